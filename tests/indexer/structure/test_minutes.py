"""Minutes: items, stems, decisions, actions, attendance."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, RESTRICTED, PaperKind, PartKind, Role
from indexer.words import normalise
from tests.indexer.structure.papers import find, paper, paragraphs, parts

ITEM = (
    "Weirs\n\n{gap}Ann Reed (Weir Keeper) introduced the report on the weirs of the "
    "valley.{gap}\n\n"
    "Discussion\n\nMembers discussed:\n\n1){gap} Whether the weirs would last.\n\n"
    "2){gap} Agreement that the approach was right.\n\nDecisions\n\nMembers:\n\n"
    "1){gap} Noted the report.\n\n2){gap} Agreed the plan for the weirs.\n\nActions\n\n"
    "Officers to:\n\n1){gap} Mend the upper weir.\n\n2){gap} Paint the lower weir.\n\n"
    "Consider the members’ wish for a bench.\n\n"
    "Boats\n\nCouncillor Ben Oak introduced the second report, which was about boats.\n\n"
    "Discussion\n\nMembers discussed:\n\n1){gap} The price of boats.\n\nAction\n\n"
    "Officers: to ask what boats cost.\n"
)
NOTE = (
    " Note of last Mill Panel meeting\n\tTitle:\n\n\n\tMill Panel\n\n\tDate:\n\n\n"
    "\tTuesday 3 May 2022\n\n\tVenue:\n\tThe Old Mill, 12 Quay Street\n\nAttendance\n"
    "Those who came are listed in Appendix A\n\tItem\n\tDecisions and "
    "actions\n\t\n"
    "\n<AI1>\n\n\t1  \n\tDeclarations of Interest\n\t\n\n\t\n\tNobody declared any interest.\n\n"
    "</AI1>\n\n<AI2>\n\n\t2  \n\tUpper valley\n\t\n\n\t\n\t" + ITEM.format(gap=" ") + "\n</AI2>\n\n"
    "<TRAILER_SECTION>\n\nAppendix A - Attendance "
    "\n\n\tPosition/Role\n\tCouncillor\n\tAuthority\n\n"
    "\t\n\t\n\t\n\n\tChairman\n\t Cllr Amy Stone\n\tNorthbeck Council\n\n\n"
    "\tDeputy-chairman\n\t Cllr Ben Oak\n\tEastbeck Council\n\n\t\n\tCllr Cy Reed\n"
    "\tWestbeck Council\n\n\n\tApologies\n\t Cllr Di Hill\n\tSouthbeck Council\n\n\n"
    "\tMill Officers\n\tAnn Reed\n\nBo Lake\n\tWeir Keeper\n\nPrincipal Adviser (Boats, "
    "Boats and Mills\n"
)
PAGE = (
    " Agenda item\n\nUpper valley\n\nMinutes:\n\n"
    + ITEM.format(gap="   ")
    + "\nSupporting documents:\n\nReport on weirs\n"
)


def test_a_note_is_an_opening_items_and_attendance() -> None:
    held = paper(NOTE)
    assert held.kind is PaperKind.MINUTES
    assert (held.board, held.date.value) == ("Mill Panel", "2022-05-03")
    assert [(part.kind, part.item, part.title) for part in held.parts] == [
        (PartKind.MINUTES, None, "Note of last Mill Panel meeting"),
        (PartKind.ITEM, "1", "Declarations of Interest"),
        (PartKind.ITEM, "2", "Upper valley"),
        (PartKind.ATTENDANCE, None, "Appendix A - Attendance"),
    ]


def test_two_matters_in_an_item_keep_their_own_decisions_and_actions() -> None:
    item = paper(NOTE).parts[2]
    assert [(p.role, p.heading, p.stem, p.label) for p in item.paragraphs] == [
        (Role.BODY, ("Weirs",), None, None),
        (Role.DISCUSSION, ("Weirs", "Discussion"), "Members discussed", "1"),
        (Role.DISCUSSION, ("Weirs", "Discussion"), "Members discussed", "2"),
        (Role.DECISION, ("Weirs", "Decisions"), "Members", "1"),
        (Role.DECISION, ("Weirs", "Decisions"), "Members", "2"),
        (Role.ACTION, ("Weirs", "Actions"), "Officers to", "1"),
        (Role.ACTION, ("Weirs", "Actions"), "Officers to", "2"),
        (Role.ACTION, ("Weirs", "Actions"), "Officers to", None),
        (Role.BODY, ("Boats",), None, None),
        (Role.DISCUSSION, ("Boats", "Discussion"), "Members discussed", "1"),
        (Role.ACTION, ("Boats", "Action"), None, None),
    ]


def test_the_same_item_as_a_page_has_the_same_paragraphs() -> None:
    page = paper(PAGE, "page.txt")
    assert page.kind is PaperKind.MINUTED_ITEM
    assert [part.title for part in page.parts] == ["Upper valley"]
    assert page.date.value is None
    item = paper(NOTE).parts[2]
    assert [normalise(p.text) for p in paragraphs(page)] == [
        normalise(p.text) for p in item.paragraphs
    ]


def test_attendance_rows_with_spanning_and_parallel_cells() -> None:
    [people] = parts(paper(NOTE), PartKind.ATTENDANCE)
    title = "Appendix A - Attendance"
    assert [(p.heading, p.text) for p in people.paragraphs] == [
        ((title, "Chairman"), "Chairman Cllr Amy Stone Northbeck Council"),
        ((title, "Deputy-chairman"), "Deputy-chairman Cllr Ben Oak Eastbeck Council"),
        ((title, "Deputy-chairman"), "Cllr Cy Reed Westbeck Council"),
        ((title, "Apologies"), "Apologies Cllr Di Hill Southbeck Council"),
        (
            (title, "Mill Officers"),
            "Mill Officers Ann Reed Bo Lake Weir Keeper Principal Adviser (Boats, Boats and Mills",
        ),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "{n}. {t}",
        "{n}) {t}",
        "{n} {t}",
        "Item {n}: {t}",
        "## {n}. {t}",
        "**{n} {t}**",
        "{n}/23. {t}",
    ],
)
def test_item_numbers_in_every_style(item: str) -> None:
    titles = ["Apologies for absence", "Weirs and boats", "Any other business"]
    bodies = ["None were sent by anybody.", "The weirs were mended.", "There was no more of it."]
    text = "Minutes of the Mill Panel\n\nHeld on 3 May 2022\n\n" + "\n\n".join(
        item.format(n=n, t=t) + "\n\n" + b
        for n, (t, b) in enumerate(zip(titles, bodies, strict=True), start=1)
    )
    held = paper(text, "a.md" if item.startswith(("#", "*")) else "a.txt")
    numbers = ["1/23", "2/23", "3/23"] if "/23" in item else ["1", "2", "3"]
    assert [(part.item, part.title) for part in held.parts[1:]] == list(
        zip(numbers, titles, strict=True)
    )


def test_numbered_paragraphs_are_items_where_nothing_else_is() -> None:
    held = paper(
        "MARLBECK PARISH COUNCIL\nMinutes of the meeting held on 3 May 2022\n\n"
        "14/22. Apologies: Cllr Oak sent his apologies to the clerk.\n\n"
        "15/22. FINANCE The accounts were laid on the table. RESOLVED that they be paid.\n\n"
        "16/22. Highways: The clerk reported a hole. ACTION: Clerk to report it again.\n"
    )
    assert [(part.item, part.title) for part in held.parts[1:]] == [
        ("14/22", "Apologies"),
        ("15/22", "FINANCE"),
        ("16/22", "Highways"),
    ]
    assert find(held, "accounts").role is Role.DECISION


def test_inline_resolutions_and_actions() -> None:
    held = paper(
        "Minutes of the Mill Panel\n\n1. Weirs\n\nThe weirs were talked of at length by all.\n\n"
        "RESOLVED that the weirs be mended.\n\nIt was resolved, by 5 votes to 1, that:\n\n"
        "(a) the boats be sold; and\n\n(b) the mill be let.\n\nACTION: Clerk to write to "
        "the miller.\n\n"
        "Action AR: find a boat.\n\n2. Mills\n\nCouncillor Oak asked for action to be swift.\n"
    )
    roles = {p.text: p.role for p in paragraphs(held)}
    assert roles["RESOLVED that the weirs be mended."] is Role.DECISION
    assert roles["the boats be sold; and"] is Role.DECISION
    assert find(held, "boats be sold").stem == "It was resolved, by 5 votes to 1, that"
    assert find(held, "Clerk to write").role is Role.ACTION
    assert find(held, "find a boat").role is Role.ACTION
    assert find(held, "to be swift").role is Role.BODY


def test_an_open_resolution_governs_its_list_and_no_more() -> None:
    held = paper(
        "Minutes of the Mill Panel\n\n1. Weirs\n\nThe weirs were talked of at length by all.\n\n"
        "RESOLVED: That\n\n(1) the report be noted; and\n(2) the weirs be mended.\n\n"
        "Councillor Oak then left the room.\n\n2. Mills\n\nThey turn.\n"
    )
    listed = [p for p in paragraphs(held) if p.label]
    assert {(p.role, p.stem) for p in listed} == {(Role.DECISION, "RESOLVED: That")}
    assert (find(held, "left the room").role, find(held, "left the room").stem) == (Role.BODY, None)


def test_a_closing_list_of_actions_is_actions() -> None:
    held = paper(
        "# Minutes of the Mill Panel\n\n## 1. Weirs\n\nThey were seen.\n\n## 2. Boats\n\n"
        "They were seen as well.\n\n## Actions\n\n- [AR] Mend the boat\n- [BL] Paint the boat\n",
        "a.md",
    )
    assert [p.role for p in held.parts[-1].paragraphs] == [Role.ACTION, Role.ACTION]


def test_items_after_the_public_was_excluded_are_shut() -> None:
    held = paper(
        "Minutes of the Mill Panel\n\n1. Weirs\n\nThey were seen by all of the members.\n\n"
        "2. Exclusion of the press and public\n\nRESOLVED that the press and public be excluded "
        "from the meeting under section 100A.\n\n3. Purchase\n\nThe price was agreed by all.\n\n"
        "4. Re-admission of the public\n\nThe public returned to the room.\n\n5. "
        "Boats\n\nAll float.\n"
    )
    assert [part.audience for part in held.parts] == [
        PUBLIC, PUBLIC, PUBLIC, PUBLIC, RESTRICTED, PUBLIC, PUBLIC,
    ]  # fmt: skip


def test_an_exclusion_within_an_item_shuts_it_and_what_follows() -> None:
    held = paper(
        "Minutes of the Mill Panel\n\n1. Weirs\n\nThey were seen by all of the members.\n\n"
        "2. Purchase\n\nIt was agreed that the public be excluded for this item.\n\n"
        "The price is nine thousand pounds.\n\n3. Claim\n\nThe claim was talked of.\n"
    )
    shown = [PUBLIC, PUBLIC, PUBLIC, RESTRICTED, RESTRICTED]  # the resolution is open
    assert [part.audience for part in held.parts] == shown


def test_a_confidential_heading_shuts_the_items_under_it() -> None:
    held = paper(
        "Minutes of the Mill Panel\n\n1. Weirs\n\nThey were seen by all of the members.\n\n"
        "CONFIDENTIAL ITEMS\n\n2. Purchase\n\nThe price is nine thousand pounds.\n"
    )
    shut = [part for part in held.parts if any("price" in p.text for p in part.paragraphs)]
    assert [part.audience for part in shut] == [RESTRICTED]
    assert held.parts[1].audience == PUBLIC


def test_exempt_minutes_are_shut_as_a_whole() -> None:
    held = paper("Exempt minutes of the Mill Panel\n\n1. Purchase\n\nThe price was told.\n")
    assert {part.audience for part in held.parts} == {RESTRICTED}
