"""The agenda table: numbers, titles, pages, and which items are shut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.records import AgendaItem
from indexer.structure import secrecy
from indexer.structure.blocks import Block

_HEADING = re.compile(
    r"(?:public |meeting )?agenda(?: items?)?(?: and (?:papers|reports))?:?|order of business:?|"
    r"(?:item|no\.?)s?\s*(?:of business|title|subject)?\s*pages?(?: no\.?| numbers?)?|"
    r"business(?: to be transacted)?:?",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"(?:items?|no\.?|number)\b", re.IGNORECASE)
_HEADER = re.compile(
    r"(?:agenda )?(?:item|no\.?|number)\b.{0,40}\bpages?\b.{0,10}|item|pages?", re.IGNORECASE
)
_PAGES = re.compile(
    r"\s+\(?(?:pages?\s+|pp?\.?\s*)?(\d{1,4}\s*(?:[-–—]|to)\s*\d{1,4}|(?<=\t)\d{1,4}|"
    r"to follow|verbal|enclosed|attached)\)?\s*$",
    re.IGNORECASE,
)
_PAGES_ALONE = re.compile(
    r"^\(?(?:pages?\s+|pp?\.?\s*)?(\d{1,4}(?:\s*(?:[-–—]|to)\s*\d{1,4})?|to follow|verbal)\)?$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\(?(?:pages?\s+|pp?\.?\s*)?\d{1,4}\s*[-–—]\s*\d{1,4}\)?$", re.IGNORECASE)
_NEXT_MEETING = re.compile(r"\b(?:date (?:and time )?of (?:the )?)?next meeting\b", re.IGNORECASE)
_EXCLUDING = re.compile(
    r"\b(?:resol\w+|mov(?:e|ed|ing)|agree\w*|recommended|consider|likely)\b.{0,250}\b"
    r"(?:public|press)\b.{0,120}\bexcluded\b.{0,120}\b(?:items?|business|remainder|rest)\b"
    r"|\b(?:following|remaining) (?:items?|reports?|matters) (?:\w+ ){1,4}?"
    r"(?:confidential|exempt|private|not for publication)",
    re.IGNORECASE | re.DOTALL,
)
_WINDOW = 40
_LEAST_ROWS = 3
_LEAST_WITH_PAGES = 2
_LONGEST_ROW = 300


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an agenda: a row (``item`` set), a note under one, a divider, or other text."""

    item: AgendaItem | None
    title: str | None  # of the item that a note belongs to
    divider: bool = False
    header: bool = False


def find_start(found: Sequence[Block]) -> int | None:
    """The block at which an agenda table begins, or None."""
    best: int | None = None
    for index, block in enumerate(found):
        if best is not None and _number(block) == 1:
            return best
        if not _HEADING.fullmatch(block.text) or not _is_table(found, index + 1):
            continue
        if best is None or not _COLUMNS.match(block.text):
            best = index  # the last heading before row 1, but not the head of the table
    return best


def _is_table(found: Sequence[Block], start: int) -> bool:
    """Whether rows follow: three, or fewer where a page column or a divider says what they are."""
    least = _LEAST_ROWS
    for block in found[start : start + _WINDOW]:
        if len(block.text) > _LONGEST_ROW:
            break
        if secrecy.is_agenda_divider(block.text) and block.lead.label is None:
            least = 1  # better a table too many than a divider unseen
        elif _number(block) is not None and _RANGE.search(block.text):
            least = min(least, _LEAST_WITH_PAGES)
    return _rows_after(found, start) >= least


def _rows_after(found: Sequence[Block], start: int) -> int:
    """How many rows of a rising sequence stand within reach."""
    count = last = 0
    for block in found[start : start + _WINDOW]:
        number = _number(block)
        if number is not None and number == last + 1:
            count, last = count + 1, number
        elif len(block.text) > _LONGEST_ROW:
            break
    return count


def _number(block: Block) -> int | None:
    label = block.lead.label
    if label is None or len(block.text) > _LONGEST_ROW:
        return None
    if label.depth != 1 and label.style != "paren":
        return None
    return label.first


