"""What the initials of a board stand for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

NOTE = """Note of the Wend Rivers Board

Wend Rivers Board

8 February 2023

1. Weirs

The Wend Rivers Pledge (WRP) was noted.
"""


@pytest.fixture(scope="module")
def rivers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes that define another acronym of two of the board's words."""
    with papers_held(tmp_path_factory.mktemp("initials"), {"february.txt": NOTE}) as asking:
        yield asking


@pytest.mark.parametrize(
    "question", ["what does WRB stand for?", "what is the WRB", "what does wrb mean"]
)
def test_a_board_by_its_initials(rivers: Asking, question: str) -> None:
    """The pledge shares two of its words, and is no answer."""
    answer = rivers.ask(question)
    assert answer.status is Status.ANSWERED
    assert "Wend Rivers Board" in answer.answer
    assert "Pledge" not in answer.answer


def test_what_the_papers_define_is_told_by_them(rivers: Asking) -> None:
    assert "Wend Rivers Pledge (WRP)" in rivers.ask("what does WRP stand for?").answer
