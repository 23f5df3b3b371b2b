"""The agenda table: numbers, titles, pages, and which items are shut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.records import AgendaItem
from indexer.structure import agenda_columns, lettered_rows, secrecy
from indexer.structure.agenda_lines import Line, is_legend, is_next_meeting, kind_of, placed
from indexer.structure.agenda_start import NO_YEAR, is_heading, names_columns, names_pages, number
from indexer.structure.blocks import Block

_HEADER = re.compile(
    r"(?:agenda )?(?:item|no\.?|number)\b.{0,40}\bpages?\b.{0,10}|item|pages?", re.IGNORECASE
)
_PAGES = re.compile(
    rf"\s+{NO_YEAR}"
    r"\(?(?:tudalennau?\s*/\s*)?(?:pages?\s+|pp?\.?\s*)?"
    r"(\d{1,4}\s*(?:[-–—]|to)\s*\d{1,4}|(?<=\t)\d{1,4}|"
    r"to follow|verbal|enclosed|attached)\)?\s*$",
    re.IGNORECASE,
)
_PAGES_ALONE = re.compile(
    r"^\(?(?:pages?\s+|pp?\.?\s*)?(\d{1,4}(?:\s*(?:[-–—]|to)\s*\d{1,4})?|to follow|verbal)\)?$",
    re.IGNORECASE,
)
_TIME_AHEAD = re.compile(r"^\d{1,2}[.:]\d\d\s+(?=[A-Z])")  # "13:07 Minutes of 5 May"
_CODE = re.compile(r"[A-Z]{1,2}\d{1,2}")
_CODED_LINE = re.compile(r"([A-Z]\d{1,2})[.)]\s+(?=[A-Z])")  # "E1. Disposal of the depot"
_SHUTS = frozenset({Line.EXCLUSION, Line.DIVIDER, Line.BOTH})
_SECOND = 2  # the depth of "3.1"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an agenda: a row (``item`` set), a note under one, a divider, or other text."""

    item: AgendaItem | None
    title: str | None  # of the item that a note belongs to
    divider: bool = False
    header: bool = False


def table(found: Sequence[Block], symbols: frozenset[str] = frozenset()) -> list[Row]:
    """Each block of an agenda, understood.

    Dividers shut the items after them, marks the items that they stand beside, and so do the
    ``symbols`` that a legend names.
    """
    reader = _Reader(symbols)
    for block, kind in zip(found, placed(found, _kinds(found, symbols)), strict=True):
        reader.read(block, kind)
    return reader.rows


def _kinds(found: Sequence[Block], symbols: frozenset[str]) -> list[Line]:
    kinds: list[Line] = []
    last: str | None = None
    after_row = False
    used = any(number(block) is not None and _bears(block, symbols) for block in found)
    for block in found:
        coded = _CODED_LINE.match(block.text) and not _SHUTS.isdisjoint(kinds)
        if (coded or _is_item(block, last)) and not is_legend(block):
            own = block.lead.label.value if block.lead.label else ""
            last = last if coded or _is_within(block) else own
            kinds.append(Line.ROW)
            after_row = True
        else:
            # "* Exempt items" over rows of which none bears a star is a divider with a bullet
            explains = used and is_legend(block)
            kind = Line.LEGEND if explains else kind_of(block, after_row=after_row)
            after_row = after_row and kind not in {Line.DIVIDER, Line.REOPENING, Line.MARK}
            kinds.append(kind)
    return kinds


def _bears(block: Block, symbols: frozenset[str]) -> bool:
    """Whether a row bears a symbol that a legend explains: "4E", "Sale of land *"."""
    stars = block.lead.stars or block.last.stars
    label = block.lead.label
    if label and lettered_rows.sign_of(label.value) in symbols:
        return True
    return secrecy.bears(_item(block, shut=False).title, block.lead.cells, stars, symbols)


