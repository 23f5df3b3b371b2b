"""What is printed on a page: words and ruled lines, in points from the upper left corner.

Everything here is upright: whichever way the page or its text was turned, ``x`` runs along the
line and ``base`` (a word's baseline) runs down the page.
"""

from __future__ import annotations

from dataclasses import dataclass

_CAP = 0.72  # height of a capital, as a share of the type size


@dataclass(slots=True)
class Word:
    """A run of glyphs without a space."""

    text: str
    x0: float
    x1: float
    base: float
    size: float  # of the type, in points as printed
    bold: bool = False
    ocr: bool = False
    struck: bool = False  # a line runs through it
    laid_on: bool = False  # filled in or typed on the page afterwards

    @property
    def top(self) -> float:
        """The height of its capitals, from the top of the page."""
        return self.base - _CAP * self.size

    @property
    def middle(self) -> float:
        """Half way between baseline and capitals."""
        return self.base - _CAP * self.size / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, upright (``x0 == x1``) or level (``y0 == y1``)."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        """Whether it runs across the page."""
        return self.y1 - self.y0 <= self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page as it was found. ``number`` counts from 1."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    aside: tuple[tuple[Word, ...], ...] = ()  # words that run another way, each way upright
    rules: tuple[Rule, ...] = ()
    hidden: int = 0  # words that nobody can see on the page
    unknown: int = 0  # of its letters: the file does not say which they are
    marks: tuple[str, ...] = ()  # words printed across the page: "DRAFT"
    ocr: bool = False
    unread: bool = False  # words were laid on it that cannot be read
    cut: bool = False  # there was more on it than is read
    pictured: bool = False  # with a picture on it, or strokes that may be letters
    confidence: float | None = None  # of the recognition, 0 to 100

    @property
    def struck(self) -> int:
        """How many of its words a line runs through."""
        return sum(word.struck for word in self.words)


@dataclass(slots=True)
class PrintedLine:
    """A line of a column, or a row of a table, with what paragraphs are told by.

    ``x1`` is where its last word ends and ``edge`` where its column or cell ends (0: as yet
    unknown); ``first`` is the width of its first word, which tells whether the line
    before had room for it.
    """

    text: str
    page: int
    x0: float
    x1: float
    base: float
    size: float
    edge: float = 0.0
    first: float = 0.0
    top: float = 0.0
    bold: bool = False
    bold_ends: tuple[bool, bool] = (False, False)  # of its first and its last word
    ocr: bool = False
    cells: tuple[str, ...] = ()
    label: bool = False  # begins with a bullet or a printed number
    body: float = 0.0  # where the text begins, after its bullet or number
    margin: str = ""  # what stands in the margin beside it: the owner of an action
    column: int = 0  # columns of one page are counted from 0
    table: int = 0  # tables of a file are counted from 1; 0 is none
    starts: tuple[float, ...] = ()  # where the columns of its table begin
    own: bool = False  # a paragraph of its own, whatever surrounds it
    aside: bool = False  # a header that is kept: text goes on past it
    foot: bool = False  # alone at the foot of its page
    beside: bool = False  # another column of text stands beside its own
    left: float = 0.0  # where its column begins
    struck: bool = False  # every word of it, but for what numbers it
    front: str = ""  # what numbers it, where it is struck
