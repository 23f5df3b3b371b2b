"""A summons, a notice and an agenda in whatever form call to a meeting: they are no minutes."""

from __future__ import annotations

import pytest

from indexer.records import PaperKind
from tests.indexer.structure.papers import paper

ROWS = "1. Apologies\n2. Minutes of 3 March 2024\n3. Price of eel passes\n4. Next meeting\n"


@pytest.mark.parametrize(
    "heading",
    [
        "A G E N D A",
        "Agenda",
        "REVISED AGENDA - replaces that of Monday",
        "Agenda, 6 May 2024, 7pm, Old Dairy",
        "ANNUAL MEETING OF THE CONSERVATORS - AGENDA",
        "Supplementary Agenda No. 2",
    ],
)
def test_headings_of_an_agenda(heading: str) -> None:
    held = paper(f"ELMER PARISH COUNCIL\n\nMonday 6 May 2024\n\n{heading}\n\n{ROWS}")
    assert held.kind is PaperKind.AGENDA
    assert [item.number for item in held.agenda] == ["1", "2", "3", "4"]


def test_a_summons_without_numbers_is_an_agenda() -> None:
    held = paper(
        "ELMER TOWN COUNCIL\n\n1st May 2024\n\nDear Councillor,\n\nYou are hereby summoned to "
        "attend the meetings below, in the Dairy on Monday 6 May 2024.\n\nR Teal, Town Clerk\n\n"
        "6.30 pm PATHS COMMITTEE\n\nP1 Apologies\n\nP2 Minutes of 8th April 2024\n\n"
        "P3 Stile at Long Acre\n"
    )
    assert (held.kind, held.date.value) == (PaperKind.AGENDA, "2024-05-06")


def test_a_notice_of_an_annual_meeting_is_an_agenda() -> None:
    held = paper(
        "ELMER READING ROOM\n\nNOTICE OF THE ANNUAL GENERAL MEETING\n\nMonday 6 May 2024, 7 pm\n\n"
        "Order of business\n\nTo agree the minutes of the last AGM\n\nAccounts\n\nElections\n"
    )
    assert held.kind is PaperKind.AGENDA


def test_minutes_that_say_how_they_were_called_stay_minutes() -> None:
    held = paper(
        "ELMER TOWN COUNCIL\n\nNotice of the meeting was given on 1 May 2024.\n\nMonday 6 May "
        "2024\n\nPresent: Cllrs Teal and Orr\n\n1. Accounts\nRESOLVED that they be passed.\n\n"
        "2. Paths\nRESOLVED that the stile be mended.\n"
    )
    assert held.kind is PaperKind.MINUTES


def test_rows_of_a_supplement_keep_their_numbers() -> None:
    held = paper(
        "<html><body><h2>Eel Panel</h2><h3>Supplementary Agenda No. 3</h3><table>"
        "<tr><th>Item</th><th>Paper</th><th>Pages</th></tr>"
        "<tr><td>4</td><td>Minutes of the Weir Board, 2 May 2024</td><td>1 - 6</td></tr>"
        "<tr><td>9</td><td>Weir repairs</td><td>7 - 12</td></tr></table></body></html>",
        "more.html",
    )
    assert held.kind is PaperKind.AGENDA
    assert [(item.number, item.pages) for item in held.agenda] == [("4", "1 - 6"), ("9", "7 - 12")]


def test_rows_whose_time_stands_behind_the_number() -> None:
    held = paper(
        "EEL PANEL\n\nMonday 6 May 2024\n\nAGENDA\n\n1   10:00  Welcome\n2   10:05  Minutes\n"
        "3   10:10  Weir repairs\n"
    )
    assert held.kind is PaperKind.AGENDA
    assert [item.title for item in held.agenda] == ["Welcome", "Minutes", "Weir repairs"]


CLUB = (
    "ELMER ROWING CLUB\n\nNotice of the annual meeting was given in April. The meeting was held on "
    "6 May 2024.\n\n1. Oars\n\nMembers agreed to spend £40 on oars.\n\n2. Boathouse\n\nIt was "
    "agreed to let the loft.\n"
)
BOARD = (
    "Meeting of the Weir Board\n\n6 May 2024\n\nMembers were invited to attend the mill.\n\n1. Mill"
    "\n\nIt was agreed to let the mill.\n\n2. Sluice\n\nThe Board resolved to hire a pump.\n"
)


@pytest.mark.parametrize("text", [CLUB, BOARD])
def test_what_was_agreed_at_the_start_of_a_sentence_makes_minutes_of_a_call(text: str) -> None:
    held = paper(text)
    assert (held.kind, held.date.value) == (PaperKind.MINUTES, "2024-05-06")


def test_a_call_that_speaks_of_the_last_meeting_stays_an_agenda() -> None:
    held = paper(
        "ELMER ROWING CLUB\n\nNotice of the annual meeting\n\nMonday 6 May 2024\n\nThe last annual "
        "meeting was held on 8 May 2023.\n\n1. Apologies\n\n2. Price of oars\n"
    )
    assert held.kind is PaperKind.AGENDA


@pytest.mark.parametrize("over", ["", "AGENDA\n\n"])
def test_notes_on_what_was_agreed_before_leave_an_agenda_one(over: str) -> None:
    held = paper(
        "ELMER PARISH COUNCIL\n\nNotice of meeting\n\n6 May 2024\n\nMembers are summoned to attend "
        f"the meeting.\n\n{over}1. Mill\n\nThe Council agreed in March to let the mill. Members "
        "are asked to choose a tenant.\n\n2. Sluice\n\nThe Council resolved to hire a pump.\n"
    )
    assert held.kind is PaperKind.AGENDA
