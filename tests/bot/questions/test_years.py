"""A year over the new year is a time where something is said to have happened in it."""

from __future__ import annotations

import pytest

from bot.questions.years import is_of, years


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("what was decided in 2023/24", ("2023-04-01", "2024-04-01")),
        ("decisions during the 2023-24 financial year", ("2023-04-01", "2024-04-01")),
        ("what did we agree in 23/24", ("2023-04-01", "2024-04-01")),
        ("elections in the municipal year 2022/23", ("2022-05-01", "2023-05-01")),
        ("in the 2022/23 civic year", ("2022-05-01", "2023-05-01")),
        ("the budget for 2023/24", None),
        ("what was agreed about the 2023/24 accounts", None),
        ("in 2023/31", None),  # no year
    ],
)
def test_which_year_is_a_time(text: str, span: tuple[str, str] | None) -> None:
    found = [(str(one.start), str(one.end)) for one in years(text)]
    assert found == ([span] if span else [])


def test_the_year_of_an_office_is_named_with_for() -> None:
    (one,) = years("who is chair for 2023/24?", office=True)
    assert one.printed == "2023/24"


def test_the_word_of_a_year() -> None:
    spans = years("in 2023/24")
    assert is_of("2023/24", spans)
    assert is_of("23/24", spans)
    assert not is_of("2022/23", spans)