def table(found: Sequence[Block]) -> list[Row]:
    """Each block of an agenda, understood; dividers shut the items after them."""
    understood: list[Row] = []
    shut = False
    current: AgendaItem | None = None
    asked: tuple[str, bool] | None = None
    for block in found:
        head = secrecy.column(block.lead.cells) if current is None else None
        asked = head or asked
        if current and _is_note_of(block):
            current = _shut_last(understood)
            understood.append(Row(None, current.title if current else None))
            continue
        row, shut, current = _row(block, shut=shut, current=current)
        if row.item and asked and _says_shut(block, opens=asked[1]):
            current = with_confidential(row.item)
            row = replace(row, item=current)
        understood.append(row)
    return understood


def _is_note_of(block: Block) -> bool:
    """Whether a line under a row shuts that row alone: "(Exempt)", "EXEMPT – paragraph 3"."""
    text = block.text
    if block.lead.label is not None or secrecy.is_reopening(text):
        return False
    bracketed = text[:1] in "([" and secrecy.is_row_marked(text)
    return bracketed or secrecy.is_marked_with_law(text)


def _shut_last(understood: list[Row]) -> AgendaItem | None:
    """Shut the last row, to which a note belongs."""
    for place in range(len(understood) - 1, -1, -1):
        item = understood[place].item
        if item:
            shut = with_confidential(item)
            understood[place] = replace(understood[place], item=shut)
            return shut
    return None


def _says_shut(block: Block, *, opens: bool) -> bool:
    """Whether a cell after the title shuts the row, by the column that the table's head names."""
    cells = block.lead.cells
    cells = cells[1:] if cells and block.text.startswith(cells[0]) else cells
    return any(secrecy.is_shut_cell(cell, opens=opens) for cell in cells if not _RANGE.match(cell))


def _row(
    block: Block, *, shut: bool, current: AgendaItem | None
) -> tuple[Row, bool, AgendaItem | None]:
    if _is_item(block, current):
        item = _item(block, shut=shut)
        heads = item.pages is None and secrecy.is_agenda_divider(block.text)
        return Row(item, item.title), shut or heads or secrecy.excludes_public(block.text), item
    if secrecy.is_reopening(block.text) and block.lead.label is None:
        return Row(None, None, divider=True), False, None
    if secrecy.is_agenda_divider(block.text) and block.lead.label is None:
        return Row(None, None, divider=True), True, None
    if current and _EXCLUDING.search(block.text):
        return Row(None, current.title), True, current
    header = bool(_HEADER.fullmatch(block.text) or _HEADING.fullmatch(block.text))
    if _NEXT_MEETING.search(block.text):
        return Row(None, None), shut, None
    return Row(None, current.title if current else None, header=header), shut, current


def _is_item(block: Block, current: AgendaItem | None) -> bool:
    """A numbered row, or one with pages; a number that goes back is a list within a note."""
    number = _number(block)
    if number is None:
        return len(block.lead.cells) > 1 and bool(_RANGE.match(block.lead.cells[-1]))
    last = re.search(r"\d+$", current.number) if current else None
    return last is None or number >= int(last.group()) or "/" in (current.number if current else "")


def _item(block: Block, *, shut: bool) -> AgendaItem:
    title, pages = block.text, None
    cells = block.lead.cells
    alone = _PAGES_ALONE.match(cells[-1]) if len(cells) > 1 else None
    found = alone or _PAGES.search(title)
    if found:
        pages = found.group(1)
        cut = len(title) - len(cells[-1]) if alone else found.start()
        title = title[:cut].rstrip(" .…–-")
    confidential = shut or secrecy.is_row_marked(title) or _marked_cell(cells)
    label = block.lead.label
    return AgendaItem(label.value if label else "", title or block.text, pages, confidential)


def _marked_cell(cells: Sequence[str]) -> bool:
    return any(secrecy.is_mark(cell) for cell in cells[1:])


def numbered_pages(item: AgendaItem) -> bool:
    """Whether the row names pages of the pack: a verbal item names none."""
    return bool(item.pages and item.pages[0].isdigit())


def with_confidential(item: AgendaItem) -> AgendaItem:
    """The same row, shut."""
    return replace(item, confidential=True)
