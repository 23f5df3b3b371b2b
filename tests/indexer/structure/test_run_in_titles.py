"""Titles that run into their paragraph."""

from __future__ import annotations

import pytest

from indexer.structure.run_in_titles import title


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("HARBOUR DUES - P Tarrant said that they had risen.", "HARBOUR DUES"),
        ("HARBOUR DUES - P J Tarrant said that they had risen.", "HARBOUR DUES"),
        ("HARBOUR DUES - PT said that they had risen.", "HARBOUR DUES"),
        ("HARBOUR DUES A boatman said that they had risen.", "HARBOUR DUES"),
        ("SITE B Members walked round it.", "SITE B"),
        ("MINUTES HELD ON 4 MAY 2022 - Agreed.", "MINUTES HELD ON 4 MAY 2022"),
        ("MINUTES OF WEDNESDAY 4 MAY 2022 stood.", "MINUTES OF WEDNESDAY 4 MAY 2022"),
        ("ESTIMATES 2022/23 - The Treasurer laid them out.", "ESTIMATES 2022/23"),
        ("McGREGOR PRIZE The judges met.", "McGREGOR PRIZE"),
        ("SAFE SEATS RESOLVED – That a bench be bought.", "SAFE SEATS"),
        ("Slipway: the weed is back.", "Slipway"),
    ],
)
def test_a_title_ends_before_who_is_named_and_after_its_own_day(text: str, titled: str) -> None:
    assert title(text) == titled
