"""When a task is due: the words that say so, and the day they mean where that is certain.

``find`` quotes; ``resolve`` reads. A day is given only where the words leave no doubt: "by March"
may mean its first day or its last, "Q3" a calendar or a financial year, "the next meeting" stands
in another paper. Each answer says on what it rests.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from indexer.minutes.when import (
    AHEAD_OF,
    COUNT,
    NUMBER,
    SEASON,
    SINCE,
    SOON,
    UNIT,
    WEEKDAY,
    find,
    is_due,
)
from indexer.structure.dates import MONTH, MONTHS
from indexer.structure.dates import find as full_dates

__all__ = ["Due", "find", "is_due", "resolve"]


_FROM_EVENT = re.compile(
    rf"\b{COUNT} {UNIT}\s+(?:{AHEAD_OF}|(?:of|{SINCE})(?! (?:now|today)\b))\s", re.IGNORECASE
)
_YEAR = r"(?:19|20)\d\d"
_NO_YEAR = r"(?!\.?,? \d{4})"
_LEAP = 2024


class Due(NamedTuple):
    """A day, or None where the words do not fix one, and the reason in words."""

    date: str | None
    basis: str


def resolve(printed: str, meeting_date: str | None) -> Due:
    """The day that printed words mean.

    Args:
        printed: a deadline as printed, such as "by the end of March".
        meeting_date: the day of the meeting, "YYYY-MM-DD"; a month or None is not enough for
            words that count from it.
    """
    words = " ".join(printed.casefold().replace("’", "'").split()).strip(" .,")
    due = _from_event(printed) or _printed(printed, words)
    if due is not None:
        return due
    met = _day(meeting_date)
    if "meeting" in words or "agm" in words:
        return Due(None, "a meeting whose date these words do not give")
    if re.search(
        r"\b(?:at least|before|prior to|ahead of|in advance of)\b", words
    ) and not re.search(rf"\b(?:{MONTH}|{WEEKDAY}|christmas|easter|end of)\b", words):
        return Due(None, "depends on an event whose date these words do not give")
    for reader in (_month_end, _month_only, _without_year, _named, _counted, _weekday):
        due = reader(words, met)
        if due is not None:
            return due
    return Due(None, "these words fix no day")


def _from_event(printed: str) -> Due | None:
    """Days counted from an event: "14 days after the audit", "5 days before 3 May 2024"."""
    full = full_dates(printed)
    found = _FROM_EVENT.search(printed, 0, full[0].start if full else len(printed))
    return Due(None, "counts from an event, and not from the meeting") if found else None


def _printed(printed: str, words: str) -> Due | None:
    """One full date; a week has a last day only where that is printed."""
    full = full_dates(printed)
    week = re.search(rf"\bw/[bc]\b|\bweek\b.*\b(?:{MONTH}|\d{{4}})\b", words)
    ends = re.search(r"\bweek[- ]ending\b|\bw/e\b", words)
    if len(full) == 1 and (ends or not week):
        return Due(full[0].value.isoformat(), f"printed: {full[0].words}")
    if full:
        return Due(None, "a week, or more than one day")
    return Due(None, "a week, of which the day is not printed") if week and not ends else None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value and len(value) == 10 else None
    except ValueError:
        return None


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _after(month: int, day: int | None, met: date) -> date | None:
    """The first such day (or last day of such a month) on or after the meeting."""
    for year in range(met.year, met.year + 5):
        try:
            value = _last(year, month) if day is None else date(year, month, day)
        except ValueError:
            continue
        if value >= met:
            return value
    return None


def _month_end(words: str, met: date | None) -> Due | None:
    """Such as "the end of March", "end of next month", "end of the financial year"."""
    form = rf"\b(?:end|close) (?:of (?:the )?|(?={MONTH}\b))(.+)$|\b(month[- ]end)\b"
    found = re.search(form, words)
    if found is None:
        return None
    what = found.group(1) or "month"
    named = re.match(rf"({MONTH})\b\.?(?: ({_YEAR}))?$", what)
    if named:
        month = MONTHS[named.group(1)]
        year = named.group(2)
        value = _last(int(year), month) if year else met and _after(month, None, met)
        return _counted_due(value, "the last day of that month", bool(year))
    if met is None:
        return Due(None, "counts from a meeting whose day is not known")
    ends = {
        "month": _last(met.year, met.month),
        "this month": _last(met.year, met.month),
        "next month": _last(*_next_month(met)),
        "calendar year": date(met.year, 12, 31),
        "financial year": _after(3, 31, met),
        "current financial year": _after(3, 31, met),
    }
    value = ends.get(what)
    if value:
        return _counted_due(value, f"the last day of the {what.removeprefix('this ')}", False)
    return Due(None, f"the end of the {what} may be more than one day")


def _next_month(met: date) -> tuple[int, int]:
    after = met + relativedelta(months=1)
    return after.year, after.month


def _counted_due(value: date | None, how: str, printed: bool) -> Due:
    if value is None:
        return Due(None, "counts from a meeting whose day is not known")
    return Due(value.isoformat(), how if printed else f"{how}, counted from the meeting")


def _month_only(words: str, met: date | None) -> Due | None:
    """In June 2024: its last day. By June: its first day or its last, hence none."""
    found = re.fullmatch(
        rf"(in|during|on|by|before|until)? ?(?:the )?(?:(?:{MONTH}) and )?({MONTH})\.?(?: "
        rf"({_YEAR}))?",
        words,
    )
    if found is None:
        return None
    preposition, month, year = found.group(1), MONTHS[found.group(2)], found.group(3)
    if preposition == "before":
        ahead = met + timedelta(days=1) if met else None
        first = date(int(year), month, 1) if year else ahead and _after(month, 1, ahead)
        value = first and first - timedelta(days=1)
        return _counted_due(value, "the day before that month begins", bool(year))
    if preposition not in {"in", "during"}:
        return Due(None, "a month, of which the day is not printed")
    value = _last(int(year), month) if year else met and _after(month, None, met)
    return _counted_due(value, "the last day of that month", bool(year))


def _without_year(words: str, met: date | None) -> Due | None:
    found = re.search(
        rf"\b(\d{{1,2}})(?:\s?(?:st|nd|rd|th))? (?:of )?({MONTH})\b{_NO_YEAR}", words
    ) or re.search(rf"\b({MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?\b{_NO_YEAR}", words)
    if found is None:
        return None
    first, second = found.groups()
    name, number = (second, first) if first.isdigit() else (first, second)
    month, day = MONTHS[name], int(number)
    if not 1 <= day <= _last(_LEAP, month).day:
        return Due(None, "no such day in the calendar")
    if met is None:
        return Due(None, "a day without a year, and the day of the meeting is not known")
    value = _after(month, day, met)
    return _counted_due(value, "the first such day after the meeting", False)


def _named(words: str, met: date | None) -> Due | None:
    """Christmas and Easter; what comes soon; quarters and seasons, which fix no day."""
    if re.search(r"\b(?:christmas|easter)\b", words):
        printed = re.search(r"\b(?:19|20)\d\d\b", words)
        if met is None and printed is None:
            return Due(None, "counts from a meeting whose day is not known")
        year = int(printed.group()) if printed else (met.year if met else 0)
        value = date(year, 12, 25) if "christmas" in words else easter(year)
        if met and not printed and value < met:
            value = date(year + 1, 12, 25) if "christmas" in words else easter(year + 1)
        return Due(value.isoformat(), "the feast itself")
    if re.search(rf"\b(?:{SOON})", words):
        return Due(None, "soon, without a date")
    if re.search(rf"\bq[1-4]\b|\b(?:{SEASON}|quarter|term|half[- ]term)\b", words):
        return Due(None, "a season or quarter, of which the last day is not certain")
    return None


def _counted(words: str, met: date | None) -> Due | None:
    """Such as "within two weeks", "after one year", "in six months' time"."""
    found = re.search(rf"\b({COUNT}) ({UNIT})", words)
    if found is None:
        return None
    number = NUMBER.get(found.group(1)) or (
        int(found.group(1)) if found.group(1).isdigit() else None
    )
    unit = found.group(2).rstrip("s")
    if number is None or " of " in words:
        return Due(None, "counts from a day, or by a number, that these words do not give")
    if unit.startswith(("working", "business", "school", "clear")):
        return Due(None, "working days: holidays are not known here")
    if met is None:
        return Due(None, "counts from a meeting whose day is not known")
    unit = unit.removeprefix("calendar ")
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    step = (
        timedelta(days=days * number)
        if days
        else relativedelta(months=number * (12 if unit == "year" else 1))
    )
    return Due((met + step).isoformat(), f"{found.group()} after the meeting")


def _weekday(words: str, met: date | None) -> Due | None:
    found = re.fullmatch(rf"(?:by |on |before )?({WEEKDAY})", words)
    if found is None:
        return None
    if met is None:
        return Due(None, "counts from a meeting whose day is not known")
    names = [name.casefold() for name in calendar.day_name]
    ahead = (names.index(found.group(1)) - met.weekday()) % 7
    if ahead == 0:
        return Due(None, "the weekday of the meeting itself")
    if words.startswith("before"):
        ahead -= 1
    return Due((met + timedelta(days=ahead)).isoformat(), "the first such day after the meeting")
