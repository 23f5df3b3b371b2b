"""A row of figures is read with the line that names its columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers import Status
from bot.evidence.rows import in_units, is_row
from tests.bot.quayside import papers_held

VISITS = """Visits to the lighthouse

Quayside Committee

8 February 2024

Background

1. The lighthouse was open on fifty days in each year.

Visits

Year Visitors Schools Income

2021 3,120 14 £6,240

2022 4,870 22 £9,740
"""


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("2022 4,870 22 £9,740", True),
        ("Oil store 12 £300", True),
        ("The 22 schools of 2022 came twice.", False),
        ("Year Visitors Schools Income", False),
        ("Jetty 4", False),
        ("Elm Turf Play area laid again 491.00 81.83 Paid from the play area account", True),
    ],
)
def test_is_row(text: str, *, row: bool) -> None:
    assert is_row(text) is row


def test_a_row_answers_with_its_header(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"visits.txt": VISITS}) as asking:
        answer = asking.ask("How many visitors came to the lighthouse in 2022?")
    assert answer.status is Status.ANSWERED
    quotes = [one.quote for one in answer.citations]
    assert quotes == ["Year Visitors Schools Income", "2022 4,870 22 £9,740"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Measure 2022/23 2023/24 2024/25 Rating", False),
        ("Grants for hoists and ramps paid within 26 weeks 85% 71% 78% Amber", True),
    ],
)
def test_years_name_columns_and_long_names_have_figures(text: str, *, row: bool) -> None:
    assert is_row(text) is row


def test_the_sums_of_a_row_bear_the_sign_of_its_columns() -> None:
    assert in_units("Heading 2023/24 (£)", "Mowing 1,200") == "Mowing £1,200"
    assert in_units("2023/24 2024/25", "Mowing 1,200 1,300") == "Mowing £1,200 £1,300"
    assert in_units("Visitors Schools", "Barn 1,200 1,300") == "Barn 1,200 1,300"


def test_a_payment_above_is_no_name_of_columns(tmp_path: Path) -> None:
    payments = VISITS.replace("Year Visitors Schools Income", "Wall repair 15.07.2017 £400.00")
    with papers_held(tmp_path, {"visits.txt": payments}) as asking:
        answer = asking.ask("How many visitors came to the lighthouse in 2022?")
    assert all("Wall repair" not in one.quote for one in answer.citations)
