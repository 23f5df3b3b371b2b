"""Colours of print and of what is behind it, as Word writes them, and what is seen of the two.

A ground is six hexadecimal digits; "" is paper, and ``UNKNOWN`` one of which only its being there
is known: a pattern, the style of a table, a picture.
"""

from __future__ import annotations

import re

from indexer.reading.docx.names import Element, value

UNKNOWN = "?"
_PAPER = "ffffff"
_NONE = frozenset({"auto", _PAPER, "none", "white"})
_HEX = re.compile(r"[0-9a-f]{6}")
_OF_PAPER = frozenset({"background1", "light1"})  # colours of a theme
_CONTRAST = 20  # of 255, as in a PDF: less than that between print and ground is not seen
_PENS = {
    "black": "000000", "blue": "0000ff", "cyan": "00ffff", "green": "00ff00", "magenta": "ff00ff",
    "red": "ff0000", "yellow": "ffff00", "darkblue": "000080", "darkcyan": "008080",
    "darkgreen": "008000", "darkmagenta": "800080", "darkred": "800000", "darkyellow": "808000",
    "darkgray": "808080", "lightgray": "c0c0c0",
}  # fmt: skip


def colour_of(element: Element | None) -> str | None:
    """What a ``w:color`` says: six digits or "auto"; None where nothing is said."""
    said = (value(element) or "").lower()
    if (value(element, "themeColor") or "") in _OF_PAPER and said in {"", "auto"}:
        return _PAPER
    return said or None


def ground_of(shading: Element | None, name: str = "fill") -> str | None:
    """The ground that a ``w:shd`` or a ``w:highlight`` lays; None where it lays none."""
    if shading is None:
        return None
    pattern = (value(shading) or "clear").lower() if name == "fill" else "clear"
    said = (value(shading, name) or "auto").lower()
    colour = _PENS.get(said, said)
    if pattern not in {"clear", "nil"}:
        return UNKNOWN
    theme = value(shading, "themeFill")
    if colour in _NONE:
        return UNKNOWN if theme and said == "auto" and theme not in _OF_PAPER else None
    return colour if _HEX.fullmatch(colour) else UNKNOWN


def is_seen(colour: str | None, ground: str | None) -> bool:
    """Whether print of a colour is seen on a ground; what is not known is."""
    if colour is None or not _HEX.fullmatch(colour) or ground == UNKNOWN:
        return True
    return any(
        abs(int(colour[at : at + 2], 16) - int((ground or _PAPER)[at : at + 2], 16)) >= _CONTRAST
        for at in (0, 2, 4)
    )
