"""The order in which the rows of a page are read: columns of prose one after another.

Only prose is set in columns: a label and its value, names and posts, or the columns of a table
stand in rows, and are kept in rows.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from indexer.reading.pdf.rows import Row

_LEAST_ROWS = 6  # of a column
_FEWEST_ROWS = 2  # of one that ends on its next page
_LEAST_CHARS = 22  # of a usual line of a column
_FULL = 0.72  # of a column's width: lines that reach so far are wrapped
_WRAPPED = 0.5  # of the lines of a column
_LONE = 0.2  # of the lines of a band stand on one side alone
_BESIDE = 0.6  # of the height of the shorter column
_STEP = 4.0  # points
_GUTTER = 7.0
_PARAGRAPH = 1.35  # of the usual distance of lines: more is a gap
_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Column:
    """Rows that are read one after another, and how wide their column is."""

    rows: tuple[Row, ...]
    x0: float
    x1: float
    beside: bool = False  # another column stands beside it


@dataclass(frozen=True, slots=True)
class Pair:
    """Where two columns stand side by side: each from its left edge to its right."""

    left: tuple[float, float]
    right: tuple[float, float]


def columns(
    rows: Sequence[Row], depth: int = 0, *, beside: bool = False, before: Pair | None = None
) -> list[Column]:
    """The columns of a page, or of a part of it, in reading order.

    ``before`` tells of the columns of the page before: a few lines may be their end.
    """
    if not rows:
        return []
    band = _band(rows) if depth < _DEEPEST else None
    if band is None and before:
        band = _end_of(before, rows)
    if band is None:
        return [_column(rows, beside=beside)]
    first, last, gutter = band
    left = [part for row in rows[first:last] if (part := _side(row, gutter, left=True))]
    right = [part for row in rows[first:last] if (part := _side(row, gutter, left=False))]
    return [
        *columns(rows[:first], _DEEPEST, beside=beside),
        *columns(left, depth + 1, beside=True),
        *columns(right, depth + 1, beside=True),
        *columns(rows[last:], depth, beside=beside),
    ]


def _column(rows: Sequence[Row], *, beside: bool) -> Column:
    low, high = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    return Column(tuple(rows), low, high, beside)


def _side(row: Row, gutter: float, *, left: bool) -> Row:
    return [part for part in row if (part.x1 <= gutter) == left]


def _band(rows: Sequence[Row]) -> tuple[int, int, float] | None:
    """The longest run of rows with prose on both sides of one gutter: first, end, gutter."""
    best: tuple[int, int, float] | None = None
    for at in _gutters(rows):
        for first, last in _runs(rows, at):
            longer = best is None or last - first > best[1] - best[0]
            if longer and _is_prose(rows[first:last], at):
                best = (first, last, at)
    return best


def _end_of(before: Pair, rows: Sequence[Row]) -> tuple[int, int, float] | None:
    """The few rows that go on in the columns of the page before: each side begins as there."""
    at = before.right[0] - 1 - _GUTTER / 2
    for first, last in _runs(rows, at, least=_FEWEST_ROWS):
        sides = [
            [part for row in rows[first:last] if (part := _side(row, at, left=left))]
            for left in (True, False)
        ]
        goes_on = all(map(_goes_on, sides, (before.left, before.right)))
        # a page number above them begins elsewhere
        set_in = [
            [row for row in side if abs(row[0].x0 - column[0]) <= _STEP]
            for side, column in zip(sides, (before.left, before.right), strict=True)
        ]
        if goes_on and _stand_beside(*set_in) and not _in_step(*set_in):
            return first, last, at
    return None


def _goes_on(rows: Sequence[Row], column: tuple[float, float]) -> bool:
    """Whether rows begin where a column does, and one of them fills it."""
    if len(rows) < _FEWEST_ROWS or abs(min(row[0].x0 for row in rows) - column[0]) > _STEP:
        return False
    filled = column[0] + (column[1] - column[0]) * _FULL
    return any(len(row) == 1 and row[0].x1 >= filled for row in rows)


def _gutters(rows: Sequence[Row]) -> list[float]:
    """Places near the middle at which several rows have a gap, or left of which several begin.

    Where the columns stand on lines of their own, no row holds words of both.
    """
    low, high = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    nearest, furthest = low + (high - low) * 0.25, low + (high - low) * 0.75
    places: Counter[int] = Counter()
    for row in rows:
        for one, two in pairwise(row):
            if two.x0 > nearest and one.x1 < furthest:
                first = max(one.x1 + _GUTTER / 2, nearest)
                last = min(two.x0 - _GUTTER / 2, furthest)
                places.update(range(math.ceil(first / _STEP), math.floor(last / _STEP) + 1))
    gaps = [step * _STEP for step, count in places.items() if count >= _LEAST_ROWS // 2]
    starts = Counter(round(row[0].x0) for row in rows if nearest < row[0].x0 < furthest)
    alone = [start - 1 - _GUTTER / 2 for start, count in starts.items() if count >= _LEAST_ROWS]
    return sorted({*gaps, *alone})


def _runs(rows: Sequence[Row], gutter: float, least: int = _LEAST_ROWS) -> list[tuple[int, int]]:
    """Runs of rows that no word crosses at the gutter."""
    found: list[tuple[int, int]] = []
    start, last = -1, 0
    for index, row in enumerate(rows):
        if any(part.x0 < gutter + _GUTTER / 2 and part.x1 > gutter - _GUTTER / 2 for part in row):
            found.append((start, last + 1))
            start = -1
            continue
        start = index if start < 0 else start
        last = index
    found.append((start, last + 1))
    return [(first, end) for first, end in found if first >= 0 and end - first >= least]


def _is_prose(rows: Sequence[Row], gutter: float) -> bool:
    """Whether both sides are wrapped text that does not stand in common rows."""
    sides = [
        [part for row in rows if (part := _side(row, gutter, left=left))] for left in (True, False)
    ]
    # lines that stand beside none, on both sides, are no rows of a table: less is asked of them
    drifts = min(len(rows) - len(side) for side in sides) >= len(rows) * _LONE
    least = _WRAPPED / 2 if drifts else _WRAPPED
    wrapped = all(_wraps(side, least) for side in sides) and _stand_beside(*sides)
    return wrapped and not _in_step(*sides)


def _stand_beside(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether the shorter of two columns stands beside the longer, and not below it."""
    spans = [(rows[0][0].base, rows[-1][0].base) for rows in (left, right)]
    shorter = min(end - start for start, end in spans)
    common = min(end for _, end in spans) - max(start for start, _ in spans)
    return common >= shorter * _BESIDE


def _wraps(rows: Sequence[Row], least: float) -> bool:
    """Whether a column is text: so large a share of its lines reach its end."""
    if len(rows) < _LEAST_ROWS:
        return False
    low, high = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    full = sum(row[-1].x1 - low >= (high - low) * _FULL for row in rows)
    lengths = [sum(len(part.text) + 1 for part in row) for row in rows]
    single = sum(len(row) == 1 for row in rows) * 3 >= len(rows) * 2
    return full >= len(rows) * least and median(lengths) >= _LEAST_CHARS and single


def _in_step(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether the paragraphs of both sides begin side by side, as the rows of a table do."""
    one, other = _begins(left), _begins(right)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 2:
        return False
    level = sum(any(abs(base - near) <= 3 for near in longer) for base in shorter)
    return level * 10 >= len(shorter) * 8


def _begins(rows: Sequence[Row]) -> list[float]:
    """Baselines of the lines that follow a gap."""
    if len(rows) < 2:
        return []
    steps = [two[0].base - one[0].base for one, two in pairwise(rows)]
    usual = median(steps)
    return [
        row[0].base for row, step in zip(rows[1:], steps, strict=True) if step > usual * _PARAGRAPH
    ]
