"""A meeting that is still to come: it has not been held, and earlier minutes may tell."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bot.answers import Status
from tests.bot.quayside import papers_held

TODAY = dt.date(2025, 9, 20)
MINUTES = """Minutes of the Heron Lane Panel

Heron Lane Panel

25 June 2025

1. Hide at Heron Lane

It was agreed that the bird hide be kept.

2. Co-option of members

It was proposed that Mrs Pym and Mr Hoad be co-opted as members. Agreed by all.

Anyone who wishes to be co-opted should write to the clerk.
"""
AGENDA = """Agenda

Heron Lane Panel

Wednesday 24 September 2025 at 10am

1. Apologies

2. Minutes of the last meeting

3. Options for the boathouse: whether it is kept open
"""


def test_it_has_not_been_held_yet(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes.txt": MINUTES, "agenda.txt": AGENDA}) as asking:
        told = asking.ask("what was decided on 24 september 2025", today=TODAY)
    assert told.status is Status.NO_MINUTES_HELD
    assert "on 24 September 2025 has not been held yet" in told.answer
    assert "hold no minutes" not in told.answer


def test_once_it_is_over_its_minutes_are_missing(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes.txt": MINUTES, "agenda.txt": AGENDA}) as asking:
        told = asking.ask("what was decided on 24 september 2025", today=dt.date(2025, 10, 1))
    assert "hold no minutes" in told.answer


def test_no_outcome_of_a_meeting_that_was_not_asked_after(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes.txt": MINUTES, "agenda.txt": AGENDA}) as asking:
        told = asking.ask("who voted to keep the boathouse open", today=TODAY)
    assert told.status is not Status.NO_MINUTES_HELD


def test_who_was_co_opted(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes.txt": MINUTES}) as asking:
        told = asking.ask("who was co-opted", today=TODAY)
    assert "Mrs Pym and Mr Hoad" in told.answer
    assert "wishes" not in told.answer


def test_an_agenda_tells_who_has_sent_apologies_already(tmp_path: Path) -> None:
    sent = AGENDA.replace("1. Apologies", "1. Apologies (Nell Hoad, on leave)")
    with papers_held(tmp_path, {"minutes.txt": MINUTES, "agenda.txt": sent}) as asking:
        for question in ("apologies for september", "who sent apologies for september"):
            assert "Nell Hoad" in asking.ask(question, today=TODAY).answer
    bare = AGENDA.replace("1. Apologies", "1. Apologies to the Clerk, Nell Hoad")
    with papers_held(tmp_path / "b", {"minutes.txt": MINUTES, "agenda.txt": bare}) as asking:
        assert "Hoad" not in asking.ask("apologies for september", today=TODAY).answer


def test_where_to_go_and_what_may_be_done_ask_for_no_outcome(tmp_path: Path) -> None:
    placed = AGENDA.replace("at 10am", "at 10am\n\nVenue: Reed Room, Heron Lane")
    with papers_held(tmp_path, {"minutes.txt": MINUTES, "agenda.txt": placed}) as asking:
        where = asking.ask("where do i go for the september meeting", today=TODAY)
        stop = asking.ask("who can stop the september boathouse decision", today=TODAY)
    assert "Reed Room" in where.answer
    assert stop.status is not Status.NO_MINUTES_HELD
