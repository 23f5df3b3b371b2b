"""A matter that is named before what is asked of it is read with each question."""

from __future__ import annotations

import pytest

from bot.questions.prefaced import asked_apart


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "ferry fares - what were they in 2019 and what are they now?",
            ("what were they in 2019 – ferry fares", "what are they now – ferry fares"),
        ),
        (
            "harbour wall: how long is it, who mends it?",
            ("how long is it – harbour wall", "who mends it – harbour wall"),
        ),
        (
            "How many make a quorum in a full meeting and in a working party?",
            (
                "How many make a quorum in a full meeting",
                "How many make a quorum in a working party",
            ),
        ),
        ("what does the ferry cost?", ("what does the ferry cost?",)),
        ("the mayor said: what is next?", ("the mayor said: what is next?",)),
    ],
)
def test_each_question_has_its_matter(text: str, asked: tuple[str, ...]) -> None:
    assert asked_apart(text).asked == asked
