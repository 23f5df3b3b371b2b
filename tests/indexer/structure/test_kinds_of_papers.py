"""What is a report, and what is neither report nor minutes."""

from __future__ import annotations

import pytest

from indexer.records import PaperKind, PartKind
from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    "text",
    [
        (
            "Weir repairs\n\nEel Panel, 6 May 2024\n\nThe gate sticks.\n\nThe Panel is asked to "
            "note "
            "this.\n"
        ),
        (
            "Weir repairs\n\nEel Panel, 6 May 2024\n\nThe gate sticks.\n\nGovernors are invited to "
            "agree the price.\n"
        ),
        "Head of Rivers' report to members\n\nEel Panel, 6 May 2024\n\nThe gate sticks.\n",
        "Board paper 8\n\nWeir repairs\n\nEel Panel, 6 May 2024\n\nThe gate sticks.\n",
    ],
)
def test_a_paper_put_before_a_body_is_a_report(text: str) -> None:
    held = paper(text)
    assert held.kind is PaperKind.REPORT
    assert [part.kind for part in held.parts] == [PartKind.REPORT]


def test_a_report_that_tells_what_was_done_and_asks_is_no_minutes() -> None:
    held = paper(
        "EEL BOARD\n\nAGENDA ITEM 8\n\nENGINEER'S REPORT\n\nBoard Meeting: 6 May 2024\n\n"
        "1. Gates\n\n1.1 The gate was mended, the pump was tested. Staff agreed to work late.\n\n"
        "1.2 We met the landowner and he said that he wanted a new gate.\n\n"
        "1.3 The Board is asked to agree the price.\n"
    )
    assert held.kind is PaperKind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        (
            "About us\n\nThe Board meets four times a year, in the Old Dairy by the weir, where "
            "it is "
            "warm. Minutes of each meeting are put on this page.\n\nPumps\n\nWe have two pumps.\n"
        ),
        (
            "| Meeting | Agenda | Minutes |\n|---|---|---|\n| 6 May 2024 | Agenda | Signed |\n"
            "| 3 June 2024 | Agenda | Not yet |\n\nThe Board meets in the Old Dairy.\n"
        ),
    ],
)
def test_a_page_that_speaks_of_minutes_is_none(text: str) -> None:
    assert paper(text, "page.md").kind is PaperKind.OTHER


def test_minutes_called_mins_of_a_mtg() -> None:
    held = paper(
        "ELMER READING ROOM\n\nMins of mtg Mon 6 May 2024\n\nHere: Ann, Bo, Cy\n\n"
        "1 Treasurer. £40 in the tin.\n\n2 Roof. Agreed to get a price.\n"
    )
    assert held.kind is PaperKind.MINUTES


def test_a_row_that_is_called_a_report_makes_none_of_a_list_of_tasks() -> None:
    held = paper(
        "# Tasks of the Eel Panel, 6 May 2024\n\n| Item | Task | Who |\n|---|---|---|\n"
        "| 4 | Report on the weirs | Clerk |\n",
        "tasks.md",
    )
    assert held.kind is PaperKind.OTHER


