"""Legends that say which symbol marks what is confidential."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.structure.secrecy import bears, customary, symbols


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("* denotes exempt item", {"*"}),
        ("† = confidential", {"†"}),
        ("Items marked (P) are private.", {"P"}),
        ("[E] indicates that the item contains exempt information", {"E"}),
        ("Reports marked “PT2” are not open to the public.", {"PT2"}),
        ("Items marked with an asterisk are confidential", {"*"}),
        ("Exempt items are marked with two asterisks", {"**"}),
        ("Those shown with a double dagger will be held in camera", {"‡"}),
        ("Exempt reports are indicated by the letters PR", {"PR"}),
        ("Key: O – open item, P – private item", {"P"}),
        ("* denotes key decision; † denotes exempt item", {"†"}),
        ("(*) means the public will be excluded during the item", {"*"}),
        ("* denotes a key decision", set()),
        ("* exempt from call-in", set()),
        ("* indicates that the item is not confidential", set()),
        ("(P) denotes paper enclosed", set()),
        ("† Members with an interest may not vote. Private members may speak.", set()),
        ("The private sector is marked by growth.", set()),
        ("Regulator's letter CEO Confidential", set()),
    ],
)
def test_the_symbols_of_a_legend(line: str, found: set[str]) -> None:
    assert symbols([line]) == found


def test_a_row_bears_a_symbol_before_or_behind_its_title_or_in_a_cell() -> None:
    shut = frozenset({"P", "†", "*"})
    assert bears("Sale of the mill (P)", (), "", shut)
    assert bears("Sale of the mill†", (), "", shut)
    assert bears("† Sale of the mill", (), "", shut)
    assert bears("Sale of the mill", ("Sale of the mill", "P", "7"), "", shut)
    assert bears("Sale of the mill", (), "*", shut)
    assert not bears("Play areas", ("Play areas", "O"), "", shut)
    assert not bears("Sale of the mill †", (), "*", frozenset())


@pytest.mark.parametrize(
    ("rows", "line", "shut"),
    [
        (["Weirs", "Mill (E)", "Boats", "Tolls"], "", {"(E)"}),
        (["Weirs", "Mill (P)", "Boats", "Tolls"], "", set()),  # a paper
        (["Weirs (V)", "Mill (P)", "Boats", "Tolls"], "", set()),  # verbal, paper
        (["Weirs (P)", "Mill (P)", "Boats"], "", set()),
        (["Weirs", "Mill (P)", "Boats"], "(P) denotes paper enclosed", set()),
    ],
)
def test_letters_that_by_custom_shut(rows: list[str], line: str, shut: set[str]) -> None:
    assert customary(rows, [line]) == shut


@given(st.text(max_size=200))
def test_no_line_makes_it_fail(line: str) -> None:
    assert all(isinstance(symbol, str) for symbol in symbols([line]))
