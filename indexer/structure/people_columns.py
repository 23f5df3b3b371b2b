"""Those present, the public and the apologies side by side: each column read by itself.

"Present: | In attendance: | Apologies:" stands over rows of names, and a row read across would
make one person of three, or say of somebody who was away that they came.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.structure import name_columns
from indexer.structure.group_names import names_group
from indexer.structure.row import Row

_CAME = re.compile(r"present|attend|apolog|absent|regrets|sederunt", re.IGNORECASE)
_HEAD = re.compile(r"[^:]+:")
_CELL = re.compile(r"[A-Z][^\s\d:;!?]*\s[^\d:;!?]{1,70}")  # a name; "Yes" says of one who came
_WITH_POST = re.compile(  # "Ann Reed (AR) Clerk"
    r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}\s?[(\[][^\d]{1,40}"
)
_SHIFT = 2  # characters by which a first column may stand off its head


def by_column(rows: Sequence[Row], text: str, *, placed: bool) -> list[Row]:
    """The rows, lists of people set side by side one below the other.

    A list whose rows do not tell which column a name stands in stays as it is.

    Args:
        rows: of a paper, in order.
        text: of its reading, to which their places refer.
        placed: whether indents tell where on the page a line begins; else a row of one name may
            be of any column, since empty cells leave no trace.
    """
    found: list[Row] = []
    place = 0
    while place < len(rows):
        heads = _heads(rows[place], text)
        stop = _end(rows, place, len(heads)) if heads else place
        whole = placed or all(len(row.cells) == len(heads) for row in rows[place + 1 : stop])
        listed = bool(heads) and stop > place + 1 and whole
        columns = _columns(rows[place:stop], heads, text) if listed else []
        found.extend(one for column in columns if len(column) > 1 for one in column)
        found.extend(() if columns else rows[place : place + 1])
        place = stop if columns else place + 1
    return found


def _heads(row: Row, text: str) -> list[Row]:
    """The groups that a line names side by side, one of which tells who came; else nothing."""
    if row.label or row.bullet:
        return []
    names = row.cells or tuple(one.strip() for one in _HEAD.findall(row.text))
    whole = "".join(names).replace(" ", "") == row.text.replace(" ", "")
    if len(names) < 2 or not whole or not all(names_group(one) for one in names):
        return []
    told = any(_CAME.search(one) for one in names)
    return name_columns.each_cell(replace(row, cells=names), text) if told else []


def _end(rows: Sequence[Row], head: int, columns: int) -> int:
    """Where the rows of names below a line of heads end."""
    stop = head + 1
    while stop < len(rows) and _holds_names(rows[stop], rows[head], columns):
        stop += 1
    return stop


def _holds_names(row: Row, head: Row, columns: int) -> bool:
    if row.label or row.bullet or row.level:
        return False
    if not row.cells:
        named = name_columns.is_name(row.text) or _WITH_POST.fullmatch(row.text)
        return abs(row.indent - head.indent) <= _SHIFT and bool(named)
    return len(row.cells) <= columns and all(_CELL.fullmatch(one) for one in row.cells)


def _columns(rows: Sequence[Row], heads: Sequence[Row], text: str) -> list[list[Row]]:
    """The columns, each under its head; nothing where a short row may be of either column."""
    columns = [[replace(head, printed_cells=(), gap=1)] for head in heads]
    for row in rows[1:]:
        cells = name_columns.each_cell(replace(row, cells=row.cells or (row.text,)), text)
        if not cells or 1 < len(cells) < len(heads):
            return []
        if len(cells) == 1 and abs(row.indent - rows[0].indent) > _SHIFT:
            return []
        for column, cell in zip(columns, cells, strict=False):
            # bold type heads nothing where the names are set in it too
            column.append(replace(cell, printed_cells=(), bold=False, gap=0))
    return columns