@pytest.mark.parametrize(
    "text",
    [
        (
            "Planning Committee: 6 May 2024\n\nWEIR BARN: CHANGE OF USE\n\nApplicant: Mr Teal\n\n"
            "1. Summary\n\n1.1 The barn is old. The application is recommended for refusal.\n"
        ),
        (
            "# Budget of the weirs\n\nReport of the Treasurer to Full Council, 6 May 2024. "
            "Item 8.\n\n"
            "## Recommendations\n\n(a) That £40 be spent.\n\n## Background\n\nIt was £30 before.\n"
        ),
        (
            "# Hearing: Head of Weirs\n\nReport of the Elm Police and Crime Panel to the "
            "Police and "
            "Crime Commissioner under the Police Reform and Social Responsibility Act of 2011, on "
            "the hearing\n\nPublished: 6 May 2024\n\n1. Introduction\n\n1.1 A hearing was held.\n"
        ),
    ],
)
def test_what_recommends_is_a_report(text: str) -> None:
    assert paper(text, "paper.md").kind is PaperKind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        (
            "# Elm School\n\n# Full Governing Body\n\n| Date | 6.5.24 |\n|---|---|\n| "
            "Present | Ann "
            "Orr, Bo Teal |\n| Apologies | Cy Lake |\n\n| Item | Minute | Action |\n|---|---|---|\n"
            "| 1. Prayer | AO | |\n| 2. Roof | Price of £40. Fine. | BT |\n"
        ),
        (
            "ELM VILLAGE HALL\n\nCommittee, Monday 6th May, small room\n\nCame: Ann, Bo, "
            "Cy\n\nRoof\n"
            "Slates. £40.\n\nBarn dance\nBo has the list.\n\nFinished 8.50\n"
        ),
        (
            "Eel Group, 6 May 2024\n\nIn attendance: A Orr, B Teal\n\n1. Weirs: two, both "
            "sound.\n\n"
            "The meeting closed at 9.05 pm.\n"
        ),
    ],
)
def test_who_came_and_when_it_closed_make_minutes(text: str) -> None:
    assert paper(text, "paper.md").kind is PaperKind.MINUTES


@pytest.mark.parametrize(
    "text",
    [
        "MINUTE OF EEL COMMITTEE\n\nMill, 6 May 2024\n\n(E.3) WEIRS\n\nThe Committee noted it.\n",
        "Eel Committee – 6 May 2024\n\nOrr (in the chair), Teal.\n\nE24/3 Weirs\n\nClosed 7pm\n",
    ],
)
def test_minutes_by_their_title_or_who_was_in_the_chair(text: str) -> None:
    assert paper(text).kind is PaperKind.MINUTES


@pytest.mark.parametrize("field", ["Title of report: Eel traps", "Purpose: For noting"])
def test_a_field_of_a_cover_makes_a_report(field: str) -> None:
    assert paper(f"Eel Board\n\n3 May 2024\n\n{field}\n\nThe traps are old.\n").kind is (
        PaperKind.REPORT
    )


ROWS = """01 Apologies

02 Weirs

Members are asked to mend one.

03 Minutes

PDF icon 3 - Minutes 2 May 2024 19 KB
"""
TOLD = "The Board resolved:-\n\nTo mend one."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Elm Council\n\nAgenda and Minutes\n\nMinutes say what was resolved.\n", PaperKind.OTHER),
        ("Report of the Miller\n\nRECOMMENDED that:\n\n(1) the minutes of the Forum be noted.\n",
         PaperKind.REPORT),
        (f"Mill Board, 6 May 2024\n\nItem no. Agenda Item Details\n{ROWS}", PaperKind.AGENDA),
        (f"Mill Board\n\n6 May 2024\n\nWeirs\n\n{TOLD}\n\nEels\n\n{TOLD}\n", PaperKind.MINUTES),
        ("Decisions of the Eel Board\n\n6 May 2024\n\n1. Traps: approved.\n", PaperKind.MINUTES),
        ("Elm Council\n\nDecision sheet\n\n6 May 2024\n\nTraps. Bought.\n", PaperKind.MINUTES),
        ("Decisions of Cabinet members\n\n6 May 2024\n\n1. Traps: approved.\n", PaperKind.OTHER),
        ("Elm park – meeting 6/5/24\n\nPresent: A, B\n\n1) Bulbs. B to buy.\n", PaperKind.MINUTES),
        ("Elm park – attendance, meeting 6/5/24\n\nPresent: A, B\n", PaperKind.OTHER),
        ("Agenda for the Eel Forum\n\n6 May 2024\n\n1. A\n2. B\n3. C\n", PaperKind.AGENDA),
        ("CYNGOR TREF ELM\n\nCofnodion y cyfarfod\n\nPresennol: A\n", PaperKind.MINUTES),
    ],
)  # fmt: skip
def test_what_only_looks_like_minutes_is_none(text: str, kind: PaperKind) -> None:
    assert paper(text).kind is kind


