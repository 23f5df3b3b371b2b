"""Questions that say nothing by themselves."""

from __future__ import annotations

import pytest

from bot.questions.dangling import dangles


@pytest.mark.parametrize(
    "question",
    [
        "Is it approved?",
        "what about that one",
        "and why?",
        "how much?",
        "Who seconded it?",
        "How much did it cost?",
        "So what was decided about that?",
        "was this agreed?",
        "When is she back?",
    ],
)
def test_what_points_back_and_names_nothing_dangles(question: str) -> None:
    assert dangles(question)


@pytest.mark.parametrize(
    "question",
    [
        "What was agreed about IT?",
        "Is it true that the ferry was sold?",
        "What happened at the meeting?",
        "What were the actions?",
        "What about the towpath?",
        "When is the next meeting?",
        "What did they decide?",
        "Did the ferry report say that boats are let?",
        "What is it that the harbour master wants?",
        "Why was the slipway shut?",
        "",
    ],
)
def test_what_names_something_does_not(question: str) -> None:
    assert not dangles(question)
