"""A letterhead beside the title: a narrow block on the right, set line by line on its own.

Its lines stand at other heights than those beside them, so that they are no cells of rows. They
are read after the title, which goes on past them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.reading.pdf.labels import goes_on
from indexer.reading.pdf.printed import Word
from indexer.reading.pdf.rows import Segment, baselines, segments

_TOP = 0.25  # of the height of a page: a letterhead ends above
_RIGHT, _WIDEST = 0.45, 0.35  # of the width of a page: where it begins, how wide it is
_LEAST_LINES, _MOST_LINES = 3, 10
_SPACE = 0.7  # of the type size: no wider is a space within a sentence
_CLOSE = 1.9  # sizes of type between its lines
_EDGE, _LEVEL = 1.5, 0.75  # points: lines of one left edge, of one height
_ADDRESS = re.compile(r"\S+[@.]\S|(?:e-?mail|tel|web|www)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A letterhead: its words, where it begins on the page, and where its last line stands."""

    words: tuple[Word, ...]
    x0: float
    top: float
    base: float
    size: float


def letterhead(words: Sequence[Word], width: float, height: float) -> Letterhead | None:
    """The letterhead beside the title of a page, if it has one."""
    upper = [word for word in words if word.base < height * _TOP]
    right = [word for word in upper if word.x0 > width * _RIGHT]
    starts = [part.x0 for line in baselines(right) for part in segments(line)]
    usual = Counter(round(start) for start in starts)
    edges = {at for at, count in usual.items() if count + usual[at + 1] >= _LEAST_LINES}
    for first in sorted({start for start in starts if {round(start), round(start) - 1} & edges}):
        block = [word for word in right if word.x0 >= first - _EDGE]
        lines = [segments(line) for line in baselines(block)]
        lines = [row for row in lines if abs(row[0].x0 - first) <= _EDGE]
        if len(lines) > 2 * _MOST_LINES:
            continue
        lines = [row for row in lines if not _within(row[0], upper)]
        parts = [row[0] for row in lines]
        if not _is_block(parts, width) or any(len(row) > 1 for row in lines):
            continue
        inside = {id(word) for part in parts for word in part.words}
        beside = [word for word in upper if id(word) not in inside]
        lower = [word for word in words if word.base >= height * _TOP]
        if _stands_alone(parts, beside) and not _goes_on(parts, lower):
            found = tuple(word for part in parts for word in part.words)
            head, last = parts[0], parts[-1]
            return Letterhead(found, head.x0, head.top, last.base, head.size)
    return None


def _within(part: Segment, words: Sequence[Word]) -> bool:
    """Whether a word of the same sentence stands right before a segment."""
    return any(
        abs(word.base - part.base) <= _LEVEL and 0 <= part.x0 - word.x1 < _SPACE * part.size
        for word in words
    )


def _is_block(parts: Sequence[Segment], width: float) -> bool:
    """Whether lines are few, narrow, close to one another, and no sentence runs over them."""
    if not _LEAST_LINES <= len(parts) <= _MOST_LINES:
        return False
    if sum(goes_on(part.text) and not _ADDRESS.match(part.text) for part in parts) > 1:
        return False
    wide = max(part.x1 for part in parts) - min(part.x0 for part in parts)
    return wide <= width * _WIDEST and all(
        two.base - one.base <= _CLOSE * max(one.size, two.size) for one, two in pairwise(parts)
    )


def _stands_alone(parts: Sequence[Segment], beside: Sequence[Word]) -> bool:
    """Whether other words stand beside the block, few of them at the heights of its lines."""
    top, base, x0 = parts[0].top, parts[-1].base, parts[0].x0
    near = [word for word in beside if top <= word.base and word.top <= base]
    if not near or any(word.x1 > x0 - _LEVEL for word in near):
        return False
    level = sum(any(abs(part.base - word.base) <= _LEVEL for word in near) for part in parts)
    return level * 3 <= len(parts)


def _goes_on(parts: Sequence[Segment], lower: Sequence[Word]) -> bool:
    """Whether lines further down begin at the same edge: a column, of which this is the top."""
    x0 = parts[0].x0
    starts = [part.x0 for line in baselines(lower) for part in segments(line)]
    return sum(abs(start - x0) <= _EDGE for start in starts) >= _LEAST_LINES
