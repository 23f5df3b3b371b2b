"""How a meeting without minutes is named."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.questions.periods import periods
from bot.wording.said import unminuted

TODAY = dt.date(2025, 7, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("in July 2024", "a meeting in July 2024"),
        ("on 3 May 2024", "a meeting on 3 May 2024"),
        ("since January 2025", "a meeting from 1 January 2025"),
        ("before 2020", "a meeting before 2020"),
        ("last week", "a meeting between 23 June 2025 and 29 June 2025"),
        ("in August", "a meeting in August"),
        ("", "that meeting"),
    ],
)
def test_the_time_of_a_meeting(text: str, said: str) -> None:
    told = unminuted(periods(text, TODAY), ())
    assert told == f"I hold no minutes of {said}, so its outcome is not on record here."


def test_the_board_of_a_meeting() -> None:
    told = unminuted((), ["the Ferry Panel"])
    assert told.startswith("I hold no minutes of that meeting of the Ferry Panel,")
