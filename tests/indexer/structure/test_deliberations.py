"""What is told of a private deliberation is shut; the decision announced on return is open."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, holds

_OUT = "The Committee withdrew to consider its decision in private."
_IN = "The Committee returned at 3.40 pm.\nRESOLVED: That the open complaint be upheld.\n"


@pytest.mark.parametrize(
    "told",
    [
        f"{_OUT} A member found the secret clerk careless.\nThe secret ledger was read.\n{_IN}",
        f"{_OUT}\nThe secret ledger was read.\n{_IN}",
        f"{_OUT}\nMembers felt that he had returned the secret van late.\nA secret row.\n{_IN}",
        f"{_OUT}\nDecision makers were secret.\nAnother secret row.\n{_IN}",
        "The Panel retired to deliberate. The secret ledger was read.\nOn its return: open news.\n",
    ],
)
def test_what_is_told_between_withdrawal_and_return_is_shut(told: str) -> None:
    text = f"{HILL}2. Hearing\nThe open parties were heard.\n{told}\n3. Yard\nAn open yard.\n"
    holds(text, opened=4, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "told",
    [
        f"{_OUT} The Committee returned at 4 pm. The open licence was granted.",
        "The Panel retired to deliberate and returned at 2 pm. The open chair was told..",
        "The Committee adjourned for lunch. The open debate went on.",
        f"{_OUT}\nRESOLVED: That the open licence be granted.",
    ],
)
def test_what_is_announced_or_told_in_public_stays_open(told: str) -> None:
    holds(f"{HILL}2. Hearing\n{told}\n", opened=2, file="folder/minutes.txt")
