"""Rows of tables: which are one line of cells, and which hold text that goes over many lines.

A table in Word is as often a way to set out a page as a table: cover blocks, minutes with the
item's number on the left and the owner of an action on the right, two columns of names. Its
cells are then texts of their own, and are read one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from indexer.reading.docx.blocks import Block, Cell, Printed, Row, Table, printed_in
from indexer.reading.docx.cells import (
    LABEL,
    LONGEST_ENTRY,
    are_groups,
    are_pairs,
    filled,
    is_cover,
    is_data,
    is_list_of_people,
    is_of_tasks,
    is_section,
    lone,
    run_parallel,
)
from indexer.reading.docx.runs import PAGE

# A cell of more paragraphs or characters is a text of its own; in a wide table, of much more.
_MOST_IN_CELL, _LONGEST_CELL = 3, 400
_MOST_IN_WIDE, _LONGEST_IN_WIDE = 8, 1_500
_WIDE = 4  # cells in a row
_LONGEST_OWNER = 40
_TITLE_AND_TEXT, _SENTENCE_WORDS = 2, 4
_PAGES = re.compile(r"\(?(?:pages?\s)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\)?", re.IGNORECASE)
_NOTHING = Printed("")


@dataclass(frozen=True, slots=True)
class Across:
    """Cells that stand beside one another, from the first that is filled to the last."""

    cells: tuple[str, ...]  # lines of a cell parted by "\n"; "" for empty ones
    number: str  # of an automatic list, before the first cell
    strong: bool
    ahead: int  # pages begun before its first word
    within: int  # pages begun after that
    footnotes: tuple[str, ...]
    struck: bool = False
    shut: bool = False


def laid(table: Table) -> Iterator[Block | Across]:
    """A table as lines of cells, and the blocks of cells that are texts of their own."""
    cover, data, tasks = is_cover(table), is_data(table), is_of_tasks(table)
    rows = iter(zip_longest(table.rows, table.rows[1:]))
    for row, after in rows:
        held = [cell for cell in row if filled(cell)]
        if not held:
            yield Printed(PAGE * max((_turned(cell) for cell in row), default=0))
        elif len(held) == 1 and tasks and () in row:  # beside cells that go on from above
            yield _across(row, whole=True)
        elif len(held) == 1:
            yield from held[0]
        elif after and are_groups(row, after):
            next(rows)
            yield from (one for pair in zip(row, after, strict=True) for c in pair for one in c)
        elif is_list_of_people(held) or (cover and is_section(held)):
            yield from (one for cell in held for one in cell)
        else:
            yield from _row(row, held, data=data)


def _row(row: Row, held: Sequence[Cell], *, data: bool) -> list[Block | Across]:
    if any(isinstance(one, Table) for cell in held for one in cell):
        return _as_text(held)
    if run_parallel(held):
        lines = zip_longest(*held, fillvalue=_NOTHING)
        return [_across([(one,) for one in line]) for line in lines if filled(line)]
    if are_pairs(held):
        return [_across(held[place : place + 2]) for place in range(0, len(held), 2)]
    wide = len(held) >= _WIDE
    if any(_is_text(cell, wide=wide) for cell in held) or _is_item(held):
        return _as_text(held)
    return [_across(row, whole=data)]


def _turned(cell: Cell) -> int:
    return sum(one.text.count(PAGE) for one in printed_in(cell))


def _is_text(cell: Cell, *, wide: bool) -> bool:
    """Whether a cell holds more than a table's cell does, or a heading over its text."""
    every = filled(cell)
    if len(every) > 1 and every[0].strong and not every[1].strong and not wide:
        return True
    most, longest = (_MOST_IN_WIDE, _LONGEST_IN_WIDE) if wide else (_MOST_IN_CELL, _LONGEST_CELL)
    long = sum(len(one.whole) for one in every) > longest
    return len(every) > most or (len(every) > 1 and long)


def _is_item(held: Sequence[Cell]) -> bool:
    """Whether a number stands beside a title with sentences under it: an item of minutes."""
    number, every = lone(held[0]), filled(held[1])
    if number is None or not LABEL.fullmatch(number.whole) or len(every) < _TITLE_AND_TEXT:
        return False
    title, text = every[0].words, every[1].words
    titled = len(title) <= LONGEST_ENTRY and title[-1:] not in ".:;,?!"
    return titled and text[-1:] in ".!?" and len(text.split()) >= _SENTENCE_WORDS


def _across(cells: Sequence[Cell], *, whole: bool = False) -> Across:
    """A line of cells; with ``whole``, from the first cell on, be it empty."""
    texts = ["\n".join(one.whole for one in filled(cell)) for cell in cells]
    held = [index for index, text in enumerate(texts) if text]
    every = [one for cell in cells for one in filled(cell)]
    begins = [_ahead(cell) for cell in cells if cell]
    ahead = max(begins, default=0)
    return Across(
        cells=tuple(texts[0 if whole else held[0] : held[-1] + 1]),
        number=every[0].number,
        strong=all(one.strong for one in every if one.words),
        ahead=ahead,
        within=max(_turned(cell) for cell in cells) - ahead,
        footnotes=tuple(note for one in every for note in one.footnotes),
        struck=any(one.struck for one in every),
        shut=any(one.shut for one in every),
    )


def _ahead(cell: Cell) -> int:
    """How many pages begin before the first word of a cell."""
    text = next((one.text for one in printed_in(cell)), "")
    return len(text) - len(text.lstrip(PAGE))


def _as_text(held: Sequence[Cell]) -> list[Block | Across]:
    """The blocks of the cells, one cell after the other.

    A number alone in the first cell is printed before what it numbers, and an owner alone in the
    last one stands beside what there is to do.
    """
    cells = [list(cell) for cell in held]
    label = lone(cells[0])
    if label and LABEL.fullmatch(label.whole) and _numbered(cells[1], label.whole):
        cells = cells[1:]
    if len(cells) > 1:
        _give_owners(cells)
    return [one for cell in cells for one in cell]


def _numbered(cell: list[Block], number: str) -> bool:
    """Put a number before the first paragraph of a cell, where it has none of its own."""
    for index, one in enumerate(cell):
        if isinstance(one, Table):
            return False
        if one.whole:
            if not one.number:
                cell[index] = replace(one, number=number)
            return not one.number
    return False


def _give_owners(cells: list[list[Block]]) -> None:
    """Set owners of the last cell beside the paragraphs of the cell before it."""
    owners = [one for one in cells[-1] if isinstance(one, Printed)]
    texts = [index for index, one in enumerate(cells[-2]) if isinstance(one, Printed) and one.words]
    short = all(len(one.whole) <= _LONGEST_OWNER for one in owners)
    if len(owners) != len(cells[-1]) or not short or len(texts) < 2:
        return
    single = lone(owners)
    if single:  # pages stand beside the title that they are of
        place = texts[0] if _PAGES.fullmatch(single.whole) else texts[-1]
        _set_beside(cells[-2], place, single)
    elif len(owners) <= len(cells[-2]):
        for index, one in enumerate(owners):
            if one.whole:
                _set_beside(cells[-2], max((t for t in texts if t <= index), default=texts[0]), one)
    else:
        return
    del cells[-1]


def _set_beside(cell: list[Block], index: int, owner: Printed) -> None:
    one = cell[index]
    if isinstance(one, Printed):
        cell[index] = replace(one, text=f"{one.text}\t{owner.whole}")
