"""Blocks become the text of a reading, and its lines with offsets, pages and style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from indexer.reading.docx.blocks import Block, Printed, Table, printed_in
from indexer.reading.docx.headings import Headings
from indexer.reading.docx.runs import PAGE
from indexer.reading.docx.sheet import Sheet
from indexer.reading.docx.tables import Across, laid
from indexer.records import Line, Style

_BLANK_FROM = 80  # twips between paragraphs that look like a blank line
_COLUMN = 120  # twips: about the width of a character
_MOST_COLUMNS = 40
_WRAPPED_FROM = 50  # characters; structure joins lines again that were wrapped at such a length:
# a blank line after every paragraph as long tells it that there are none
_PIECES = re.compile(r"(?<=[\n\f])")


def lay_out(blocks: Sequence[Block]) -> tuple[str, tuple[Line, ...]]:
    """The text and its lines.

    Raises:
        TooLarge: more lines than anybody writes.
    """
    paged = any(PAGE in one.text for one in printed_in(blocks))
    layout = _Layout(Sheet(paged), Headings(blocks))
    layout.lay(blocks)
    layout.lay_footnotes()
    return layout.sheet.text, tuple(layout.sheet.lines)


@dataclass
class _Layout:
    sheet: Sheet
    headings: Headings
    footnotes: list[str] = field(default_factory=list)  # owed until the list they stand in ends

    def lay(self, blocks: Iterable[Block | Across]) -> None:
        for block in blocks:
            if isinstance(block, Table):
                self.lay(laid(block))
            elif isinstance(block, Across):
                self._across(block)
            elif block.words:
                self._paragraph(block)
            else:
                self._blank(block)

    def lay_footnotes(self) -> None:
        for note in self.footnotes:
            self.sheet.space()
            self.sheet.line(note, Style())
        if self.footnotes:
            self.sheet.space()
        self.footnotes.clear()

    def _blank(self, one: Printed) -> None:
        self.sheet.turn(one.text.count(PAGE))
        self.sheet.blank()
        if "\f" in one.text:
            self.sheet.feed()

    def _paragraph(self, one: Printed) -> None:
        if not one.number:
            self.lay_footnotes()
        if one.before >= _BLANK_FROM or one.struck or one.shut:
            self.sheet.space()
        level = self.headings.level(one)
        text = " ".join(one.text.split()) if level else one.text
        number = one.number
        for piece in _PIECES.split(text):
            if self._piece(piece, one, level, number):
                number = ""
        long = len(one.whole) + _indent(one) >= _WRAPPED_FROM
        if one.after >= _BLANK_FROM or long or one.struck or one.shut:
            self.sheet.space()
        self.footnotes.extend(one.footnotes)

    def _piece(self, piece: str, one: Printed, level: int | None, number: str) -> bool:
        """Lay a stretch of a paragraph up to a break; whether it has words."""
        ahead = _pages_ahead(piece)
        self.sheet.turn(ahead)
        words = piece.replace(PAGE, "").strip()
        cells = tuple(" ".join(cell.split()) for cell in words.split("\t") if cell.strip())
        if cells:
            row = cells if len(cells) > 1 else ()
            style = Style(level, one.strong, row, number, struck=one.struck, shut=one.shut)
            self.sheet.line(
                f"{number} {' '.join(cells)}".strip(),
                style,
                printed=f"{number} {words}".strip(),
                indent=_indent(one),
            )
        elif piece:
            self.sheet.blank()
        self.sheet.turn(piece.count(PAGE) - ahead)
        if piece.endswith("\f"):
            self.sheet.feed()
        return bool(cells)

    def _across(self, one: Across) -> None:
        self.lay_footnotes()
        self.sheet.turn(one.ahead)
        flat = [" ".join(cell.split()) for cell in one.cells]
        row = one.cells if len(one.cells) > 1 else ()
        style = Style(None, one.strong, row, one.number, struck=one.struck, shut=one.shut)
        self.sheet.line(" ".join(filter(None, flat)), style, printed="\t".join(flat))
        self.sheet.turn(one.within)
        self.footnotes.extend(one.footnotes)


def _indent(one: Printed) -> int:
    return min(one.indent // _COLUMN, _MOST_COLUMNS)


def _pages_ahead(piece: str) -> int:
    """How many pages begin before the first word of a piece."""
    count = 0
    for char in piece:
        if char == PAGE:
            count += 1
        elif not char.isspace():
            break
    return count
