"""Paragraphs and tables of a rich text, as its words come in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indexer.reading.docx.blocks import Block, Printed, Table
from indexer.reading.docx.cells import settled
from indexer.reading.docx.merging import Merging
from indexer.reading.struck import Piece, is_struck, standing

_NOTE_NAME = "footnote"
_HEADING = re.compile(r"heading\s?([1-9])")


@dataclass
class Setting:
    """How the present paragraph is set."""

    in_table: bool = False
    outline: int | None = None
    style: int = 0
    before: int = 0
    after: int = 0
    left: int = 0
    first: int = 0


@dataclass
class Builder:
    """Blocks that are finished, and those that are being filled."""

    blocks: list[Block] = field(default_factory=list)
    setting: Setting = field(default_factory=Setting)
    number: str = ""  # printed before the present paragraph by a list
    _headings: dict[int, int] = field(default_factory=dict)  # style → heading level
    _titles: set[int] = field(default_factory=set)  # styles for the title of the document
    struck: int = 0  # words that were left out because they are
    _pieces: list[Piece] = field(default_factory=list)
    _notes: list[str] = field(default_factory=list)
    _cell: list[Block] = field(default_factory=list)
    _row: list[tuple[Block, ...]] = field(default_factory=list)
    _rows: list[tuple[tuple[Block, ...], ...]] = field(default_factory=list)
    _merged: list[bool] = field(default_factory=list)  # cells that continue the one above
    _merging: bool = False
    _spans: Merging = field(default_factory=Merging)
    _note_count: int = 0

    def name_style(self, style: int, name: str) -> None:
        """The name of a style, in small letters: it tells headings and titles."""
        found = _HEADING.fullmatch(name)
        if found:
            self._headings[style] = int(found.group(1))
        elif name == "title":
            self._titles.add(style)

    def say(self, text: str, *, strong: bool, struck: bool = False) -> None:
        """Add words to the present paragraph."""
        self._pieces.append(Piece(text, strong, struck and bool(text.strip())))

    def note(self, words: str) -> None:
        """A footnote of the present paragraph."""
        self._note_count += 1
        if words:
            self._notes.append(f"[{_NOTE_NAME} {self._note_count}] {words}")

    def print_before(self, words: str) -> None:
        """A paragraph before all that is not finished yet."""
        self.blocks.append(Printed(words))

    def end_paragraph(self) -> None:
        """The present paragraph ends, in a cell or outside of any table."""
        if self.setting.in_table:
            self._cell.append(self._printed())
            return
        self.end_table()
        self.blocks.append(self._printed())

    def end_cell(self) -> None:
        """A cell ends, and its last paragraph with it."""
        self._cell.append(self._printed())
        self._row.append(tuple(self._cell))
        self._cell = []

    def end_row(self) -> None:
        """A row ends; cells that continue the one above are empty."""
        merged = self._merged + [False] * len(self._row)
        both = zip(self._row, merged, strict=False)
        cells = [None if goes_on else cell for cell, goes_on in both]
        kept, gone = settled(self._spans.row(list(enumerate(cells))))
        self.struck += gone
        self._rows.append(kept)
        self._row = []

    def begin_row(self) -> None:
        """What follows tells the cells of a row."""
        self._merged, self._merging = [], False

    def merge_cell(self) -> None:
        """The next cell to be told continues the one above it."""
        self._merging = True

    def tell_cell(self) -> None:
        """A cell of the row is told."""
        self._merged.append(self._merging)
        self._merging = False

    def end_table(self) -> None:
        """What was held of a table is finished, a row that lost its end too."""
        if self._cell or self._row:
            self._row.append(tuple(self._cell))
            self._cell = []
            self.end_row()
        if self._rows:
            self.blocks.append(Table(tuple(self._rows)))
            self._rows, self._spans = [], Merging()

    def finish(self) -> list[Block]:
        """All blocks, with what had not been ended."""
        if any(one.text.strip() for one in self._pieces):
            self.end_paragraph()
        self.end_table()
        return self.blocks

    def _printed(self) -> Printed:
        struck, pieces = is_struck(self._pieces), self._pieces
        if not struck:
            pieces, gone = standing(pieces)
            self.struck += gone
        text = _whole("".join(one.text for one in pieces))
        words = [one.strong for one in pieces if one.text.strip()]
        setting = self.setting
        printed = Printed(
            text=text,
            number=self.number,
            strong=bool(words) and all(words),
            outline=setting.outline or self._headings.get(setting.style),
            style=str(setting.style),
            title=setting.style in self._titles,
            before=setting.before,
            after=setting.after,
            indent=max(0, setting.left + setting.first),
            footnotes=tuple(self._notes),
            struck=struck,
        )
        self._pieces, self._notes, self.number = [], [], ""
        return printed


def _whole(text: str) -> str:
    """A text with its halves of rare characters put together."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", errors="replace")
