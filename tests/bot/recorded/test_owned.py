"""Whose an action is: a post that every board has is somebody's on that board alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2024, 11, 25)
QUAY = """Minutes of the Quay Board

Quay Board

12 March 2024

Present: Ida Crane (Chair), Otto Pryce

1. Slipway

ACTION: Ida to ring the diver.
"""
HERON = """Minutes of the Heron Committee

Heron Committee

14 March 2024

Present: Bea Sorrel (Chair), Hugo Vane

1. Nests

ACTION: Chair to count the nests.

ACTION: Hugo Vane to buy a ladder.
"""


@pytest.fixture(name="both")
def both_boards(tmp_path: Path) -> Iterator[Asking]:
    with papers_held(tmp_path, {"quay.txt": QUAY, "heron.txt": HERON}) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("what's ida got to do", "ring the diver", "nests"),
        ("what has Bea Sorrel got to do?", "count the nests", "diver"),
        ("what is the chair of the heron committee down to do", "count the nests", "ladder"),
        ("what are hugo vane's actions", "buy a ladder", "nests"),
    ],
)
def test_a_chair_owns_what_the_chair_of_that_board_has_to_do(
    both: Asking, question: str, said: str, unsaid: str
) -> None:
    told = both.ask(question, today=TODAY)
    assert said in told.answer
    assert unsaid not in told.answer


def test_the_chair_of_another_board_has_none(both: Asking) -> None:
    told = both.ask("what has the chair of the finance committee got to do", today=TODAY)
    assert told.status is Status.NOT_FOUND
    assert told.citations == ()
