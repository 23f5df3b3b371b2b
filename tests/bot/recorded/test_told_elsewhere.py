"""What came of a meeting without minutes, as a newsletter tells it, and never as a report asks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import papers_held

TODAY = dt.date(2024, 9, 20)
NEWS = """# Ferry news for September

## Boathouse plan

A meeting was held on 16th July at the Corn Hall to consider the boathouse plan.

The motion to adopt the boathouse plan was carried by nine votes to two.

## Tea room

The tea room would open if the plan was approved in October 2024.
"""
REPORT = """# Boathouse plan

Report to the Quay Board

Quay Board

16 July 2024

## Recommendation

The Board is asked to adopt the boathouse plan.

The boathouse plan was agreed by the steering group.
"""
MINUTES = """Minutes of the Quay Board

Quay Board

12 March 2024

1. Slipway

RESOLVED that the slipway be swept.
"""
QUESTION = "how did the vote on the boathouse plan go in july 2024"


def test_a_newsletter_tells_what_came_of_it(tmp_path: Path) -> None:
    held = {"news.md": NEWS, "report.md": REPORT, "minutes.txt": MINUTES}
    with papers_held(tmp_path, held) as asking:
        told = asking.ask(QUESTION, today=TODAY)
    assert "carried by nine votes to two" in told.answer
    assert "16th July" in told.answer
    assert "tells it" in told.answer


@pytest.mark.parametrize(
    ("papers", "question"),
    [
        ({"report.md": REPORT, "minutes.txt": MINUTES}, QUESTION),
        ({"news.md": NEWS, "minutes.txt": MINUTES}, QUESTION.replace("july", "may")),
        ({"news.md": NEWS, "minutes.txt": MINUTES}, QUESTION.replace("2024", "2019")),
    ],
)
def test_what_is_of_another_time_or_only_asked_is_not(
    tmp_path: Path, papers: dict[str, str], question: str
) -> None:
    with papers_held(tmp_path, papers) as asking:
        told = asking.ask(question, today=TODAY)
    assert told.status is Status.NO_MINUTES_HELD or "tells it" not in told.answer
    assert "carried" not in told.answer


def test_a_meeting_that_is_planned_has_no_outcome(tmp_path: Path) -> None:
    plan = MINUTES.replace(
        "RESOLVED that the slipway be swept.",
        "The Board agreed the timetable of the boathouse plan: a draft on 24 October 2024.",
    )
    with papers_held(tmp_path, {"minutes.txt": plan}) as asking:
        told = asking.ask("what was decided on 24 October 2024", today=TODAY)
    assert told.status is Status.NO_MINUTES_HELD
    assert "has not been held yet" in told.answer
