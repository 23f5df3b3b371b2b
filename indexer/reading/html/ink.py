"""The colour and the size of words where they stand, and whether they can be seen so.

Both are inherited, so they are followed from element to element and judged at the words. What is
not known (a picture behind the words, a style sheet elsewhere) hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from indexer.reading.html.lengths import USUAL, pixels

Colour = tuple[int, int, int]

_CONTRAST = 20  # of 255, as in a PDF: less than that between ink and ground is not seen
_LEAST_SIZE = 4.0  # pixels, three points: nobody reads smaller type
_FAINT, _FULL = 0.08, 0.9  # of opacity
_FONT_SIZES = dict(zip("1234567", (10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0), strict=True))
_KEEPS = frozenset({"", "inherit", "currentcolor", "unset", "revert"})
_FONT = re.compile(r"(?:^| )(\d*\.?\d+(?:px|pt|em|rem|%|pc|in|cm|mm)?)(?:/|[ ])")
_ALPHA = re.compile(r"(?:rgb|hsl)a?\((.*)[,/]\s*([\d.]+%?)\)")


@dataclass(frozen=True, slots=True)
class Ink:
    """How words look. None is "not known"."""

    colour: Colour | None = (0, 0, 0)
    ground: Colour | None = (255, 255, 255)
    size: float = USUAL  # pixels
    clear: bool = False  # drawn without ink

    @property
    def shows(self) -> bool:
        """Whether words drawn so can be seen."""
        if self.clear or self.size < _LEAST_SIZE:
            return False
        if self.colour is None or self.ground is None:
            return True
        return any(abs(a - b) >= _CONTRAST for a, b in zip(self.colour, self.ground, strict=True))

    def within(
        self, attributes: Mapping[str, str], look: Mapping[str, str], *, unknown: bool
    ) -> Ink:
        """The ink within an element; ``unknown`` says that rules elsewhere may colour it."""
        ink = replace(self, ground=None) if unknown else self
        ground = look.get("background-color") or look.get("background") or attributes.get("bgcolor")
        if ground:
            ink = _on(ink, ground)
        if attributes.get("background") or look.get("background-image", "none") != "none":
            ink = replace(ink, ground=None)
        colour = look.get("-webkit-text-fill-color") or look.get("color")
        colour = colour or attributes.get("color") or attributes.get("text")
        if colour and colour not in _KEEPS:
            ink = _in_colour(ink, colour)
        size = look.get("font-size") or _size_of(look.get("font", ""))
        length = pixels(size, self.size) if size else _FONT_SIZES.get(attributes.get("size", ""))
        return ink if length is None else replace(ink, size=length)


def _size_of(font: str) -> str | None:
    """The size within "font: bold 12px/1.5 Arial"."""
    found = _FONT.search(f"{font} ")
    return found.group(1) if found else None


def _on(ink: Ink, ground: str) -> Ink:
    """On another ground; one that shines through is not known, a clear one changes nothing."""
    if ground in {"none", "transparent", "initial", *_KEEPS}:
        return ink
    colour, opacity = parsed(ground)
    if colour is not None and opacity <= _FAINT:
        return ink
    return replace(ink, ground=colour if opacity >= _FULL else None)


def _in_colour(ink: Ink, words: str) -> Ink:
    if words == "transparent":
        return replace(ink, clear=True)
    colour, opacity = parsed(words)
    if opacity <= _FAINT:
        return replace(ink, clear=True)
    return replace(ink, colour=colour if opacity >= _FULL else None, clear=False)


@lru_cache(maxsize=1024)
def parsed(words: str) -> tuple[Colour | None, float]:
    """A colour as style rules and older pages write it, and its opacity; None where unknown.

    Names and functions are those of CSS Color Module Level 4, by Pillow.
    """
    from PIL import ImageColor

    words = words.strip().lower()
    if words in {"window", "windowinverse", "canvas"}:
        return (255, 255, 255), 1.0
    opacity = 1.0
    alpha = _ALPHA.fullmatch(words)
    if alpha and (words.count(",") == 3 or "/" in words):
        share = alpha.group(2)
        opacity = float(share.rstrip("%") or 0) / (100 if share.endswith("%") else 1)
        words = f"{words[:3]}({alpha.group(1)})"
    bare = re.sub(r"^(rgb|hsl)a?\(", r"\1(", words)
    bare = re.sub(r"(?<=[\d%])\s+(?=[\d.])", ",", bare).replace("deg", "")
    bare = re.sub(r"(\d+)\.\d+", r"\1", bare)
    if re.fullmatch(r"[0-9a-f]{6}", bare):  # as older pages write it
        bare = f"#{bare}"
    try:
        found = ImageColor.getrgb(bare)
    except ValueError:
        return None, 1.0
    if len(found) == 4:
        return found[:3], found[3] / 255
    return found, opacity
