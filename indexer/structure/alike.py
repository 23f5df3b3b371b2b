"""Titles that come again with a letter or two of difference."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

_ALIKE = 88.0


def alike(text: str, title: str) -> bool:
    """Whether two lines are the same title, in small letters or large."""
    return fuzz.ratio(text.casefold(), title.casefold()) >= _ALIKE


def most_alike(text: str, titles: Iterable[str]) -> str | None:
    """The title that a line repeats, out of several; None where it repeats none of them."""
    best = max(titles, key=lambda title: fuzz.ratio(text, title), default=None)
    return best if best is not None and fuzz.ratio(text, best) >= _ALIKE else None
