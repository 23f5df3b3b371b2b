"""Whose actions a question asks for."""

from __future__ import annotations

import pytest

from bot.questions.owners import whose


@pytest.mark.parametrize(
    ("question", "owner"),
    [
        ("what are dr ash's actions", "dr ash"),
        ("show me all of JT's outstanding actions", "JT"),
        ("What are the Clerk's tasks?", "Clerk"),
        ("actions for the chair of the quay committee", "chair of the quay committee"),
    ],
)
def test_an_owner_has_none_of_the_words_that_ask(question: str, owner: str) -> None:
    assert whose(question) == owner
