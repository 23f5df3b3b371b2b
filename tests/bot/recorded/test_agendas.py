"""What stands on an agenda."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held
from tests.bot.recorded.noted import NUMBERED_NOTES

TODAY = dt.date(2024, 11, 25)


def test_the_agenda_in_order_with_confidential_titles_alone(jetty: Asking) -> None:
    told = jetty.ask("What's on the agenda for the next meeting?", today=TODAY)
    assert [line.rpartition(" [")[0] for line in told.answer.splitlines()[1:]] == [
        "1. Apologies",
        "2. Landing stage repairs",
        "3. Claim by the boatyard (confidential)",
    ]


def test_no_agenda_of_the_next_meeting(jetty: Asking) -> None:
    told = jetty.ask("What's on the agenda for the next meeting?", today=dt.date(2025, 1, 6))
    assert told.status is Status.NOT_FOUND
    assert told.answer == "I hold no agenda of that meeting."


@pytest.mark.parametrize(
    "question",
    [
        "what's in the private part of the september meeting",
        "is there anything private on the 24th",
    ],
)
def test_what_is_private(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"agenda.txt": NUMBERED_NOTES}) as asking:
        told = asking.ask(question, today=dt.date(2025, 9, 20))
    assert "4. Lease of the kiosk (confidential)" in told.answer
    assert "Swans" not in told.answer


def test_an_agenda_without_numbers_is_given_line_by_line(tmp_path: Path) -> None:
    page = """---
start: 2024-09-11T14:00
title: September Lamp Group Meeting
---

## Agenda
This is what we are going to discuss in this meeting

* Oil and wicks
* Rota for the winter

## Minutes

### Attendance

### Key Discussion Points
"""
    with papers_held(tmp_path, {"2024-09-11.md": page}) as asking:
        told = asking.ask(
            "what's on the agenda for september 2024 lamp group", today=dt.date(2024, 9, 1)
        )
    assert [line.rpartition(" [")[0] for line in told.answer.splitlines()[1:]] == [
        "Oil and wicks",
        "Rota for the winter",
    ]
