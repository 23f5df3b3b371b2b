"""Deadlines: the words that say when, and the day they mean where that is certain."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.minutes import deadlines

MET = "2024-05-16"  # a Thursday
WORDS = (
    "by", "before", "in", "within", "after", "end of", "the", "week", "next", "March", "May",
    "February", "31", "0", "29th", "14", "two", "days", "month", "0000", "2025", "Friday", "Easter",
    "Christmas", "commencing", "year", "from", "of", "meeting", "and",
)  # fmt: skip


@pytest.mark.parametrize(
    ("task", "printed"),
    [
        ("Paint the sluice by the end of March.", "by the end of March"),
        ("Send the list within two weeks.", "within two weeks"),
        ("Report before the next meeting.", "before the next meeting"),
        ("Bring prices to the September meeting.", "to the September meeting"),
        ("Ring the miller by Friday", "by Friday"),
        ("Draft a response for the miller to send by 3 May.", "by 3 May"),
        ("Answer the survey, closing date 3 May.", "closing date 3 May"),
        ("Order the gate ASAP", "ASAP"),
        ("Publish the dates at least four weeks before work starts.",
         "at least four weeks before work starts"),
        ("Count the eels in July and August 2024.", "in July and August 2024"),
        ("Tidy the leat in the second week of June.", "in the second week of June"),
        ("Lay out the plan by the end of the financial year", "by the end of the financial year"),
        ("Reply by Q3 2025.", "by Q3 2025"),
        ("Advertise by 3rd May", "by 3rd May"),
        ("Reply within 14 days after the audit closes.", "within 14 days after the audit closes"),
        ("Pay it within 30 days from receipt.", "within 30 days from receipt"),
        ("Print it no later than 5 days before 3 May 2024",
         "no later than 5 days before 3 May 2024"),
    ],
)  # fmt: skip
def test_the_words_are_found(task: str, printed: str) -> None:
    assert deadlines.find(task) == printed


@pytest.mark.parametrize(
    "task",
    [
        "Write to the owner of the weir.",
        "Confirm that the grant will be spent by 31 March 2026.",
        "Ask the keeper about the summer level of the pond.",
        "Draw up the 2024 plan.",
        "Publicise closing of the poll on 31 August.",
    ],
)
def test_what_is_said_of_something_else_is_no_deadline(task: str) -> None:
    assert deadlines.find(task) is None


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("by 30 May 2025", "2025-05-30"),
        ("by 3 May", "2025-05-03"),  # the first after the meeting
        ("by 20 May", "2024-05-20"),
        ("by the end of March", "2025-03-31"),
        ("by the end of October 2024", "2024-10-31"),
        ("end of the month", "2024-05-31"),
        ("by the end of next month", "2024-06-30"),
        ("in June 2024", "2024-06-30"),
        ("in July and August 2024", "2024-08-31"),
        ("before June", "2024-05-31"),
        ("by the end of the financial year", "2025-03-31"),
        ("by Christmas", "2024-12-25"),
        ("within two weeks", "2024-05-30"),
        ("in six months' time", "2024-11-16"),
        ("after one year", "2025-05-16"),
        ("by Friday", "2024-05-17"),
        ("within 28 days", "2024-06-13"),
        ("within 14 days from today", "2024-05-30"),
        ("week ending 10 July 2026", "2026-07-10"),
        ("before May", "2025-04-30"),  # the meeting was in May
        ("by 29 February", "2028-02-29"),
        ("by 3 July 2025, then weekly", "2025-07-03"),
        ("by 3 July 2025, two days before the fair", "2025-07-03"),
    ],
)
def test_a_day_that_is_certain(printed: str, day: str) -> None:
    assert deadlines.resolve(printed, MET).date == day


@pytest.mark.parametrize(
    "printed",
    [
        "by March", "Q3", "autumn 2024", "ASAP", "before the next meeting", "to the July meeting",
        "within ten working days", "at least four weeks before work starts", "by Thursday",
        "by the end of the year", "before the tender is let", "this week", "in due course",
        "within 14 days after the audit closes", "within 30 days from receipt",
        "14 days following the vote", "week commencing 6 July 2026", "w/c 6 July 2026",
        "the week of 6 July", "at least 5 working days before 3 May 2024",
        "no later than 5 days before 3 May 2025", "within two weeks of 3 May 2025",
        "two weeks before Easter", "in March 0000", "end of March 0000", "by 0 May",
        "by 6 July 2126", "by 31 February 2026", "between 6 July 2026 and 9 July 2026",
    ],
)  # fmt: skip
def test_no_day_where_the_words_leave_a_doubt(printed: str) -> None:
    due = deadlines.resolve(printed, MET)
    assert due.date is None
    assert due.basis


def test_no_day_lies_before_the_meeting() -> None:
    assert deadlines.resolve("before March", "2024-03-10").date == "2025-02-28"
    assert deadlines.resolve("before March", "2024-03-01").date == "2025-02-28"
    assert deadlines.resolve("before March 2025", "2024-03-10").date == "2025-02-28"


@pytest.mark.parametrize("met", [MET, None])
def test_a_day_that_no_month_has(met: str | None) -> None:
    due = deadlines.resolve("by 31 February", met)
    assert (due.date, due.basis) == (None, "no such day in the calendar")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=7), st.sampled_from((MET, None, "2024-05")))
def test_no_words_fail_or_lead_before_the_meeting(words: list[str], met: str | None) -> None:
    printed = " ".join(words)
    due = deadlines.resolve(printed, met)
    assert due.basis
    if due.date and met == MET and not re.search(r"\d{4}", printed):
        assert due.date >= MET


def test_without_the_day_of_the_meeting_only_a_full_date_is_a_day() -> None:
    assert deadlines.resolve("by 30 May 2025", None).date == "2025-05-30"
    assert deadlines.resolve("by 30 May", None).date is None
    assert deadlines.resolve("within two weeks", "2024-05").date is None
