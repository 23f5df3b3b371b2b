"""Those present, the public and the apologies side by side: each column read by itself.

"Present: | In attendance: | Apologies:" stands over rows of names, and a row read across would
make one person of three, or say of somebody who was away that they came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.structure.group_names import names_group
from indexer.structure.row import Row

_CAME = re.compile(r"present|attend|apolog|absent|regrets|sederunt", re.IGNORECASE)
_HEAD = re.compile(r"[^:]+:")
_CELL = re.compile(r"[A-Z][^\s\d:;!?]*\s[^\d:;!?]{1,70}")  # a name; "Yes" says of one who came
_ALONE = re.compile(  # in a row of its own: "Cllr Ann Reed", "Ann Reed (AR) Clerk"
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Rev|Prof)\.? (?:[A-Z][\w.’'-]* ?){1,4}\W?|"
    r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}\s?[(\[][^\d]{1,40})"
)
_SHIFT = 2  # characters by which a first column may stand off its head


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands in one column of a row, with its place in the text."""

    text: str
    start: int
    row: Row

    def alone(self, *, heads: bool) -> Row:
        """As a row by itself; bold type heads nothing where the names are set in it too."""
        end = self.start + len(self.text)
        return replace(
            self.row,
            text=self.text,
            start=self.start,
            end=end,
            cells=(),
            printed_cells=(),
            bold=self.row.bold and heads,
            gap=int(heads),
            length=len(self.text),
        )


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
        found.extend(_below(columns) if columns else rows[place : place + 1])
        place = stop if columns else place + 1
    return found


def _heads(row: Row, text: str) -> list[_Cell]:
    """The groups that a line names side by side, one of which tells who came; else nothing."""
    if row.label or row.bullet:
        return []
    names = list(row.cells) or [one.strip() for one in _HEAD.findall(row.text)]
    whole = "".join(names).replace(" ", "") == row.text.replace(" ", "")
    if len(names) < 2 or not whole or not all(names_group(one) for one in names):
        return []
    return _cells(row, names, text) if any(_CAME.search(one) for one in names) else []


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
        return abs(row.indent - head.indent) <= _SHIFT and bool(_ALONE.fullmatch(row.text))
    return len(row.cells) <= columns and all(_CELL.fullmatch(one) for one in row.cells)


def _columns(
    rows: Sequence[Row], heads: Sequence[_Cell], text: str
) -> list[tuple[_Cell, list[_Cell]]]:
    """Each head with the names below it; nothing where a short row may be of either column."""
    columns: list[tuple[_Cell, list[_Cell]]] = [(head, []) for head in heads]
    for row in rows[1:]:
        cells = _cells(row, row.cells or (row.text,), text)
        if not cells or 1 < len(cells) < len(heads):
            return []
        if len(cells) == 1 and abs(row.indent - rows[0].indent) > _SHIFT:
            return []
        for (_, names), cell in zip(columns, cells, strict=False):
            names.append(cell)
    return columns


def _cells(row: Row, printed: Sequence[str], text: str) -> list[_Cell]:
    """The cells of a row with their places; nothing where one is not found as printed."""
    found: list[_Cell] = []
    at = row.start
    for one in printed:
        start = text.find(one, at, row.end)
        if start < 0:
            return []
        found.append(_Cell(one, start, row))
        at = start + len(one)
    return found


def _below(columns: Sequence[tuple[_Cell, list[_Cell]]]) -> Iterator[Row]:
    """The columns that hold names, each under its head."""
    for head, names in columns:
        if names:
            yield head.alone(heads=True)
            yield from (one.alone(heads=False) for one in names)
