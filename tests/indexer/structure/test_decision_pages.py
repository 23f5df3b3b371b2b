"""Pages of one decision, and of one item, of committee systems: known by their fields."""

from __future__ import annotations

import pytest

from indexer.reading.text import TextReader
from indexer.records import PaperKind
from indexer.structure.blocks import blocks
from indexer.structure.decision_records import is_decision_record
from indexer.structure.rows import rows
from tests.indexer.structure.papers import paper

FIELDS = (
    "Decision Maker: {who}\n\nDecision status: {status}\n\nIs Key decision?: No\n\nIs subject to "
    "call in?: Yes\n\nPurpose:\n\nTo agree which weirs are mended.\n\n"
)
TAKEN = "Publication date: 04/05/2022\n\nDate of decision: 03/05/2022\n"
PAGE = "Decision details\n\nWeirs – Repairs\n\n" + FIELDS + "Decision:\n\n{text}\n\n" + TAKEN
MEMBER = "Cabinet Member for Rivers"
MENDED = "That the lower weir be mended this summer."


def test_a_page_of_one_decision_is_named_after_it_and_dated_by_it() -> None:
    held = paper(PAGE.format(who=MEMBER, status="Approved", text=MENDED))
    assert (held.kind, held.title, held.date.value) == (
        PaperKind.OTHER,
        "Weirs – Repairs",
        "2022-05-03",
    )


def test_a_page_of_an_officer_s_decision_is_of_no_meeting() -> None:
    held = paper(PAGE.format(who="Head of Waterways", status="Approved", text=MENDED))
    assert held.date.value is None


def test_a_page_of_a_decision_that_is_due_is_no_report() -> None:
    held = paper(
        "Issue details\n\nWeirs – Repairs\n\nDecision type: Key\n\nDecision status: For "
        "Determination\n\nDecision due: 3 Jun 2022 by Executive\n\nProposed decision: " + MENDED
    )
    assert (held.kind, held.title) == (PaperKind.OTHER, "Weirs – Repairs")


def test_a_page_whose_resolution_lost_its_first_words() -> None:
    held = paper(
        "Issue - decisions\n\nShared Lock Keepers\n\n03/05/2022 - Shared Lock Keepers\n\n"
        "(a)   the plan of 1 July 2020 be accepted;\n\n(b)   a third keeper be approved."
    )
    assert (held.kind, held.date.value) == (PaperKind.MINUTED_ITEM, "2022-05-03")


def test_a_page_that_lost_its_first_line_is_known_by_its_word_over_the_minutes() -> None:
    held = paper(
        "Fish passes\nMembers of the Board are asked for comments.\nMinutes:\nIt was noted that "
        "two passes were shut.\nMs Elm explained that the grids were full.\nThe Board agreed to "
        "clear the grids before May."
    )
    assert (held.kind, held.title) == (PaperKind.MINUTED_ITEM, "Fish passes")


def test_whole_minutes_with_such_a_word_are_no_page_of_one_item() -> None:
    held = paper(
        "Weir Panel\n\nPresent: Ann Reed (Chair), Bo Lake\n\nMinutes:\n\nIt was noted that two "
        "passes were shut.\n\nMs Elm explained that the grids were full.\n\nThe Panel agreed to "
        "clear the grids before May."
    )
    assert held.kind is PaperKind.MINUTES


def test_minutes_that_begin_in_mid_sentence_are_told_by_who_signs_for_their_tasks() -> None:
    held = paper(
        "were read and signed by the Chairman.\nFallen Wall – It was said that it was the mill's "
        "and it was resolved that the mill be asked. – Action AB\nHedges – The members agreed and "
        "the council agreed that the lane be cut. – Action AB/CD\nMill Pond Forum\nMrs Elm had "
        "attended the last two and told of the eels."
    )
    assert (held.kind, held.board) == (PaperKind.MINUTES, None)


@pytest.mark.parametrize(
    "title", ["Minutes policy", "Trustees’ guide to minutes", "How to take good minutes"]
)
def test_how_minutes_are_taken_is_no_minutes(title: str) -> None:
    held = paper(
        f"{title}\n\nWeir Trust\n\nMinutes should be short. The clerk sends the draft.\n\n"
        "Actions\n\nEach has a name. For example\n\nAction: Clerk to buy rope – by May\n\n"
        "Better: “Trustees agreed to buy two ropes.”"
    )
    assert held.kind is not PaperKind.MINUTES


def test_minutes_of_one_line_are_cut_at_numbers_without_a_stop() -> None:
    held = paper(
        "Town Council 3 May 2022 Page 1 11/22 MINUTES OF A MEETING OF THE TOWN COUNCIL HELD ON "
        "TUESDAY 3 MAY 2022 AT 7PM IN THE MALT HOUSE PRESENT: Cllr A Reed (Mayor) Cllr B Lake "
        "APOLOGIES: Cllr C Dace 210 DECLARATIONS OF INTEREST The Mayor asked for any. 211 MINUTES "
        "OF THE LAST MEETING RESOLVED: The minutes of the last meeting were signed as true 212 "
        "MAYOR'S NEWS The Mayor had opened the new lock. RESOLVED: The list was noted Town Council "
        "3 May 2022 Page 2 12/22 213 WEIR FRIENDS A letter had come from the friends of the weir. "
        "RESOLVED: A grant of £90 was made to the Weir Friends"
    )
    assert (held.kind, held.date.value) == (PaperKind.MINUTES, "2022-05-03")
    texts = [p.text for part in held.parts for p in part.paragraphs]
    assert "RESOLVED: The list was noted" in texts
    assert "RESOLVED: A grant of £90 was made to the Weir Friends" in texts


