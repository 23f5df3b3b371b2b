"""An answer as a page shows it: its text with the numbers of citations as links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answers import Answer
from bot.wording.shortened import shortened

_MARKER = re.compile(r"\[(\d{1,3})\]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, or the number of a citation."""

    text: str
    n: int | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """An answer line by line: what is read first, and what opens on demand."""

    first: list[list[Piece]]
    rest: list[list[Piece]]


def lines(answer: Answer) -> Lines:
    """The answer line by line. Only a number that is cited becomes a link."""
    numbers = {one.n for one in answer.citations}
    short = shortened(answer)
    return Lines(
        [list(_pieces(line, numbers)) for line in short.first],
        [list(_pieces(line, numbers)) for line in short.rest],
    )


def _pieces(line: str, numbers: set[int]) -> Iterator[Piece]:
    end = 0
    for found in _MARKER.finditer(line):
        if int(found[1]) not in numbers:
            continue
        if found.start() > end:
            yield Piece(line[end : found.start()])
        yield Piece(found[0], int(found[1]))
        end = found.end()
    if end < len(line):
        yield Piece(line[end:])
