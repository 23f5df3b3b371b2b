"""Dates of a claim, each no more exact than one in what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from indexer.structure.dates import MONTH, MONTHS, find

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_M = rf"(?P<month>{MONTH})\b\.?"
_PARTS = (
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_M}", re.IGNORECASE),
    re.compile(rf"\b{_M}\s+(?:of\s+)?{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_M}\s+{_DAY}\b", re.IGNORECASE),
    # a bare month is one by its capital, and "May" only where a date may stand
    re.compile(
        r"\b(?P<month>January|February|March|April|June|July|August|September|October|November|"
        r"December)\b|(?<=[a-z]\s)(?P<may>May)\b"
    ),
    re.compile(rf"(?<![\d£$€.,/-])\b{_YEAR}\b(?![\d/,-]*\d|\s*(?:per cent|%))"),
)


@dataclass(frozen=True, slots=True)
class Day:
    """As much of a date as is printed."""

    year: int | None
    month: int | None
    day: int | None

    def within(self, other: Day) -> bool:
        """Whether the other says all that this one says."""
        mine, theirs = (self.year, self.month, self.day), (other.year, other.month, other.day)
        return all(m is None or m == t for m, t in zip(mine, theirs, strict=True))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date where it stands in a text."""

    day: Day
    start: int
    end: int


@lru_cache(maxsize=512)
def dates(text: str) -> tuple[Dated, ...]:
    """Every date of a text in order, full or in part."""
    found = [
        Dated(Day(one.value.year, one.value.month, one.value.day), one.start, one.end)
        for one in find(text)
    ]
    for form in _PARTS:
        for match in form.finditer(text):
            if not any(match.start() < one.end and one.start < match.end() for one in found):
                found.append(Dated(_day(match), match.start(), match.end()))
    return tuple(sorted(found, key=lambda one: one.start))


def _day(match: re.Match[str]) -> Day:
    parts = match.groupdict()
    month = parts.get("month") or parts.get("may")
    year, day = parts.get("year"), parts.get("day")
    return Day(
        int(year) if year else None,
        MONTHS[month.casefold()] if month else None,
        int(day) if day else None,
    )


def without_dates(text: str) -> str:
    """The text with its dates blanked, places kept."""
    return blanked(text, ((one.start, one.end) for one in dates(text)))


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with some of it blanked, places kept; the spans may overlap, in any order."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            first = max(start, at)
            pieces += [text[at:first], " " * (end - first)]
            at = end
    return "".join([*pieces, text[at:]])
