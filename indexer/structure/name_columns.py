"""Lists of names set in columns: each name is a line of its own, and no cell of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.structure.row import Row

_TITLED = re.compile(
    r"(?:(?:County |District |Parish |Town |City |Borough )?(?:Cllrs?|Councillors?)|Mr|Mrs|Ms|Miss|"
    r"Mx|Dr|Prof(?:essor)?|Rev(?:erend)?|Sir|Dame|Lord|Lady|Baroness|Ald(?:erman)?|Canon)\.? "
    r"[A-Z][^\d:;]{1,70}"
)
_INITIALLED = re.compile(
    r"(?:[A-Z]\.? ){1,3}[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)?(?:\s*\([^()]{1,40}\))?\*?"
)
_MOST = 4  # columns


def apart(rows: Sequence[Row], text: str) -> list[Row]:
    """The rows, those of a list of names in columns as one row a name.

    A table has names over its columns and says who is what; such a list follows no row of cells.

    Args:
        rows: of a paper, in order.
        text: of its reading, to which their places refer.
    """
    found: list[Row] = []
    place = 0
    while place < len(rows):
        stop = place
        while stop < len(rows) and _are_names(rows[stop].cells):
            stop += 1
        headed = place > 0 and len(rows[place - 1].cells) > 1
        if stop - place > 1 and not headed:
            found.extend(one for row in rows[place:stop] for one in each_cell(row, text) or [row])
        else:
            found.extend(rows[place : max(stop, place + 1)])
        place = max(stop, place + 1)
    return found


def is_name(text: str) -> bool:
    """Whether a line is a person's name with a title or initials: "Cllr A Barlow (Chair)"."""
    return bool(_TITLED.fullmatch(text) or _INITIALLED.fullmatch(text))


def _are_names(cells: Sequence[str]) -> bool:
    if not 1 < len(cells) <= _MOST:
        return False
    return any(all(form.fullmatch(cell) for cell in cells) for form in (_TITLED, _INITIALLED))


def each_cell(row: Row, text: str) -> list[Row]:
    """The cells of a row as one row each; nothing where one is not found as it was printed."""
    found: list[Row] = []
    at, gap = row.start, row.gap
    for cell in row.cells:
        start = text.find(cell, at, row.end)
        if start < 0:
            return []
        at = start + len(cell)
        found.append(
            replace(row, text=cell, cells=(), start=start, end=at, gap=gap, length=len(cell))
        )
        gap = 0
    return found
