"""Years that a sentence tells of, and years that it only compares with."""

from __future__ import annotations

import pytest

from bot.evidence.placing import of_another_year, only_compared


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("There were 9 fires, 2 more than in the same months of 2021, and no deaths.", {"2021"}),
        ("Eleven came, 3 fewer than in the autumn term of 2022.", {"2022"}),
        ("Sales rose by 4% on 2022/23.", set()),
        ("Nine came, against 7 in 2022.", set()),
        ("In 2022 there were fewer than in 2021.", {"2021"}),
        ("Nine sank, 2 more than in the same months of 2021, and 4 burned.", {"2021"}),
        ("There were 61 boats in 2022, more than in 2021 (48).", set()),
        ("Tolls were £700, up on 2021/22, when they were £650.", set()),
        ("Wrecks fell to 4, a decrease on the 2021 figure of 6.", set()),
    ],
)
def test_a_year_only_compared_with(text: str, years: set[str]) -> None:
    assert only_compared(text) == years


@pytest.mark.parametrize(
    ("asked", "text", "another"),
    [
        (["25/26"], "In 2024/25 it was £41.", True),
        (["25/26"], "For 2025/26 it is £43.", False),
        (["2024/25"], "By March 2025 it was spent.", False),
        (["fares"], "In 2024/25 it was £41.", False),
    ],
)
def test_a_sentence_of_another_year(asked: list[str], text: str, *, another: bool) -> None:
    assert of_another_year(asked, text) is another
