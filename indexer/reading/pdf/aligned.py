"""Rows of a column become lines: a number joined with its text, aligned rows with their cells.

A table without rules shows in rows whose segments begin (or end) at common places. A row that
leaves the first column empty goes on with the row over it. Initials in the margin, as in an
"Action" column, stay with the line that they stand beside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import pairwise

from indexer.reading.pdf.beside import notes_beside
from indexer.reading.pdf.columns import Column
from indexer.reading.pdf.hyphens import glued
from indexer.reading.pdf.labels import begins_item, is_bullet, is_label
from indexer.reading.pdf.printed import PrintedLine
from indexer.reading.pdf.rows import Row, Segment, segment
from indexer.reading.pdf.struck import only_counts

_NEAR = 4.0  # points: places that differ by less are one
_TIGHT = 1.8  # of the type size: lines of one cell stand no further apart
_AROUND, _FAR = 3, 8  # rows; sizes of type: rows of one table stand no further apart
_COLUMN_NAME = re.compile(r"(?:for )?(?:actions?|owners?|lead|who)(?: by| for)?:?", re.IGNORECASE)
_WORD = 14  # characters: a word set apart from its sentence ("RESOLVED   that …")
_EM_LABEL = 9.0  # of the type size: a number stands no further left of its text


@dataclass(slots=True)
class _Entry:
    """A row as it will be printed: its label, then its segments."""

    label: Segment | None
    parts: list[Segment]
    more: list[list[Segment]] = field(default_factory=list)  # of each part, what follows below
    base: float = 0.0  # of its last line
    margin: bool = False  # its second part is a note beside the text
    edge: float = 0.0  # where text beside notes ends

    @property
    def in_row(self) -> bool:
        """Whether it has parts that may be cells."""
        return len(self.parts) > 1 and not self.margin

    @property
    def struck(self) -> bool:
        """Whether all of it is struck out, but for what numbers it or says that it is done."""
        parts = [*self.parts, *(part for more in self.more for part in more)]
        standing = [part.text for part in parts if not part.struck]
        return len(standing) < len(parts) and only_counts(standing)

    @property
    def starts(self) -> list[float]:
        return [part.x0 for part in self.parts]

    @property
    def ends(self) -> list[float]:
        return [part.x1 for part in self.parts]


def lines(column: Column, page: int, number: int) -> list[PrintedLine]:
    """The lines of a column; ``number`` is its place among the columns of the page."""
    made = [_entry(row) for row in column.rows]
    edges = notes_beside(column, [entry.parts for entry in made])
    entries: list[_Entry] = []
    for entry, edge in zip(made, edges, strict=True):
        entry.margin = edge is not None and len(entry.parts) > 1
        entry.edge = edge or 0.0
        before = entries[-1] if entries else None
        if before and before.in_row and _goes_on(before, entry):
            _append(before, entry)
        else:
            entries.append(entry)
    found: list[PrintedLine] = []
    for place, entry in enumerate(entries):
        line = _line(entry, column, page, number, in_table=_in_table(entries, place))
        if not entry.in_row and not line.edge:
            line.edge = _next_column(entries, place)
        found.append(line)
    return found


def _next_column(entries: Sequence[_Entry], place: int) -> float:
    """Where a lone line must end that stands under a cell of a row near by; 0 where none does."""
    entry = entries[place]
    for other in [*reversed(entries[max(0, place - _AROUND) : place]), *entries[place + 1 :][:1]]:
        for one, two in pairwise(other.parts):
            if abs(one.x0 - entry.parts[0].x0) <= _NEAR and two.x0 > entry.parts[-1].x1:
                return two.x0 - entry.parts[0].size / 2
    return 0.0


def _in_table(entries: Sequence[_Entry], place: int) -> bool:
    """Whether a row has columns in common with a row near by."""
    entry = entries[place]
    near = [*entries[max(0, place - _AROUND) : place], *entries[place + 1 : place + 1 + _AROUND]]
    return entry.in_row and any(other.in_row and _aligned(entry, other) for other in near)


def _entry(row: Row) -> _Entry:
    """Bullet or number taken apart, where one stands left of the text."""
    first = row[0]
    if len(row) > 1 and is_label(first.text):
        near = row[1].x0 - first.x1 < _EM_LABEL * first.size
        if near or is_bullet(first.text):
            return _Entry(first, row[1:], [[] for _ in row[1:]], first.base)
    return _Entry(None, list(row), [[] for _ in row], first.base)


def _aligned(one: _Entry, other: _Entry) -> bool:
    """Whether two rows have columns in common besides the first."""
    pairs = sum(
        any(abs(start - near) <= _NEAR for near in one.starts)
        or any(abs(end - near) <= _NEAR for near in one.ends)
        for start, end in zip(other.starts[1:], other.ends[1:], strict=True)
    )
    return pairs > 0 and abs(other.base - one.base) < _FAR * one.parts[0].size


def _goes_on(entry: _Entry, below: _Entry) -> bool:
    """Whether a row only carries on cells of the row over it."""
    if below.label or below.base - entry.base > _TIGHT * entry.parts[0].size:
        return False
    places = [_place(entry, part) for part in below.parts]
    if any(place is None for place in places):
        return False
    if places[0]:
        return True
    # the first cell goes on as well: a word in the middle of a sentence tells it
    return below.parts[0].text[:1].islower()


def _place(entry: _Entry, part: Segment) -> int | None:
    """The cell of a row under which a segment stands."""
    for place, start in enumerate(entry.starts):
        following = entry.starts[place + 1] if place + 1 < len(entry.starts) else None
        if abs(part.x0 - start) <= _NEAR and (following is None or part.x1 < following):
            return place
    return None


def _append(entry: _Entry, below: _Entry) -> None:
    for part in below.parts:
        entry.more[_place(entry, part) or 0].append(part)
    entry.base = below.base


def _line(entry: _Entry, column: Column, page: int, number: int, *, in_table: bool) -> PrintedLine:
    """The line of a row: with its cells in a table, with its margin note, or plain."""
    line = _plain(entry, column, page, number)
    if not entry.in_row:
        return line
    cells = _cells(entry)
    front = [entry.label.text] if entry.label else []
    line.text = " ".join(" ".join([*front, *cells]).split("\n"))
    line.base = entry.base
    if in_table:
        line.cells = (*front, *cells)
        line.starts = tuple(entry.starts)
    hanging = len(cells) == 2 and len(cells[0]) <= _WORD and not entry.label
    line.own = in_table or not hanging
    line.body = entry.parts[1].x0 if hanging else line.body
    return line


def _cells(entry: _Entry) -> list[str]:
    """The text of each part; without what is struck out, unless all of it is."""
    whole = entry.struck
    kept = [
        [part for part in (first, *more) if whole or not part.struck]
        for first, more in zip(entry.parts, entry.more, strict=True)
    ]
    return [reduce(_under, [part.text for part in parts]) if parts else "" for parts in kept]


def _note(entry: _Entry) -> str:
    """What stands in the margin, unless it is the name over that column."""
    note = entry.parts[1].text if entry.margin else ""
    return "" if _COLUMN_NAME.fullmatch(note) else note


def _under(cell: str, text: str) -> str:
    """A cell with its next line; an item of a list begins a line of its own."""
    return f"{cell}\n{text}" if begins_item(text) else glued(cell, text)


def _plain(entry: _Entry, column: Column, page: int, number: int) -> PrintedLine:
    """One line of text, and what stands in the margin beside it."""
    first = entry.label or entry.parts[0]
    parts = entry.parts[:1] if entry.margin else entry.parts
    text = segment([word for part in parts for word in part.words])
    label = f"{entry.label.text} " if entry.label else ""
    return PrintedLine(
        text=label + text.text,
        page=page,
        x0=first.x0,
        x1=text.x1,
        base=text.base,
        size=text.size,
        edge=entry.edge or (column.x1 if column.beside else 0.0),
        beside=column.beside,
        left=column.x0,
        first=text.words[0].x1 - text.words[0].x0,
        top=text.top,
        bold=text.bold,
        bold_ends=(text.words[0].bold, text.words[-1].bold),
        ocr=text.words[0].ocr,
        margin=_note(entry),
        struck=entry.struck,
        front=entry.label.text if entry.label else "",
        label=entry.label is not None,
        body=text.x0,
        column=number,
    )
