"""What a document holds, in reading order: paragraphs as printed, and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from indexer.reading.docx.runs import PAGE


@dataclass(frozen=True)
class Printed:
    """A paragraph as printed. ``text`` holds the control characters that ``runs`` describes."""

    text: str
    number: str = ""  # printed before the text by an automatic list
    strong: bool = False  # wholly bold or underlined
    outline: int | None = None  # heading level, where its style says one
    style: str = ""
    title: bool = False  # in Word's style for the title of the document
    before: int = 0  # twips
    after: int = 0
    indent: int = 0  # twips, of its first line
    footnotes: tuple[str, ...] = ()  # to be printed after it
    struck: bool = False  # struck through, every word of it
    shut: bool = False  # a comment says that it is secret

    @cached_property
    def words(self) -> str:
        """Its text without breaks; "" where it is blank."""
        return " ".join(self.text.replace(PAGE, "").split())

    @cached_property
    def whole(self) -> str:
        """Its words with their number, as one line."""
        return f"{self.number} {self.words}".strip()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells of blocks. A cell that only goes on from above has no blocks."""

    rows: tuple[Row, ...]


Block = Printed | Table
Cell = tuple[Block, ...]
Row = tuple[Cell, ...]


def printed_in(blocks: Sequence[Block]) -> Iterator[Printed]:
    """All paragraphs, those of tables included, in order."""
    for block in blocks:
        if isinstance(block, Printed):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from printed_in(cell)
