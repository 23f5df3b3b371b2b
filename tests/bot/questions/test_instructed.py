"""What people were set to do is a question of actions, in whatever words."""

from __future__ import annotations

import pytest

from bot.questions.instructed import put_as_actions


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (
            "everything officers were told to do in May 2024",
            "what are the actions for officers in May 2024",
        ),
        (
            "what are we on the hook for after the May 2024 meeting?",
            "what are the actions after the May 2024 meeting?",
        ),
        (
            "what new jobs came out of the May meeting?",
            "what are the actions from the May meeting?",
        ),
        (
            "what did the board want officers to look into on moorings?",
            "what are the actions for officers on moorings?",
        ),
        ("all the to-dos from May 2024", "what are the actions from May 2024"),
        (
            "what jobs came out of the boatyard scheme?",
            "what jobs came out of the boatyard scheme?",
        ),
        ("how many jobs did the yard create?", "how many jobs did the yard create?"),
    ],
)
def test_it_is_put_as_actions(asked: str, meant: str) -> None:
    assert put_as_actions(asked) == meant
