"""The colours of a rich text, and whether its words are seen in them and at their size.

Source: Rich Text Format Specification 1.9.1, "Color Table" and "Font (Character) Formatting
Properties". Colours go by their number in the table; number 0 is the automatic one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_PARTS = {"red": 0, "green": 1, "blue": 2}
_WHITE = (255, 255, 255)
_CONTRAST = 20  # of 255, as in a PDF: less than that between print and ground is not seen
_SEVERAL = -1
_LEAST_SIZE = 6  # half points: nobody reads smaller type
GROUNDS = {  # words that lay a colour behind what follows: how far it reaches
    "highlight": "words", "cb": "words", "chcbpat": "words", "cbpat": "paragraph", "clcbpat": "row",
}  # fmt: skip


@dataclass
class Colours:
    """The table of colours, and the grounds of the present paragraph and row."""

    table: list[tuple[int, int, int] | None] = field(default_factory=list)
    grounds: dict[str, int] = field(default_factory=dict)  # "paragraph", "row"
    _parts: list[int] | None = None

    def part(self, word: str, number: int) -> None:
        """A part of the colour under way: red, green or blue."""
        self._parts = self._parts or [0, 0, 0]
        self._parts[_PARTS[word]] = min(255, max(0, number))

    def end(self, marks: int) -> None:
        """So many colours of the table have ended; one of which nothing was said is automatic."""
        for _ in range(min(marks, 1_000)):
            parts, self._parts = self._parts, None
            self.table.append((parts[0], parts[1], parts[2]) if parts else None)

    def lay(self, where: str, colour: int) -> None:
        """Lay a colour behind a paragraph, or a row, whose cells are not told apart."""
        if where == "paragraph":
            self.grounds[where] = colour
        elif self._named(colour) not in {None, _WHITE}:
            self.grounds[where] = _SEVERAL  # behind one cell or more: behind which is not known

    def shows(self, colour: int, ground: int, size: int) -> bool:
        """Whether words are seen.

        Args:
            colour: of the words, by its number; 0 is automatic, which is always seen.
            ground: of the words themselves; 0 where they have none of their own.
            size: in half points.
        """
        if size < _LEAST_SIZE:
            return False
        behind = ground or self.grounds.get("paragraph") or self.grounds.get("row") or 0
        ink, paper = self._named(colour), (self._named(behind) or _WHITE)
        if ink is None or behind == _SEVERAL:
            return True
        return any(abs(a - b) >= _CONTRAST for a, b in zip(ink, paper, strict=True))

    def _named(self, number: int) -> tuple[int, int, int] | None:
        return self.table[number] if 0 < number < len(self.table) else None
