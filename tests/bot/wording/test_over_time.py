"""What was, what is and what has changed, told from the papers of each time."""

from __future__ import annotations

from pathlib import Path

from bot.answers import Answer, Status
from tests.bot.quayside import papers_held

HEAD = "Minutes of the Kiln Yard Committee\n\nKiln Yard Committee\n\n"
FIRST = f"""{HEAD}12 March 2024

3/24. Swing bridge

The engineer said that the swing bridge limit would come into force in May 2024.

4/24. Complaints

No complaints about the hoist had been received.

5/24. Slipway

The slipway survey had been ordered from Bower and Lake.

"""
SECOND = f"""{HEAD}11 June 2024

9/24. Minutes

Mr Ashe said that minute 3/24 gave the wrong month for the swing bridge limit. RESOLVED
that the minutes of 12 March 2024 be approved with "May 2024" replaced by "August 2024" in minute
3/24.

10/24. Complaints

Four complaints about the hoist had been received.

11/24. Slipway

RESOLVED that the slipway be closed until the survey of the piles is in.

12/24. Tows

Skippers were urged to book tows early and thanked for tows.

The yard had made 132 tows, up from 94 tows a year before.
"""
PAPERS = {"march.txt": FIRST, "june.txt": SECOND}


def ask(folder: Path, question: str) -> Answer:
    with papers_held(folder, PAPERS) as asking:
        return asking.ask(question)


def test_each_of_two_times(tmp_path: Path) -> None:
    told = ask(tmp_path, "complaints about the hoist: March compared with June?")
    assert told.status is Status.ANSWERED
    first, second = told.answer.splitlines()[:2]
    assert first.startswith("As at 12 March 2024: No complaints")
    assert second.startswith("As at 11 June 2024: Four complaints")


def test_minutes_put_right_as_they_are_approved(tmp_path: Path) -> None:
    told = ask(tmp_path, "when does the swing bridge limit come into force?")
    assert "August 2024" in told.answer.splitlines()[0]
    [before] = told.superseded
    assert "May 2024" in before.quote


def test_an_amendment_may_begin_with_the_minute(tmp_path: Path) -> None:
    papers = PAPERS | {
        "june.txt": SECOND.replace(
            """RESOLVED
that the minutes of 12 March 2024 be approved with "May 2024" replaced by "August 2024" in minute
3/24.""",
            """Minute
3/24 was amended, replacing "May 2024" with "August 2024".""",
        )
    }
    with papers_held(tmp_path, papers) as asking:
        told = asking.ask("when does the swing bridge limit come into force?")
    assert "August 2024" in told.answer.splitlines()[0]


def test_whether_there_are_more(tmp_path: Path) -> None:
    told = ask(tmp_path, "have tows gone up?")
    assert "132 tows" in told.answer.splitlines()[0]


def test_how_a_matter_stands(tmp_path: Path) -> None:
    told = ask(tmp_path, "what's the latest on the slipway?")
    assert "closed" in told.answer.splitlines()[0]
