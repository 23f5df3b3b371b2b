"""Draft, approved or unknown: what minutes say of themselves, and what later meetings agreed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.minutes.approval import (
    Minutes,
    Said,
    Standing,
    approvals,
    minutes_of,
    said_of,
    status,
)
from indexer.minutes.decisions import decisions
from indexer.records import Approval, Paper
from tests.indexer.minutes.deciding import minutes
from tests.indexer.structure.papers import paper

ITEMS = "1. Apologies\n\nNone.\n\n2. Minutes\n\n{}\n\n3. Paths\n\nThe Clerk spoke of paths.\n"
EARLIER = Minutes("Parish Council", "2024-05-06")


def agreeing(sentence: str) -> Paper:
    """Minutes of 3 June 2024 whose item 2 says this."""
    return minutes(ITEMS.format(sentence))


def edges(sentence: str) -> tuple[Approval, ...]:
    held = agreeing(sentence)
    return approvals(held, decisions(held))


def test_a_later_meeting_agrees_them() -> None:
    (edge,) = edges("RESOLVED that the minutes of the meeting held on 6 May 2024 be approved.")
    assert (edge.of, edge.at, edge.amendments) == ("2024-05-06", "2024-06-03", None)
    found = status(replace(EARLIER, board=edge.board), [edge])
    assert (found.standing, found.approved_at) == (Standing.APPROVED, "2024-06-03")


def test_amendments_are_kept_as_printed() -> None:
    (edge,) = edges(
        "The minutes of 6 May 2024 were agreed as a correct record, subject to the name in item 4 "
        "being Elm and not Helm."
    )
    assert edge.amendments == "subject to the name in item 4 being Elm and not Helm"


def test_two_sets_at_once() -> None:
    found = edges("The minutes of the meetings held on 8 April and 6 May 2024 were agreed.")
    assert [edge.of for edge in found] == ["2024-04-08", "2024-05-06"]


def test_a_day_without_its_year_fits_the_year_before() -> None:
    (edge,) = edges("RESOLVED that the minutes of 6 May be signed as a true record.")
    assert edge.of == "--05-06"
    assert status(replace(EARLIER, board=edge.board), [edge]).standing is Standing.APPROVED
    old = replace(EARLIER, board=edge.board, date="2022-05-06")
    assert status(old, [edge]).standing is Standing.UNKNOWN


def test_the_last_meeting_counts_only_where_the_minutes_name_this_one() -> None:
    (edge,) = edges("The minutes of the last meeting were agreed.")
    held = replace(EARLIER, board=edge.board)
    assert edge.of is None
    assert status(held, [edge]).standing is Standing.UNKNOWN
    assert status(replace(held, next_meeting="2024-06-03"), [edge]).standing is Standing.APPROVED


@pytest.mark.parametrize(
    "sentence",
    [
        "The minutes of 6 May 2024 were deferred to the next meeting.",
        "The minutes of 6 May 2024 were not yet available.",
        "The Chair asked members to agree the minutes of 6 May 2024.",
    ],
)
def test_what_agrees_no_minutes(sentence: str) -> None:
    assert edges(sentence) == ()


def test_minutes_of_a_committee_are_the_committees() -> None:
    (edge,) = edges("The minutes of the Allotments Committee of 6 May 2024 were approved.")
    assert edge.board == "Allotments Committee"
    assert status(EARLIER, [edge]).standing is Standing.UNKNOWN


def test_a_meeting_agrees_none_of_a_later_day() -> None:
    edge = Approval("k", "p", "agreed", "Parish Council", "2024-05-06", "2024-04-08")
    assert status(EARLIER, [edge]).standing is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("title", "under", "end", "standing", "at"),
    [
        ("DRAFT MINUTES of the Paths Board", "", "", Standing.DRAFT, None),
        ("Minutes of the Paths Board", "Unconfirmed", "", Standing.DRAFT, None),
        ("Minutes of the Paths Board", "", "Draft until agreed at the next meeting.",
         Standing.DRAFT, None),
        ("Minutes of the Paths Board", "These minutes are subject to approval.", "",
         Standing.DRAFT, None),
        ("APPROVED MINUTES of the Paths Board", "", "", Standing.APPROVED, None),
        ("Minutes of the Paths Board", "", "Signed: Ada Ash (Chair)   Date: 1 July 2024",
         Standing.APPROVED, "2024-07-01"),
        ("Minutes of the Paths Board", "", "Signed ........ Chairman   Date ........",
         Standing.UNKNOWN, None),
        ("Minutes of the Paths Board", "", "The draft minutes of 6 May 2024 were approved.",
         Standing.UNKNOWN, None),
        ("Minutes of the Paths Board", "Previous minutes approved.", "", Standing.UNKNOWN, None),
        ("Minutes of the Paths Board", "The minutes were approved as a true record.", "",
         Standing.UNKNOWN, None),
        ("Minutes of the Paths Board", "Minutes agreed, nothing arising.", "",
         Standing.UNKNOWN, None),
        ("Minutes of the Paths Board", "Approved the last minutes on 6 May 2024.", "",
         Standing.UNKNOWN, None),
        ("Minutes of the Paths Board", "These minutes were approved by the Board.", "",
         Standing.APPROVED, None),
        ("Minutes of the Paths Board", "Minutes approved on 1 July 2024", "",
         Standing.APPROVED, "2024-07-01"),
    ],
)  # fmt: skip
def test_what_minutes_say_of_themselves(
    title: str, under: str, end: str, standing: Standing, at: str | None
) -> None:
    said = said_of(
        paper(f"{title}\n\n3 June 2024\n\n{under}\n\nPresent: A Ash\n\n1. Paths\n\nTalk.\n\n{end}")
    )
    assert (said.standing, said.at) == (standing, at)


def test_a_draft_that_was_agreed_later_is_approved() -> None:
    edge = Approval("k", "p", "agreed", "Parish Council", "2024-05-06", "2024-06-03")
    held = replace(EARLIER, said=Said(Standing.DRAFT))
    assert status(held, []).standing is Standing.DRAFT
    assert status(held, [edge]).standing is Standing.APPROVED


def test_the_file_name_can_say_draft() -> None:
    text = "Minutes of the Paths Board\n\n3 June 2024\n\nPresent: A Ash\n\n1. Paths\n\nTalk."
    assert said_of(paper(text, "folder/paths_DRAFT_minutes.txt")).standing is Standing.DRAFT


def test_the_next_meeting_is_read() -> None:
    text = ITEMS.format("None.") + "\n4. Date of next meeting\n\nMonday 1 July 2024 at 7.30 pm.\n"
    assert minutes_of(minutes(text)).next_meeting == "2024-07-01"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    held = agreeing(text)
    status(minutes_of(held), approvals(held, decisions(held)))
