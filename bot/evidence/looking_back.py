"""Sentences that tell of what is over: the year that has ended, how it was done before."""

from __future__ import annotations

import re

_FINANCIAL = re.compile(r"\b20\d\d[/–-](?:20)?(\d\d)\b(?![/–-])")
_LAST_MONTH = "03"  # financial years end in March
_ONCE = re.compile(
    r"\b(?:previously|formerly|used to|in the past|in previous years|until (?:then|recently))\b",
    re.IGNORECASE,
)


def years_ended(text: str) -> list[str]:
    """The months, in ISO form, in which the financial years end that a text names."""
    return [f"20{year}-{_LAST_MONTH}" for year in _FINANCIAL.findall(text)]


def is_of_a_year_over(text: str, date: str | None) -> bool:
    """Whether all the financial years that a text names were over on the day of its paper."""
    years = years_ended(text)
    return bool(years and date) and max(years) < (date or "")[: len("YYYY-MM")]


def looks_back(text: str, date: str | None) -> bool:
    """Whether a sentence of a paper of this day tells how it was, and not how it stands."""
    return bool(_ONCE.search(text)) or is_of_a_year_over(text, date)
