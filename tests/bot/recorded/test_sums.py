"""How much in all: one list is added up and marked as ours; different lists never are."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers import Answer
from tests.bot.quayside import Asking

TODAY = dt.date(2024, 10, 1)


def ask(village: Asking, question: str) -> Answer:
    """On a day after both meetings."""
    return village.ask(question, today=TODAY)


@pytest.mark.parametrize(
    "question",
    ["total of the september payments", "how much did the september payments come to in all?"],
)
def test_a_list_is_added_up_and_the_sum_is_ours(village: Asking, question: str) -> None:
    told = ask(village, question)
    assert [claim.text for claim in told.claims] == ["Clerk £320.00", "Hedge cutting £88.00"]
    assert told.answer.endswith("Our own sum of these 2 amounts: £408. The paper prints none.")


def test_a_list_that_may_go_on_is_not_added_up(village: Asking) -> None:
    told = ask(village, "how much in all were the may payments?")
    assert "Clerk £310.00" in told.answer
    assert "sum of" not in told.answer
    assert "may go on" in told.answer


def test_different_lists_stand_side_by_side(village: Asking) -> None:
    told = ask(village, "what did hedge cutting come to in all?")
    assert told.answer.splitlines() == [
        "14 May 2024: Hedge cutting £95.50 [1]",
        "10 September 2024: Hedge cutting £88.00 [2]",
        "They stand in different lists, so I have not added them up.",
    ]


def test_nothing_is_summed_of_what_no_list_names(village: Asking) -> None:
    assert "sum of" not in ask(village, "how much did the fireworks cost in total?").answer
