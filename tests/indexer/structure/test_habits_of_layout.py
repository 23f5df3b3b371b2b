"""How papers are laid out: names in columns, lines double spaced, titles over several lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.records import PUBLIC, RESTRICTED, PartKind, Role
from indexer.structure import understand
from tests.indexer.structure.papers import find, paper, paragraphs, parts


def test_names_in_columns_are_a_line_each() -> None:
    held = paper(
        "Weirs Panel\n\nMembership\n\nCllr A Oak (Chair)\tCllr P Elm\nCllr B Ash\tCllr R Fir\n"
        "Cllr C Yew\tCllr S Box\n\nAgenda\n\n1. Apologies\n2. Gates\n3. Close\n"
    )
    [members] = parts(held, PartKind.ATTENDANCE)
    assert [one.text for one in members.paragraphs] == [
        "Cllr A Oak (Chair)", "Cllr P Elm", "Cllr B Ash", "Cllr R Fir", "Cllr C Yew", "Cllr S Box",
    ]  # fmt: skip


def test_a_table_of_persons_with_names_over_its_columns_keeps_its_rows() -> None:
    held = paper("Weirs\n\nChair\tClerk\nMr A Oak\tMrs P Elm\nMr B Ash\tMs R Fir\n")
    assert find(held, "Mr A Oak").text == "Mr A Oak Mrs P Elm"


def test_people_in_rows_of_three_are_no_groups() -> None:
    held = paper(
        "# Minutes of the Weirs Panel\n\n5 May 2022\n\n## Present\n\n| | | |\n|---|---|---|\n"
        "| Dr Ann Reed | (AR) | Chair |\n| Bo Lake | (BL) | Keeper |\n\n## Gates\n\nThey were "
        "mended.\n\n## Close\n\nIt closed.\n",
        "m.md",
    )
    assert find(held, "Bo Lake").heading == ("Present",)


SPACED = """MINUTES OF PROCEEDINGS AT ADJOURNED MEETING OF WEIRBRIDGE CITY

AND COUNTY COUNCIL HELD AT THE GUILDHALL,

WEIRBRIDGE, ON FRIDAY, 3RD JULY, 2020, AT 3PM.

PRESENT: Councillor A. Oak, Mayor.

At the outset, the Meetings Administrator noted that the Adjourned Meeting was

being held to complete the agenda as set out for the Meeting of 26th June, 2020, beginning

with the sixth item, and that nobody should speak for longer than three minutes on any

motion before it, as had been agreed by the party leaders earlier in the same week.

The Mayor welcomed the members to the Guildhall, which had not been used by the

Council since the flood, and thanked the Keeper for having made it ready for them in so

short a time, although the heating had not been mended and several of the windows were

still boarded up.

1. Land

The Council agreed to sell the plot.

2. Rates

