"""Agenda packs: parts, agenda rows, and who may see what."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, RESTRICTED, PaperKind, PartKind, Role
from indexer.structure import Stated
from indexer.structure.secrecy import answer, folder_mark, is_divider, is_mark, is_reopening
from tests.indexer.structure.papers import find, paper, paragraphs, parts

COVER = (
    "\n{title}\n\nPurpose of report\n\nFor information.\n\nSummary\n\nThis says what was done.\n\n"
    "Is this report confidential? Yes No\n\nRecommendation\n\nThat the Panel notes the report.\n\n"
    "Action\n\nOfficers to do as they are asked.\n\nContact officer: Ann Reed / Bo Lake\n"
    "Position: Miller / Weir Keeper\nEmail: ann@mill.example / bo@mill.example\n\n{again}\n\n"
    "1. Background\n\n- 1.1 {body}\n"
)
PACK = (
    "Mill Panel\n\nAgenda\n\nThursday, 5 May 2022\n\nSecurity\n\n"
    "All visitors are asked to sign in at the gate of the mill when they come.\n\n"
    "Mill Panel – Membership 2022/23\n\nCouncillor\tAuthority\nNorth (2)\t\n"
    "Cllr Amy Stone (Chair)\tNorthbeck Council\nCllr Ben Oak\tEastbeck Council\nSubstitutes\t\n"
    "Cllr Cy Reed\tWestbeck Council\nSouth (1)\t\nCllr Di Hill\tSouthbeck Council\nSubstitutes\t\n"
    "Cllr Ed Lane\tFarbeck Council\n\nAgenda\n\nMill Panel\n\n5 May 2022\n\n"
    "Item\tPage\n1. Welcome\t\n2. Wheels and cogs\t1 - 4\nBo Lake (Weir Society) to join\t\n"
    "3. Weirs of the upper valley\t5 - 8\nCONFIDENTIAL ITEMS\t\n4. Purchase of a mill\t9 - 12\n"
    "5. Spoken update\t\n6. Minutes of the previous meeting held on 2 March 2022\t13 - 16\n\n"
    "Date of Next Meeting: Thursday, 7 July 2022\n"
    + COVER.format(
        title="Cogs and wheels: update", again="Cogs and wheels: update", body="Cogs are fine."
    )
    + COVER.format(
        title="Upper valley weirs",
        again="Upper valley weirs",
        body="Weirs were discussed in private.",
    )
    + "\nDocument is Restricted\n\nDocument is Restricted\n"
)


def test_the_parts_of_a_pack() -> None:
    held = paper(PACK)
    assert held.kind is PaperKind.PACK
    assert [(part.kind, part.item, part.audience) for part in held.parts] == [
        (PartKind.NOTICES, None, PUBLIC),
        (PartKind.ATTENDANCE, None, PUBLIC),
        (PartKind.AGENDA, None, PUBLIC),
        (PartKind.REPORT, "2", PUBLIC),
        (PartKind.REPORT, "3", PUBLIC),
        (PartKind.RESTRICTED, "4", RESTRICTED),
        (PartKind.RESTRICTED, "6", RESTRICTED),
    ]
    assert held.date.value == "2022-05-05"
    assert len({part.key for part in held.parts}) == len(held.parts)


def test_agenda_rows_are_listed_with_their_pages_and_divider() -> None:
    held = paper(PACK)
    assert [(row.number, row.pages, row.confidential) for row in held.agenda] == [
        ("1", None, False),
        ("2", "1 - 4", False),
        ("3", "5 - 8", False),
        ("4", "9 - 12", True),
        ("5", None, True),
        ("6", "13 - 16", True),
    ]
    joins = find(held, "to join")
    assert (joins.role, joins.heading) == (Role.AGENDA_ROW, ("Wheels and cogs",))


def test_the_same_label_in_two_reports_stays_apart() -> None:
    reports = parts(paper(PACK), PartKind.REPORT)
    assert [p.label for r in reports for p in r.paragraphs if p.label] == ["1.1", "1.1"]
    assert {p.heading for r in reports for p in r.paragraphs if p.label} == {("Background",)}


def test_membership_rows_stand_under_their_groups() -> None:
    [members] = parts(paper(PACK), PartKind.ATTENDANCE)
    title = "Mill Panel – Membership 2022/23"
    assert [(p.text.split()[1], p.heading) for p in members.paragraphs] == [
        ("Amy", (title, "North (2)")),
        ("Ben", (title, "North (2)")),
        ("Cy", (title, "North (2)", "Substitutes")),
        ("Di", (title, "South (1)")),
        ("Ed", (title, "South (1)", "Substitutes")),
    ]
    assert {p.role for p in members.paragraphs} == {Role.ATTENDANCE}


def test_a_report_behind_the_confidential_ones_is_shut_whatever_its_title() -> None:
    body = "The price asked for it is high."
    for title in ("Purchase of a mill", "Something else entirely"):
        held = paper(
            PACK.replace(
                "\nDocument is Restricted\n", COVER.format(title=title, again=title, body=body), 1
            )
        )
        shut = [part for part in held.parts if any(body in p.text for p in part.paragraphs)]
        assert [part.audience for part in shut] == [RESTRICTED]
        assert "confidential" in shut[0].audience_basis


def test_what_follows_a_reopening_is_public() -> None:
    held = paper(
        "Agenda\n\n1. Welcome\n2. Floods\nPART 2 – EXEMPT\n3. Purchase\nPUBLIC ITEMS\n4. Mills\n"
        "5. Claim (Exempt)\n6. Boats\n"
    )
    assert [row.confidential for row in held.agenda] == [False, False, True, False, True, False]


def test_an_exclusion_row_shuts_the_rows_after_it_and_not_itself() -> None:
    held = paper(
        "# Agenda\n\n| Item | Title | Pages |\n|---|---|---|\n| 1 | Welcome | |\n"
        "| 2 | Exclusion of the press and public | |\n| 3 | Purchase | 1 - 4 |\n",
        "a.md",
    )
    assert [row.confidential for row in held.agenda] == [False, False, True]
    assert held.agenda[2].pages == "1 - 4"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Is this report confidential? Yes No", None),
        ("Is this report confidential? Yes", True),
        ("Is this report confidential? No.", False),
        ("Is this report confidential? Yes ☒ No ☐", True),
        ("Is this report confidential? ☐ Yes ☒ No", False),
        ("Is this report confidential? Yes [ ] No [x]", False),
        ("Confidential: Yes", True),
        ("Exempt: No", False),
        ("The report was confidential, yes", None),
    ],
)
def test_the_confidential_question(line: str, said: bool | None) -> None:
    assert answer(line) is said


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("2022/confidential/a.txt", "confidential"),
        ("2022/Part 2/a.txt", "Part 2"),
        ("part_ii/a.txt", "part_ii"),
        ("2022/not for publication/a.txt", "not for publication"),
        ("2022/private-members-club-visit/a.txt", None),
        ("2022/a confidential.txt", None),
    ],
)
def test_folders_that_shut(file: str, name: str | None) -> None:
    assert folder_mark(file) == name
    audiences = {part.audience for part in paper("Mills\n\nThey turn.\n", file).parts}
    assert audiences == {RESTRICTED if name else PUBLIC}


@pytest.mark.parametrize(
    ("line", "mark", "divider"),
    [
        ("NOT FOR PUBLICATION", True, True),
        ("CONFIDENTIAL", True, True),
        ("Exempt information", True, False),
        ("NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A", True, True),
        ("Confidential items", False, True),
        ("Part II", False, True),
        ("Items from which the press and public may be excluded", False, True),
        ("The results go to a private and confidential board meeting.", False, False),
        ("Please keep phones off during any confidential items.", False, False),
        ("Part B – Items for decision", False, False),
    ],
)
def test_marks_and_dividers(line: str, mark: bool, divider: bool) -> None:
    assert (is_mark(line), is_divider(line)) == (mark, divider)


def test_reopenings() -> None:
    assert is_reopening("Public items")
    assert is_reopening("Re-admission of the public")
    assert not is_reopening("The public were told about the mill.")


def test_marks_on_the_paper_shut_it_and_words_in_prose_do_not() -> None:
    head = paper("CONFIDENTIAL\n\nPurchase of a mill\n\nThe price asked is high.\n")
    assert {part.audience for part in head.parts} == {RESTRICTED}
    prose = paper("Weirs\n\nThe results go to a private and confidential board meeting.\n")
    assert {part.audience for part in prose.parts} == {PUBLIC}
    running = "\f".join(f"RESTRICTED\n{n} Weirs were seen by us.\nMore of it." for n in "ABC")
    assert {part.audience for part in paper(running).parts} == {RESTRICTED}


def test_the_manifest_decides() -> None:
    held = paper("CONFIDENTIAL\n\nWeirs are fine.\n", stated=Stated(audience="members"))
    assert {part.audience for part in held.parts} == {"members"}


def test_a_report_that_answers_yes_is_shut() -> None:
    held = paper(COVER.format(title="Mills", again="Mills", body="x y z.").replace("Yes No", "Yes"))
    assert [part.audience for part in held.parts] == [RESTRICTED]
    assert paragraphs(held)


def test_reports_without_a_purpose_are_bound_behind_earlier_minutes() -> None:
    agenda = (
        "MILL PANEL\n\nWednesday, 15 January 2025\n\nAGENDA\n\n1  Apologies\n"
        "2  Minutes (Pages 3 - 8)\n"
        "3  Weirs (Pages 9 - 20)\n4  Confidential sluice report (Pages 21 - 30)\n"
        "5  Date of next meeting\n   12 March 2025\n\nAgenda Item 2\nMinutes of the Mill Panel\n"
        "Wednesday 13 November 2024\nPresent: A. Fell (Chair)\n1. Fares\n"
        "Resolved: that the fund be spent by March.\n\n"
    )
    bound = "".join(
        f"Agenda Item {n}\nReport title: {title}\nTo: Mill Panel\n"
        "Recommendations: That it be seen.\n"
        f"1. Background\n1.1 The {title} leaks.\n\n"
        for n, title in ((3, "Weirs"), (4, "Sluice"))
    )
    held = paper(agenda + bound)
    assert (held.kind, held.date.value) == (PaperKind.PACK, "2025-01-15")
    reports = [part for part in held.parts if part.kind is PartKind.REPORT]
    assert [(part.title, part.item, part.audience) for part in reports] == [
        ("Weirs", "3", PUBLIC),
        ("Sluice", "4", RESTRICTED),
    ]
