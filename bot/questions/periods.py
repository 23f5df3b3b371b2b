"""Times named in a question, resolved against the day on which it is asked.

A period is a half-open span of days. "July 2021" and "in 2017" are read as printed; "last year"
and "last month" count from ``today``; a month without a year is left open ("the February paper"
may be of any year).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name}
_MONTHS["sept"] = 9
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_DAY}(?: of)? (?P<month>{_MONTH})\.?,? {_YEAR}\b",
        rf"\b(?P<month>{_MONTH})\.? {_DAY},? {_YEAR}\b",
        rf"\b{_YEAR}-(?P<m>\d\d)-(?P<day>\d\d)\b",
        r"\b(?P<day>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<year>(?:19|20)\d\d|\d\d)\b",
        rf"\b(?P<month>{_MONTH})\.?,? {_YEAR}\b",
        r"\b(?P<relative>this|last|previous|next) (?P<unit>year|month)\b",
        rf"(?<![/\d-]){_YEAR}(?![/\d-])",
        rf"\b(?:in|of|the|from|at|last|for|since) (?P<month>{_MONTH})\b(?! \d)",
    )
)


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days named in a question; ``month`` alone where no year was given."""

    printed: str
    start: dt.date | None  # included
    end: dt.date | None  # excluded
    month: int | None = None
    since: bool = False

    def holds(self, date: str | None) -> bool:
        """Whether an ISO date ("YYYY-MM-DD" or "YYYY-MM") lies in it."""
        if not date:
            return False
        if self.month is not None:
            return int(date[5:7]) == self.month
        if self.start is None:
            return False
        first = dt.date.fromisoformat(date if len(date) == 10 else f"{date}-01")
        if self.since:
            return first >= self.start
        if self.end is None:
            return first == self.start
        if len(date) == 7:
            return (self.start.year, self.start.month) <= (first.year, first.month) and (
                first < self.end
            )
        return self.start <= first < self.end

    @property
    def exact_day(self) -> bool:
        """Whether it is one day."""
        return bool(self.start and self.end and (self.end - self.start).days == 1)


def periods(text: str, today: dt.date) -> tuple[Period, ...]:
    """The times named in a text, in order of appearance, none inside another."""
    taken: list[tuple[int, int, Period]] = []
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if any(found.start() < end and start < found.end() for start, end, _ in taken):
                continue
            period = _period(found, text, today)
            if period:
                taken.append((found.start(), found.end(), period))
    return tuple(period for _, _, period in sorted(taken, key=lambda one: one[:2]))


def _period(found: re.Match[str], text: str, today: dt.date) -> Period | None:
    parts = found.groupdict()
    since = bool(re.search(r"\bsince\s*$", text[: found.start()], re.IGNORECASE))
    if parts.get("relative"):
        return _relative(found.group(), parts["relative"].lower(), parts["unit"].lower(), today)
    month = _month_number(parts)
    if not parts.get("year"):
        return Period(found.group("month"), None, None, month=month) if month else None
    year = int(parts["year"])
    year += 2000 if year < 100 else 0
    try:
        start, end = _span(year, month, int(parts["day"]) if parts.get("day") else None)
    except ValueError:  # 31 February: no such day, so no period
        return None
    return Period(found.group(), start, end, since=since)


def _month_number(parts: dict[str, str | None]) -> int | None:
    if parts.get("month"):
        return _MONTHS[str(parts["month"]).lower()]
    return int(str(parts["m"])) if parts.get("m") else None


def _span(year: int, month: int | None, day: int | None) -> tuple[dt.date, dt.date]:
    if month is None:
        return dt.date(year, 1, 1), dt.date(year + 1, 1, 1)
    if day is None:
        start = dt.date(year, month, 1)
        return start, _next_month(start)
    start = dt.date(year, month, day)
    return start, start + dt.timedelta(days=1)


def _next_month(start: dt.date) -> dt.date:
    return dt.date(start.year + start.month // 12, start.month % 12 + 1, 1)


def _relative(printed: str, which: str, unit: str, today: dt.date) -> Period:
    step = {"this": 0, "last": -1, "previous": -1, "next": 1}[which]
    if unit == "year":
        start = dt.date(today.year + step, 1, 1)
        return Period(printed, start, dt.date(start.year + 1, 1, 1))
    month_index = today.year * 12 + today.month - 1 + step
    start = dt.date(month_index // 12, month_index % 12 + 1, 1)
    return Period(printed, start, _next_month(start))


def dates_in(text: str, today: dt.date) -> Iterator[Period]:
    """Periods printed in a paper's sentence, relative ones left out."""
    for period in periods(text, today):
        if period.start is not None and not re.search(r"[a-z]{4} (year|month)", period.printed):
            yield period