def test_initials_alone_on_a_line_head_nothing() -> None:
    held = paper(
        "Minutes of the Weir Panel held on 3 May 2022\n\nPresent\n\nAnn Reed, Chair AR\n\nBo Lake, "
        "Engineer BL\n\n1. Weirs\n\n1.1 A report on the weirs to come in June\n\nBL\n\n1.2 The "
        "Panel noted the levels.\n\n2. Locks\n\n2.1 The gates were sound."
    )
    assert [p.text for part in held.parts for p in part.paragraphs if p.text == "BL"] == ["BL"]


@pytest.mark.parametrize("title", ["Decision of the Weir Panel", "Notice of decision by the Panel"])
@pytest.mark.parametrize("came", ["Present: Ann Reed (Chair), Bo Lake\n\n", ""])
def test_what_is_titled_after_its_body_and_has_items_is_its_minutes(title: str, came: str) -> None:
    held = paper(
        f"# {title}\n\nHeld on 3 May 2022\n\n{came}1. Apologies\n\nNone.\n\n2. Lock\n\n"
        "RESOLVED that the lock be shut.\n\nACTION: Bo Lake to shut it by 9 May 2022.\n"
    )
    assert held.kind is PaperKind.MINUTES


def test_a_day_and_an_address_are_no_items_of_a_body() -> None:
    """They begin with numbers as items do; what one person decided is no minutes for that."""
    head = "Notice of decision\n\n3 May 2022\n\n12 Weir Street, Saltby\n\n"
    one = "Decision taken by: Director of Weirs\n\nThat the lock be shut for a week.\n"
    reading = TextReader().read((head + one).encode())
    found = blocks(rows(reading, frozenset(), frozenset()))
    assert is_decision_record(found)


def test_running_heads_that_count_pages_are_left_out_but_for_the_first() -> None:
    said = ("The weir leaks.", "The lock is sound.", "The slip is dry.")
    pages = (f"Town Council 3 May 2022 Page {n}\n\n{text}" for n, text in enumerate(said, 1))
    shown = [p.text for part in paper("\n\n".join(pages)).parts for p in part.paragraphs]
    assert not any("Page 2" in text or "Page 3" in text for text in shown)


@pytest.mark.parametrize(
    "line",
    [
        "RESOLVED to buy lot {0}0, see page {0}",
        "Lock-keeper to grease gate {0} on page {0}",
        "Approved: sum {0}, page {0}",
        "The press and the public left, see page {0}",
        "Press and Public Left 3 May 2022 Page {0}",
        "Town Council 3 May 2022 Page 4",
    ],
)
def test_lines_that_end_in_a_page_and_say_something_stay(line: str) -> None:
    lines = [line.format(n) for n in (1, 2, 3)]
    text = "Weir Panel\n\nMinutes of 3 May 2022\n\n1. Weirs\n\n" + "\n\nIt rained.\n\n".join(lines)
    shown = [p.text for part in paper(text).parts for p in part.paragraphs]
    assert sum(shown.count(one) for one in set(lines)) == 3


def test_a_page_of_several_items_stays_a_set_of_minutes() -> None:
    held = paper(
        "Agenda and minutes\n\nVenue: Old Mill\n\nItems\nNo. Item\n\n12.\n\nWeirs pdf icon PDF 3 KB"
        "\n\nMinutes:\n\nMs Elm explained that the weir leaked. Mr Dee asked for a price.\n\nThe "
        "Panel noted that it was low.\n\n13.\n\nLocks\n\nMinutes:\n\nRESOLVED – That it be mended."
    )
    assert held.kind is PaperKind.MINUTES


def test_one_item_without_its_title_is_told_by_its_resolution() -> None:
    text = "To agree the levels.\n\nThe Clerk told of the dry spring.\n\n{said}\n"
    assert paper(text.format(said="RESOLVED that the levels be kept.")).kind is PaperKind.MINUTES
    quoted = "The mill’s letter says: “RESOLVED that the levels be kept.”"
    assert paper(text.format(said=quoted)).kind is not PaperKind.MINUTES


def test_a_notice_of_a_decision_is_of_the_day_on_which_it_was_taken() -> None:
    held = paper(
        "Notice of Decision\nDecision taken by: Portfolio Holder for Rivers\nDate of decision: "
        "3 May 2022\nSubject: Weirs\nDecision:\nTo mend the lower weir.\nReasons:\nIt leaks.\n"
    )
    assert held.date.value == "2022-05-03"
