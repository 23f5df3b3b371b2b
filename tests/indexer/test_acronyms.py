"""Acronyms where they are defined; a conflict keeps both meanings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.acronyms import by_acronym, defined_in, definitions
from tests.indexer.structure.papers import paper


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


def test_two_meanings_are_both_kept_with_their_places() -> None:
    held = paper("""Glossary of the harbour

Terms

1. The Tidal Works Panel (TWP) looks after the gates of the harbour and the dredging.

2. In the budget, TWP (Total Wage Payments) is what the harbour pays its crew in a year.

3. Later the Tidal Works Panel (TWP) met again.
""")
    found = by_acronym(definitions(held.parts))["TWP"]

    assert [one.meaning for one in found] == ["Tidal Works Panel", "Total Wage Payments"]
    assert len({one.paragraph_id for one in found}) == 2


def test_a_glossary_table() -> None:
    held = paper(
        """# Glossary

| Term | Meaning |
| --- | --- |
| TWP | Tidal Works Panel |
| HMO | House in Multiple Occupation |
""",
        "glossary.md",
    )
    found = by_acronym(definitions(held.parts))
    assert {short: one[0].meaning for short, one in found.items()} == {
        "TWP": "Tidal Works Panel",
        "HMO": "House in Multiple Occupation",
    }


@given(st.text(alphabet="ABCab (){}&-–:.,'“”s\n", max_size=160))
def test_any_text_can_be_read(text: str) -> None:
    for _, meaning in defined_in(text):
        assert meaning in text
