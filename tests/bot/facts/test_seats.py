"""Members of a party, a council or a group, and how many, from the newest list of members."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.facts.test_membership import EARLIER, PACK
from tests.bot.quayside import Asking, papers_held

REPORT = """Weirs report

Wend Rivers Board

8 June 2023

Purpose of report

For information.

1. Twelve members of the public visited the weir with Councillor Tom Ash.
"""


@pytest.fixture(scope="module")
def rivers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes, a list of members, and a report that speaks of other members."""
    papers = {"february.txt": EARLIER, "june.txt": PACK, "weirs.txt": REPORT}
    with papers_held(tmp_path_factory.mktemp("seats"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which councillors are Labour?", {"Ash", "Dale"}),
        ("who are the conservatives on the board", {"Finch", "Reed"}),
        ("list the tory members in 2023/24", {"Finch", "Reed"}),
        ("who represents Lowick", {"Ash"}),
        ("who are the members from wend borough council?", {"Reed", "Dale"}),
        ("who are the substitutes?", {"Marsh"}),
    ],
)
def test_the_members_of_a_group(rivers: Asking, question: str, names: set[str]) -> None:
    said = rivers.ask(question).answer
    assert {one for one in ("Finch", "Reed", "Ash", "Dale", "Marsh") if one in said} == names
    assert said.startswith("As at 8 June 2023: ")


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("how many members does the board have?", 4),
        ("how many labour councillors are there", 2),
        ("how many members are on the Wend Rivers Board in 2023/24", 4),
    ],
)
def test_a_count_is_marked_as_ours(rivers: Asking, question: str, count: int) -> None:
    answer = rivers.ask(question)
    assert answer.answer.startswith(f"As at 8 June 2023: {count} by our own count of the list. ")
    assert len(answer.citations) == count


@pytest.mark.parametrize(
    "question", ["how many members of the public visited the weir?", "who are the Greens?"]
)
def test_what_no_list_tells_is_not_read_from_one(rivers: Asking, question: str) -> None:
    assert "our own count" not in rivers.ask(question).answer
    assert "Conservative" not in rivers.ask(question).answer


def test_each_board_is_offered_where_several_are_meant(tmp_path: Path) -> None:
    held = {"june.txt": PACK, "lamps.txt": PACK.replace("Wend Rivers Board", "Orme Lamps Board")}
    with papers_held(tmp_path, held) as asking:
        answer = asking.ask("how many members does the board have?")
        assert answer.choices == (
            "how many members does the Orme Lamps Board have?",
            "how many members does the Wend Rivers Board have?",
        )
        assert "4 by our own count" in asking.ask(answer.choices[0]).answer
        chairs = asking.ask("who is the chair in 2023/24?").choices
        assert chairs[0] == "Who chairs the Orme Lamps Board in 2023/24?"
        assert "Ada Finch" in asking.ask(chairs[0]).answer
