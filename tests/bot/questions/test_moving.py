"""Words that say which time is meant, or that a thing moves, are not what it is about."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.questions.understanding import understand

TODAY = dt.date(2025, 3, 31)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what's the latest on the slipway?", ["slipway"]),
        ("what was the slipway originally going to cost?", ["slipway", "cost"]),
        ("what is the most recent slipway count?", ["slipway", "count"]),
    ],
)
def test_which_time_is_meant_is_no_topic(text: str, topic: list[str]) -> None:
    assert [term.word for term in understand(text, today=TODAY).topic] == topic


def test_that_a_thing_moves_says_little_of_it() -> None:
    [moves] = [
        term
        for term in understand("has the number of berths grown?", today=TODAY).topic
        if term.word == "grown"
    ]
    assert moves.light


def test_alone_it_is_what_is_asked() -> None:
    assert understand("the original?", today=TODAY).topic


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("what was it going to cost originally?", True),
        ("when was the quay supposed to open?", True),
        ("what did the quay cost?", False),
    ],
)
def test_how_it_stood_at_first(text: str, first: bool) -> None:
    assert understand(text, today=TODAY).first is first
