"""Whether the last minutes were agreed: told by the newest meeting of each board."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import papers_held

MAY = """Minutes of the Locks Panel

Locks Panel

9 May 2024

Present: Cllr Ann Reed (Chair), Cllr Bo Lake

1. Minutes of 11 April 2024

The minutes were approved as a correct record.

2. Gates

It was agreed that the lower gate be painted.
"""
APRIL = MAY.replace("9 May", "11 April").replace("11 April 2024\n\nThe", "7 March 2024\n\nThe")
NOTE = """Minute of the Towpath Forum

Towpath Forum

2 May 2024

Present: Ann Reed (Convener), Di Frost

1. Minute of 4 April 2024

The minute was approved on the motion of Di Frost.

2. Hedges

The Forum agreed to cut the hedges.
"""


@pytest.mark.parametrize(
    "question",
    [
        "were the last minutes approved?",
        "did they agree the minutes?",
        "have the minutes been approved yet",
        "did we sign off the last minutes",
    ],
)
def test_the_newest_meeting_tells(tmp_path: Path, question: str) -> None:
    held = {"april.txt": APRIL, "may.txt": MAY}
    with papers_held(tmp_path, held) as asking:
        answer = asking.ask(question)
    assert [one.file for one in answer.citations] == ["may.txt"]
    assert "9 May 2024, on the minutes of 11 April 2024: " in answer.answer


def test_of_each_board(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"may.txt": MAY, "note.txt": NOTE}) as asking:
        answer = asking.ask("were the last minutes approved?")
    assert [one.file for one in answer.citations] == ["may.txt", "note.txt"]
    assert "The minute was approved on the motion" in answer.answer


def test_not_where_no_meeting_agreed_any(tmp_path: Path) -> None:
    silent = MAY.replace("1. Minutes of 11 April 2024", "1. Weeds").replace(
        "The minutes were approved as a correct record.", "The weeds were pulled."
    )
    with papers_held(tmp_path, {"may.txt": silent}) as asking:
        answer = asking.ask("were the last minutes approved?")
    assert answer.status is not Status.ANSWERED


def test_a_day_without_its_year(tmp_path: Path) -> None:
    may = MAY.replace("1. Minutes of 11 April 2024", "1. Minutes").replace(
        "The minutes were", "The minutes of 11th April were"
    )
    with papers_held(tmp_path, {"may.txt": may}) as asking:
        answer = asking.ask("were the last minutes approved?")
    assert "9 May 2024, on the minutes of 11 April" in answer.answer
