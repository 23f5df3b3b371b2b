"""What may answer as well as what leads stands below it, and nothing else does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers import Answer, Status
from bot.wording.quoting import ALSO
from tests.bot.quayside import papers_held

TODAY = dt.date(2025, 5, 20)
REPORT = """Nether Quill Parish Council

Report of the clerk, 4 March 2025

The pavilion boiler

The pavilion boiler was serviced in October by Harle Heating.

The pavilion boiler was inspected in January by Tarn Gas.

The pavilion clock

The pavilion clock was a gift of the bowls club.

Roof of the bus shelter

The roof of the bus shelter will be mended in June at a cost of £480.
"""


def _asked(tmp_path: Path, question: str) -> Answer:
    with papers_held(tmp_path, {"report.txt": REPORT}) as asking:
        return asking.ask(question, today=TODAY)


def test_what_may_answer_as_well_stands_below_with_its_own_citation(tmp_path: Path) -> None:
    told = _asked(tmp_path, "What happened to the pavilion boiler?")
    assert told.status is Status.ANSWERED
    first, below = told.answer.splitlines()
    assert below.startswith(ALSO)
    both = {"Harle Heating" in first, "Tarn Gas" in first}
    assert both == {True, False}
    assert ("Tarn Gas" in below) is ("Harle Heating" in first)
    assert [one.n for one in told.citations] == [1, 2]
    assert [claim.citations for claim in told.claims] == [(1,), (2,)]


@pytest.mark.parametrize(
    "question",
    [
        "Is the pavilion clock a gift?",
        "What will it cost to mend the roof of the bus shelter?",
    ],
)
def test_a_sure_answer_stands_alone(tmp_path: Path, question: str) -> None:
    told = _asked(tmp_path, question)
    assert told.status is Status.ANSWERED
    assert ALSO not in told.answer


ORDERS = """Nether Quill Parish Council

Minutes of the meeting held on 4 March 2025

1. Lychgate
The Warden shall:
(a) oil the lychgate bolt;
(b) varnish the lychgate timbers;
and Councillor Pym shall:
(c) open the lychgate on Fridays.
"""


def test_the_task_of_another_person_does_not_stand_below(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes.txt": ORDERS}) as asking:
        told = asking.ask("Who is to varnish the lychgate timbers?", today=TODAY)
    assert told.status is Status.ANSWERED
    assert "Pym" not in told.answer
