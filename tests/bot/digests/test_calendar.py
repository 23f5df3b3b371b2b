"""When digests are due: nine o'clock where somebody is, working days, weeks."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.calendar import bank_holidays, due, goes_out, is_due, week, zone

LONDON = ZoneInfo("Europe/London")


def london(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-02-09T08:59:59", False),  # a Monday
        ("2026-02-09T09:00", True),
        ("2026-02-09T19:30", True),  # on its day a timer of the evening is in time
        ("2026-02-09T23:59", True),
        ("2026-02-10T17:01", False),  # late, and after hours: the next morning
        ("2026-02-10T08:59", False),
        ("2026-02-10T09:00", True),
        ("2026-02-12T17:00", True),  # late, the same week
        ("2026-02-13T11:00", False),  # the next one comes on Monday
        ("2026-02-15T23:59", False),
        ("2026-02-16T00:30", False),  # the next week has begun
        ("2026-05-04T10:00", False),  # the early May bank holiday
        ("2026-05-05T08:59", False),
        ("2026-05-05T09:00", True),
        ("2023-12-26T10:00", False),  # Christmas Day on the Monday, Boxing Day on the Tuesday
        ("2023-12-27T09:00", True),
        ("2023-12-29T09:00", True),  # the next one comes on the Tuesday after New Year's Day
        ("2022-01-03T12:00", False),  # the substitute for New Year's Day
        ("2026-03-30T09:00", True),  # the day after the clocks went forward
    ],
)
def test_monday_at_nine_or_the_next_working_day(now: str, expected: bool) -> None:
    assert is_due(london(now), "Europe/London") is expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-02-09T08:00", "2026-02-09T09:00"),
        ("2026-02-09T18:00", "2026-02-10T09:00"),
        ("2026-02-10T08:00", "2026-02-10T09:00"),
        ("2026-02-12T18:00", "2026-02-16T09:00"),
        ("2026-02-15T22:50", "2026-02-16T09:00"),
        ("2026-05-02T12:00", "2026-05-05T09:00"),  # before a bank holiday
    ],
)
def test_what_may_not_go_out_now_waits_for_working_hours(now: str, expected: str) -> None:
    assert goes_out(london(now), "Europe/London") == london(expected)


def test_nine_is_where_the_person_is() -> None:
    now = dt.datetime(2026, 2, 9, 13, 30, tzinfo=dt.UTC)
    assert is_due(now, "Europe/London")
    assert not is_due(now, "America/New_York")
    assert is_due(now, "Africa/Nairobi")
    assert is_due(now, "Asia/Tokyo")  # half past ten at night, on its day
    assert not is_due(now + dt.timedelta(days=1), "Asia/Tokyo")
    assert due(now, "America/New_York").isoformat() == "2026-02-09T09:00:00-05:00"


@pytest.mark.parametrize("name", [None, "", "Atlantis/Lost", "../../etc/passwd", "\x00", "Europe"])
def test_an_unknown_zone_is_londons(name: str | None) -> None:
    assert zone(name) == LONDON


def test_weeks_are_iso_weeks() -> None:
    assert week(dt.date(2026, 2, 9)) == "2026-W07"
    assert week(dt.date(2027, 1, 1)) == "2026-W53"


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ],
)
def test_bank_holidays_are_those_announced(year: int, days: str) -> None:
    assert [f"{day:%m-%d}" for day in sorted(bank_holidays(year))] == days.split()


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), st.times(timezones=st.timezones()))
def test_every_week_has_one_moment_from_which_it_is_due(day: dt.date, time: dt.time) -> None:
    now, name = dt.datetime.combine(day, time), "Europe/London"
    at = due(now, name)
    assert at.hour == 9
    assert at.weekday() < 5
    assert at.date() not in bank_holidays(at.year)
    assert week(at.date()) == week(now.astimezone(LONDON).date())
    assert is_due(at, name)
    assert not is_due(at - dt.timedelta(seconds=1), name)
