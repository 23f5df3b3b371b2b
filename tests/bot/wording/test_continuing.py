"""A motion with its fate, a resolution with its vote, "why" with the cause."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Answer, Status
from tests.bot.quayside import Asking, papers_held

MINUTES = """Minutes of the Quayside Committee

14 March 2024

1. FERRY ON SUNDAYS

Councillor Mina Cole proposed, and Councillor Tom Pike seconded, that the ferry run on Sundays.

The motion was put to the vote and was LOST by 3 votes to 6.

RESOLVED accordingly that the winter timetable stay as it is.

2. CRANE

The crane stopped on 2 February 2024.

The cause was a frozen pump.

RESOLVED that the crane be sold.

Members agreed to this because repairs would cost more than the crane is worth.

3. RAFT RACE

RESOLVED that the fee for the raft race stay at £20.

4. LIGHTS

Councillor Cole was concerned at the fall in lamps lit at Sallow Stairs. The Engineer explained \
that two posts had been empty since May. The rest were lit.
"""

REPORT = """Raft race

Quayside Committee

14 March 2024

Background

1. The fee for the raft race would rise from £20 to £35, so that the marshals can be paid.
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """The minutes of one meeting and a report to it."""
    papers = {"minutes.txt": MINUTES, "raft.txt": REPORT}
    with papers_held(tmp_path_factory.mktemp("continuing"), papers) as held:
        yield held


def quotes(answer: Answer) -> list[str]:
    """What an answer quotes, in order."""
    assert answer.status is Status.ANSWERED
    return [one.quote for one in answer.citations]


def test_a_resolution_that_follows_is_shown_with_the_vote(asking: Asking) -> None:
    told = quotes(asking.ask("What became of the winter timetable?"))
    assert told[:2] == [
        "The motion was put to the vote and was LOST by 3 votes to 6.",
        "RESOLVED accordingly that the winter timetable stay as it is.",
    ]


def test_a_motion_is_shown_with_its_fate(asking: Asking) -> None:
    told = quotes(asking.ask("Did Councillor Cole propose that the ferry run on Sundays?"))
    assert told[0].startswith("Councillor Mina Cole proposed")
    assert "LOST by 3 votes to 6" in told[1]


def test_why_is_told_by_the_cause_beside_it(asking: Asking) -> None:
    told = quotes(asking.ask("Why did the crane stop in February 2024?"))
    assert "The cause was a frozen pump." in told


def test_why_it_was_decided(asking: Asking) -> None:
    """The decision first, then the reason."""
    told = quotes(asking.ask("Why did the committee sell the crane?"))
    assert told[0] == "RESOLVED that the crane be sold."
    assert any("because repairs would cost more" in one for one in told[1:])


def test_a_false_premise_is_put_right(asking: Asking) -> None:
    """The report proposed it, the minutes say otherwise: they lead."""
    told = quotes(asking.ask("Why did members raise the fee for the raft race to £35?"))
    assert told[0] == "RESOLVED that the fee for the raft race stay at £20."


def test_why_is_told_with_what_was_explained_next(asking: Asking) -> None:
    said = asking.ask("Why did the lamps lit at Sallow Stairs fall?").answer
    assert "two posts had been empty since May" in said
    assert "The rest" not in said


RESERVE = """Dredging reserve

Quayside Committee

8 February 2024

1. Reserve

The dredging reserve stood at £40,000 on 1 April. £3,500 has been drawn. If the survey is agreed,
£19,500 will be left.
"""


def test_what_is_left_is_told_and_not_the_sum_at_first(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"reserve.txt": RESERVE}) as asking:
        told = asking.ask("what's left in the dredging reserve").answer
    assert "£3,500 has been drawn" in told
    assert "£19,500 will be left" in told


def test_what_remains_as_it_was_is_not_what_is_left(tmp_path: Path) -> None:
    plots = RESERVE[: RESERVE.index("The dredging")] + (
        "Two winter berths are vacant in the basin. RESOLVED to let them. The rent remains £32.\n"
    )
    with papers_held(tmp_path, {"reserve.txt": plots}) as asking:
        told = asking.ask("how many winter berths are left in the basin").answer
    assert "£32" not in told
