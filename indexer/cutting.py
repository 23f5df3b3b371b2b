"""Paragraphs measured, and the long ones cut: at sentences, else at words, else within a word.

Every step looks at each character a fixed number of times: a "sentence" of a megabyte is cut in
time that grows with its length and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.records import Paragraph
from indexer.sentences import sentence_spans
from indexer.tokens import TokenCounter

_LONG_WORD = 100  # characters; no word of a language is longer
_SLICE = 40
_WORD = re.compile(r"\S+")
_FEW_WORDS = 60  # characters: half a line, which cuts near enough to the budget
_AT_ONCE = 20_000  # spans counted at a time


@dataclass(frozen=True, slots=True)
class Measured:
    """A paragraph, or a piece of it, with its length in tokens and in word pieces."""

    paragraph: Paragraph
    text: str
    tokens: int
    pieces: int


@dataclass(frozen=True, slots=True)
class Budget:
    """What a passage's text may measure."""

    tokens: int
    pieces: int

    def holds(self, texts: Sequence[Measured]) -> bool:
        """Whether these fit together. A line break between two costs a token at most."""
        return (
            sum(one.tokens for one in texts) + len(texts) - 1 <= self.tokens
            and sum(one.pieces for one in texts) <= self.pieces
        )


def measure(paragraphs: Sequence[Paragraph], counter: TokenCounter) -> list[Measured]:
    """Each paragraph with its length."""
    texts = [paragraph.text for paragraph in paragraphs]
    counts = zip(counter.tokens(texts), counter.pieces(texts), strict=True)
    return [Measured(p, p.text, *count) for p, count in zip(paragraphs, counts, strict=True)]


def cut(long: Measured, budget: Budget, counter: TokenCounter) -> Iterator[Measured]:
    """The pieces of a paragraph in order, each within the budget, each verbatim."""
    spans = sentence_spans(long.text)
    yield from _packed(long, spans, budget, counter, finer=True)


def halves(text: str) -> list[str]:
    """A text cut once, at the white space nearest to its middle if there is any."""
    middle = len(text) // 2
    before, after = text.rfind(" ", 0, middle), text.find(" ", middle)
    places = [place for place in (before, after) if place > 0]
    at = min(places, key=lambda place: abs(place - middle), default=middle)
    return [half for half in (text[:at].strip(), text[at:].strip()) if half]


def _packed(
    long: Measured,
    spans: Sequence[tuple[int, int]],
    budget: Budget,
    counter: TokenCounter,
    *,
    finer: bool,
) -> Iterator[Measured]:
    """Neighbouring spans joined while they fit; one that is too long alone is cut finer."""
    run: Measured | None = None
    first = 0
    for (start, end), one in _measured(long, spans, counter):
        if run and not budget.holds([run, one]):
            yield run
            run = None
        if finer and not budget.holds([one]):
            words = _few_words(long.text, start, end)
            yield from _packed(long, words, budget, counter, finer=False)
            continue
        if run is None:
            run, first = one, start
        else:
            run = _joined(run, one, long.text[first:end])
    if run:
        yield run


def _measured(
    long: Measured, spans: Sequence[tuple[int, int]], counter: TokenCounter
) -> Iterator[tuple[tuple[int, int], Measured]]:
    """Each span with its text and length, counted many at a time."""
    for at in range(0, len(spans), _AT_ONCE):
        some = spans[at : at + _AT_ONCE]
        texts = [long.text[start:end] for start, end in some]
        counts = zip(texts, counter.tokens(texts), counter.pieces(texts), strict=True)
        for span, count in zip(some, counts, strict=True):
            yield span, Measured(long.paragraph, *count)


def _joined(run: Measured, one: Measured, text: str) -> Measured:
    """A run of spans with the next one; ``text`` is theirs, verbatim with what lies between."""
    return Measured(run.paragraph, text, run.tokens + one.tokens, run.pieces + one.pieces)


def _few_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence in spans of a few words; what is too long for a word is sliced."""
    spans: list[tuple[int, int]] = []
    for found in _WORD.finditer(text, start, end):
        first, last = found.span()
        if spans and last - spans[-1][0] <= _FEW_WORDS:
            spans[-1] = (spans[-1][0], last)
            continue
        step = _SLICE if last - first > _LONG_WORD else last - first
        spans += [(at, min(at + step, last)) for at in range(first, last, step)]
    return spans
