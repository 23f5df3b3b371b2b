"""A decision that a later one of the same board takes back names that one, and no other does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bot.terminal import minutebook

MINUTES = """Minutes of the {board}

{board}

{day}

{items}
"""
FIRST = """31/24 Ferry hours

RESOLVED that the ferry run until 10pm on Fridays from May.

32/24 Lock gates

RESOLVED that the lower lock gates be painted green.
"""


def taken_back(place: Path, later: str, *, board: str = "Ferry Board") -> list[str]:
    """The texts of the decisions of the first meeting that a later item takes back."""
    papers = place / "papers"
    papers.mkdir()
    first = MINUTES.format(board="Ferry Board", day="6 February 2024", items=FIRST)
    (papers / "first.txt").write_text(first, "utf-8")
    (papers / "twin.md").write_text(first, "utf-8")
    second = MINUTES.format(board=board, day="2 April 2024", items=f"40/24 Later\n\n{later}\n")
    (papers / "second.txt").write_text(second, "utf-8")
    assert minutebook("index", papers, cwd=place).status == 0
    found = json.loads(minutebook("decisions", "--json", cwd=place).out)
    ids = {one["id"]: one for one in found}
    told = [one for one in found if one["superseded_by"]]
    assert all(ids[one["superseded_by"]]["meeting_date"] == "2024-04-02" for one in told)
    return [one["text"] for one in told]


@pytest.mark.parametrize(
    "later",
    [
        "RESOLVED that the resolution of 6 February 2024 on ferry hours be rescinded.",
        "RESOLVED that minute 31/24 be revoked.",
        "It was RESOLVED to rescind the decision that the ferry run until 10pm on Fridays.",
    ],
)
def test_the_one_that_is_meant_names_what_took_it_back(tmp_path: Path, later: str) -> None:
    (text,) = taken_back(tmp_path, later)
    assert "10pm on Fridays" in text


@pytest.mark.parametrize(
    "later",
    [
        "RESOLVED that the decision of 9 January 2024 on ferry hours be rescinded.",
        "RESOLVED that the byelaw on dogs be revoked.",
        "RESOLVED that the resolution of 6 February 2024 be rescinded.",
        "RESOLVED that the ferry run until 11pm on Fridays.",
        "Members noted that minute 31/24 stands.",
    ],
)
def test_none_is_taken_back_on_a_guess(tmp_path: Path, later: str) -> None:
    assert taken_back(tmp_path, later) == []


def test_another_board_takes_nothing_back(tmp_path: Path) -> None:
    later = "RESOLVED that minute 31/24 be revoked."
    assert taken_back(tmp_path, later, board="Lock Committee") == []


def test_the_list_says_so_in_words(tmp_path: Path) -> None:
    taken_back(tmp_path, "RESOLVED that minute 31/24 be revoked.")
    assert "taken back by a later decision (" in minutebook("decisions", cwd=tmp_path).out