class _Reader:
    """Reads the lines of an agenda in order; knows whether the rows to come are shut."""

    def __init__(self, symbols: frozenset[str]) -> None:
        self.rows: list[Row] = []
        self.symbols = symbols
        self.shut = False
        self.shut_next = False  # the next row alone
        self.column: secrecy.Column | None = None
        self.current: AgendaItem | None = None

    def read(self, block: Block, kind: Line) -> None:
        """Take the next line."""
        if kind is Line.ROW:
            self._row(block)
            return
        if self.current is None:
            self.column = secrecy.column(block.lead.cells) or self.column
        if kind in {Line.ABOVE, Line.BESIDE, Line.BOTH}:
            self._shut_last()
        self.shut = self.shut or kind in {Line.DIVIDER, Line.BOTH, Line.EXCLUSION}
        self.shut = self.shut and kind is not Line.REOPENING
        self.shut_next = kind in {Line.BELOW, Line.BESIDE} or self.shut_next
        self.rows.append(self._other(block, kind))

    def _other(self, block: Block, kind: Line) -> Row:
        """A line that is no row: a divider, or a note under the row before it."""
        if names_columns(block):
            return Row(None, None, header=True)
        if kind in {Line.DIVIDER, Line.BELOW, Line.BOTH, Line.REOPENING}:
            return Row(None, None, divider=True)
        if kind in {Line.LEGEND, Line.NEXT_MEETING}:
            return Row(None, None)
        header = bool(_HEADER.fullmatch(block.text) or is_heading(block.text))
        return Row(None, self.current.title if self.current else None, header=header)

    def _row(self, block: Block) -> None:
        reopens = secrecy.is_reopening(block.text) or secrecy.readmits_public(block.text)
        self.shut = self.shut and not reopens
        item = _item(block, shut=self.shut or self.shut_next)
        if self._is_marked(block):
            item = with_confidential(item)
        if item.confidential and _is_announcement(item):
            item = replace(item, confidential=False)
        heads = item.pages is None and _heads_section(block.text)
        self.shut = self.shut or heads or secrecy.excludes_public(secrecy.unmarked(block.text))
        self.shut_next = False
        self.current = item
        self.rows.append(Row(item, item.title))

    def _is_marked(self, block: Block) -> bool:
        """Whether a column of the table or a symbol of the legend shuts the row."""
        cells, label = block.lead.cells, block.lead.label
        column = self.column
        by_column = column and column.shuts(cells, block.text, numbered=label is not None)
        return bool(by_column) or _bears(block, self.symbols)

    def _shut_last(self) -> None:
        """Shut the last row, to which a mark belongs."""
        for place in range(len(self.rows) - 1, -1, -1):
            item = self.rows[place].item
            if item:
                self.current = with_confidential(item)
                self.rows[place] = replace(self.rows[place], item=self.current)
                return


def _heads_section(text: str) -> bool:
    """Whether a numbered row is a divider: "7. Exempt items", and not "7. Exempt minutes"."""
    bare = secrecy.unmarked(text)
    if bare != text and not secrecy.speaks_of_many(bare):
        return False  # "7. Pay award (staff to withdraw)"
    single = len(re.findall(r"\w+", text)) == 1
    return secrecy.is_agenda_divider(text) and (single or secrecy.speaks_of_many(text))


def _is_announcement(item: AgendaItem) -> bool:
    """Whether a row only announces the next meeting, which stands behind the exempt items."""
    return is_next_meeting(item.title) and item.pages is None


def _is_item(block: Block, last: str | None) -> bool:
    """A numbered row, or one with pages; a number that goes back is a list within a note.

    A sentence under the number of the row before it is a note on it: "Item 4. The offer is low."
    """
    if _is_within(block):
        return True
    counted = number(block)
    if counted is None:
        return names_pages(block) or _is_coded(block)
    if block.finished and block.lead.label and block.lead.label.value == last:
        return False
    if block.lead.label and lettered_rows.counts_alone(block.lead.label):
        return True
    digits = re.search(r"\d+$", last) if last else None
    return digits is None or counted >= int(digits.group()) or "/" in (last or "")


def _is_coded(block: Block) -> bool:
    """Whether the first cell of a row is a number with a letter: "P1" of a private session."""
    cells = block.lead.cells
    return len(cells) > 1 and bool(_CODE.fullmatch(cells[0].strip()))


def _is_within(block: Block) -> bool:
    """Whether a row of the table stands under the one that heads it: "3.1" under "3. Strategy"."""
    label = block.lead.label
    return label is not None and label.depth == _SECOND and len(block.lead.cells) > 1


def _item(block: Block, *, shut: bool) -> AgendaItem:
    cells, label = block.lead.cells, block.lead.label
    number = label.value if label else ""
    if label is None and len(cells) > 1 and (cells[0].strip().isdigit() or _is_coded(block)):
        number, cells = cells[0].strip(), cells[1:]  # of a supplement: they do not count from 1
    alone = _PAGES_ALONE.match(cells[-1]) if len(cells) > 1 else None
    pages = alone.group(1) if alone else agenda_columns.paper(cells)
    title = agenda_columns.title(cells, label.printed if label else "")
    found = _PAGES.search(title or block.text) if pages is None else None
    if found:
        pages, title = found.group(1), (title or block.text)[: found.start()]
    coded = None if number or len(cells) > 1 else _CODED_LINE.match(title or block.text)
    if coded:
        number, title = coded.group(1), (title or block.text)[coded.end() :]
    title = _TIME_AHEAD.sub("", title or block.text).rstrip(" .…–-") or block.text
    confidential = shut or secrecy.is_row_marked(title) or _marked_cell(cells)
    return AgendaItem(number, title, pages, confidential)


def _marked_cell(cells: Sequence[str]) -> bool:
    return any(secrecy.is_mark(cell) for cell in cells[1:])


def numbered_pages(item: AgendaItem) -> bool:
    """Whether the row names pages of the pack: a verbal item names none."""
    return bool(item.pages and item.pages[0].isdigit())


def with_confidential(item: AgendaItem) -> AgendaItem:
    """The same row, shut."""
    return replace(item, confidential=True)
