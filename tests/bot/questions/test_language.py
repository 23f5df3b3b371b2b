"""Welsh is known from English."""

from __future__ import annotations

import pytest

from bot.questions.language import is_welsh


@pytest.mark.parametrize(
    "question",
    [
        "Pryd mae’r cyfarfod nesaf?",
        "Beth a gytunwyd am y fferi?",
        "Pa benderfyniadau a wnaed am y Ferry Road?",
        "Pwy yw cadeirydd y pwyllgor?",
    ],
)
def test_welsh(question: str) -> None:
    assert is_welsh(question)


@pytest.mark.parametrize(
    "question",
    ["When is the next meeting?", "Pam Gan asked what?", "A Pa system?", "am I on it?", ""],
)
def test_english(question: str) -> None:
    assert not is_welsh(question)
