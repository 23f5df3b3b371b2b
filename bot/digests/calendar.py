"""When a digest is due: Monday at nine, or the next working day at nine. Pure.

On its day it goes out from then until midnight. One that is late goes out in the working hours of
the next days, and not so late that the next one would say the same a day or two after it.

Bank holidays are those of England and Wales, computed from the rules by which they are set
(Banking and Financial Dealings Act 1971, with the substitute days and the days proclaimed since).
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil.easter import easter

HOUR, UNTIL = 9, 17
HOME = "Europe/London"
_MONDAY, _FRIDAY, _SATURDAY, _SUNDAY = 0, 4, 5, 6
_APART = dt.timedelta(days=3)  # a late digest is further than this from the next one
_FIRST_MAY_HOLIDAY = 1978
# Days that were moved, and days proclaimed once; none of the rules below gives them.
_MOVED = {
    dt.date(1995, 5, 1): dt.date(1995, 5, 8),
    dt.date(2002, 5, 27): dt.date(2002, 6, 4),
    dt.date(2012, 5, 28): dt.date(2012, 6, 4),
    dt.date(2020, 5, 4): dt.date(2020, 5, 8),
    dt.date(2022, 5, 30): dt.date(2022, 6, 2),
}
_PROCLAIMED = frozenset(
    {
        dt.date(1999, 12, 31),
        dt.date(2002, 6, 3),
        dt.date(2011, 4, 29),
        dt.date(2012, 6, 5),
        dt.date(2022, 6, 3),
        dt.date(2022, 9, 19),
        dt.date(2023, 5, 8),
    }
)


def zone(name: str | None) -> ZoneInfo:
    """A person's time zone; London's where none is known by that name."""
    try:
        return ZoneInfo(name or HOME)
    except (KeyError, OSError, ValueError):  # unknown, a folder, no relative path
        return ZoneInfo(HOME)


def week(day: dt.date) -> str:
    """The ISO week of a day: "2026-W07"."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def due(now: dt.datetime, tz: str | None) -> dt.datetime:
    """When the digest of the local week is due, as local time.

    Args:
        now: with its time zone.
        tz: the person's.
    """
    here = zone(tz)
    local = now.astimezone(here)
    monday = local.date() - dt.timedelta(days=local.weekday())
    return dt.datetime.combine(_working(monday), dt.time(HOUR), here)


def is_due(now: dt.datetime, tz: str | None) -> bool:
    """Whether this week's digest may go out now: it is due, or late and not too late."""
    here, begins = zone(tz), due(now, tz)
    if now.astimezone(dt.UTC) < begins.astimezone(dt.UTC):
        return False
    local = now.astimezone(here)
    day, next_one = local.date(), due(now + dt.timedelta(weeks=1), tz).date()
    if day == begins.date():
        return True
    in_hours = dt.time(HOUR) <= local.time() <= dt.time(UNTIL)
    return in_hours and next_one - day > _APART and _working(day) == day


def goes_out(now: dt.datetime, tz: str | None) -> dt.datetime:
    """When a digest that may not go out now may next, as local time."""
    begins = due(now, tz)
    if now.astimezone(dt.UTC) < begins.astimezone(dt.UTC):
        return begins
    today = local_day(now, tz)
    for days in range(7):
        at = dt.datetime.combine(today + dt.timedelta(days=days), dt.time(HOUR), zone(tz))
        if at.astimezone(dt.UTC) >= now.astimezone(dt.UTC) and is_due(at, tz):
            return at
    return due(now + dt.timedelta(weeks=1), tz)


def local_day(now: dt.datetime, tz: str | None) -> dt.date:
    """The day that it is where somebody is."""
    return now.astimezone(zone(tz)).date()


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> frozenset[dt.date]:
    """The bank holidays of England and Wales in a year."""
    sunday = easter(year)
    days = {
        _substitute(dt.date(year, 1, 1)),
        sunday - dt.timedelta(days=2),
        sunday + dt.timedelta(days=1),
        _last_monday(year, 5),
        _last_monday(year, 8),
        *_christmas(year),
    }
    if year >= _FIRST_MAY_HOLIDAY:
        days.add(_monday_from(dt.date(year, 5, 1)))
    days = {_MOVED.get(day, day) for day in days}
    return frozenset(days | {day for day in _PROCLAIMED if day.year == year})


def _working(day: dt.date) -> dt.date:
    """This day, or the first after it that is a working day."""
    while day.weekday() >= _SATURDAY or day in bank_holidays(day.year):
        day += dt.timedelta(days=1)
    return day


def _substitute(day: dt.date) -> dt.date:
    """The day itself, or the Monday after where it falls on a weekend."""
    return _monday_from(day) if day.weekday() >= _SATURDAY else day


def _christmas(year: int) -> tuple[dt.date, dt.date]:
    """Christmas Day and Boxing Day, a substitute for each that falls on a weekend."""
    first, second = dt.date(year, 12, 25), dt.date(year, 12, 26)
    return {
        _FRIDAY: (first, dt.date(year, 12, 28)),
        _SATURDAY: (dt.date(year, 12, 27), dt.date(year, 12, 28)),
        _SUNDAY: (dt.date(year, 12, 27), second),
    }.get(first.weekday(), (first, second))


def _monday_from(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=-day.weekday() % 7)


def _last_monday(year: int, month: int) -> dt.date:
    return _monday_from(dt.date(year, month + 1, 1)) - dt.timedelta(days=7)
