"""What is asked of a decision or an action beside its words."""

from __future__ import annotations

import pytest

from bot.questions.details import Detail, of_action, of_decision


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Who proposed the new slipway?", Detail.MOVER),
        ("Who was the seconder for the slipway?", Detail.SECONDER),
        ("Was there a recorded vote on the slipway?", Detail.VOTES),
        ("Did they agree the slipway?", Detail.YES_NO),
        ("What did they decide on the slipway?", Detail.NOTHING),
    ],
)
def test_of_a_decision(text: str, detail: Detail) -> None:
    assert of_decision(text) is detail


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Whose job is the slipway?", Detail.OWNER),
        ("When is the slipway report due?", Detail.DUE),
        ("What is left on the slipway?", Detail.NOTHING),
    ],
)
def test_of_an_action(text: str, detail: Detail) -> None:
    assert of_action(text) is detail
