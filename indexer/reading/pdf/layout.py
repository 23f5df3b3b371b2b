"""A printed page becomes its lines in reading order: text, columns, tables where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.reading.pdf import aligned, tables
from indexer.reading.pdf.columns import columns
from indexer.reading.pdf.grid import Grid, grids
from indexer.reading.pdf.printed import PrintedLine, PrintedPage, Word
from indexer.reading.pdf.rows import rows

_TABLES_A_PAGE = 1_000


def lines(page: PrintedPage) -> list[PrintedLine]:
    """The lines of a page in the order in which they are read."""
    found: list[PrintedLine] = []
    rest: list[Word] = list(page.words)
    taken: list[tuple[Grid, list[Word]]] = []
    for grid in grids(page.rules)[:_TABLES_A_PAGE]:
        words = tables.within(grid, rest)
        if words:
            taken.append((grid, words))
            inside = set(map(id, words))
            rest = [word for word in rest if id(word) not in inside]
    for number, (grid, words) in enumerate(taken, 1):
        above = [word for word in rest if word.base <= grid.top + 1]
        found.extend(_text(above, page.number, found))
        rest = [word for word in rest if word.base > grid.top + 1]
        found.extend(tables.lines(grid, words, page.number, page.number * _TABLES_A_PAGE + number))
    found.extend(_text(rest, page.number, found))
    for turned in page.aside:
        found.extend(_text(turned, page.number, found))
    return found


def _text(words: Sequence[Word], page: int, before: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of text outside of tables; columns count on from those before."""
    first = before[-1].column + 1 if before else 0
    found: list[PrintedLine] = []
    for number, column in enumerate(columns(rows(words)), first):
        found.extend(aligned.lines(column, page, number))
    return found
