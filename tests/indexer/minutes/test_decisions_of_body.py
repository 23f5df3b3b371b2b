"""Lists under a bare "That the Council:", which does not say who says it."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.deciding import decided, item, texts

LIST = "That the Council:\n(a) closes the ford;\n(b) sells the punt.\n"
LINES = ["closes the ford", "sells the punt."]


@pytest.mark.parametrize(
    "over",
    [
        "The report recommended:",
        "Mrs Birch read her petition:",
        "The ferrymen asked:",
        "A letter from the mill was read:",
        "Cllr Elm moved:",
        "The harbour master spoke:",
    ],
)
def test_what_another_asks_of_the_body_decides_nothing(over: str) -> None:
    after = "Members were unhappy and put it off to July."
    assert texts(item(f"{over}\n{LIST}{after}")) == []
    bare = LIST.replace(":", "", 1)
    assert texts(item(f"{over}\n{bare}{after}")) == []


@pytest.mark.parametrize(
    ("over", "after"),
    [
        ("Resolved", ""),
        ("The recommendations were moved and, on a vote, agreed.", ""),
        ("Cllr Elm moved, seconded by Cllr Birch:", "The motion was carried by 4 votes to 1.\n"),
    ],
)
def test_what_the_body_resolves_or_carries(over: str, after: str) -> None:
    assert texts(item(f"{over}\n\n{LIST}{after}")) == LINES


MOVED = "Cllr Elm moved, seconded by Cllr Birch, that the Council:\n(a) agrees to mow the green;\n"


@pytest.mark.parametrize(
    "after",
    ["The motion was lost by 2 votes to 5.", "The motion fell for want of a seconder."],
)
def test_a_line_of_a_motion_that_fell_decides_nothing(after: str) -> None:
    found = decided(item(f"{MOVED}(b) asks the Clerk to write to the mill.\n{after}"))
    assert [d.text for d in found if not d.lost] == []
