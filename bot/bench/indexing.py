"""Indexing over the bare encoding of the same passages, and what a second run costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bench.measures import Measure, timed
from bot.bench.papers import write_papers
from bot.wiring import created_store
from indexer.build import index

if TYPE_CHECKING:
    from indexer.embedding import Embedder

ENCODING_GOAL = 0.8
SECOND_RUN_GOAL = 0.02


def measure(place: Path, papers: int, embedder: Embedder) -> Iterator[Measure]:
    """Index so many made-up papers; then with nothing changed; then with one changed.

    The model is loaded beforehand. The bare encoding is that of sentence-transformers' own
    ``encode``, its defaults, on exactly the texts that were embedded.
    """
    folder = place / "papers"
    paths = write_papers(folder, papers)
    embedder.encode(["The model is loaded before the clock starts."])
    with created_store(place / "indexing") as store:
        first = timed(lambda: index([folder], store, embedder))
        with store.writing() as writer:
            texts = list(writer.missing_vectors("no model has this fingerprint").values())
        bare = _bare_encoding(embedder, texts)
        yield Measure(
            "indexing",
            f"bare encoding / indexing, {papers:,} papers",
            bare / first,
            goal=ENCODING_GOAL,
            sense="at least",
            detail=f"{bare:.1f} s / {first:.1f} s, {len(texts):,} passages",
        )
        nothing = timed(lambda: index([folder], store, embedder))
        yield _second("nothing changed / first", nothing, first)
        with paths[0].open("a", encoding="utf-8") as paper:
            paper.write("\nOfficers confirmed that the tide gauge at Low Mill was read twice.\n")
        one = timed(lambda: index([folder], store, embedder))
        yield _second("one changed / first", one, first)
        yield Measure(
            "indexing",
            "what one changed paper adds, in papers of the first run",
            max(0.0, one - nothing) / (first / papers),
            "papers",
        )


def _second(name: str, seconds: float, first: float) -> Measure:
    return Measure(
        "indexing",
        name,
        seconds / first,
        goal=SECOND_RUN_GOAL,
        detail=f"{seconds:.2f} s / {first:.1f} s",
    )


def _bare_encoding(embedder: Embedder, texts: list[str]) -> float:
    """Seconds of the model's own ``encode``; of the embedder itself where it has no model."""
    load = getattr(embedder, "load", None)
    if load is None:
        return timed(lambda: embedder.encode(texts))
    model = load()
    return timed(lambda: model.encode(texts, show_progress_bar=False))
