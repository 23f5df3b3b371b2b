"""How many have to be there: by rule, of the board that is meant."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.bot.quayside import papers_held

TODAY = dt.date(2025, 9, 20)
MINUTES = """Minutes of the Hill Farm Standards Board

Hill Farm Standards Board

8 February 2025

1. Apologies

Ada Quill sent apologies. The meeting was quorate.
"""
TERMS = """# Terms of reference

## Frequency of meetings

The HFSB meets each quarter.

## Quorum

The meeting quorum is as follows:

1. At least 40% of members, with the Chair or the Deputy Chair among them

## Papers

Papers reach the secretary ten days before.
"""
ASKED = [
    "what's the quorum for the hill farm standards board",
    "what is the quorum of hfsb?",
    "how many people need to turn up for an HFSB meeting to count",
    "how many members must be there for the standards board",
]


@pytest.mark.parametrize("question", ASKED)
def test_the_lines_under_a_lead_in(tmp_path: Path, question: str) -> None:
    held = {"minutes.txt": MINUTES, "hfsb-about.md": TERMS}
    with papers_held(tmp_path, held) as asking:
        answer = asking.ask(question, today=TODAY)
    assert "quorum is as follows" in answer.answer
    assert "40% of members" in answer.answer
    assert "ten days" not in answer.answer


RULES = """# Standing orders of Hill Farm Council

Hill Farm Council

## Meetings

7.1 The quorum of each council meeting shall be one third of the members, and no fewer than three.

7.2 At a meeting of a sub-committee the quorum shall be one half of its members.
"""


def test_the_council_is_no_sub_committee(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"orders.md": RULES}) as asking:
        answer = asking.ask(
            "how many people need to turn up for a hill farm council meeting to count", today=TODAY
        )
    assert "one third" in answer.answer
    assert "one half" not in answer.answer


def test_whether_one_meeting_had_it(tmp_path: Path) -> None:
    held = {"minutes.txt": MINUTES, "hfsb-about.md": TERMS}
    with papers_held(tmp_path, held) as asking:
        answer = asking.ask("was the last standards board quorate?", today=TODAY)
    assert "was quorate" in answer.answer
