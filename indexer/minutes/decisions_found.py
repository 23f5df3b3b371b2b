"""The nouns of a walk through minutes: a sentence, a proposal that waits, a decision as found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.minutes import motions
from indexer.minutes.clauses import clause_spans
from indexer.minutes.decisions_lists import Span
from indexer.minutes.voting import NOBODY, Movers

_NEXT = 2  # characters at most between a sentence and the next one
_SENTENCE = re.compile(r"[a-z\d)]\.(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as found: where it stands, and what belongs to it."""

    place: int  # of its paragraph within the part
    start: int
    end: int
    stem: str | None = None
    by: Movers = NOBODY
    votes: str | None = None
    lost: bool = False
    said: str = ""  # what tells its verbs, besides its own text
    confidence: float = 1.0
    amendment: bool = False
    bare: bool = False  # only how a vote went
    voted: bool = False  # told by a vote that carried it
    carried: bool = False  # a motion with its vote, in whatever words


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, and the one before it there."""

    place: int
    text: str  # of the whole paragraph
    span: Span
    before: Span | None = None
    last: bool = False  # of its paragraph

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[self.span.start : self.span.end]


def sentences_of(place: int, text: str, cells: Sequence[str] = ()) -> Iterator[Sentence]:
    """The sentences of a paragraph, in order; of a row of a table, those of each cell."""
    for begin, end in _cells(text, cells):
        found = clause_spans(text[begin:end])
        spans = [Span(begin + start, begin + stop) for start, stop in found]
        for before, span in zip([None, *spans], spans, strict=False):
            yield Sentence(place, text, span, before, last=span is spans[-1])


def _cells(text: str, cells: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the cells stand that hold sentences; the whole text where none does.

    A cell of a few words goes on from the one before it.
    """
    begin = 0
    for cell in (" ".join(cell.split()) for cell in cells[1:]):
        at = text.find(cell, begin + 1) if _SENTENCE.search(cell) else -1
        if at > begin:
            yield begin, at
            begin = at
    yield begin, len(text)


@dataclass(frozen=True, slots=True)
class Pending:
    """A proposal that waits for its vote."""

    place: int
    start: int
    end: int
    by: Movers
    amendment: bool = False


def with_outcome(held: Pending, sentence: Sentence, went: motions.Outcome) -> tuple[int, Span]:
    """Paragraph and span of a motion with its vote.

    With the sentence on the vote where that follows, at once or after one other; of an amendment
    whose vote stands in another paragraph, that paragraph's sentence, which names it.
    """
    before = sentence.before
    if held.place == sentence.place and before and before.start <= held.end + _NEXT:
        return sentence.place, Span(held.start, sentence.span.end)
    if went.amendment and held.amendment:
        return sentence.place, sentence.span
    return held.place, Span(held.start, held.end)
