"""What a board is asked to do, and what officers favour."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.bot.quayside import Asking, papers_held
from tests.bot.recorded.noted import NUMBERED_NOTES

TODAY = dt.date(2024, 11, 25)


def test_what_is_asked_on_thursday(jetty: Asking) -> None:
    told = jetty.ask("What are we asked to do on Thursday?", today=TODAY)
    assert "28 November 2024" in told.standalone_question
    assert "That the Committee approves the repair of the landing stage" in told.answer


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
