"""Tables that go on over the page: heads printed again are dropped, broken rows made whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indexer.reading.pdf.labels import goes_on, is_ended
from indexer.reading.pdf.paragraphs import Paragraph

_NEAR = 8.0  # points: columns of one table begin no further apart on two pages


def kept_rows(found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Without the head of a table that is printed again on its next page; broken rows whole."""
    head: Paragraph | None = None  # the first row of the table that is being read
    last: Paragraph | None = None  # its last row, where nothing stands after it
    table = page = 0  # the part of that table that was seen last
    for one in found:
        line = one.first
        begins = line.table not in {0, table}
        row = bool(line.table and line.cells)
        if begins:
            same = head is not None and row and line.page - page <= 1 and _alike(head, one)
            table, page = line.table, line.page
            if same and head is not None and head.first.cells == line.cells:
                continue
            if same and last is not None and _rest_of_row(last, one):
                _put_on(last, one)
                continue
            head = head if same else one
        if row:
            last = one
        elif not one.note:
            last = None
        yield one


def _alike(one: Paragraph, other: Paragraph) -> bool:
    """Whether two rows have the same columns."""
    left, right = one.first.starts, other.first.starts
    return len(left) == len(right) and all(
        abs(a - b) <= _NEAR for a, b in zip(left, right, strict=True)
    )


def _rest_of_row(one: Paragraph, other: Paragraph) -> bool:
    """Whether the first row on a page is the end of a row that the page broke."""
    cells = other.first.cells
    if cells[0] or len(cells) < 2:
        return False
    return any(
        cell and before and (goes_on(cell) or not is_ended(before))
        for before, cell in zip(one.first.cells, cells, strict=False)
    ) and sum(map(bool, cells)) < sum(map(bool, one.first.cells))


def _put_on(one: Paragraph, other: Paragraph) -> None:
    cells = [f"{a} {b}".strip() for a, b in zip(one.first.cells, other.first.cells, strict=True)]
    one.first.cells = tuple(cells)
    one.text = " ".join(" ".join(cell.split()) for cell in cells if cell)
