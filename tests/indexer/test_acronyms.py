"""Acronyms where they are defined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.acronyms import defined_in


@pytest.mark.parametrize(
    ("text", "short", "meaning"),
    [
        ("The Tidal Works Panel (TWP) met.", "TWP", "Tidal Works Panel"),
        ("The Tidal Works Panel (“TWP”) met.", "TWP", "Tidal Works Panel"),
        ("the TWP (Tidal Works Panel) met", "TWP", "Tidal Works Panel"),
        ("Both Tidal Works Panels (TWPs) met.", "TWP", "Tidal Works Panels"),
        ("TWP – Tidal Works Panel", "TWP", "Tidal Works Panel"),
        ("TWP: Tidal Works Panel", "TWP", "Tidal Works Panel"),
        ("TWP stands for Tidal Works Panel.", "TWP", "Tidal Works Panel"),
        ("small and medium-sized ferries (SMFs)", "SMF", "small and medium-sized ferries"),
        (
            "the Fund for Quays, Harbours and Piers (FQHP)",
            "FQHP",
            "Fund for Quays, Harbours and Piers",
        ),
    ],
)
def test_a_definition_is_found_in_either_order(text: str, short: str, meaning: str) -> None:
    assert list(defined_in(text)) == [(short, meaning)]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Ann Bell (AB) spoke.",
        "The Chair (CB) thanked all.",
        "the slipway (2021) and the quay (NB)",
        "ACTION: Officers to write",
        "It was the panel (TWP).",
    ],
)
def test_what_is_no_definition(text: str) -> None:
    assert list(defined_in(text)) == []


def test_two_meanings_are_both_found() -> None:
    text = "The Tidal Works Panel (TWP) met. In the budget, TWP (Total Wage Payments) is a cost."
    assert list(defined_in(text)) == [("TWP", "Tidal Works Panel"), ("TWP", "Total Wage Payments")]


@given(st.text(alphabet="ABCab (){}&-–:.,'“”s\n", max_size=160))
def test_any_text_can_be_read(text: str) -> None:
    for _, meaning in defined_in(text):
        assert meaning in text
