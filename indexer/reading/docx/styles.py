"""Styles and their inheritance: what a paragraph or a run looks like, for whoever reads it.

Method: ECMA-376 part 1, section 17.7. A style takes from the one it is based on what it does not
say itself. Bold, capitals, struck and hidden are toggles (17.7.3): a character style inverts them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from indexer.reading.docx.grounds import colour_of, ground_of, is_seen
from indexer.reading.docx.names import Element, W, child, is_on, number, switch, value

_LONGEST_CHAIN = 30
_HEADING = re.compile(r"heading\s?([1-9])")
_TITLES = frozenset({"title"})
_CONTENTS = re.compile(r"toc\s?\d|toc heading|table of figures|contents \d")
_LEAST_SIZE = 6  # half points: smaller print is there to be hidden
_LEAST_WIDTH = 10  # per cent of the usual width of letters
_THINNEST = 40  # twips: a line of this height shows nothing of its letters
_FARTHEST = 17_000  # twips, twelve inches: an indent that leaves no text on the page


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run is printed. ``None`` is "not said here"."""

    bold: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    underlined: bool | None = None
    struck: bool | None = None
    colour: str | None = None  # six hex digits, or "auto"
    size: int | None = None  # half points
    ground: str | None = None  # behind it, as ``grounds`` has it
    font: str | None = None
    bare: bool | None = None  # drawn without ink, or squeezed to nothing
    raised: bool | None = None  # superscript

    @property
    def unseen(self) -> bool:
        """White on white or the like, without ink, or too small to read."""
        small = self.size is not None and self.size < _LEAST_SIZE
        return small or bool(self.bare) or not is_seen(self.colour, self.ground)


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph is set out. Lengths are twips (20 to the point)."""

    outline: int | None = None  # heading level from 1; 0 for body text
    list_id: int | None = None
    list_level: int | None = None
    before: int | None = None
    after: int | None = None
    left: int | None = None
    first: int | None = None  # further indent of the first line; negative where it hangs
    contextual: bool | None = None  # no space between paragraphs of the same style
    ground: str | None = None
    low: bool | None = None  # its lines are too low to show letters

    @property
    def unseen(self) -> bool:
        """Nothing of it shows on the page."""
        return bool(self.low) or not -_FARTHEST < (self.left or 0) < 2 * _FARTHEST


Look = TypeVar("Look", RunLook, ParagraphLook)
NO_RUN = RunLook()
NO_PARAGRAPH = ParagraphLook()
_NAMES = {kind: tuple(one.name for one in fields(kind)) for kind in (RunLook, ParagraphLook)}


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits."""

    id: str
    name: str = ""
    run: RunLook = NO_RUN
    paragraph: ParagraphLook = NO_PARAGRAPH
    line: tuple[str, ...] = ()  # its id, and those of the styles it is based on, nearest first

    @property
    def is_title(self) -> bool:
        """Whether it is Word's style for the title of the document."""
        return self.name in _TITLES

    @property
    def is_contents(self) -> bool:
        """Whether it sets the rows of a table of contents."""
        return bool(_CONTENTS.fullmatch(self.name))


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        """Read ``styles.xml``; without it, every style is plain."""
        self._elements: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._made: dict[str, Style] = {}
        for one in root.iterfind(f"{W}style") if root is not None else ():
            self._add(one)
        defaults = child(root, "docDefaults")
        self.run = run_look(child(defaults, "rPrDefault", "rPr"))
        self.paragraph = paragraph_look(child(defaults, "pPrDefault", "pPr"))

    def _add(self, element: Element) -> None:
        name, kind = value(element, "styleId"), value(element, "type") or "paragraph"
        if name is None:
            return
        self._elements.setdefault(name, element)
        if is_on(element, "default"):
            self._defaults.setdefault(kind, name)

    def named(self, style_id: str | None, kind: str = "paragraph") -> Style:
        """A style by its id; the default one where there is none of that id."""
        known = style_id if style_id in self._elements else self._defaults.get(kind)
        if known is None:
            return Style("")
        if known not in self._made:
            self._made[known] = self._make(known)
        return self._made[known]

    def list_of(self, style_id: str | None) -> int | None:
        """The list that a numbering style stands for."""
        return self.named(style_id).paragraph.list_id if style_id in self._elements else None

    def _make(self, style_id: str) -> Style:
        chain = self._chain(style_id)
        run, paragraph = NO_RUN, NO_PARAGRAPH
        for one in reversed(chain):
            run = over(run, run_look(child(one, "rPr")))
            paragraph = over(paragraph, _with_heading(one, paragraph_look(child(one, "pPr"))))
        name = _name(chain[0])
        return Style(
            style_id, name, run, paragraph, tuple(value(s, "styleId") or "" for s in chain)
        )

    def _chain(self, style_id: str) -> list[Element]:
        """A style and those it is based on, nearest first; a ring is cut."""
        chain: list[Element] = []
        one = self._elements.get(style_id)
        while one is not None and one not in chain and len(chain) < _LONGEST_CHAIN:
            chain.append(one)
            one = self._elements.get(value(child(one, "basedOn")) or "")
        return chain


