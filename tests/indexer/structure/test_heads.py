"""What stands at the head of a paper: its title, its board, and days that are not its meeting's."""

from __future__ import annotations

import pytest

from indexer.records import PaperKind
from tests.indexer.structure.papers import paper

CAME = "\n\nPresent: Ann Orr (Chair)\n\n1. Apologies\n\nNone.\n\n2. Weirs\n\nSeen.\n"

BY_MAIL = (
    "From: clerk@wend.example\nDate: 9 May 2024\nTo: all\nSubject: Notice\n\n"
    "The meeting of the Weirs Board will be held on 16 May 2024 at 7 pm."
)


@pytest.mark.parametrize(
    "heading",
    ["Agenda and minutes", "Minutes:", "Unconfirmed Minutes", "Agendas, reports and minutes"],
)
def test_a_heading_that_only_names_the_sort_is_no_title(heading: str) -> None:
    held = paper(f"{heading}\n\nWeirs and Ferries Board\n\n3 May 2024{CAME}")
    assert held.title == "Minutes: Weirs and Ferries Board"


def test_words_of_a_watermark_are_no_title() -> None:
    held = paper("DRAFT DRAFT DRAFT\nHill Mill\nTrustees' day\nDate: 03/04/24\n\nThe roof leaks.\n")
    assert held.title == "Hill Mill"


def test_terms_of_reference_say_who_approved_them() -> None:
    held = paper(
        "Weirs and Ferries Board\n\nTerms of Reference\n\nApproved by Full Council on "
        "16 May 2024\n\n1. Purpose\n\n1.1 The Board looks after the weirs.\n\n2. Quorum\n\n"
        "2.1 It is three.\n"
    )
    assert held.title == "Terms of Reference"
    assert (held.board, held.date.value) == ("Weirs and Ferries Board", None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Wend, Loam and Orr Joint Ferries Committee - Monday, 4 March 2024 5:30 pm",
         "Wend, Loam and Orr Joint Ferries Committee"),
        ("At a MEETING of the FERRIES BOARD held remotely on 4 March 2024", "FERRIES BOARD"),
        ("COURT", "COURT"),
        ("You are summoned to the Annual Meeting of Hill Parish Council on 4 March 2024.",
         "Hill Parish Council"),
    ],
)  # fmt: skip
def test_the_body_that_a_line_names(line: str, name: str) -> None:
    assert paper(f"Minutes\n\n{line}{CAME}").board == name


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Risk register, quarter 3 (as at 31 December 2023)\n\nThe bridge is shut.", None),
        ("Lone Working\n\nDate approved: 11 September 2023\n\nKeep a rota.", None),
        ("Request 41\n\nDate received: 4 March 2024\n\nYou asked about fines.", None),
        (BY_MAIL, "2024-05-16"),
    ],
)
def test_a_day_that_is_not_the_meetings(text: str, day: str | None) -> None:
    assert paper(f"{text}\n").date.value == day


def test_rows_that_begin_with_their_time_and_number() -> None:
    held = paper(
        "Weirs Board\n\nAgenda\n\nTime\tItem\tLead\tPurpose\tPaper\n9.30\t1. Welcome\tChair\tNote\t"
        "Verbal\n9.35\t2. Weirs\tMiller\tAgree\tA\n10.20\t3. Boats\tWarden\tNote\tB\n"
    )
    assert held.kind is PaperKind.AGENDA
    assert [(row.number, row.title) for row in held.agenda] == [
        ("1", "Welcome"), ("2", "Weirs"), ("3", "Boats"),
    ]  # fmt: skip


def test_a_long_heading_of_a_supplement() -> None:
    held = paper(
        "Weirs Board\n\n4 March 2024\n\nAGENDA SUPPLEMENT 2 – LATE LETTERS\n\n"
        "5. Mill Lane (Tudalennau / Pages 3 - 6)\n\n7. Boats (Pages 7 - 12)\n"
    )
    assert [(row.title, row.pages) for row in held.agenda] == [
        ("Mill Lane", "3 - 6"), ("Boats", "7 - 12"),
    ]  # fmt: skip


def test_minutes_in_a_table_of_which_some_cells_are_empty() -> None:
    held = paper(
        "Weirs Board\n4 March 2024\nMINUTES\nPresent: Ann Orr, Bob Hill\nItem\tTold\tAction\n"
        "1. Apologies\tNone.\t\n2. Weirs\tSeen.\t\n3. Boats\tSold.\tClerk to pay\n"
        "4. Oars\tLost.\tClerk to look\n"
    )
    items = [(part.item, part.title) for part in held.parts if part.item]
    assert items == [("1", "Apologies"), ("2", "Weirs"), ("3", "Boats"), ("4", "Oars")]


def test_numbers_of_minutes_with_month_and_year() -> None:
    held = paper(
        "Minutes of the Weirs Board held on 4 March 2024\n\nPresent: Ann Orr\n\nWB1/03/24 Weirs\n\n"
        "Seen.\n\nWB2/03/24 Boats\n\nSold.\n\nWB3/03/24 Oars\n\nLost.\n"
    )
    items = [(part.item, part.title) for part in held.parts if part.item]
    assert items == [("WB1/03/24", "Weirs"), ("WB2/03/24", "Boats"), ("WB3/03/24", "Oars")]


def test_a_welsh_agenda_shuts_its_second_part() -> None:
    held = paper(
        "Weirs Board\n\nAGENDA\n\n1. Cofnodion / Minutes\n\n2. Coredau / Weirs\n\n"
        "RHAN 2 / PART 2\n\nEITEMAU EITHRIEDIG / EXEMPT ITEMS\n\n3. Melin / Mill\n"
    )
    assert [row.confidential for row in held.agenda] == [False, False, True]
