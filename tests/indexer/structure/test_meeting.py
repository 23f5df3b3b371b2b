"""The date and the board of a meeting, in every form that papers print."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.records import DateBasis
from indexer.structure import Stated
from indexer.structure.dates import find, is_date_line
from tests.indexer.structure.papers import paper


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
    ],
)
def test_british_forms(printed: str, value: date) -> None:
    assert [found.value for found in find(f"held on {printed} at noon")] == [value]
    assert is_date_line(f"{printed}, 2.00 pm")


@pytest.mark.parametrize(
    "text", ["2019/20", "31/02/2022", "1.2.3", "in 2021", "May 2021", "6.1.17"]
)
def test_what_is_no_date(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "header",
    [
        "Mill Panel\n\n4 May 2022\n",
        "Mill Panel\nDate: Wednesday 4 May 2022\n",
        "Mill Panel\n\tDate:\n\n\tWednesday 4 May 2022\n",
        "Minutes of the Mill Panel held on Wednesday, 4th May 2022 at the mill\n",
        "# Mill Panel, 4 May 2022\n",
        "Report to: Mill Panel, 04/05/2022\n",
        "Published: 26 April 2022\nMill Panel\nMeeting date: 04.05.22\n",
        "Mill Panel\nMinutes of the previous meeting held on 2 March 2022\n4 May 2022\n",
        "Mill Panel\nDate of next meeting: 6 July 2022\nDate of meeting: 4 May 2022\n",
        "There will be a meeting of the Mill Panel on 4 May 2022 at the mill.\n",
    ],
)
def test_the_date_of_the_meeting_and_no_other(header: str) -> None:
    held = paper(f"{header}\n\nThe mills turned, as the Panel heard on 9 March 2020.\n")
    assert (held.date.value, held.date.basis) == ("2022-05-04", DateBasis.PRINTED)
    assert held.date.evidence in " ".join(header.split())


def test_a_weekday_that_does_not_fit_is_noted() -> None:
    held = paper("Mill Panel\n\nMonday 4 May 2022\n\nThe mills turned all day.\n")
    assert held.date.value == "2022-05-04"
    assert "weekday" in held.notes[0]


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


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Mill & Weir Board\n\n4 May 2022\n\nText of it.\n", "Mill & Weir Board"),
        ("Note of last Mill Board meeting\n\nText of it was read.\n", "Mill Board"),
        ("Minutes of the Weir Sub-Committee held on 4 May 2022\n\nText.\n", "Weir Sub-Committee"),
        (
            "Northbeck Borough Council\nPlanning Committee\n4 May 2022\n\nText.\n",
            "Planning Committee",
        ),
        ("MARLBECK PARISH COUNCIL\nMinutes\n\nText of it.\n", "MARLBECK PARISH COUNCIL"),
        (
            "Mills\n\nThat members of the Mill and Weir Board note what was done by the millers.\n",
            "Mill and Weir Board",
        ),
        ("Mills\n\nThe board of the wheel broke on the way to the forum.\n", None),
    ],
)
def test_the_board(text: str, board: str | None) -> None:
    assert paper(text).board == board


@pytest.mark.parametrize(
    ("top", "board"),
    [
        ("Cabinet\n\n9 April 2025\n\nReport of the Audit Committee\n\n", "Cabinet"),
        ("Cabinet\n\nMill fees\n\nHousing Scrutiny Panel\n\n", "Cabinet"),
        ("Mill Parish Council\n\nPlanning Committee\n\n", "Planning Committee"),
        (
            "Mill Parish Council\n\nMinutes of the Parish Council\n\nPresent: A\n\nMill Panel\n\n",
            "Mill Parish Council",
        ),
        (
            "Minutes of Mill Parish Council\n\nPlanning Committee\n\n3 May 2024\n\n",
            "Planning Committee",
        ),
    ],
)
def test_a_committee_that_is_only_mentioned_is_not_the_board(top: str, board: str) -> None:
    assert paper(f"{top}Purpose of report\n\nTo note the fees of the mill.\n").board == board


def test_the_name_of_a_council_is_that_of_its_letterhead_in_capitals() -> None:
    held = paper(
        "ISLE OF REEDS PARISH COUNCIL\n\nMinutes of the Parish Council Meeting held on 9 January "
        "2024\n\nPresent: Cllr Orr, Cllr Hill\n\n1. Apologies\n\nThere were none.\n"
    )
    assert held.board == "Isle of Reeds Parish Council"


def test_the_minutes_of_the_last_meeting_are_an_item_of_this_one() -> None:
    held = paper("""Minutes of the Ferry Committee

Thursday 12 September 2024, 2.00 pm

1. Apologies
1.1 None were received.

2. Minutes of the meeting held on 13 June 2024
The minutes of the meeting held on 13 June 2024 were agreed as a correct record.

3. Fares
The Committee noted the fares.
""")
    assert held.date.value == "2024-09-12"


def test_the_board_of_a_cover_laid_out_as_a_table() -> None:
    held = paper(
        """# Ferry tolls

| Committee | Ferry and Quays Committee |
| --- | --- |
| Date | 12 September 2024 |
| Purpose of report | For decision. |
""",
        "tolls.md",
    )
    assert (held.board, held.date.value) == ("Ferry and Quays Committee", "2024-09-12")
