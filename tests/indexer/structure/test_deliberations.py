"""What is told of a private deliberation is shut; the decision announced on return is open."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, holds

_OUT = "The Committee withdrew to consider its decision in private."
_IN = "The Committee returned at 3.40 pm.\nRESOLVED: That the open complaint be upheld.\n"
_TOLD = "A member found the secret ledger careless."


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
    "out",
    [
        "The Panel retired to consider the matter.",
        "The Panel retired to consider the matter in private.",
        "Members withdrew to deliberate.",
        "At 2.15 pm the Sub-Committee retired.",
        "The Appeals Panel withdrew.",
        "The members of the Panel withdrew to consider the evidence.",
        "The Tribunal went into recess to deliberate.",
        "All parties left the room while the Panel considered its decision.",
        "The applicant was asked to leave so that the Panel could make its decision.",
        "The Panel deliberated in private.",
    ],
)
@pytest.mark.parametrize(
    "back",
    [
        "The Panel returned at 2.40 pm. The Chair told of the open licence.",
        "All parties were invited back in and heard the open decision.",
        "The parties returned. The open decision was announced.",
        "Decision: the open licence is granted.",
    ],
)
def test_it_needs_no_more_words_than_that_they_went_out(out: str, back: str) -> None:
    text = f"{HILL}2. Hearing\nThe open parties were heard.\n{out}\n{_TOLD}\n{back}\n"
    holds(f"{text}\n3. Yard\nAn open yard.\n", opened=4, file="folder/minutes.txt")


def test_it_goes_on_where_each_paragraph_has_a_number_of_its_own() -> None:
    text = (
        "Hill Council\nMinutes of the hearing held on 4 May 2023\n\n1. An open welcome was given.\n"
        "\n2. The Panel retired to consider the matter.\n\n3. The witness was secret.\n\n"
        "4. The Panel returned and told of the open licence.\n"
    )
    holds(text, opened=2, file="folder/minutes.txt")


def test_it_ends_with_the_item_where_no_return_is_told() -> None:
    text = f"{HILL}2. Hearing\nThe Panel retired.\n{_TOLD}\n\n3. Yard\nAn open yard.\n"
    holds(text, opened=2, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "told",
    [
        f"{_OUT} The Committee returned at 4 pm. The open licence was granted.",
        "The Panel retired to deliberate and returned at 2 pm. The open chair was told..",
        "The Committee adjourned for lunch. The open debate went on.",
        f"{_OUT}\nRESOLVED: That the open licence be granted.",
        "Mr Poole retired from the Board to consider his health. An open card was signed.",
        "The Council withdrew from the scheme to consider the matter. The open scheme ended.",
        "Cllr Dee left the room while the Panel considered the matter. The open grant was made.",
        "Three members retired by rotation. The open vote elected them.",
    ],
)
def test_what_is_announced_or_told_in_public_stays_open(told: str) -> None:
    holds(f"{HILL}2. Hearing\n{told}\n", opened=2, file="folder/minutes.txt")
