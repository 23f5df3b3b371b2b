"""Days counted from the day of the question: "last November", "this financial year", "Q3 2023".

Each function gives a half-open span of days. Financial years begin on 1 April, municipal years
(from annual meeting to annual meeting) in May, as British councils count them.
"""

from __future__ import annotations

import datetime as dt
import re

Days = tuple[dt.date, dt.date]  # the first day, and the day after the last

MONTH = (  # to be searched for in whatever case; "may" and "march" are words as well
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # the month in which each begins
_STEPS = {"this": 0, "current": 0, "last": -1, "previous": -1, "past": -1, "next": 1}
_FIRST_MONTH = {"financial": 4, "fiscal": 4, "municipal": 5, "civic": 5}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "ten": 10, "twelve": 12,
    "couple of": 2, "few": 3,
}  # fmt: skip

UNIT = r"(?:(?P<kind>financial|fiscal|municipal|civic|calendar) )?(?P<unit>year|quarter|month|week)"
STEP = r"(?P<step>this|current|last|previous|past|next)"


def month_span(year: int, month: int, months: int = 1) -> Days:
    """So many months from the first of a month."""
    start = dt.date(year, month, 1)
    after = year * 12 + month - 1 + months
    return start, dt.date(after // 12, after % 12 + 1, 1)


def stepped(step: str, unit: str, kind: str | None, today: dt.date) -> Days:
    """This, the last or the next year, quarter, month or week."""
    away = _STEPS[step]
    if unit == "week":
        monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=away)
        return monday, monday + dt.timedelta(weeks=1)
    if unit == "year":
        first = _FIRST_MONTH.get(kind or "", 1)
        begun = today.year if today.month >= first else today.year - 1
        return month_span(begun + away, first, 12)
    months = 3 if unit == "quarter" else 1
    place = (today.year * 12 + today.month - 1) // months * months + away * months
    return month_span(place // 12, place % 12 + 1, months)


def until_now(count: str, unit: str, today: dt.date) -> Days | None:
    """The last six months, up to and with today."""
    number = int(count) if count.isdigit() else _COUNTS.get(count)
    if number is None or not 0 < number < 100:
        return None
    after = today + dt.timedelta(days=1)
    if unit in {"week", "day"}:
        days = number * 7 if unit == "week" else number
        return today - dt.timedelta(days=days), after
    back = today.year * 12 + today.month - 1 - number * (12 if unit == "year" else 1)
    start = month_span(back // 12, back % 12 + 1)
    return min(start[0].replace(day=min(today.day, 28)), today), after


def year_from_april(today: dt.date, *, ahead: bool) -> Days:
    """The financial year that is meant by "from April": the one that began, or that begins."""
    begins = ahead and today.month > _FIRST_MONTH["financial"]
    return month_span(today.year + begins, _FIRST_MONTH["financial"], 12)


def last_month_named(month: int, today: dt.date) -> Days:
    """The latest November that has begun before the present month."""
    year = today.year if month < today.month else today.year - 1
    return month_span(year, month)


def next_month_named(month: int, today: dt.date) -> Days:
    """The first November after the present month."""
    year = today.year if month > today.month else today.year + 1
    return month_span(year, month)


def season(name: str, year: int) -> Days:
    """Three months; the winter of 2023 ends in the year after."""
    return month_span(year, _SEASONS[name], 3)


def quarter(printed: str, year: int, *, financial: bool) -> Days:
    """The third quarter of a calendar year, or of the financial year that begins in it."""
    number = int(printed) if printed.isdigit() else _ORDINALS[printed]
    month = (number - 1) * 3 + (4 if financial else 1)
    return month_span(year + (month - 1) // 12, (month - 1) % 12 + 1, 3)


def weekday(name: str, today: dt.date, *, back: bool) -> Days:
    """The next Thursday, today included, or the last one before today."""
    away = (WEEKDAYS.index(name) - today.weekday()) % 7
    if back:
        away = away - 7
    day = today + dt.timedelta(days=away)
    return day, day + dt.timedelta(days=1)


def near_day(name: str, today: dt.date) -> Days:
    """Today, tomorrow or yesterday."""
    day = today + dt.timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[name])
    return day, day + dt.timedelta(days=1)


def financial_year(printed: str) -> Days | None:
    """2023/24 as the days from 1 April 2023; None for what is no year, such as 2023/31."""
    found = re.fullmatch(r"(20\d\d)[/–-](?:20)?(\d\d)", printed)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        return None
    return month_span(int(found[1]), 4, 12)
