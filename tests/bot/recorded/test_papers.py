"""What papers say of themselves: what is held, agendas, recommendations, cards."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2024, 11, 25)


def test_what_is_asked_on_thursday(jetty: Asking) -> None:
    told = jetty.ask("What are we asked to do on Thursday?", today=TODAY)
    assert "28 November 2024" in told.standalone_question
    assert "That the Committee approves the repair of the landing stage" in told.answer


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


@pytest.mark.parametrize("question", ["landing stage paper", "show me the landing stage report"])
def test_the_card_of_a_paper(jetty: Asking, question: str) -> None:
    told = jetty.ask(question, today=TODAY)
    assert told.answer.startswith("Landing stage repairs (Ferry Committee, 28 November 2024)")
    assert "Ida Crane" in told.answer
    assert "approves the repair" in told.answer
    assert {one.file for one in told.citations} == {"landing.txt"}


def test_which_minutes_are_held(jetty: Asking) -> None:
    told = jetty.ask("What minutes do you hold?", today=TODAY)
    assert told.answer.startswith("I hold 3 papers:")
    ferry = jetty.ask("Which minutes do you have for the ferry committee?", today=TODAY)
    assert {one.file for one in ferry.citations} == {"ferry-march.txt", "ferry-september.txt"}


def test_minutes_that_are_not_held(jetty: Asking) -> None:
    told = jetty.ask("Do you have the minutes of 4 June 2024?", today=TODAY)
    assert told.status is Status.NOT_FOUND


def test_the_papers_of_a_meeting_are_its_agenda(jetty: Asking) -> None:
    told = jetty.ask("what papers are going to the ferry committee in November 2024?", today=TODAY)
    assert "2. Landing stage repairs" in told.answer
    march = jetty.ask("what papers went to the ferry committee in March 2024?", today=TODAY)
    assert march.answer.startswith("I hold no agenda of that meeting. I hold 1 paper:")
    june = jetty.ask("what papers went to the June meeting?", today=TODAY)
    assert june.status is Status.NOT_FOUND


PROSE = """Towpath lamps

Canal Committee

5 June 2024

Purpose and recommendations

1.1 This report gives the state of the lamps. The Committee is asked:

(i) to note that nine lamps are out;

(ii) to agree that they be mended before the winter.

Background

2.1 The lamps were put up in 1988.
"""
NOTED_ON = """Canal Committee

Agenda

Wednesday 5 June 2024

1. Apologies

2. Towpath lamps

3. Swans

Note on swans

What members are asked to do: decide whether to fence the island or to leave the nest alone.

The nest was first seen in April.
"""


@pytest.mark.parametrize(
    "question",
    [
        "towpath lamps paper for june - what do they want us to agree?",
        "what does the lamps paper want from us",
        "what are officers asking for on the towpath lamps",
    ],
)
def test_what_a_report_asks_in_prose(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"lamps.txt": PROSE}) as asking:
        told = asking.ask(question, today=dt.date(2024, 6, 1))
    assert "to note that nine lamps are out" in told.answer
    assert "mended before the winter" in told.answer
    assert "1988" not in told.answer


def test_what_an_agenda_asks_in_a_note(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"agenda.txt": NOTED_ON}) as asking:
        told = asking.ask(
            "what do they want from us on swans at the june meeting", today=dt.date(2024, 6, 1)
        )
    assert "decide whether to fence the island" in told.answer
    assert "April" not in told.answer


NUMBERED_NOTES = """Canal Committee

Agenda

Wednesday 24 September 2025

Item	Page

1. Apologies	1

2. Boathouse: options	2 - 5

3. Swans	6

CONFIDENTIAL ITEMS

4. Lease of the kiosk	7

Notes

2. The paper sets out two options: (A) mend the roof, at £9,000; (B) move to the barn. Officers
favour (B).

3. The nest was first seen in April.
"""


@pytest.mark.parametrize(
    "question",
    [
        "what are the choices on the boathouse on the 24th and which one do officers want",
        "which option do officers favour for the boathouse?",
    ],
)
def test_what_officers_favour_by_the_notes_of_an_agenda(tmp_path: Path, question: str) -> None:
    agenda = NUMBERED_NOTES.replace("CONFIDENTIAL ITEMS\n\n4. Lease of the kiosk\t7\n\n", "")
    with papers_held(tmp_path, {"agenda.txt": agenda}) as asking:
        told = asking.ask(question, today=dt.date(2025, 9, 20))
    assert "Officers favour (B)" in " ".join(told.answer.split())
    assert "April" not in told.answer


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


def test_an_item_of_which_only_its_row_is_held(tmp_path: Path) -> None:
    papers = {"agenda.txt": NUMBERED_NOTES.partition("Notes")[0]}
    with papers_held(tmp_path, papers) as asking:
        day = dt.date(2025, 9, 20)
        told = asking.ask("what is item 3 on 24 September about?", today=day)
        shut = asking.ask("what is item 4 on 24 September about?", today=day)
    assert "3. Swans" in told.answer
    assert shut.status is Status.WITHHELD
