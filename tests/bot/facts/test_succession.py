"""Who takes the chair next, and nobody who merely came to a meeting."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import papers_held

TODAY = dt.date(2025, 9, 20)
MINUTES = """Minutes of the Orchard Lane Governing Body

Orchard Lane Governing Body

25 March 2025

Present: Ada Quill (Chair), Bram Osei, Cleo Finch (Vice-Chair)

1. Powers

The Chair may act alone where a delay would harm a pupil.

2. Other business

The Chair thanked Bram Osei, whose last meeting it was.
"""
LEAVING = """
AQ said that she would stand down as Chair at the end of the year.
"""
TAKING = """Agenda

Orchard Lane Governing Body

Thursday 2 October 2025 at 6pm

Cleo Finch takes the chair from 1 October 2025.

1. Apologies

2. Minutes of the last meeting

3. Finance
"""
ASKED = [
    "who takes over as chair",
    "who will be the next chair",
    "who is going to be chair after Ada",
    "who's the next chair of the governing body?",
]


@pytest.mark.parametrize("question", ASKED)
def test_whoever_is_said_to_take_it(tmp_path: Path, question: str) -> None:
    held = {"minutes.txt": MINUTES + LEAVING, "agenda.txt": TAKING}
    with papers_held(tmp_path, held) as asking:
        answer = asking.ask(question, today=TODAY)
    assert "Cleo Finch takes the chair" in answer.answer


@pytest.mark.parametrize("question", ASKED)
def test_else_that_the_chair_goes(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"minutes.txt": MINUTES + LEAVING}) as asking:
        answer = asking.ask(question, today=TODAY)
    assert "25 March 2025" in answer.answer
    assert "would stand down as Chair" in answer.answer


@pytest.mark.parametrize("question", ASKED)
def test_nobody_who_was_there(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"minutes.txt": MINUTES}) as asking:
        assert asking.ask(question, today=TODAY).status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["who is the chair", "who will chair the next meeting"])
def test_another_question(tmp_path: Path, question: str) -> None:
    held = {"minutes.txt": MINUTES, "agenda.txt": TAKING}
    with papers_held(tmp_path, held) as asking:
        assert "takes the chair" not in asking.ask(question, today=TODAY).answer


def _with(item: str) -> dict[str, str]:
    return {"minutes.txt": f"{MINUTES}\n3. Chairs\n\n{item}\n"}


@pytest.mark.parametrize("question", ["who is the next chair", "who will be the next chair"])
@pytest.mark.parametrize(
    "item",
    [
        "The trust appointed Chairs of its groups in June.",
        "Bram Osei will be Chair of the Ferry Relief Fund from May.",
        "Bram Osei was elected Chair in June 2022.",
    ],
)
def test_no_chair_of_another_body_or_year(tmp_path: Path, question: str, item: str) -> None:
    with papers_held(tmp_path, _with(item)) as asking:
        answer = asking.ask(question, today=TODAY)
    assert answer.status is Status.NOT_FOUND
    assert answer.citations == ()


@pytest.mark.parametrize(
    "question", ["Who will chair the uniform panel?", "Who is going to chair the uniform panel?"]
)
def test_no_chair_of_a_board_where_another_thing_is_chaired(tmp_path: Path, question: str) -> None:
    held = _with("Cleo Finch was elected Chair of the Governing Body for the coming year.")
    with papers_held(tmp_path, held) as asking:
        assert "Cleo Finch was elected" not in asking.ask(question, today=TODAY).answer
