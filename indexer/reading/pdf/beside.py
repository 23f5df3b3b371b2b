"""Notes in the margin: initials or a post beside the line of text that they belong to.

On most pages hardly a line passes the place of the notes. On a short one the title does; there
a margin shows in the rows around a note, where a sentence goes on in its own column below.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from indexer.reading.pdf.columns import Column
from indexer.reading.pdf.labels import is_label
from indexer.reading.pdf.rows import NOTE, SENTENCE, Row, Segment

_NEAR = 4.0  # points: places that differ by less are one
_LEAST_ROWS, _MOST_ROWS = 3, 400  # of a page with a margin: more are no page of minutes
_BEYOND = 0.05  # of the lines of a page may pass the notes
_TIGHT, _FAR = 1.8, 8  # sizes of type: lines of one sentence, rows of one block
_REACHES = 8  # sizes of type: a line that ends no further from its edge is full


def notes_beside(column: Column, rows: Sequence[Row]) -> list[float | None]:
    """For each row where the text beside notes ends; 0 if the page tells, None without notes.

    Args:
        column: the column in which they stand.
        rows: its rows without the bullets and numbers before their text.
    """
    found: list[float | None] = [None] * len(rows)
    if not _LEAST_ROWS < len(rows) < _MOST_ROWS:
        return found
    for place, row in enumerate(rows):
        if found[place] is not None or len(row) != 2 or len(row[1].text) > NOTE:
            continue
        if _of_page(row, column):
            found[place] = 0.0
            continue
        first, last = _run(rows, place) if _is_note(row[1]) else (place, place)
        edge = _edge(rows[first:last], row[1].x0)
        if edge is not None:
            found[first:last] = [edge] * (last - first)
    return found


def _of_page(row: Row, column: Column) -> bool:
    """Whether hardly any line of the page passes the note."""
    text, note = row
    others = [part for one in column.rows for part in one if part.x0 < note.x0 - _NEAR]
    beyond = sum(part.x1 > note.x0 - 2 for part in others) <= len(others) * _BEYOND
    wide = (column.x1 - column.x0) * 0.3
    prose = any(_is_prose(one) and one.x1 - one.x0 > 1.5 * wide for one in others)
    return beyond and (text.x1 - text.x0 > wide or prose)


def _is_prose(one: Segment) -> bool:
    return len(one.text) > SENTENCE


def _run(rows: Sequence[Row], place: int) -> tuple[int, int]:
    """The rows around a note of which none passes its place, nor is long there."""
    at, first, last = rows[place][1].x0, place, place + 1
    while first and _beside(rows[first - 1], rows[first], at):
        first -= 1
    while last < len(rows) and _beside(rows[last], rows[last - 1], at):
        last += 1
    return first, last


def _beside(row: Row, near: Row, at: float) -> bool:
    if abs(row[0].base - near[0].base) > _FAR * near[0].size or len(row) > 2:
        return False
    return all(
        part.x1 <= at - 2 if part.x0 < at - _NEAR else _is_note(part) and part.x0 < at + _NEAR
        for part in row
    )


def _is_note(part: Segment) -> bool:
    """A few words; a sum or a page number is a cell of a table."""
    return len(part.text) <= NOTE and part.text[:1].isalpha() and not is_label(part.text)


def _edge(run: Sequence[Row], at: float) -> float | None:
    """Where the text of a run ends, if a sentence beside a note goes on below its own line."""
    text = [row[0] for row in run if row[0].x0 < at - _NEAR]
    edge = max((part.x1 for part in text), default=0.0)
    for row, below in pairwise(run):
        one, two = row[0], below[0]
        goes_on = abs(one.x0 - two.x0) <= _NEAR and two.base - one.base <= _TIGHT * one.size
        if len(row) == 2 and goes_on and _is_prose(one) and one.x1 > edge - _REACHES * one.size:
            return edge
    return None
