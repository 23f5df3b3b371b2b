"""Questions of two times are asked once for each."""

from __future__ import annotations

import pytest

from bot.questions.two_times import at_each_time


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "moorings let: June compared with October?",
            "moorings let in June?",
            "moorings let in October?",
        ),
        (
            "what was the toll in 2022/23 and 2023/24?",
            "what was the toll in 2022/23?",
            "what was the toll in 2023/24?",
        ),
        ("ferry fares 2021 vs 2024", "ferry fares in 2021?", "ferry fares in 2024?"),
        (
            "who was harbour master in 2019 and who is it now?",
            "who was harbour master in 2019?",
            "who was harbour master now?",
        ),
        (
            "is the levy higher this year than last year?",
            "what was the levy this year?",
            "what was the levy last year?",
        ),
        (
            "what is the berth rent and what was it last year?",
            "what is the berth rent?",
            "what is the berth rent last year?",
        ),
        (
            "has the chair changed since 2020?",
            "who was the chair in 2020?",
            "who is the chair now?",
        ),
    ],
)
def test_a_question_of_two_times(text: str, one: str, other: str) -> None:
    assert at_each_time(text) == (one, other)


@pytest.mark.parametrize(
    "text",
    [
        "payments from April to June 2025",
        "when did the ferry start and when does it end?",
        "what happened in May and what was agreed about the quay?",
        "what is the berth rent this year?",
        "has the mooring policy changed since 2020?",
    ],
)
def test_a_question_of_one_time(text: str) -> None:
    assert at_each_time(text) == ()
