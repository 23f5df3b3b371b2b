"""The sheet that a document is laid out on: text that grows, and its lines with their offsets."""

from __future__ import annotations

from dataclasses import dataclass, field

from indexer.reading.lines import refuse_lines
from indexer.records import Line, Style

_MOST_BLANKS = 3


@dataclass
class Sheet:
    """Lines are added from top to bottom; what stands between them is owed until the next one."""

    paged: bool  # whether the file says where its pages begin
    page: int = 1
    lines: list[Line] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _blanks: int = 0
    _feed: bool = False

    @property
    def text(self) -> str:
        """All that has been laid out."""
        return "".join(self._parts)

    def line(self, words: str, style: Style, *, printed: str = "", indent: int = 0) -> None:
        """Add a line; ``printed`` where it stands in the text with other white space.

        Raises:
            TooLarge: more lines than anybody writes.
        """
        if self.lines:
            self._write("\f" if self._feed else "\n")
            self._write("\n" * min(self._blanks, _MOST_BLANKS))
        start = self._length
        self._write(printed or words)
        page = self.page if self.paged else None
        self.lines.append(Line(words, start, self._length, page, indent, style))
        self._blanks, self._feed = 0, False
        refuse_lines(len(self.lines))

    def space(self) -> None:
        """Owe at least one blank line before the next line."""
        self._blanks = max(self._blanks, 1)

    def blank(self) -> None:
        """Owe one blank line more."""
        self._blanks += 1

    def feed(self) -> None:
        """Owe a page break that somebody set."""
        self._feed = True

    def turn(self, pages: int) -> None:
        """Go on by some pages."""
        self.page += pages

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
