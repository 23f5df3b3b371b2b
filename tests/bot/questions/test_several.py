"""Messages that ask several things."""

from __future__ import annotations

import pytest

from bot.questions.several import several


@pytest.mark.parametrize(
    ("text", "asked", "left"),
    [
        ("What was agreed?", "What was agreed?", ()),
        (
            "1) What was agreed about the ferry? 2) Who chairs? 3) When is the next meeting?",
            "What was agreed about the ferry?",
            ("Who chairs?", "When is the next meeting?"),
        ),
        ("a. who chairs b. who takes minutes", "who chairs? who takes minutes", ()),
        (
            "What was agreed about the ferry? • Who seconded it?",
            "What was agreed about the ferry? Who seconded it?",
            (),
        ),
        (
            "Who chairs? What was agreed? And when is the next meeting?",
            "Who chairs?",
            ("What was agreed?", "And when is the next meeting?"),
        ),
        (
            "Is anybody here? What was agreed about the ferry? When is the next meeting?",
            "What was agreed about the ferry? When is the next meeting?",
            (),
        ),
        ("Can you help me? Who chairs the ferry board?", "Who chairs the ferry board?", ()),
        (
            "May I ask something? Who chairs? What was agreed? When is it?",
            "Who chairs?",
            ("What was agreed?", "When is it?"),
        ),
        ("Item 1) the ferry 2) the quay: what was agreed?", None, ()),
        ("The clerk asked why? I do not know. What was agreed?", None, ()),
        ("Was it £2. 1) or 2) what?", None, ()),
    ],
)
def test_one_is_answered_and_the_rest_is_named(
    text: str, asked: str | None, left: tuple[str, ...]
) -> None:
    assert several(text) == (asked or text, left)
