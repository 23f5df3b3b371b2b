"""Covers of reports: laid out as tables, short, without a word, or none at all."""

from __future__ import annotations

from indexer.records import PaperKind, Role
from tests.indexer.structure.papers import find, paper


def test_item_numbers_with_a_dot() -> None:
    held = paper(
        "Board of Directors – Public Session\nAgenda item 7.2\n\nReport title: Clean hands\n"
        "Author: Ann Reed\n\nPurpose of the report\n\nTo inform.\n\nRecommendation\n\nNote it.\n"
    )
    assert (held.board, held.title, held.parts[0].item) == (
        "Board of Directors", "Clean hands", "7.2",
    )  # fmt: skip


def test_a_late_paper_has_the_item_printed_over_it() -> None:
    held = paper(
        "SUPPLEMENTARY AGENDA\n\nQuay Committee\n\nMeeting: Tuesday 3 May 2022\n\n"
        "Agenda Item 5 – Boats (to follow)\n\nThe report was to follow when this was sent out.\n\n"
        "Boats\n\nReport of the Master\n\n1. Summary\n\n1.1 They float.\n\n2. Recommendation\n\n"
        "2.1 That they float.\n"
    )
    assert (held.title, held.parts[0].item, held.date.value) == ("Boats", "5", "2022-05-03")


def test_a_title_on_two_lines() -> None:
    held = paper(
        "Quay Committee\n\nReview of the Arrangements for Boats at\nWeek-ends and Holidays\n\n"
        "Report of the Master\n\nPurpose\n\nTo review.\n\nRecommendation\n\nThat it be noted.\n"
    )
    assert held.title == "Review of the Arrangements for Boats at Week-ends and Holidays"


COVER_TABLE = """# Mill race

| | |
|---|---|
| Report to | Weirs Panel |
| Date | 3 May 2022 |
| Purpose of report | For decision. |
| Summary | The race has silted up since the flood and should be dug out. |
| Recommendation | That the race be dug out. |
| Contact officer | Bo Lake |
| Email | bo.lake@mills.example |

## Background

1. The race was dug in 1790.

## Audit

| Recommendation | Response |
|---|---|
| Keep a log | Agreed |
| Count the sluices | Done |
"""


def test_a_cover_laid_out_as_a_table() -> None:
    held = paper(COVER_TABLE, "a.md")
    assert (held.kind, held.title, held.board) == (PaperKind.REPORT, "Mill race", "Weirs Panel")
    assert held.date.value == "2022-05-03"
    assert find(held, "silted up").heading == ("Summary",)
    assert find(held, "silted up").text.startswith("The race")
    assert find(held, "That the race be").role is Role.RECOMMENDATION
    assert find(held, "bo.lake@").role is Role.COVER


def test_the_head_of_a_table_is_no_cover() -> None:
    held = paper(COVER_TABLE, "a.md")
    assert find(held, "Count the sluices").role is Role.BODY
    assert find(held, "Count the sluices").heading[0] == "Audit"


SHORT = (
    "MILL TRUST\nWeirs Panel\n15 June 2023\n\nSLUICE AT LOWER MILL: NOTE BY THE ENGINEER\n\n"
    "Purpose of report\nFor information.\n\n1. The sluice was opened 40 times in the year.\n\n"
    "2. It stuck on 7 February 2023.\n\n3. The cause was a stone.\n\n"
    "Contact officer: Bo Lake\nPosition: Engineer\n"
)


def test_numbered_paragraphs_end_a_cover_that_has_said_its_purpose() -> None:
    held = paper(SHORT)
    assert find(held, "For information").role is Role.COVER
    assert find(held, "40 times").role is Role.BODY
    assert find(held, "a stone").heading == ()
    assert find(held, "Contact officer").role is Role.COVER


def test_numbered_purposes_are_of_the_cover() -> None:
    held = paper(
        "Weirs Panel\n\nSluices\n\nPurpose of report\n\n1. To tell of the sluices.\n\n2. To ask "
        "for money.\n\nRecommendation\n\n3. That £40 be spent.\n\nBackground\n\n4. They are old.\n"
    )
    assert find(held, "To ask").role is Role.COVER
    assert find(held, "be spent").role is Role.RECOMMENDATION
    assert find(held, "are old").role is Role.BODY


def test_a_venue_under_the_date_is_no_heading() -> None:
    held = paper(
        "# Weirs Panel\n\nAgenda pack\n\nFriday 3 May 2024 at 2.00 pm\n\nNet Loft, Dock Road, Sal\n"
        "\n**Notices**\n\nThe public are welcome to come and to listen to it all.\n\n**Agenda**\n\n"
        "1. Apologies\n2. Sluices\n3. Next meeting\n",
        "a.md",
    )
    assert find(held, "public are welcome").heading[-1] == "Notices"
    assert find(held, "Net Loft").text == "Net Loft, Dock Road, Sal"
    assert "Net Loft, Dock Road, Sal" not in find(held, "public are welcome").heading


def test_the_body_of_a_recommendation_is_not_the_board() -> None:
    held = paper(
        "Mending the quay\n\nPurpose of report\n\nTo say how.\n\nRecommendations\n\n"
        "That Cabinet:\n\n1. agrees the plan; and\n2. finds the money.\n\n"
        "Background\n\nThe quay is old.\n"
    )
    assert held.board != "That Cabinet"


def test_the_rows_of_a_cover_table_are_not_joined() -> None:
    held = paper(
        "| Report to: | Cabinet |\n|---|---|\n| Date: | 5 May 2024 |\n"
        "| Title: | Pothole repairs |\n"
        "| Purpose of report: | To seek approval for a new way of mending the holes. |\n"
        "| Recommendations: | That Cabinet approves the new way of mending the holes. |\n\n"
        "## 1. Background\n\n1.1 There are many holes.\n",
        "a.md",
    )
    assert (held.title, held.board) == ("Pothole repairs", "Cabinet")
    assert find(held, "To seek").text.startswith("To seek")
    assert find(held, "Cabinet approves").role is Role.RECOMMENDATION
