"""A printed page becomes its lines in reading order: text, columns, tables where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from indexer.reading.pdf import aligned, tables
from indexer.reading.pdf.columns import Pair, columns
from indexer.reading.pdf.furniture import LaidPage
from indexer.reading.pdf.grid import Grid, grids
from indexer.reading.pdf.letterhead import Letterhead, letterhead
from indexer.reading.pdf.printed import PrintedLine, PrintedPage, Word
from indexer.reading.pdf.rows import rows

_TABLES_A_PAGE = 1_000


def pages(printed: Iterable[PrintedPage]) -> list[LaidPage]:
    """Pages with their lines in reading order: columns may end on a page that only they tell."""
    laid: list[LaidPage] = []
    for page in printed:
        before = _pair(laid[-1].lines) if laid else None
        laid.append(LaidPage(page.number, page.width, page.height, lines(page, before)))
    return laid


def _pair(found: Sequence[PrintedLine]) -> Pair | None:
    """The last two columns of text that stand side by side on a page."""
    beside = [line for line in found if line.beside]
    for one, two in reversed(list(pairwise(beside))):
        if two.column > one.column and two.left > one.left:
            edges = [max(line.edge for line in beside if line.column == at.column)
                     for at in (one, two)]  # fmt: skip
            return Pair((one.left, edges[0]), (two.left, edges[1]))
    return None


def lines(page: PrintedPage, before: Pair | None = None) -> list[PrintedLine]:
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
    head = letterhead(rest, page.width, page.height) if page.number == 1 else None
    if head and not (taken and taken[0][0].top < head.base):
        found, rest = _beside_letterhead(head, rest)
    for number, (grid, words) in enumerate(taken, 1):
        above = [word for word in rest if word.base <= grid.top + 1]
        found.extend(_text(above, page.number, found))
        rest = [word for word in rest if word.base > grid.top + 1]
        found.extend(tables.lines(grid, words, page.number, page.number * _TABLES_A_PAGE + number))
    found.extend(_text(rest, page.number, found, before))
    for turned in page.aside:
        found.extend(_text(turned, page.number, found))
    return [line for line in found if line.text]


def _beside_letterhead(
    head: Letterhead, words: Sequence[Word]
) -> tuple[list[PrintedLine], list[Word]]:
    """The lines beside a letterhead, those of it, which are set aside, and the words below."""
    inside = set(map(id, head.words))
    base = head.base + head.size  # the line that ends under it wraps at it as well
    upper = [word for word in words if id(word) not in inside and word.base <= base]
    found = _text(upper, 1, ())
    for line in found:
        if line.base > head.top:
            line.edge = head.x0 - head.size
    address = _text(head.words, 1, found)
    for line in address:
        line.aside = True
    return [*found, *address], [word for word in words if word.base > base]


def _text(
    words: Sequence[Word], page: int, above: Sequence[PrintedLine], before: Pair | None = None
) -> list[PrintedLine]:
    """The lines of text outside of tables; columns count on from those above."""
    first = above[-1].column + 1 if above else 0
    found: list[PrintedLine] = []
    for number, column in enumerate(columns(rows(words), before=before), first):
        found.extend(aligned.lines(column, page, number))
    return found
