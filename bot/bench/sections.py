"""The sections of the measures, by name; what one needs is imported when it is measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.bench.measures import Measure
from indexer.embedding import question_embedder, reference_embedder
from indexer.settings import Settings


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

Section = Callable[[Path, Extent, Settings], Iterator[Measure]]


def _indexing(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.indexing import measure

    return measure(place, extent.papers, reference_embedder(settings))


def _reading(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.reading import measure
    from bot.demo import corpus_folder

    return measure(place, corpus_folder(), extent.runs, reference_embedder(settings))


def _warm(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.warm import measure

    return measure(place, extent.warm, question_embedder(settings), extent.questions)


def _cold(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.processes import cold
    from indexer.embedding.model_folder import find_model

    model = find_model(None if settings.embedder == "hashed" else settings.embedder, fetch=False)
    return cold(place, question_embedder(settings), model.path, extent.runs)


def _size(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.processes import size

    return size(place, extent.size, question_embedder(settings))


def _register(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.register import measure

    # What is listed does not depend on the vectors: the quickest embedder will do.
    quick = reference_embedder(settings.model_copy(update={"embedder": "hashed"}))
    return measure(place, extent.actions, quick, extent.questions)


def _slack(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.slack import measure

    return measure(place, extent.served, question_embedder(settings), 2 * extent.questions)


def _baselines(place: Path, _extent: Extent, settings: Settings) -> Iterator[Measure]:
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


def _load(place: Path, extent: Extent, settings: Settings) -> Iterator[Measure]:
    from bot.bench.load import measure

    return measure(place, extent.served, question_embedder(settings), extent.minutes)


SECTIONS: dict[str, Section] = {
    "indexing": _indexing,
    "reading": _reading,
    "warm": _warm,
    "cold": _cold,
    "size": _size,
    "register": _register,
    "slack": _slack,
    "load": _load,
    "baselines": _baselines,
}
