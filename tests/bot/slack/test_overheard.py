"""Beneath an answer, colleagues talk."""

from __future__ import annotations

import pytest

from bot.slack.overheard import is_for_the_papers


@pytest.mark.parametrize(
    "text",
    [
        "and how many boats were licensed?",
        "And in 2019?",
        "why?",
        "who seconded it",
        "Can you tell us when the quay reopens?",
        "ok, what about the fenders?",
    ],
)
def test_a_question_is_for_the_papers(text: str) -> None:
    assert is_for_the_papers(text)


@pytest.mark.parametrize(
    "text",
    [
        "lol",
        "ok",
        ":+1:",
        "I will bring the cake",
        "see above",
        "Ben, can you send me the invoice?",
        "<@U7> did it cost more?",
        "what do you think Ben?",
        "Are you coming on Friday?",
        "shall we meet at two, Ada?",
        "nice",
        "That is why.",
        "",
    ],
)
def test_talk_is_not(text: str) -> None:
    assert not is_for_the_papers(text)
