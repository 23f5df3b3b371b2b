"""All measures in one run, by section."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from bot.bench.measures import Measure
from indexer.embedding import prepare_questions, question_embedder, reference_embedder
from indexer.settings import Settings

SECTIONS = (
    "indexing", "reading", "warm", "cold", "size", "register", "slack", "load", "baselines",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured."""

    papers: int = 1_000
    warm: tuple[int, ...] = (10_000, 100_000)
    size: tuple[int, ...] = (1_000, 10_000, 100_000)
    questions: int = 100
    runs: int = 5
    actions: int = 10_000
    served: int = 10_000  # passages
    minutes: float = 5  # of fifty people who ask all the time


QUICK = Extent(
    papers=60,
    warm=(2_000,),
    size=(1_000,),
    questions=20,
    runs=2,
    actions=500,
    served=1_000,
    minutes=0.2,
)


def run(
    place: Path, extent: Extent, sections: tuple[str, ...], settings: Settings
) -> Iterator[Measure]:
    """The measures of the sections, each as it is ready; stores are made under ``place``."""
    prepare_questions(reference_embedder(settings))
    for section in sections:
        yield from _sections(place, extent, settings)[section]()


def _sections(
    place: Path, extent: Extent, settings: Settings
) -> dict[str, Callable[[], Iterator[Measure]]]:
    def indexing() -> Iterator[Measure]:
        from bot.bench.indexing import measure

        return measure(place, extent.papers, reference_embedder(settings))

    def reading() -> Iterator[Measure]:
        from bot.bench.reading import measure
        from bot.demo import corpus_folder

        return measure(place, corpus_folder(), extent.runs, reference_embedder(settings))

    def warm() -> Iterator[Measure]:
        from bot.bench.warm import measure

        return measure(place, extent.warm, question_embedder(settings), extent.questions)

    def cold() -> Iterator[Measure]:
        from bot.bench.processes import cold
        from indexer.embedding.model_folder import find_model

        model = find_model(
            None if settings.embedder == "hashed" else settings.embedder, fetch=False
        )
        return cold(place, question_embedder(settings), model.path, extent.runs)

    def size() -> Iterator[Measure]:
        from bot.bench.processes import size

        return size(place, extent.size, question_embedder(settings))

    def register() -> Iterator[Measure]:
        from bot.bench.register import measure

        # What is listed does not depend on the vectors: the quickest embedder will do.
        quick = reference_embedder(settings.model_copy(update={"embedder": "hashed"}))
        return measure(place, extent.actions, quick, extent.questions)

    def slack() -> Iterator[Measure]:
        from bot.bench.slack import measure

        return measure(place, extent.served, question_embedder(settings), 2 * extent.questions)

    def baselines() -> Iterator[Measure]:
        from bot.bench.baselines import measure
        from bot.demo import corpus_folder

        home = corpus_folder().parent
        gold = home / "tests" / "gold"
        papers = home.parent / "shared" / "papers"  # the real papers, where they are at hand
        embedders = (reference_embedder(settings), question_embedder(settings))
        yield from measure(place, "corpus", home / "corpus", gold / "questions.jsonl", embedders)
        if papers.is_dir():
            rows = gold / "papers" / "questions.jsonl"
            yield from measure(place, "papers", papers, rows, embedders)

    return {
        "indexing": indexing,
        "reading": reading,
        "warm": warm,
        "cold": cold,
        "size": size,
        "register": register,
        "slack": slack,
        "load": lambda: _load(place, extent, settings),
        "baselines": baselines,
    }


def _load(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.load import measure

    return measure(place, extent.served, question_embedder(settings), extent.minutes)


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