def test_news_is_no_minutes_whatever_it_tells() -> None:
    held = paper(
        "# Elm Valley News, May\n\n## Notes from the mill\n\nA meeting was held on 3 May to hear "
        "of the weir.\n\nMembers of the Weir Committee were glad of it.\n",
        "a.md",
    )
    assert (held.kind, held.board) == (PaperKind.OTHER, None)


def test_a_group_that_makes_a_newsletter_has_minutes() -> None:
    held = paper("Newsletter Group\n\nMinutes of meeting held on 3 May 2024\n\nPresent: A Orr\n")
    assert held.kind is PaperKind.MINUTES


def test_reports_that_name_who_is_to_decide_are_no_list_of_decisions() -> None:
    report = (
        "Report title: Weirs\nDecision Maker: {}\nLead officer: A Orr\n\n1. Background\n\nOld.\n\n"
    )
    held = paper(f"Cabinet\n\n{report.format('Cabinet')}{report.format('Council')}")
    assert held.kind is PaperKind.PACK


def test_a_list_of_decisions_of_several_makers_has_a_month_and_no_day() -> None:
    held = paper(
        "Decisions published\n\n3 May 2024 - Weir tolls\n\nDecision Maker: Cabinet\n\n"
        "Made at meeting: 3 May 2024 - Cabinet\n\nRESOLVED that the tolls rise.\n\n"
        "Decision published: 4 May 2024\n\n"
        "2 May 2024 - Eel traps\n\nDecision Maker: Director of Rivers\n\nThat two be bought.\n"
    )
    assert (held.kind, held.date.value) == (PaperKind.OTHER, "2024-05")


def test_a_briefing_note_is_no_note_of_a_meeting() -> None:
    held = paper("# Briefing note for members\n\nTo: All members\n\nThe weir is low.\n", "note.md")
    assert held.kind is PaperKind.OTHER


def test_a_list_of_links_to_minutes_is_none() -> None:
    held = paper(
        "<h1>Meetings of the Eel Committee</h1><ul><li>6 May 2024 - minutes</li>"
        "<li>3 June 2024 - agenda</li></ul>",
        "page.html",
    )
    assert held.kind is PaperKind.OTHER


def test_a_notice_whose_business_begins_with_the_last_minutes() -> None:
    held = paper(
        "# Elm Village Hall\n\nNotice is hereby given that the Annual General Meeting will be held "
        "on 6 May 2024.\n\n1. Apologies\n2. Minutes of the AGM held on 8 May 2023\n3. Roof\n",
        "notice.md",
    )
    assert (held.kind, held.date.value) == (PaperKind.AGENDA, "2024-05-06")


@pytest.mark.parametrize(
    "under",
    ["", "1. Purpose\n\nThe panel looks after the eels.\n\n2. Members\n\nIt has five members.\n"],
)
def test_a_report_to_a_board_on_terms_of_reference(under: str) -> None:
    held = paper(
        "Terms of reference of the eel panel\n\nReport to the Weir Board, 9 May 2024\n\nThe Board "
        f"is asked to agree what follows.\n\n{under}"
    )
    assert (held.kind, held.date.value) == (PaperKind.REPORT, "2024-05-09")


def test_a_rule_that_a_board_may_be_asked_something_makes_no_report() -> None:
    held = paper(
        "Standing orders\n\nWeir Board\n\nAdopted on 9 May 2024\n\n1. Votes\n\nThe Board is asked "
        "to vote by a show of hands.\n\n2. Motions\n\nNotice is given in writing.\n"
    )
    assert (held.kind, held.date.value) == (PaperKind.OTHER, None)


def test_an_agenda_that_lists_its_members_is_no_minutes() -> None:
    held = paper(
        "Weir District Council\n\nSCRUTINY COMMITTEE\n\nAGENDA for the meeting to be held on "
        "Wednesday 22 January 2025 at 6.30 pm\n\nMembers: Cllrs A Oak (Chair), B Ash and C Elm\n\n"
        "1. Apologies for absence\n\n2. Minutes of the meeting held on 13 November 2024\n\n"
        "3. Report of the task group. Report of Councillor Elm (copy attached)\n\n"
        "4. Work programme\n"
    )
    assert held.kind is PaperKind.AGENDA
