"""An answer of some eighty words first, and the rest on demand: on a page, and in a terminal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answers import Answer
from bot.wording.quoting import ANSWER_WORDS

_CITED = re.compile(r"\[\d{1,3}\]")
_KEPT = re.compile(r"Earlier: ")  # an earlier figure never hides behind the newest


@dataclass(frozen=True, slots=True)
class Shortened:
    """The lines of an answer: those to be read first, and those that may wait."""

    first: tuple[str, ...]
    rest: tuple[str, ...]

    @property
    def cited(self) -> frozenset[int]:
        """The numbers of the citations of the first lines."""
        found = (mark for line in self.first for mark in _CITED.findall(line))
        return frozenset(int(mark.strip("[]")) for mark in found)


def shortened(answer: Answer, most: int = ANSWER_WORDS) -> Shortened:
    """Whole lines up to ``most`` words, the first whatever its length.

    What is said of the whole list (whether the minutes are a draft, a sum of ours) is never left
    to the rest.
    """
    first: list[str] = []
    rest: list[str] = []
    left = most
    for line in filter(str.strip, answer.answer.splitlines()):
        left -= len(line.split())
        ours = not _CITED.search(line) or bool(_KEPT.match(line))
        if ours or not first or (left >= 0 and not rest):
            first.append(line)
        else:
            rest.append(line)
    return Shortened(tuple(first), tuple(rest))
