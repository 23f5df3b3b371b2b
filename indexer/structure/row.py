"""A line of a paper as structure sees it."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.structure.labels import Label


@dataclass(frozen=True, slots=True)
class Row:
    """A line as structure sees it. ``text`` is without bullet and label; ``gap`` counts blanks."""

    text: str
    start: int
    end: int
    page: int | None = None
    indent: int = 0
    level: int | None = None
    bold: bool = False
    cells: tuple[str, ...] = ()
    printed_cells: tuple[str, ...] = ()  # with the number, which ``cells`` leave out
    bullet: bool = False
    label: Label | None = None
    gap: int = 0
    cut: bool = False  # furniture or a page break lay between this row and the one before
    opens: bool = False  # an exporter's marker says that an item begins here
    cell: bool = False  # a line that begins with a tab: a cell of its own in an export
    empty_cell: bool = False  # an empty cell lay before this one
    length: int = 0  # of the printed line, indent included
    stars: str = ""  # "*" beside a title, which a legend may explain; emphasis aside
    timed: bool = False  # a time stands before the number: both are left in the text

    @property
    def whole(self) -> str:
        """The text with its label, as printed."""
        if self.label is None or self.timed:
            return self.text
        return f"{self.label.printed} {self.text}".strip()
