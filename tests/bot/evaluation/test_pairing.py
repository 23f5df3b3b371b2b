"""Which extracted text counts as which gold text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.extraction.owners import owners_right
from bot.evaluation.extraction.pairing import likeness, likest, pair
from tests.bot.evaluation.labelled import action, gold_action

TEXTS = st.lists(st.text(alphabet="abc 12.*", max_size=12), min_size=1, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Clerk to order the buoys.", "order the buoys", True),
        ("Order new buoys for the ferry", "order buoys for the old ferry", True),
        ("**Clerk** to order the [buoys](#b)", "Clerk to order the buoys", True),
        ("Agreed.", "The Board agreed to order the buoys.", False),
        ("Agreed.", "agreed", True),
        ("Order the buoys", "Paint the shed", False),
        ("", "Paint the shed", False),
    ],
)
def test_texts_are_the_same_by_containment_or_shared_words(
    one: str, other: str, same: bool
) -> None:
    assert bool(likeness((one,), (other,))) is same


def test_any_wording_is_enough() -> None:
    assert likeness(("the buoys", "Clerk to order the buoys"), ("x", "order the buoys"))


def test_the_likest_pair_first_and_each_text_once() -> None:
    found = [("Clerk to order buoys",), ("Clerk to order red buoys",), ("Clerk to order buoys",)]
    gold = [("Clerk to order red buoys",), ("Clerk to order buoys",)]
    assert pair(found, gold) == {0: 1, 1: 0}


def test_the_likest_or_none() -> None:
    assert likest(("order the buoys",), [("x y",), ("order the buoys now",)]) == 1
    assert likest(("order the buoys",), [("x y",)]) is None
    assert likest(("order the buoys",), []) is None


@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_and_a_share(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert 0.0 <= likeness(one, other) <= 1.0


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_pairs_are_one_to_one(found: list[tuple[str, ...]], gold: list[tuple[str, ...]]) -> None:
    pairs = pair(found, gold)
    assert len(set(pairs.values())) == len(pairs)
    assert all(likeness(found[ours], gold[row]) > 0 for ours, row in pairs.items())


@pytest.mark.parametrize(
    ("found", "printed", "right"),
    [
        (("JT", "MO"), None, True),
        (("MO", "JT"), None, True),
        (("Jo Tarn", "Mo Orr"), None, True),
        (("Jo Tarn", "MO"), None, True),
        (("Jo", "Mo"), None, True),
        ((), "JT/MO", True),
        ((), "JT and MO", True),
        (("JT",), None, False),
        (("JT", "MO", "AB"), None, False),
        ((), None, False),
    ],
)
def test_owners_are_right_as_printed_or_resolved(
    found: tuple[str, ...], printed: str | None, right: bool
) -> None:
    gold = gold_action("x", "JT", "MO", owners_resolved=("Cllr Jo Tarn", "Dr. Mo Orr"))
    assert owners_right(action("x", *found, printed=printed), gold) is right


def test_nobody_is_nobody() -> None:
    assert owners_right(action("x"), gold_action("x"))
    assert not owners_right(action("x", "Clerk"), gold_action("x"))
    assert not owners_right(action("x", printed="Officers"), gold_action("x"))
    assert owners_right(action("x", printed="Officers"), gold_action("x", "Officers"))
