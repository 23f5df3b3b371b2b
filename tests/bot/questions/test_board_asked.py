"""What a board is asked to do is known from what it did."""

from __future__ import annotations

import pytest

from bot.questions.board_asked import asks_recommendation


@pytest.mark.parametrize(
    "question",
    [
        "What do the officers want from us on the towpath?",
        "What was recommended for the boathouse?",
        "What are members being asked to approve?",
        "Which option do the officers prefer?",
    ],
)
def test_a_board_is_asked_for_something(question: str) -> None:
    assert asks_recommendation(question)


@pytest.mark.parametrize(
    "question", ["What did the board decide on the towpath?", "Who is to paint the boathouse?"]
)
def test_what_was_done_is_not_asked_for(question: str) -> None:
    assert not asks_recommendation(question)
