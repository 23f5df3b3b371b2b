"""An item whose number alone bears a letter or a star is shut without a legend."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, holds


@pytest.mark.parametrize("number", ["2E.", "2(E)", "2*", "E2.", "2 [E]"])
def test_an_item_that_alone_bears_the_letter_is_shut(number: str) -> None:
    text = f"{HILL}{number} Lease of the yard\nThe secret rent is £4.\n\n3. Band\nThe open band.\n"
    holds(text, opened=2, file="folder/minutes.txt")


def test_a_date_is_no_number_of_an_item() -> None:
    head = "Hill Council\nMinutes\n12 March 2024\n\n11. Roads\nThe open road.\n\n"
    text = f"{head}12(E) Yard\nThe secret rent is £4.\n\n13. Band\nThe open band.\n"
    holds(text, opened=2, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "items",
    [
        "2D. Yard\nThe open yard.\n\n2E. Mill\nThe open mill.\n\n2F. Weir\nThe open weir.\n",
        "2. Yard\nThe open yard.\n\n2E. Mill\nThe open mill.\n\n3. Weir\nThe open weir.\n",
    ],
)
def test_a_letter_of_a_list_is_no_mark(items: str) -> None:
    holds(f"{HILL}{items}", opened=4, file="folder/minutes.txt")
