"""Tables as a browser prints them: a row is a line of cells, unless it only lays the page out.

A cell over several columns or rows is printed once, unless it says whose the tasks beside it
are, or until when. Names in one cell beside their posts in the
next, each on a line of its own, are read across. A cell that holds a text rather than an entry
is printed as a text, after the number in the cell before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from indexer.reading.html.elements import Element
from indexer.reading.html.printed import Printed, Printer
from indexer.reading.spanning import LONGEST, holding

_TALLEST = 20_000  # rows that one cell may span
_MOST_COLUMNS = 60
_DEEPEST = 12  # tables within tables
_LONG_CELL = 600  # characters
_MANY = 4  # lines
_WIDE = 4  # cells of a row: so many are data
_ENTRY = 60  # characters of a line in a list of names
_OWNER = 40
_TASK = 120  # characters of what somebody is to do, in the column beside an item
_LABEL = re.compile(
    r"\(?(?:item )?(?:[A-Za-z]{0,3}\d{1,4}(?:[./]\d{1,4}){0,4}[a-z]?|[a-z]{1,4})[.):]{0,2}",
    re.IGNORECASE,
)
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell prints."""

    lines: tuple[Printed, ...]
    text: bool = False  # it holds tables, headings or lists of its own
    over: Cell | None = None  # the one from above that goes on here

    @property
    def whole(self) -> str:
        """Its lines, parted by line feeds."""
        return "\n".join(line.whole for line in self.lines)


Spans = dict[int, tuple[int, Cell]]


def rows(table: Element, depth: int = 0) -> list[Printed]:
    """The lines of a table, caption first."""
    if depth > _DEEPEST:
        return [Printed(table.words())] if table.words() else []
    lines = [line for part in table.elements() if part.tag == "caption"
             for line in Printer(_Deeper(depth + 1)).print(part)]  # fmt: skip
    plain = table.attributes.get("role") in {"presentation", "none"}
    spans: Spans = {}
    holds: frozenset[int] | None = None
    for row in _rows(table):
        cells = _cells(row, spans, depth)
        if holds is None:
            holds = holding({place: cell.whole for place, cell in enumerate(cells)})
            lines.extend(_printed(cells, plain=plain))
        else:
            cells = [_held(cell) if n in holds else cell for n, cell in enumerate(cells)]
            lines.extend(_printed(cells, plain=plain, tasks=True))
    return lines


@dataclass(frozen=True, slots=True)
class _Deeper:
    """Prints a table within a table."""

    depth: int

    def __call__(self, table: Element) -> list[Printed]:
        return rows(table, self.depth)


def _rows(table: Element) -> Iterator[Element]:
    """The rows, those of the foot last as a browser prints them."""
    feet: list[Element] = []
    for part in table.elements():
        if part.tag == "tr":
            yield part
        elif part.tag == "tfoot":
            feet.extend(one for one in part.elements() if one.tag == "tr")
        elif part.tag in _SECTIONS:
            yield from (one for one in part.elements() if one.tag == "tr")
    yield from feet


def _held(cell: Cell) -> Cell:
    """An owner or a day that goes on from above; else the cell as it is."""
    return cell.over if cell.over and len(cell.over.whole) <= LONGEST else cell


def _cells(row: Element, spans: Spans, depth: int) -> list[Cell]:
    """The cells of a row, empty ones where a cell from above or the left reaches.

    ``spans`` holds for each column how many rows the cell above still covers, with that cell, and
    is kept up.
    """
    cells: list[Cell] = []
    for part in (one for one in row.elements() if one.tag in {"td", "th"}):
        _covered(cells, spans)
        wide = _span(part.attributes.get("colspan"), _MOST_COLUMNS)
        tall = _span(part.attributes.get("rowspan"), _TALLEST)
        cell = Cell(tuple(Printer(_Deeper(depth + 1)).print(part)), _is_text(part))
        for column in range(len(cells), min(len(cells) + wide, _MOST_COLUMNS)):
            if tall > 1:
                spans[column] = (tall - 1, cell)
        cells.append(cell)
        cells.extend([Cell(())] * (min(wide, _MOST_COLUMNS) - 1))
    _covered(cells, spans)
    return cells


def _covered(cells: list[Cell], spans: Spans) -> None:
    """Empty cells for the columns that a cell above still covers, from here on."""
    while (covers := spans.get(len(cells))) and covers[0] > 0:
        rows_left, above = covers
        spans[len(cells)] = (rows_left - 1, above)
        cells.append(Cell((), over=above))


