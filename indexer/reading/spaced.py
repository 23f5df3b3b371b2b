"""Tables laid out by spaces, as plain text has them: known by the names of their columns.

A line such as "Ref   Action   Lead   Due" over lines that keep its columns becomes rows with cells;
what is wrapped within a column is put together. Other spaced lines are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.records import Line

_GAP = re.compile(r"\s{2,}")
_NAME = re.compile(
    r"(?:(?:action|minute|item|agreed|target|due|lead|responsible|task|completion)s? ?)?"
    r"(?:ref(?:erence)?|no|nos|number|item|minute|actions?|tasks?|owners?|leads?|who|by whom|whom|"
    r"responsible|responsibility|due|when|by when|deadline|date|status|rag|update|progress|"
    r"officers?|"
    r"person|decisions?|outcome|comments?|what|points?|by|timescale)\W*",
    re.IGNORECASE,
)
_LEAST_NAMES, _LEAST_COLUMNS = 2, 2
_SLACK = 2  # columns by which a cell may stand off its heading

Cell = tuple[int, str]  # the column in which it begins, and its words


def joined(lines: Sequence[Line], text: str) -> tuple[Line, ...]:
    """The lines of a text, those of a spaced table as one line a row with its cells."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        heads = _cells(lines[place], text)
        stop = _end(lines, place, heads, text) if _is_header(lines[place], heads) else place
        if stop > place + 1:
            found.append(_line(lines[place : place + 1], [[cell for _, cell in heads]]))
            found.extend(_rows(lines[place + 1 : stop], [at for at, _ in heads], text))
            place = stop
        else:
            found.append(lines[place])
            place += 1
    return tuple(found)


def _cells(line: Line, text: str) -> list[Cell]:
    """The stretches of a line between runs of spaces, each with its column."""
    raw = text[line.start : line.end]
    starts = [0, *(gap.end() for gap in _GAP.finditer(raw))]
    stops = [*(gap.start() for gap in _GAP.finditer(raw)), len(raw)]
    return [(line.indent + a, raw[a:b]) for a, b in zip(starts, stops, strict=True) if raw[a:b]]


def _is_header(line: Line, cells: Sequence[Cell]) -> bool:
    if line.style.cells or line.style.heading or len(cells) < _LEAST_COLUMNS:
        return False
    return sum(bool(_NAME.fullmatch(cell)) for _, cell in cells) >= _LEAST_NAMES


def _end(lines: Sequence[Line], place: int, heads: Sequence[Cell], text: str) -> int:
    """Where the table under a header ends: at a line that keeps none of its columns."""
    columns = [at for at, _ in heads]
    for stop in range(place + 1, len(lines)):
        blanks = text.count("\n", lines[stop - 1].end, lines[stop].start) - 1
        cells = _cells(lines[stop], text)
        fits = all(_column(at, columns) is not None for at, _ in cells)
        lone = len(cells) == 1 and (blanks > 0 or _reaches(lines[stop], columns))
        if not fits or blanks > 1 or (lone and cells[0][0] <= columns[0] + _SLACK):
            return stop
    return len(lines)


def _reaches(line: Line, columns: Sequence[int]) -> bool:
    """Whether a line of one stretch runs on under the second column: prose, and no cell."""
    return line.indent + line.end - line.start > columns[1]


def _column(at: int, columns: Sequence[int]) -> int | None:
    """The index of the column that begins here."""
    near = [i for i, column in enumerate(columns) if abs(at - column) <= _SLACK]
    return near[0] if near else None


def _rows(lines: Sequence[Line], columns: Sequence[int], text: str) -> Iterator[Line]:
    """One line a row: a line that begins in the first column opens one, others go on with it."""
    held: list[Line] = []
    rows: list[list[str]] = []
    for line in lines:
        cells = _cells(line, text)
        opens = len(cells) > 1 and _column(cells[0][0], columns) == 0
        if (opens or not held) and held:
            yield _line(held, rows)
            held, rows = [], []
        held.append(line)
        row = [""] * len(columns)
        for at, words in cells:
            row[_column(at, columns) or 0] = words
        rows.append(row)
    if held:
        yield _line(held, rows)


def _line(held: Sequence[Line], rows: Sequence[Sequence[str]]) -> Line:
    cells = [" ".join(filter(None, column)) for column in zip(*rows, strict=True)]
    kept = tuple(cell for cell in cells if cell)
    style = replace(held[0].style, cells=kept)
    return replace(held[0], text=" ".join(kept), end=held[-1].end, style=style)