The Chief Executive spoke of the rates.
"""


def test_lines_that_stand_apart_by_a_blank_each_are_sentences() -> None:
    held = paper(SPACED)
    assert (held.board, held.date.value) == ("WEIRBRIDGE CITY AND COUNTY COUNCIL", "2020-07-03")
    assert find(held, "At the outset").text.endswith("earlier in the same week.")
    assert find(held, "The Mayor welcomed").text.endswith("still boarded up.")


def test_narrow_lines_that_stand_apart_by_a_blank_are_sentences_too() -> None:
    said = (
        "The keeper said that the middle gate had",
        "not been greased for a long time and that",
        "it should be seen to before the winter.",
    )
    held = paper("\n\n".join(["Mill Panel", "Minutes of 3 May 2024", *said * 5]))
    assert [one.text for one in paragraphs(held)][-5:] == [" ".join(said)] * 5


def test_paragraphs_with_a_blank_between_them_stay_apart() -> None:
    said = "".join(f"The {n} gate was seen to be sound when the keeper went by.\n\n" for n in "abc")
    held = paper(f"Gates\n\n{said * 5}")
    assert len(paragraphs(held)) >= 15


def test_what_ends_a_meeting_belongs_to_no_section() -> None:
    held = paper(
        "Minutes of the Weirs Panel\n\n5 May 2022\n\nPresent: Cllr Oak\n\n1. Gates\n\n"
        "RESOLVED:\n\n(a) That they be mended.\n\n(The meeting ended at 8.26 p.m.)\n\nCHAIRMAN\n"
    )
    assert find(held, "be mended").role is Role.DECISION
    assert find(held, "ended at").role is Role.BODY
    assert find(held, "CHAIRMAN").role is Role.BODY


def test_a_stem_does_not_govern_the_paragraph_after_its_own_number() -> None:
    held = paper(
        "Minutes of the Weirs Panel\n\n5 May 2022\n\nPresent: Cllr Oak\n\n1. Precept\n\n"
        "1.1 It was put.\n\n1.2 Members asked:\n\n1.2.1 about reserves; and\n\n1.2.2 about barns."
        "\n\n1.3 The Panel resolved to support it.\n\n2. Close\n\n2.1 It closed.\n"
    )
    assert find(held, "about reserves").stem == "Members asked"
    assert find(held, "resolved to support").stem is None


def test_resolutions_numbered_from_one_are_no_listed_agenda() -> None:
    held = paper(
        "# Weirs Panel\n\n## Meeting of 5 May 2022\n\nPRESENT: Ann Reed\n\n### 1 Welcome\n\nAnn "
        "came.\n\n### 2 Gates\n\nThe Panel:\n\n1. AGREED the plan;\n2. NOTED the cost;\n"
        "3. ASKED for a map; and\n4. THANKED all.\n\n### 3 Boats\n\nNone.\n\n### 4 Oars\n\nNone.\n",
        "m.md",
    )
    items = [part.item for part in parts(held, PartKind.ITEM)]
    assert items == ["1", "2", "3", "4"]


OF_A_WEB_PAGE = (
    '---\ntitle: "Draft minutes"\ndate: "2023-11-05"\n---\n\nDRAFT MINUTES OF A MEETING OF UPPER '
    "TARN PARISH COUNCIL HELD at 7.00pm on THURSDAY 5th OCTOBER 2023\n\nPresent: Cllr Oak\n\n"
    "1. Gates\n\nAgreed.\n"
)
OF_A_COMMITTEE = (
    "Vale Integrated Care Board\n\nMeeting: Finance Committee\nDate: 5 May 2022\nTitle: Savings"
    "\n\nPurpose of report\n\nTo tell.\n"
)
SUMMONS = (
    "Larkfield Town Council\n\nYou are summoned to attend a meeting of the Amenities Committee on "
    "11 June 2025 at 7 pm.\n\nAgenda\n\n1. Apologies\n2. Bowls\n3. Close\n"
)


@pytest.mark.parametrize(
    ("text", "day", "board"),
    [
        (OF_A_WEB_PAGE, "2023-10-05", "UPPER TARN PARISH COUNCIL"),
        (OF_A_COMMITTEE, "2022-05-05", "Finance Committee"),
        (SUMMONS, "2025-06-11", "Amenities Committee"),
    ],
)
def test_whose_meeting_it_is_and_when(text: str, day: str, board: str) -> None:
    held = paper(text, "paper.md" if text.startswith("---") else "paper.txt")
    assert (held.date.value, held.board) == (day, board)


def test_a_chief_executive_is_no_board() -> None:
    assert paper("Rates\n\nThe Chief Executive said that rates would rise.\n").board is None


def test_a_field_under_a_byline_is_no_title() -> None:
    held = paper(
        "Marl County Council\n\nRoads Committee – 5 May 2022\n\nReport of the Director\n\n"
        "Divisions affected:\n(All divisions);\n\nCulverts: the emergency contract\n\n"
        "Contact for further information:\nGwen Ross, Head of Structures\n\nSummary\n\n"
        "They were seen.\n\nRecommendation\n\nThat it be noted.\n"
    )
    assert held.title == "Culverts: the emergency contract"


def test_minutes_that_are_confidential_until_approved_are_shut() -> None:
    text = "Mill Homes\n\nBoard, 5 May 2022\n\nPresent: Ann Reed\n\n1. Gates\n\nAgreed.\n"
    shut = paper(f"Confidential until approved by the Board\n\n{text}")
    assert {part.audience for part in shut.parts} == {RESTRICTED}
    assert {part.audience for part in paper(text).parts} == {PUBLIC}


def test_the_mark_of_a_note_is_part_of_no_number() -> None:
    page = (
        "<html><body><h1>Stores</h1><h2>Audit</h2><p>It moves to quarter 4.<sup>1</sup></p>"
        "</body></html>"
    )
    held = understand(read(Path("p.html"), page.encode()), root="tests", file="p.html")
    assert find(held, "quarter").text == "It moves to quarter 4.¹"


def test_fields_and_values_may_take_turns_in_the_rows_of_a_form() -> None:
    held = paper(
        "| Report to: | Cabinet | Date of Meeting: | 9 July 2024 |\n|---|---|---|---|\n"
        "| Subject: | Baths: a new operator | Portfolio: | Health |\n\n**Summary:**\n\nTo begin."
        "\n\n**Recommendation(s):**\n\nThat it be agreed.\n",
        "form.md",
    )
    assert (held.title, held.board) == ("Baths: a new operator", "Cabinet")
    assert held.date.value == "2024-07-09"
    assert [one.text for one in paragraphs(held)][:4] == [
        "Report to: Cabinet", "Date of Meeting: 9 July 2024", "Subject: Baths: a new operator",
        "Portfolio: Health",
    ]  # fmt: skip


def test_years_in_the_first_column_of_a_table_stay_cells() -> None:
    held = paper(
        "# Landings\n\nThe dock had:\n\n| Year | Boats | Boxes |\n|---|---|---|\n"
        "| 2021/22 | 38 | 41,870 |\n| 2022/23 | 36 | 40,120 |\n",
        "dock.md",
    )
    row = find(held, "2022/23")
    assert (row.label, row.cells) == (None, ("2022/23", "36", "40,120"))
