"""Labelled papers read and understood, their actions and decisions extracted and scored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.evaluation.extraction.gold import GoldPaper
from bot.evaluation.extraction.scoring import Extracted, PaperScore, score
from indexer.errors import ReadingError
from indexer.reading import read
from indexer.records import Paper
from indexer.structure import understand

Extract = Callable[[Paper], Extracted]


@dataclass(frozen=True, slots=True)
class Unread:
    """A labelled paper that could not be read: it is told, and counts in no score."""

    doc: str
    why: str


def evaluate(
    papers: Iterable[GoldPaper], extract: Extract
) -> tuple[list[PaperScore], list[Unread]]:
    """Score every paper that can be read; the others are named."""
    scores: list[PaperScore] = []
    unread: list[Unread] = []
    for gold in papers:
        try:
            reading = read(gold.path)
        except ReadingError as error:
            unread.append(Unread(gold.doc, str(error)))
            continue
        paper = understand(reading, root="gold", file=gold.doc)
        scores.append(score(gold, paper, extract(paper)))
    return scores, unread
