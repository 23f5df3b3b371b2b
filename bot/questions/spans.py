"""A span of days that a question or a paper names, and whether a date lies in it.

A period is a half-open span of days, or a month or a day of no year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days named in a question; ``month`` alone where no year was given."""

    printed: str
    start: dt.date | None  # included
    end: dt.date | None  # excluded
    month: int | None = None
    since: bool = False  # from the start on, and after the end
    before: bool = False  # ends where the span begins
    day: int | None = None  # of ``month``, where no year was given
    reckoned: bool = False  # counted from the day of the question: not to be found in a paper

    def holds(self, date: str | None) -> bool:
        """Whether an ISO date ("YYYY-MM-DD" or "YYYY-MM") lies in it."""
        if not date:
            return False
        if self.month is not None or self.day is not None:  # "in May", "on the 12th"
            same_month = self.month is None or int(date[5:7]) == self.month
            return same_month and (self.day is None or date[8:] == f"{self.day:02}")
        if self.start is None:
            return False
        first = dt.date.fromisoformat(date if len(date) == 10 else f"{date}-01")
        if self.since:
            return first >= self.start
        if self.before:
            return first < self.start
        if self.end is None:
            return first == self.start
        if len(date) == 7:
            return (self.start.year, self.start.month) <= (first.year, first.month) and (
                first < self.end
            )
        return self.start <= first < self.end

    @property
    def spoken(self) -> str:
        """The days it means, as people say them: "2024", "November 2024", "3 April 2025"."""
        if self.start is None:
            return self.printed
        if self.since:
            return f"from {_spoken(self.start)}"
        if self.end is None or self.exact_day:
            return _spoken(self.start)
        last = self.end - dt.timedelta(days=1)
        if (self.start.day, self.end.day) != (1, 1):
            return f"{_spoken(self.start)} to {_spoken(last)}"
        if (self.start.month, self.end.month, self.end.year) == (1, 1, self.start.year + 1):
            return str(self.start.year)
        if (self.start.year, self.start.month) == (last.year, last.month):
            return f"{self.start:%B %Y}"
        return f"{self.start:%B %Y} to {last:%B %Y}"

    @property
    def exact_day(self) -> bool:
        """Whether it is one day."""
        return bool(self.start and self.end and (self.end - self.start).days == 1)


def lies_in(date: str | None, spans: Sequence[Period]) -> bool:
    """Whether an ISO date lies in the times named; in any where none is.

    "March and May 2024" are two times and either will do. "The May meeting in 2024" and "since
    2020, before 2022" narrow one another, and "in 2024, on 3 May 2024" is the day alone.
    """
    months = [one for one in spans if one.month is not None]
    bounds = [one for one in spans if one.month is None and (one.since or one.before)]
    dated = [one for one in spans if one not in months and one not in bounds]
    dated = [one for one in dated if not any(_wider(one, other) for other in dated)]
    return (
        all(one.holds(date) for one in bounds)
        and (not months or any(one.holds(date) for one in months))
        and (not dated or any(one.holds(date) for one in dated))
    )


def _wider(one: Period, other: Period) -> bool:
    """Whether one span holds all of another, and more."""
    if one.start is None or one.end is None or other.start is None:
        return False
    end = other.end or other.start + dt.timedelta(days=1)
    within = one.start <= other.start and end <= one.end
    return within and (one.start, one.end) != (other.start, end)


def _spoken(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
