"""The web page of one item: meeting, decision and minutes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.records import Paper, PaperKind, Role
from indexer.structure import understand
from tests.indexer.reading.html import pages
from tests.indexer.structure.papers import find, paper, paragraphs


@pytest.fixture(scope="module")
def ferry() -> Paper:
    """A page of a committee system, with a decision over the minutes."""
    reading = read(Path("ferry.html"), pages.COMMITTEE_ITEM.encode())
    return understand(reading, root="tests", file="ferry.html")


def test_the_line_over_the_decision_says_of_which_meeting(ferry: Paper) -> None:
    assert (ferry.kind, ferry.title) == (PaperKind.MINUTED_ITEM, "Ferry subsidy")
    assert (ferry.board, ferry.date.value) == ("Transport Committee", "2023-07-04")
    assert [part.item for part in ferry.parts] == ["5"]


def test_the_decision_over_the_minutes_is_kept(ferry: Paper) -> None:
    winter = find(ferry, "winter timetable")
    assert (winter.role, winter.label, winter.stem) == (Role.DECISION, "ii", "RESOLVED – That")
    assert winter.heading == ("Decision",)
    heard = find(ferry, "4,100 passengers")
    assert (heard.role, heard.heading) == (Role.BODY, ())


def test_a_page_without_minutes_yet() -> None:
    held = paper(
        "Agenda item\n\nWeir gates\n\nMeeting of Weirs Panel, Friday, 3rd May, 2024 10.00 am "
        "(Item 12a.)\n\nDecision:\n\nThat two gates be bought.\n\nSupporting documents:\n\nGates\n"
    )
    assert (held.kind, held.board) == (PaperKind.MINUTED_ITEM, "Weirs Panel")
    assert (held.parts[0].item, held.date.value) == ("12a", "2024-05-03")
    assert find(held, "two gates").role is Role.DECISION


def test_long_resolutions_may_stand_over_the_minutes() -> None:
    points = "".join(f"{n}. gate {n} be mended by the yard; and\n\n" for n in range(1, 15))
    held = paper(
        "Agenda item\n\nWeir gates\n\nMeeting of Weirs Panel, Friday, 3rd May, 2024 10.00 am "
        f"(Item 2.)\n\nDecision:\n\nRESOLVED - That\n\n{points}Minutes:\n\nThe Panel saw all.\n"
    )
    assert held.kind is PaperKind.MINUTED_ITEM
    assert find(held, "gate 14 be").role is Role.DECISION
    assert find(held, "saw all").heading == ()


def test_a_report_with_a_decision_is_no_such_page() -> None:
    held = paper(
        "Agenda item 4\n\nWeir gates\n\nDecision:\n\nFor noting.\n\nPurpose of report\n\nTo tell.\n"
    )
    assert held.kind is PaperKind.REPORT
    assert paragraphs(held)


def test_links_to_a_decision_and_a_meeting_are_told_apart() -> None:
    held = paper(
        "Issue details\n\nWeir gates\n\nTo buy two gates.\n\nDecisions\n\n"
        "- 08/03/2024 - Weir gates (Ref: 512)\n\nAgenda items\n\n"
        "- 08/03/2024 - Weirs Panel (Item 7.)\n\nDecision:\n\nRESOLVED that two gates be "
        "bought.\n\nMinutes:\n\nThe Panel saw the gates.\n"
    )
    assert (held.board, held.date.value) == ("Weirs Panel", "2024-03-08")
    assert not [one for one in paragraphs(held) if "Ref: 512" in one.text]


def test_a_page_that_lost_its_headings_is_known_by_a_motion_that_was_carried() -> None:
    held = paper(
        "Agenda item\n\nEel traps\n\nThe Panel had the list before it.\n\nIt was said that two "
        "were broken.\n\nA motion to note the list was put and carried.\n\nSupporting documents:\n"
    )
    assert held.kind is PaperKind.MINUTED_ITEM
