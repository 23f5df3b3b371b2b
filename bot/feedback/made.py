"""What made an answer: kept with it, so that feedback can be told from another program's."""

from __future__ import annotations

from importlib import metadata
from typing import Any

from indexer.extracting import EXTRACTION_VERSION
from indexer.passages import PASSAGES_VERSION
from indexer.store.port import Snapshot
from indexer.structure import STRUCTURE_VERSION
from indexer.words import WORDS_VERSION


def made_by(snapshot: Snapshot) -> dict[str, Any]:
    """The store's generation, and the versions of what made paragraphs into an answer."""
    return {
        "generation": snapshot.generation,
        "versions": {
            "minutebook": metadata.version("minutebook"),
            "structure": STRUCTURE_VERSION,
            "extraction": EXTRACTION_VERSION,
            "passages": PASSAGES_VERSION,
            "words": WORDS_VERSION,
            "embedder": snapshot.fingerprint,
        },
    }
