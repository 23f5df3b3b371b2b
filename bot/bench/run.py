"""All measures in one run, by section."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from bot.bench.measures import Measure
from bot.bench.sections import SECTIONS, Extent
from indexer.embedding import prepare_questions, reference_embedder
from indexer.settings import Settings


def run(
    place: Path, extent: Extent, sections: tuple[str, ...], settings: Settings
) -> Iterator[Measure]:
    """The measures of the sections, each as it is ready; stores are made under ``place``."""
    prepare_questions(reference_embedder(settings))
    for section in sections:
        yield from SECTIONS[section](place, extent, settings)


def write(path: Path, measures: list[Measure]) -> None:
    """The measures and the machine that they were taken on, as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(as_json(measures), indent=1) + "\n", "utf-8")


def as_json(measures: list[Measure]) -> dict[str, Any]:
    """The measures, and what matters of the machine."""
    return {
        "minutebook": _version(),
        "python": platform.python_version(),
        "machine": platform.machine(),
        "system": sys.platform,
        "cores": os.cpu_count(),
        "measures": [measure.as_json() for measure in measures],
    }


def _version() -> str:
    try:
        return metadata.version("minutebook")
    except metadata.PackageNotFoundError:
        return "not installed"
