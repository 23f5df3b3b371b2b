"""A question of a meeting itself is known from one of what its board dealt with."""

from __future__ import annotations

import pytest

from bot.questions.meeting_words import asks_of_meeting, asks_what_came


@pytest.mark.parametrize(
    "question",
    [
        "When is the next Lock Committee?",
        "Who sent their apologies in May?",
        "Where is the October board?",
        "How long was the last council meeting?",
        "Can the public come to the panel meetings?",
    ],
)
def test_a_meeting_is_asked_of(question: str) -> None:
    assert asks_of_meeting(question)


def test_a_matter_is_no_meeting() -> None:
    assert not asks_of_meeting("How much did the new lock gates cost?")


@pytest.mark.parametrize(
    "question",
    [
        "What happened at the June board?",
        "Did they choose a painter at the May meeting?",
        "Who was elected vice-chair?",
    ],
)
def test_what_came_of_a_meeting_is_asked(question: str) -> None:
    assert asks_what_came(question)


def test_what_papers_told_before_a_meeting_came_of_none() -> None:
    assert not asks_what_came("Was the leak in the report at the May meeting?")