def _name(style: Element) -> str:
    return (value(child(style, "name")) or value(style, "styleId") or "").lower()


def _with_heading(style: Element, look: ParagraphLook) -> ParagraphLook:
    """Word's own heading styles are headings whatever level they state."""
    found = _HEADING.fullmatch(_name(style))
    return replace(look, outline=int(found.group(1))) if found else look


def over(base: Look, look: Look) -> Look:
    """One look laid over another: what it says leads."""
    said = {name: v for name in _NAMES[type(look)] if (v := getattr(look, name)) is not None}
    return replace(base, **said) if said else base


def printed_look(styles: Styles, paragraph: Style, character: Style, direct: RunLook) -> RunLook:
    """How a run is printed, its toggles resolved: each style inverts them, the run decides."""
    look = over(over(over(styles.run, paragraph.run), character.run), direct)
    default, one, two = styles.run, paragraph.run, character.run
    return replace(
        look,
        bold=_toggled(default.bold, one.bold, two.bold, direct.bold),
        hidden=_toggled(default.hidden, one.hidden, two.hidden, direct.hidden),
        capitals=_toggled(default.capitals, one.capitals, two.capitals, direct.capitals),
        struck=_toggled(default.struck, one.struck, two.struck, direct.struck),
    )


def _toggled(
    default: bool | None, paragraph: bool | None, character: bool | None, direct: bool | None
) -> bool:
    return (bool(default) or bool(paragraph) != bool(character)) if direct is None else direct


def run_look(element: Element | None) -> RunLook:
    """What a ``w:rPr`` says."""
    if element is None or not len(element):
        return NO_RUN
    underline = value(child(element, "u"))
    return RunLook(
        raised=_is_raised(element),
        bold=switch(child(element, "b")),
        hidden=switch(child(element, "vanish")),
        capitals=switch(child(element, "caps")),
        underlined=None if underline is None else underline != "none",
        struck=_is_struck(element),
        colour=colour_of(child(element, "color")),
        size=number(child(element, "sz")),
        ground=ground_of(child(element, "highlight"), "val") or ground_of(child(element, "shd")),
        font=value(child(element, "rFonts"), "ascii"),
        bare=_is_bare(element),
    )


def _is_struck(element: Element) -> bool | None:
    """Whether it is struck through, by one line or by two; None where nothing is said."""
    said = [switch(child(element, name)) for name in ("strike", "dstrike")]
    return None if said == [None, None] else any(said)


def _is_raised(element: Element) -> bool | None:
    """Whether it is set above the line, as the mark of a note is."""
    place, lifted = value(child(element, "vertAlign")), number(child(element, "position"))
    if place is None and lifted is None:
        return None
    return place == "superscript" or (lifted or 0) > 0


def paragraph_look(element: Element | None) -> ParagraphLook:
    """What a ``w:pPr`` says."""
    if element is None or not len(element):
        return NO_PARAGRAPH
    outline = number(child(element, "outlineLvl"))
    listed, spacing = child(element, "numPr"), child(element, "spacing")
    left, first = indents(element)
    return ParagraphLook(
        outline=None if outline is None else (outline + 1 if 0 <= outline < 9 else 0),
        list_id=number(child(listed, "numId")),
        list_level=number(child(listed, "ilvl")),
        before=_space(spacing, "before"),
        after=_space(spacing, "after"),
        left=left,
        first=first,
        contextual=switch(child(element, "contextualSpacing")),
        ground=ground_of(child(element, "shd")),
        low=_is_low(spacing),
    )


def indents(properties: Element | None) -> tuple[int | None, int | None]:
    """Left indent, and further indent of the first line."""
    indent = child(properties, "ind")
    left = number(indent, "left")
    left = number(indent, "start") if left is None else left
    hanging, first = number(indent, "hanging"), number(indent, "firstLine")
    return left, (first if hanging is None else -hanging)


def _space(spacing: Element | None, side: str) -> int | None:
    return 240 if is_on(spacing, f"{side}Autospacing") else number(spacing, side)


def _is_bare(properties: Element) -> bool | None:
    """Whether letters are said to have no ink, or next to no width; None where nothing is said."""
    ink = next(properties.iter("{*}textFill"), None)
    width = number(child(properties, "w"))
    if ink is None and width is None:
        return None
    unfilled = ink is not None and next(ink.iter("{*}noFill"), None) is not None
    return unfilled or (width is not None and width < _LEAST_WIDTH)


def _is_low(spacing: Element | None) -> bool | None:
    """Whether lines are said to be too low to show letters; None where nothing is said."""
    line = number(spacing, "line")
    if line is None:
        return None
    return value(spacing, "lineRule") == "exact" and 0 < line <= _THINNEST
