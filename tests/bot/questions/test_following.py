"""A follow-up says by itself what it asks, in words that a reader can check."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.following import LONGEST_QUESTION, standalone
from bot.questions.pointing import LEANS

TODAY = dt.date(2025, 10, 1)


@pytest.mark.parametrize(
    ("before", "asked", "meant"),
    [
        ("How many plots were let in 2023?", "And in 2024?", "How many plots were let in 2024?"),
        (
            "How many plots were let in 2023?",
            "what about last year?",
            "How many plots were let last year?",
        ),
        (
            "How many calls were taken in 2022/23?",
            "and in 2024/25?",
            "How many calls were taken in 2024/25?",
        ),
        (
            "Who chairs the Ferry Committee now?",
            "and back in 2019?",
            "Who chairs the Ferry Committee in 2019?",
        ),
        (
            "What was decided about ferry fares?",
            "what about parking?",
            "What was decided about parking?",
        ),
        (
            "when do the new ferry boats arrive",
            "who gets the first ones",
            "Who gets the first new ferry boats?",
        ),
        (
            "when does the slipway reopen",
            "how much is it costing",
            "How much is the slipway costing?",
        ),
        (
            "What was decided about ferry fares?",
            "who seconded it?",
            "Who seconded ferry fares?",
        ),
        (
            "how did the vote on the ferry fares go",
            "and who was against?",
            "Who voted against the ferry fares?",
        ),
        (
            "Did the Ferry Committee approve the new slipway in May?",
            "who abstained?",
            "Who abstained on the new slipway in May?",
        ),
        (
            "who was against the ferry fares",
            "and who for?",
            "Who voted for the ferry fares?",
        ),
        (
            "Did the Ferry Committee approve the new slipway?",
            "was it close?",
            "Was the vote on the new slipway close?",
        ),
        (
            "What was decided about ferry fares in May 2024?",
            "what was the vote?",
            "What was the vote on ferry fares in May 2024?",
        ),
        (
            "Did the Ferry Committee approve the new slipway?",
            "why?",
            "Why did the Ferry Committee approve the new slipway?",
        ),
        (
            "What did Phase 1 of the sea wall cost?",
            "and who was the contractor?",
            "Who was the contractor for Phase 1 of the sea wall?",
        ),
        (
            "What did Phase 1 of the sea wall cost?",
            "and Phase 2?",
            "What did Phase 2 of the sea wall cost?",
        ),
        (
            "Who chaired the Ferry Committee on 12 March 2024?",
            "and who sent apologies?",
            "Who sent apologies at the Ferry Committee on 12 March 2024?",
        ),
        (
            "Who chaired the Ferry Committee on 12 March 2024?",
            "and the Allotments Panel?",
            "Who chaired the Allotments Panel on 12 March 2024?",
        ),
        (
            "What is outstanding for Tom Aske?",
            "and for the ferry manager?",
            "What is outstanding for the ferry manager?",
        ),
        ("Who is Tom Aske?", "what's his email?", "What's the email of Tom Aske?"),
        (
            "What did the committee decide about life jackets in May 2024?",
            "How many were bought in the end?",
            "How many life jackets were bought in the end?",
        ),
        (
            "Which firm was given the dredging contract, and for how much?",
            "was that decision unanimous?",
            "Was the decision on the dredging contract unanimous?",
        ),
        ("When is the next meeting?", "where is it?", "Where is the next meeting?"),
    ],
)
def test_a_follow_up_stands_alone(before: str, asked: str, meant: str) -> None:
    assert standalone(asked, [before], TODAY) == meant


def test_each_question_of_a_thread_builds_on_the_one_before() -> None:
    thread = ["How much did the slipway cost?", "when was it opened?"]
    assert standalone("who opened it?", thread, TODAY) == "Who opened the slipway?"


@pytest.mark.parametrize(
    "asked",
    [
        "What is the policy on charging points for electric cars?",
        "Did the council say how much it would spend on lamp posts?",
    ],
)
def test_another_question_is_left_as_it_is(asked: str) -> None:
    assert standalone(asked, ["What did Phase 1 of the sea wall cost?"], TODAY) == asked


def test_what_cannot_be_worked_out_is_shown_with_the_question_it_leans_on() -> None:
    said = standalone("and the other one?", ["Which engine did the panel choose?"], TODAY)
    assert LEANS in said
    assert "Which engine did the panel choose" in said


@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_any_thread(lines: list[str]) -> None:
    """Nothing that people type makes it fail."""
    standalone(lines[-1], lines[:-1], TODAY)


def test_a_thread_of_long_texts_does_not_grow_without_end() -> None:
    thread = ["has " * 490] * 10
    assert len(standalone("and in 2019?", thread, TODAY)) <= LONGEST_QUESTION
    assert standalone("and in 2019?", ["has " * 5_000], TODAY) == "and in 2019?"


@pytest.mark.parametrize(
    ("before", "text", "said"),
    [
        (
            "what was agreed about the kiln",
            "and before that?",
            "Which meetings discussed the kiln?",
        ),
        ("who proposed the fence", "and seconded?", "Who seconded the fence?"),
        ("Who moved the motion on fares?", "who opposed it?", "Who opposed the motion on fares?"),
        ("how did people vote on the fence", "who moved it", "Who moved the fence?"),
    ],
)
def test_who_else_did_something(before: str, text: str, said: str) -> None:
    assert standalone(text, [before], TODAY) == said


@pytest.mark.parametrize(
    ("before", "asked", "meant"),
    [
        (
            "what's our reserve looking like for 24-25",
            "what brought it down from May",
            "What brought our reserve down from May?",
        ),
        (
            "hows much is the mill lane bridge going to cost us now",
            "why has it gone up so much",
            "Why has the cost of the mill lane bridge gone up so much?",
        ),
    ],
)
def test_what_it_is_after_a_question_in_haste(before: str, asked: str, meant: str) -> None:
    assert standalone(asked, [before], TODAY) == meant
