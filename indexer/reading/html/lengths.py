"""Lengths as style rules write them: "12px", "1.5em", ".2in"."""

from __future__ import annotations

import re

USUAL = 16.0  # pixels: the size of type where nothing is said
_LENGTH = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))(px|pt|pc|em|rem|ex|ch|in|cm|mm|q|%|vw|vh)?")
_UNITS = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4,
    "q": 96 / 101.6, "rem": USUAL, "vw": 12.0, "vh": 8.0,
}  # fmt: skip
_OF_TYPE = {"em": 1.0, "ex": 0.5, "ch": 0.5}


def pixels(value: str, size: float = USUAL) -> float | None:
    """A length in pixels, 96 to the inch; None for what is none.

    Args:
        value: as written, in lower case.
        size: of the type that lengths in "em" and per cent are relative to, in pixels.
    """
    found = _LENGTH.fullmatch(value.strip()[:40])
    if found is None:
        return None
    number, unit = float(found.group(1)), found.group(2) or "px"
    if unit == "%":
        return number / 100 * size
    return number * (_OF_TYPE[unit] * size if unit in _OF_TYPE else _UNITS[unit])
