"""What is new since a day, or since the last meeting."""

from __future__ import annotations

import datetime as dt

from tests.bot.quayside import Asking

TODAY = dt.date(2024, 10, 1)


def test_since_a_day_what_later_meetings_decided(village: Asking) -> None:
    told = village.ask("what has changed since june 2024", today=TODAY)
    assert "on 6 December 2024" in told.answer
    assert {one.meeting_date for one in told.citations} == {"2024-09-10"}


def test_nothing_newer_than_the_last_meeting_is_said(village: Asking) -> None:
    told = village.ask("what's changed since the last meeting", today=TODAY)
    assert told.answer.startswith("I hold no minutes after those of 10 September 2024.")
    assert {one.meeting_date for one in told.citations} == {"2024-09-10"}


def test_one_matter_is_left_to_the_search(village: Asking) -> None:
    told = village.ask("what has changed about the swans since may 2024?", today=TODAY)
    assert "swans" in told.answer
    assert "December" not in told.answer
