"""The question in a message, and the spellings of chat."""

from __future__ import annotations

import pytest

from bot.questions.messages import in_full, question_of


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "wens the nxt mtg of the harbour cttee",
            "when is the next meeting of the harbour committee",
        ),
        ("crane hire per hr w/ a driver", "crane hire per hour with a driver"),
        ("the 4 hr berth", "the 4 hour berth"),
        ("slipway gate eta", "slipway gate by when"),
        ("who's on the HR panel, EST 1904", "who's on the HR panel, EST 1904"),
        ("which quay was it that flooded", "which quay flooded"),
        ("are the lib dems till now against", "are the lib dems till now against"),
    ],
)
def test_chat_is_spelt_out(typed: str, meant: str) -> None:
    assert in_full(typed) == meant


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        (
            (
                "Hi all, I am writing my notes up and have lost the page. Which bollards were "
                "painted last spring? Thanks, see you at the regatta"
            ),
            "Which bollards were painted last spring?",
        ),
        (
            (
                "sorry to trouble you but i had a trader on the phone all morning, so which "
                "bollards were painted last spring?"
            ),
            "which bollards were painted last spring?",
        ),
        (
            (
                "hiya, ive had a trader on the phone about the crane hire and i said id look, "
                "is there going to be one this year?"
            ),
            "is there going to be one this year about the crane hire?",
        ),
        (
            "The trader came about the crane and the slipway again today. Will they mend it soon?",
            "The trader came about the crane and the slipway again today. Will they mend it soon?",
        ),
        ("did we get the crane or were we turned down?", "did we get the crane"),
        ("was the crane bought or hired", "was the crane bought or hired"),
        ("who paid for the crane?", "who paid for the crane?"),
    ],
)
def test_what_asks_is_kept(message: str, asked: str) -> None:
    assert question_of(message) == asked
