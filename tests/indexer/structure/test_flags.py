"""Errors that are certain, and where they end."""

from __future__ import annotations

import pytest

from indexer.structure.flags import flags, slips


@pytest.mark.parametrize(
    ("text", "upto"),
    [
        ("It met on the the quay.", "It met on the the"),
        ("In all 98 out of the 15 boats came.", "In all 98 out of the 15"),
        ("It met on Monday 4 March 2025.", "It met on Monday 4 March 2025"),
        (
            "It meets on Friday, the 31st of June 2024 at noon.",
            "It meets on Friday, the 31st of June 2024",
        ),
    ],
)
def test_a_slip_is_flagged_where_it_ends(text: str, upto: str) -> None:
    assert flags(text) == ("sic",)
    assert [text[:end] for end in slips(text)] == [upto]


@pytest.mark.parametrize(
    "text",
    [
        "It met on Tuesday 4 March 2025.",
        "On Thursday, 29th February 2024 it met.",
        "It meets every Monday in March 2025.",
        "Of the boats 15 out of 98 came, and the one he had had sank.",
        "Monday 4 March was wet.",
    ],
)
def test_what_may_be_right_is_not(text: str) -> None:
    assert flags(text) == ()
