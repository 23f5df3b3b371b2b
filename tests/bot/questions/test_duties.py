"""What a post has to do may be laid down by a rule, and by no minutes."""

from __future__ import annotations

import pytest

from bot.questions.duties import duty_asked, lays_down


@pytest.mark.parametrize(
    ("asked", "post"),
    [
        ("what's the treasurer meant to do?", "treasurer"),
        ("what does the sailing club secretary have to do", "secretary"),
        ("what are the duties of the clerk?", "clerk"),
        ("what is Ann Lee meant to do?", ""),
        ("when does the clerk report back?", ""),
    ],
)
def test_a_post_is_asked_after(asked: str, post: str) -> None:
    assert duty_asked(asked) == post


def test_a_rule_begins_with_the_post() -> None:
    assert lays_down("treasurer", "The Treasurer shall: keep the books")
    assert not lays_down("treasurer", "A notice sent to the Treasurer will be read out")