def _span(stated: str | None, most: int) -> int:
    digits = re.match(r"\d{1,6}", stated or "")
    return max(1, min(int(digits.group()), most)) if digits else 1


def _is_text(cell: Element) -> bool:
    below = (one.tag for one in cell.every())
    return any(tag in {"table", "h1", "h2", "h3", "h4", "ol"} for tag in below)


def _printed(cells: Sequence[Cell], *, plain: bool, tasks: bool = False) -> list[Printed]:
    """The lines of a row; with ``tasks``, one of a table of tasks."""
    filled = [cell for cell in cells if cell.lines]
    if len(filled) == 1 and tasks and any(cell.over and not cell.lines for cell in cells):
        return [_across(cells, whole=True)]
    if len(filled) < 2:
        return [line for cell in filled for line in cell.lines]
    headed = len(filled) < _WIDE and any(_is_headed(cell) for cell in filled)
    if plain or headed or _is_item(filled) or any(_is_long(cell) for cell in filled):
        return _as_text(filled)
    if _runs_parallel(filled):
        side_by_side = zip_longest(*(cell.lines for cell in filled))
        return [_across([Cell((line,) if line else ()) for line in row]) for row in side_by_side]
    return [_across(cells)]


def _is_item(filled: Sequence[Cell]) -> bool:
    """Whether a number stands beside a text of paragraphs, with an owner or a task beside it."""
    number, text, *margin = filled
    return (
        len(margin) <= 1
        and len(number.lines) == 1
        and bool(_LABEL.fullmatch(number.whole))
        and len(text.lines) > 1
        and not any(len(cell.whole) > _TASK for cell in margin)
        and any(
            len(line.text) > _ENTRY or line.bullet or line.text[-1:] == "." for line in text.lines
        )
    )


def _is_headed(cell: Cell) -> bool:
    """Whether a heading in bold stands over other text."""
    bold = [line.bold for line in cell.lines]
    return len(bold) > 1 and bold[0] and not any(bold[1:])


def _is_long(cell: Cell) -> bool:
    length = sum(len(line.text) for line in cell.lines)
    return (
        (cell.text and len(cell.lines) > 1)
        or (length > _LONG_CELL and len(cell.lines) > 1)
        or (len(cell.lines) > _MANY and any(len(line.text) > _ENTRY for line in cell.lines))
    )


def _runs_parallel(filled: Sequence[Cell]) -> bool:
    """Whether the cells hold lists of as many short lines; the first may name the group."""
    counts = {len(cell.lines) for cell in filled[1:]}
    if len(filled) == 2:
        counts.add(len(filled[0].lines))
    short = all(len(line.text) <= _ENTRY for cell in filled for line in cell.lines)
    named = len(filled[0].lines) == 1 or len(filled[0].lines) in counts
    return len(counts) == 1 and counts != {1} and short and named


def _across(cells: Sequence[Cell], *, whole: bool = False) -> Printed:
    """One line of the cells; empty ones stand between filled ones, with ``whole`` before them."""
    held = [index for index, cell in enumerate(cells) if cell.lines]
    texts = [cell.whole for cell in cells[0 if whole else held[0] : held[-1] + 1]]
    flat = " ".join(" ".join(text.split()) for text in texts if text)
    every = [line for cell in cells for line in cell.lines]
    bold = all(line.bold for line in every)
    return Printed(flat, bold=bold, cells=tuple(texts) if len(texts) > 1 else ())


def _as_text(filled: Sequence[Cell]) -> list[Printed]:
    """The lines of the cells one after the other: number before what it numbers, owner beside."""
    cells = [list(cell.lines) for cell in filled]
    number, text = cells[0], cells[1]
    if len(number) == 1 and _LABEL.fullmatch(number[0].whole) and not _counted(text[0]):
        text[0] = replace(
            text[0],
            text=f"{number[0].whole} {text[0].whole}",
            bold=text[0].bold or number[0].bold,
            bullet=False,
        )
        cells = cells[1:]
    if len(cells) > 1 and _is_owner(cells[-1]) and _takes_owner(cells[-2][-1]):
        last, owner = cells[-2][-1], cells[-1][0].whole
        beside = replace(last, text=f"{last.text} {owner}", cells=(last.text, owner))
        cells[-2:] = [[*cells[-2][:-1], beside]]
    return [line for lines in cells for line in lines]


def _counted(line: Printed) -> bool:
    return bool(line.number or line.cells)


def _is_owner(lines: Sequence[Printed]) -> bool:
    return len(lines) == 1 and len(lines[0].whole) <= _OWNER


def _takes_owner(line: Printed) -> bool:
    return not (line.level or line.cells)
