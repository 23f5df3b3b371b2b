"""A question that asks two things is answered in both, or says what it leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Kind, Status
from tests.bot.quayside import Asking, papers_held

MINUTES = """Minutes of the Kiln Yard Committee

4 June 2024

Present: Cllr Ada Finch (Chair), Cllr Bob Reed

1. North pontoon

The north pontoon carries 46 berths.

2. Ice plant

The ice plant at the yard cost £31,400 to overhaul.

3. Slipway

The slipway reopened on 3 May 2024. It cost £8,200 to repair.
"""


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    with papers_held(tmp_path_factory.mktemp("both"), {"minutes.txt": MINUTES}) as asking:
        yield asking


def test_two_matters_are_told_one_below_the_other(yard: Asking) -> None:
    answer = yard.ask(
        "how many berths does the north pontoon carry and what did the ice plant overhaul cost?"
    )
    assert answer.status is Status.ANSWERED
    assert "46 berths" in answer.answer
    assert "£31,400" in answer.answer
    assert [one.n for one in answer.citations] == [1, 2]
    assert all(f"[{one.n}]" in answer.answer for one in answer.citations)
    assert {n for claim in answer.claims for n in claim.citations} == {1, 2}
    assert answer.question.startswith("how many berths")
    assert answer.answer.index("46 berths") < answer.answer.index("£31,400")


def test_they_stand_in_the_order_in_which_they_are_asked(yard: Asking) -> None:
    question = "what did the ice plant cost to overhaul and who chaired the meeting in June 2024?"
    answer = yard.ask(question)
    assert answer.question == question
    assert answer.answer.index("£31,400") < answer.answer.index("Ada Finch")
    assert {Kind.FACT, Kind.MEETING} <= set(answer.kinds)


def test_the_part_that_no_paper_tells_is_named(yard: Asking) -> None:
    answer = yard.ask(
        "how many berths does the north pontoon carry and who painted the lifeboat shed?"
    )
    assert "46 berths" in answer.answer
    assert answer.answer.endswith("On “who painted the lifeboat shed” I have found nothing.")


def test_a_part_that_says_too_little_alone_is_not_looked_up_alone(yard: Asking) -> None:
    """The repair that is asked for is of the pontoon, and not of the slipway."""
    answer = yard.ask("how many berths does the north pontoon carry and what did the repair cost?")
    assert "£8,200" not in answer.answer
    assert "46 berths" in answer.answer


def test_what_one_sentence_tells_is_told_once(yard: Asking) -> None:
    answer = yard.ask("when did the slipway reopen and what did it cost to repair?")
    assert answer.answer.count("3 May 2024") == 1
    assert "£8,200" in answer.answer
    assert "nothing" not in answer.answer


def test_where_no_part_is_told_nothing_is(yard: Asking) -> None:
    answer = yard.ask("who owns the crane and what did the new dredger cost?")
    assert answer.status is Status.NOT_FOUND


def test_numbers_that_a_paper_prints_in_brackets_stay(tmp_path: Path) -> None:
    papers = {"minutes.txt": MINUTES.replace("to overhaul.", "to overhaul, says note [1] of it.")}
    with papers_held(tmp_path, papers) as asking:
        answer = asking.ask(
            "how many berths does the north pontoon carry "
            "and what did the ice plant cost to overhaul?"
        )
    assert "46 berths. [1]" in answer.answer
    assert "says note [1] of it. [2]" in answer.answer
