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


LOCK = """Minutes of the Lock Committee

Lock Committee

12 March 2024

Present: Cllr P Tarrant, Cllr L Moxey
In att: Mr D Rudge, Lengthsman
In attendance: Miss H Vale (HV), Clerk; Mr D Aske, Deputy Clerk

1. Gates

ACTION: DR to grease the paddles.

2. Towpath

ACTION: HV to write to the angling club.

ACTION: Deputy Clerk to order the gravel.

3. Office

ACTION: Clerk to renew the insurance.
"""


@pytest.fixture(name="lock")
def lock_committee(tmp_path: Path) -> Iterator[Asking]:
    with papers_held(tmp_path, {"lock.txt": LOCK}) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("actions for Hilary Vale", "angling club", "paddles"),
        ("what does mr rudge have to do", "grease the paddles", "angling"),
        ("what does denis rudge have to do", "grease the paddles", "angling"),
        ("what do i have to do, Hilary Vale", "angling club", "paddles"),
        ("what do i have to do hilary vale", "angling club", "paddles"),
        ("what do i need to do as clerk", "renew the insurance", "gravel"),
        ("i'm the deputy clerk, what do i have to do", "order the gravel", "insurance"),
        ("Hilary Vale here, what are my actions", "angling club", "gravel"),
        ("actions for the clerk", "renew the insurance", "gravel"),
    ],
)
def test_initials_are_those_of_who_came_and_who_asks_may_say_who_it_is(
    lock: Asking, question: str, said: str, unsaid: str
) -> None:
    told = lock.ask(question, today=TODAY)
    assert said in told.answer
    assert unsaid not in told.answer


@pytest.mark.parametrize(
    "question",
    [
        "what do i have to do",
        "what do i have to do tomorrow",
        "what do i have to do, Nora Fell",
        "what do i have to do as treasurer",
    ],
)
def test_whoever_is_not_known_is_told_nobodys_actions(lock: Asking, question: str) -> None:
    told = lock.ask(question, today=TODAY)
    assert told.status is not Status.ANSWERED


def test_initials_that_two_people_have_are_nobodys(tmp_path: Path) -> None:
    both = LOCK.replace("Cllr L Moxey", "Cllr L Moxey, Mr D Renn")
    with papers_held(tmp_path, {"lock.txt": both}) as asking:
        for name in ("mr rudge", "denis rudge", "mr renn", "Dora Renn"):
            told = asking.ask(f"actions for {name}", today=TODAY)
            assert "paddles" not in told.answer


WEIR = """Minutes of the Weir Panel

Weir Panel

19 March 2024

Present: Cllr P Tarrant, Hamish Verity, {other}

1. Paths

ACTION HV: rake the gravel.

ACTION DR: post the signs.
"""


@pytest.mark.parametrize("other", ["Miss D Rudge", "Mr Daniel Rudge"])
def test_nobody_has_a_namesakes_actions_on_another_board(tmp_path: Path, other: str) -> None:
    held = {"lock.txt": LOCK, "weir.txt": WEIR.format(other=other)}
    with papers_held(tmp_path, held) as asking:
        vale = asking.ask("actions for Hilary Vale", today=TODAY)
        denis = asking.ask("actions for Denis Rudge", today=TODAY)
    assert "angling club" in vale.answer
    assert "gravel" not in vale.answer
    assert "signs" not in denis.answer
