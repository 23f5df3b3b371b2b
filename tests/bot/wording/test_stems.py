"""A stem is told with its lines, and a line with its stem."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.quayside import papers_held

MINUTES = """Minutes of the Lock Board

Lock Board

6 June 2024

1. Lock keepers

The keepers had been off work for forty days between them.

RESOLVED that the Lock Manager report to the next meeting on

(a) the cost of relief keepers;

(b) how other canals roster their keepers; and

(c) the state of the cottages.

2. Dredging

The dredger was laid up in March. It will be mended by October 2024.
"""


@pytest.mark.parametrize(
    "question",
    ["what did members ask for on lock keepers?", "what was said about relief keepers"],
)
def test_neither_goes_alone(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"lock.txt": MINUTES}) as asking:
        told = asking.ask(question)
    for words in ("report to the next meeting on", "relief keepers", "roster", "cottages"):
        assert words in told.answer


def test_a_sentence_that_is_whole_goes_alone(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"lock.txt": MINUTES}) as asking:
        told = asking.ask("when was the dredger laid up?")
    assert "March" in told.answer
    assert "cottages" not in told.answer
