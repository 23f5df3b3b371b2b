"""Ruled lines become tables: cells, and which of them stand in one row.

Lines are snapped to common places and joined where a gap is small; those that touch make one
table. A row is what lies between two level lines; a column ends at an upright line that crosses
that row. The frame of a table whose sides are open is closed at the ends of its level lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.reading.pdf.printed import Rule

_SNAP = 3.0  # points
_JOIN = 4.0
_MOST_LINES = 1_500
_LEAST_SIDE = 7.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. ``row`` counts from 0; a cell that spans rows stands in its first."""

    x0: float
    top: float
    x1: float
    bottom: float
    row: int

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x0 <= x < self.x1 and self.top <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its cells from top to bottom, each row from left to right."""

    x0: float
    top: float
    x1: float
    bottom: float
    cells: tuple[Cell, ...]


@dataclass(slots=True)
class _Line:
    at: float  # where it lies across its direction
    low: float
    high: float


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The ruled tables of a page, from top to bottom; boxes around text are none."""
    level = _merged([_Line(r.y0, r.x0, r.x1) for r in rules if r.level])
    upright = _merged([_Line(r.x0, r.y0, r.y1) for r in rules if not r.level])
    if not upright or len(level) < 2 or len(level) + len(upright) > _MOST_LINES:
        return []
    found = [grid for group in _touching(level, upright) if (grid := _grid(*group))]
    outer = [one for one in found if not any(_within(one, other) for other in found)]
    return sorted(outer, key=lambda grid: (grid.top, grid.x0))


def _within(one: Grid, other: Grid) -> bool:
    return one is not other and (
        other.x0 <= one.x0 and one.x1 <= other.x1 and other.top <= one.top
        and one.bottom <= other.bottom
    )  # fmt: skip


def _merged(lines: list[_Line]) -> list[_Line]:
    """Lines snapped together and joined along their direction."""
    places: list[tuple[float, list[_Line]]] = []
    for line in sorted(lines, key=lambda one: one.at):
        if places and line.at - places[-1][0] <= _SNAP:
            places[-1][1].append(line)
        else:
            places.append((line.at, [line]))
    joined: list[_Line] = []
    for at, group in places:
        group.sort(key=lambda one: one.low)
        current = _Line(at, group[0].low, group[0].high)
        for line in group[1:]:
            if line.low - current.high <= _JOIN:
                current.high = max(current.high, line.high)
            else:
                joined.append(current)
                current = _Line(at, line.low, line.high)
        joined.append(current)
    return [line for line in joined if line.high - line.low >= _LEAST_SIDE]


def _touching(
    level: Sequence[_Line], upright: Sequence[_Line]
) -> list[tuple[list[_Line], list[_Line]]]:
    """Groups of lines that cross or meet one another."""
    parent = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, one in enumerate(level):
        for j, two in enumerate(upright, len(level)):
            if _meets(one, two):
                parent[root(j)] = root(i)
    groups: dict[int, tuple[list[_Line], list[_Line]]] = defaultdict(lambda: ([], []))
    for i, one in enumerate(level):
        groups[root(i)][0].append(one)
    for j, two in enumerate(upright, len(level)):
        groups[root(j)][1].append(two)
    return [group for group in groups.values() if group[0] and group[1]]


def _meets(level: _Line, upright: _Line) -> bool:
    return (
        level.low - _SNAP <= upright.at <= level.high + _SNAP
        and upright.low - _SNAP <= level.at <= upright.high + _SNAP
    )


def _grid(level: list[_Line], upright: list[_Line]) -> Grid | None:
    """The table of lines that touch; None where they make one cell or none."""
    ys = sorted({line.at for line in level})
    if len(ys) < 2:
        return None
    upright = [*upright, *_closing(level, upright, ys)]
    columns = [_columns(upright, top, bottom) for top, bottom in pairwise(ys)]
    cells = _cells(level, ys, columns)
    if len(cells) < 2 or max(map(len, columns)) < 3:
        return None
    return Grid(
        min(c.x0 for c in cells), ys[0], max(c.x1 for c in cells), ys[-1], tuple(cells)
    )  # fmt: skip


def _closing(level: list[_Line], upright: list[_Line], ys: list[float]) -> list[_Line]:
    """The sides that a table leaves open, at the common ends of its level lines."""
    ends = (min(line.low for line in level), max(line.high for line in level))
    closing = []
    for end, side in zip(ends, ("low", "high"), strict=True):
        reaching = sum(abs(getattr(line, side) - end) <= _SNAP for line in level)
        if reaching >= 2 and not any(abs(line.at - end) <= 2 * _SNAP for line in upright):
            closing.append(_Line(end, ys[0], ys[-1]))
    return closing


def _columns(upright: Sequence[_Line], top: float, bottom: float) -> list[float]:
    """Where upright lines cross the middle of a row."""
    middle = (top + bottom) / 2
    return sorted({line.at for line in upright if line.low <= middle <= line.high})


def _cells(level: list[_Line], ys: list[float], columns: list[list[float]]) -> list[Cell]:
    cells: list[Cell] = []
    open_cells: dict[tuple[float, float], Cell] = {}  # by sides: cells that reach the row below
    for row, (top, bottom) in enumerate(pairwise(ys)):
        reaching: dict[tuple[float, float], Cell] = {}
        for x0, x1 in pairwise(columns[row]):
            above = open_cells.get((x0, x1))
            first, start = (above.row, above.top) if above else (row, top)
            cell = Cell(x0, start, x1, bottom, first)
            if above:
                cells.remove(above)
            cells.append(cell)
            if not _ruled(level, bottom, x0, x1):
                reaching[x0, x1] = cell
        open_cells = reaching
    return sorted(cells, key=lambda cell: (cell.row, cell.x0))


def _ruled(level: Sequence[_Line], at: float, x0: float, x1: float) -> bool:
    """Whether a level line runs under a cell."""
    middle = (x0 + x1) / 2
    return any(line.at == at and line.low <= middle <= line.high for line in level)
