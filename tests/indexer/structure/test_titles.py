"""The title of a paper among its letterhead, marks, fields and references."""

from __future__ import annotations

import pytest

from indexer.records import RESTRICTED
from tests.indexer.structure.papers import paper

REST = "\n\nThe gate by the lower pool sticks.\n\nThe Panel is asked to note this.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("[Slide 1]\nElm NHS Foundation Trust\nEel Panel\nFlows, Month 7", "Flows, Month 7"),
        ("EP 2024/43\n\nEEL PANEL MEETING   6 MAY 2024\n\nREPAIR OF WEIRS", "REPAIR OF WEIRS"),
        ("Home | About us | News | Contact\n\n# Eel Panel: its members", "Eel Panel: its members"),
        ("Elm Council\n\nEel Panel - 6 May 2024 - Item 7\n\nRepair of weirs", "Repair of weirs"),
        ("Paper F - EP 6 May 2024 - Item 7\n\n# Money: quarter 1 (to 30 June 2024)",
         "Money: quarter 1 (to 30 June 2024)"),
        ("ELM SCHOOL - part of The Elm Trust\n\nGOVERNING BODY\n\nHead's report to members, 2",
         "Head's report to members, 2"),
        ("AGENDA ITEM 11\n\n# Report from the Eel Users' Forum\n\n*by its chair, A Orr*",
         "Report from the Eel Users' Forum"),
        ("Eel Panel\n\nTERMS OF REFERENCE\n\n1. Purpose\n\n1.1 Eels.", "TERMS OF REFERENCE"),
        ("# About the Board\n\nPage last updated: 6 May 2024", "About the Board"),
    ],
)  # fmt: skip
def test_the_title_under_what_stands_over_it(head: str, title: str) -> None:
    assert paper(f"{head}{REST}", "paper.md").title == title


def test_a_letter_is_called_by_what_it_is_about() -> None:
    held = paper(
        "Elm Parish Council\nc/o 3 Mill Row, Elm\n\n6 May 2024\n\nThe Secretary\nWeir Board\n\n"
        "Dear Sir\n\nREPAIR OF THE LOWER WEIR\n\nPlease do so.\n\nYours faithfully\n\nA Orr\n"
    )
    assert (held.title, held.board) == ("REPAIR OF THE LOWER WEIR", "Elm Parish Council")


def test_a_mark_over_the_title_is_no_title_and_still_shuts() -> None:
    held = paper(
        "RESTRICTED: chairs only. Not for publication\n\nElm Borough Council\n\nSale of the weir"
        f"{REST}"
    )
    assert held.title == "Sale of the weir"
    assert {part.audience for part in held.parts} == {RESTRICTED}


BODY = "\n\nPresent: A Orr, B Teal\n\n1. Weirs\n\nRESOLVED that they be mended.\n\n2. Eels\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("ELM COUNCIL\n\nMINUTE OF MEETING, 6 May 2024", "Minutes: ELM COUNCIL"),
        ("Elm Council\n\nMinutes of the meeting held at the Mill on Monday 6 May 2024 at 7 pm",
         "Minutes: Elm Council"),
        ("Elm Council\n\nMinutes of the Annual Meeting held on 6 May 2024",
         "Minutes of the Annual Meeting held on 6 May 2024"),
        ("Eel Panel – fourth meeting 6 May 2024\n\nMeeting note",
         "Eel Panel – fourth meeting 6 May 2024"),
        ("Eel Panel - 6 May 2024\n\nMembers: A Orr, B Teal\n\nMinutes of last meeting",
         "Eel Panel - 6 May 2024"),
        ("Eel Board\n\n6 May 2024\n\nMINUTES (unconfirmed)", "Minutes: Eel Board"),
        ("Agenda and minutes\n\nEel Board - Monday, 6th May, 2024 7.00 pm",
         "Eel Board - Monday, 6th May, 2024 7.00 pm"),
        ("Elm Union\n\nEel Notes – Monday 6th May 2024\n\n* Minutes of previous AGM - passed",
         "Eel Notes – Monday 6th May 2024"),
        (f"Elm Eels Board Minutes of the Meeting held on 6 May 2024 at Elm{' by the pool' * 9}",
         "Minutes: Elm Eels Board"),
        ("Elm Council\n\nAt a meeting on 6 May 2024 the Mayor sat", "Minutes: Elm Council"),
        ("Elm Board\n\nEel Ctte - Action notes, 6 May 2024", "Eel Ctte - Action notes, 6 May 2024"),
        ("COFNODION / MINUTES\n\nEel Board\n\n6 May 2024", "Minutes: Eel Board"),
        ("# Spring Eel Gathering\n\n## Minutes", "Spring Eel Gathering"),
        ("ELM COMBINED AUTHORITY\nEEL COMMITTEE\n\n6 May 2024\n\nOfficers: A Oak, minutes",
         "Minutes: EEL COMMITTEE"),
        ("Elm Trust\n\nMeeting of the Eel Board, 6 May 2024\n\nMinutes - to be agreed in June",
         "Meeting of the Eel Board, 6 May 2024"),
        ("# Minutes Template\n\nEEL BOARD\n\n6 May 2024", "Minutes: EEL BOARD"),
        ("Elm Council\n\nACTION SHEET following the meeting of 6/5/24",
         "ACTION SHEET following the meeting of 6/5/24"),
    ],
)  # fmt: skip
def test_the_title_of_minutes(head: str, title: str) -> None:
    assert paper(f"{head}{BODY}", "paper.md").title == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Supplementary Agenda No. 2", "Supplementary Agenda No. 2: Eel Panel"),
        ("NOTICE OF ANNUAL MEETING", "NOTICE OF ANNUAL MEETING: Eel Panel"),
        ("Agenda", "Agenda: Eel Panel"),
    ],
)
def test_a_supplement_and_a_notice_keep_their_names(head: str, title: str) -> None:
    assert (
        paper(f"Eel Panel\n\n{head}\n\n6 May 2024\n\n1. Weirs\n2. Eels\n3. Pools\n").title == title
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "# Elm County Council\n\n## Forward Plan: 1 May 2024 to 31 August "
                "2024\n\nPublished: 2 May "
                "2024\n\nThis plan gives notice of decisions.\n"
            ),
            "Forward Plan: 1 May 2024 to 31 August 2024",
        ),
        (
            (
                "# The weirs: where are we?\n\nCouncil, 6 May 2024\n\nAnn Orr, Head of Weirs\n\n"
                "## Before we start\n\n- Two weirs\n"
            ),
            "The weirs: where are we?",
        ),
        (
            (
                "# Elm Pension Fund\n\n## EEL COMMITTEE – 6 MAY 2024\n\n### Report of the "
                "Treasurer\n\n"
                "# RETURNS OF THE SPRING\n\n## 1. Purpose\n\n1.1 To report on the spring.\n"
            ),
            "RETURNS OF THE SPRING",
        ),
        (
            (
                "# Appendix to item 4\n\nEel Committee, 6 May 2024\n\n**Weir tolls: table of "
                "fees**\n\n"
                "The fees have held since 2022.\n"
            ),
            "Weir tolls: table of fees",
        ),
    ],
)
def test_the_title_under_what_frames_it(text: str, title: str) -> None:
    assert paper(text, "paper.md").title == title
