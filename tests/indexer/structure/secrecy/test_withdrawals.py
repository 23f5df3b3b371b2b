"""The meeting goes on without the public, or somebody merely goes home."""

from __future__ import annotations

import pytest

from indexer.structure.secrecy.withdrawals import tells_withdrawal


@pytest.mark.parametrize(
    "text",
    [
        "The Senate went into closed session at 6.10 pm.",
        "The public withdrew at this point.",
        "It was agreed to take the remaining items in private session.",
        "The webcast was paused for the confidential items.",
    ],
)
def test_they_go_out(text: str) -> None:
    assert tells_withdrawal(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two members of the public left after the talk on otters.",
        "Before the meeting the panel met in private session.",
        "What was said in private session is recorded in a separate minute.",
        "Nests were found in private gardens by the weir.",
    ],
)
def test_nobody_is_sent_out(text: str) -> None:
    assert not tells_withdrawal(text)
