"""Dates in every form that papers print."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.structure.dates import find, is_date_line


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("29 July 2021", date(2021, 7, 29)),
        ("Thursday, 24th February 2022", date(2022, 2, 24)),
        ("Tuesday 11 July, 2017", date(2017, 7, 11)),
        ("July 14 2021", date(2021, 7, 14)),
        ("3rd day of May 2021", date(2021, 5, 3)),
        ("24/02/2022", date(2022, 2, 24)),
        ("24.02.22", date(2022, 2, 24)),
        ("24-2-2022", date(2022, 2, 24)),
        ("2022-02-24", date(2022, 2, 24)),
        ("5 Sept 2019", date(2019, 9, 5)),
        ("Friday the FIFTH day of JULY, TWO THOUSAND AND TWENTY-FOUR", date(2024, 7, 5)),
        ("Thirty-first of January nineteen hundred and eighty-two", date(1982, 1, 31)),
        ("Twenty Third October 2024", date(2024, 10, 23)),
    ],
)
def test_british_forms(printed: str, value: date) -> None:
    assert [found.value for found in find(f"held on {printed} at noon")] == [value]
    assert is_date_line(f"{printed}, 2.00 pm")


@pytest.mark.parametrize(
    "text",
    [
        "the thirty-second day of May 2024",
        "first in May 2024",
        "2019/20",
        "31/02/2022",
        "1.2.3",
        "in 2021",
        "May 2021",
        "6.1.17",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find(text) == []
