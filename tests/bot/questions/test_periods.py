"""Times in questions."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.periods import periods
from bot.questions.spans import lies_in

TODAY = dt.date(2025, 3, 31)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on 4 May 2024", "2024-05-04", "2024-05-05"),
        ("on 4th of May 2024", "2024-05-04", "2024-05-05"),
        ("on May 4, 2024", "2024-05-04", "2024-05-05"),
        ("on 2024-05-04", "2024-05-04", "2024-05-05"),
        ("on 04/05/24", "2024-05-04", "2024-05-05"),
        ("in December 2023", "2023-12-01", "2024-01-01"),
        ("in 2023", "2023-01-01", "2024-01-01"),
        ("last year", "2024-01-01", "2025-01-01"),
        ("last month", "2025-02-01", "2025-03-01"),
        ("next month", "2025-04-01", "2025-05-01"),
    ],
)
def test_spans(text: str, start: str, end: str) -> None:
    """Each form is read as a clerk in Britain means it."""
    (period,) = periods(f"What was decided {text}?", TODAY)
    assert (str(period.start), str(period.end)) == (start, end)


@pytest.mark.parametrize("text", ["the 2023/24 grant", "31 February 2024", "12/2023-24", "may we"])
def test_no_period(text: str) -> None:
    """Financial years and days that do not exist are no periods."""
    assert not [one for one in periods(text, TODAY) if one.exact_day]


def test_a_month_alone_is_of_any_year() -> None:
    """The February paper may be of any year."""
    (period,) = periods("what did the paper of February say", TODAY)
    assert period.holds("2023-02-14")
    assert period.holds("2025-02")
    assert not period.holds("2025-03-01")


def test_since() -> None:
    """Since 2023 means 2023 and later."""
    (period,) = periods("what was decided since 2023", TODAY)
    assert period.holds("2024-07-01")
    assert not period.holds("2022-12-31")


@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    """No question makes it fail."""
    for period in periods(text, TODAY):
        period.holds("2024-05-04")
        period.holds("2024-05")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("last November", "2024-11-01", "2024-12-01"),
        ("next May", "2025-05-01", "2025-06-01"),
        ("in autumn 2023", "2023-09-01", "2023-12-01"),
        ("in Q3 2023", "2023-07-01", "2023-10-01"),
        ("in the third quarter of 2023/24", "2023-10-01", "2024-01-01"),
        ("this financial year", "2024-04-01", "2025-04-01"),
        ("last municipal year", "2023-05-01", "2024-05-01"),
        ("in the last six months", "2024-09-28", "2025-04-01"),
        ("last week", "2025-03-24", "2025-03-31"),
        ("last Thursday", "2025-03-27", "2025-03-28"),
        ("in nov 24", "2024-11-01", "2024-12-01"),
    ],
)
def test_times_counted_from_today(text: str, start: str, end: str) -> None:
    (period,) = periods(f"What was decided {text}?", TODAY)
    assert (str(period.start), str(period.end)) == (start, end)


def test_a_day_of_the_week_is_a_meeting_only_where_one_is_spoken_of() -> None:
    assert periods("What are we asked to do on Thursday?", TODAY)[0].exact_day
    assert periods("Is the ferry open on Thursday?", TODAY) == ()


def test_a_name_is_no_month() -> None:
    assert periods("What is outstanding for April Stone?", TODAY) == ()
    assert periods("What is outstanding for Jan Pike?", TODAY) == ()


def test_since_a_month() -> None:
    """The latest March that has begun."""
    (period,) = periods("List the decisions since March", TODAY)
    assert period.holds("2025-03-04")
    assert not period.holds("2024-04-04")


def test_a_day_of_no_year() -> None:
    (period,) = periods("Who chaired on 16 November?", TODAY)
    assert period.holds("2023-11-16")
    assert not period.holds("2023-11-17")


def test_before() -> None:
    (period,) = periods("What was agreed before May 2024?", TODAY)
    assert period.holds("2024-04-30")
    assert not period.holds("2024-05-01")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("last year", "2024"),
        ("last month", "February 2025"),
        ("last Thursday's meeting", "27 March 2025"),
        ("this financial year", "April 2024 to March 2025"),
    ],
)
def test_as_people_say_it(text: str, spoken: str) -> None:
    assert periods(text, TODAY)[0].spoken == spoken


@pytest.mark.parametrize(
    ("text", "held", "not_held"),
    [
        ("in March 2024 and in May 2024", ["2024-03-05", "2024-05-06"], ["2024-04-02"]),
        ("in 2023 and in 2024", ["2023-03-05", "2024-05-06"], ["2022-04-02"]),
        ("in 2024, on 3 May 2024", ["2024-05-03"], ["2024-06-03"]),
        ("since 2020 and before 2022", ["2021-03-05"], ["2019-05-06", "2023-01-05"]),
        ("at the meeting", ["2024-05-03"], []),
    ],
)
def test_several_times_are_either_or_narrow_one_another(
    text: str, held: list[str], not_held: list[str]
) -> None:
    spans = periods(text, TODAY)
    assert all(lies_in(day, spans) for day in held)
    assert not any(lies_in(day, spans) for day in not_held)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("what was decided before October?", dt.date(2024, 10, 1)),
        ("anything still due before October?", dt.date(2025, 10, 1)),
        ("what was agreed until May?", dt.date(2025, 5, 1)),
        ("which actions from before May are still outstanding?", dt.date(2025, 5, 1)),
        ("actions due from before May", dt.date(2025, 5, 1)),
        ("what must be done before October?", dt.date(2025, 10, 1)),
    ],
)
def test_a_month_that_bounds_is_the_latest_or_the_next(text: str, start: dt.date) -> None:
    (span,) = periods(text, dt.date(2025, 7, 1))
    assert (span.start, span.before) == (start, True)


def test_a_weekday_that_is_part_of_a_name() -> None:
    assert not periods("how did members vote on Saturday opening?", dt.date(2025, 7, 1))
    assert periods("what are we asked to decide on Saturday?", dt.date(2025, 7, 1))


@pytest.mark.parametrize("about", ["on moorings", "regarding moorings", "during the storm"])
def test_a_weekday_of_a_meeting_whatever_follows(about: str) -> None:
    (span,) = periods(f"What did the board agree last Tuesday {about}?", dt.date(2025, 7, 3))
    assert span.start == dt.date(2025, 7, 1)
    assert periods(f"What did the board agree on Tuesday {about}?", dt.date(2025, 7, 3))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("april to june 2025", "2025-04-01", "2025-07-01"),
        ("between November and January 2025", "2024-11-01", "2025-02-01"),
        ("Jan-Mar 2024", "2024-01-01", "2024-04-01"),
    ],
)
def test_months_from_one_to_another_are_one_time(text: str, start: str, end: str) -> None:
    (period,) = periods(f"how many permits were issued {text}", TODAY)
    assert (str(period.start), str(period.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("what are we asked to do on the 24th", 24),
        ("did it pass on the 3rd?", 3),
        ("what was said on the 24th floor", None),
        ("the 24th annual show", None),
    ],
)
def test_a_day_of_no_month(text: str, day: int | None) -> None:
    spans = periods(text, dt.date(2025, 9, 20))
    assert [one.day for one in spans] == ([day] if day else [])
    assert all(one.holds("2025-09-24") == (day == 24) for one in spans)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("what is the mooring fee from april", dt.date(2025, 4, 1)),
        ("what will the mooring fee be from april", dt.date(2026, 4, 1)),
    ],
)
def test_from_april_is_of_the_coming_year_where_it_is_said(text: str, start: dt.date) -> None:
    (period,) = periods(text, dt.date(2025, 10, 20))
    assert period.start == start


def test_months_of_one_year_each() -> None:
    (period,) = periods("how many fly-tips from April 2026 to June 2026", TODAY)
    assert (str(period.start), str(period.end)) == ("2026-04-01", "2026-07-01")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("whats the mooring charge from april", dt.date(2025, 4, 1), dt.date(2026, 4, 1)),
        ("how many extra berths this september", dt.date(2025, 9, 1), dt.date(2025, 10, 1)),
    ],
)
def test_times_to_come(text: str, start: dt.date, end: dt.date) -> None:
    assert [(one.start, one.end) for one in periods(text, TODAY)] == [(start, end)]
