"""The day or month of a meeting that no line prints whole: by a weekday, a file's name, events."""

from __future__ import annotations

import pytest

from indexer.records import DateBasis
from indexer.structure import Stated
from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Notes of a site meeting, Monday 6 May, 10.00", "2024-05-06"),
        ("MONDAY MAY 6th at 7 pm in the Old Dairy", "2024-05-06"),
        ("For the Panel on Mon 6th May", "2024-05-06"),
        ("Notes of a site meeting, Tuesday 6 May, 10.00", None),  # no such day in that year
        ("Notes of a site meeting, 6 May, 10.00", None),  # the accounts may be of another year
    ],
)
def test_a_day_without_its_year_by_its_weekday(line: str, day: str | None) -> None:
    held = paper(f"EEL PANEL\n\n{line}\n\nPresent: A Orr, B Orr\n\n1. Accounts to 31 March 2024.\n")
    assert held.date.value == day
    assert held.date.basis is (DateBasis.INFERRED if day else DateBasis.NONE)


def test_the_manifest_leads_and_the_file_name_comes_before_inference() -> None:
    text = "Mills\n\nThe mills turned all day long in the wind.\n"
    stated = paper(text, "2022-05-04-mills.txt", Stated(date="2021-01-02"))
    assert (stated.date.value, stated.date.basis) == ("2021-01-02", DateBasis.MANIFEST)
    named = paper(text, "2022-05-04-mills.txt")
    assert (named.date.value, named.date.basis) == ("2022-05-04", DateBasis.INFERRED)
    assert "2022-05-04-mills.txt" in named.date.evidence
    worded = paper(text, "Minutes 4 May 2022.txt")
    assert worded.date.value == "2022-05-04"


INFER = (
    "Progress on mills\n\nPurpose of report\nFor information.\n\nSummary\nThe plan will be "
    "presented "
    "at the {bound} meeting of the Panel.\n\nBackground\n\n{told}\n"
)


def inferred(told: str, bound: str = "June") -> tuple[str | None, str]:
    """Value and evidence for a report that tells these things."""
    held = paper(INFER.format(told=told, bound=bound)).date
    assert held.basis is (DateBasis.INFERRED if held.value else DateBasis.NONE)
    return held.value, held.evidence


def test_a_month_is_inferred_from_the_latest_event_rolled_forward() -> None:
    value, evidence = inferred(
        "In January 2021 the wheel was mended. In early March an open day was held at the mill. "
        "The sails were painted in October 2020. A new mill will be built in May 2023."
    )
    assert value == "2021-03"
    assert "early March" in evidence
    assert "June meeting" in evidence


@pytest.mark.parametrize(
    "told",
    [
        "The mills turned all year in 2019/20 and will turn again in 2020/21.",
        "The wheel will be mended in January 2021.",
        "The mills were open by March 2021.",
        "Nothing at all was done.",
    ],
)
def test_plans_and_financial_years_infer_nothing(told: str) -> None:
    assert inferred(told)[0] is None


def test_a_report_may_name_the_month_of_its_own_meeting() -> None:
    held = paper(
        "Mills\n\nThis report asks the Panel at its March meeting for a steer.\n\n"
        "The wheel was hit by a storm in December 2021, which would have broken the old one.\n"
    )
    assert (held.date.value, held.date.basis) == ("2022-03", DateBasis.INFERRED)


def test_without_an_upper_bound_nothing_is_inferred() -> None:
    held = paper("Mills\n\nIn January 2021 the wheel was mended by the volunteers of the mill.\n")
    assert held.date.basis is DateBasis.NONE
