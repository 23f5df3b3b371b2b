"""Owners: as printed, resolved through the attendance list, and never invented."""

from __future__ import annotations

import pytest

from indexer.minutes.owners import Owned, leading, owned, resolved
from indexer.minutes.roll import Roll, roll
from indexer.records import PUBLIC
from tests.indexer.structure.papers import paper

ROLL = Roll(
    ("Ann Boot", "Carl Dyer", "Mary-Kate Orr", "Lou"), {"AB": "Ann Boot", "MKO": "Mary-Kate Orr"}
)


@pytest.mark.parametrize(
    ("text", "owner", "task"),
    [
        ("AB to write to the miller.", "AB", "write to the miller."),
        ("Clerk and Cllr Fenn to meet the owner", "Clerk and Cllr Fenn", "meet the owner"),
        ("The Head of Finance will draw up a plan", "Head of Finance", "draw up a plan"),
        ("[AB] Draw up a plan", "AB", "Draw up a plan"),
        ("Carl Dyer: order the gate", "Carl Dyer", "order the gate"),
        ("Jenny Marsh – order the gate", "Jenny Marsh", "order the gate"),
        ("@carl to count the eels", "@carl", "count the eels"),
        ("All to read the draft", "All", "read the draft"),
        ("AB/CD to walk the leat", "AB/CD", "walk the leat"),
        ("Officers: to mend the weir", "Officers", "mend the weir"),
        ("Mr. J. Wren to lend a boat", "Mr. J. Wren", "lend a boat"),
        ("Mend the weir (AB)", "AB", "Mend the weir"),
        ("Mend the weir (Clerk, by 3 May)", "Clerk", "Mend the weir"),
        ("Mend the weir – AB", "AB", "Mend the weir"),
        ("Lou buy a net", "Lou", "buy a net"),
        ("For everyone: read the draft", "everyone", "read the draft"),
    ],
)
def test_an_owner_before_or_after_the_task(text: str, owner: str, task: str) -> None:
    found = owned(text, ROLL)
    assert found.owner == owner
    assert text[found.start : found.stop] == task


@pytest.mark.parametrize(
    "text",
    [
        "Write to the Environment Agency to ask for a survey",
        "Village Hall: inspect the roof",
        "Play area – inspect swings",
        "The sluice keeper to be invited to the next meeting",
        "[TBC] Find a new secretary",
        "To organise events for councillors to see the weir",
        "Website: update the photographs",
        "Draft minutes (to be agreed)",
    ],
)
def test_no_owner_is_invented(text: str) -> None:
    assert owned(text, ROLL).owner is None


def test_an_owner_after_a_subject() -> None:
    text = "Bus shelter: AB to ask for prices"
    found = owned(text, ROLL)
    assert found.owner == "AB"
    assert text[found.start : found.stop] == text


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("AB", ("Ann Boot",)),
        ("AB and Carl", ("Ann Boot", "Carl Dyer")),
        ("Mr Dyer", ("Carl Dyer",)),
        ("MKO", ("Mary-Kate Orr",)),
        ("XY", ("XY",)),
        ("Officers", ()),
        ("Clerk", ()),
        ("Cllr Fenn", ("Cllr Fenn",)),
        (None, ()),
    ],
)
def test_names_and_initials_are_resolved(printed: str | None, names: tuple[str, ...]) -> None:
    assert resolved(printed, ROLL) == names


def test_the_roll_is_read_off_the_attendance_list() -> None:
    held = paper(
        "Minutes of the Weir Panel held on 3 May 2024\n\n"
        "Present: Cllrs Ann Boot (Chair, AB), Carl Dyer (CD)\nIn attendance: Eve Frith (Clerk)\n\n"
        "1. Weirs\n\nThe weir leaks.\n\n2. Mills\n\nThe mill turns.\n"
    )
    known = roll(held, PUBLIC)
    assert known.resolve("AB") == "Ann Boot"
    assert known.resolve("EF") == "Eve Frith"
    assert known.resolve("Frith") == "Eve Frith"
    assert known.resolve("ZZ") is None


def test_two_of_one_name_are_not_told_apart() -> None:
    both = Roll(("Sam Hill", "Sam Wood"), {})
    assert both.resolve("Sam") is None
    assert both.resolve("Sam W") == "Sam Wood"


def test_many_numbers_before_a_task_are_no_reason_to_fail() -> None:
    assert leading("12.50 AB to mend the weir", ROLL, listed=True) == Owned(
        "AB", 12, 25, "12.50 AB to"
    )
    assert leading("12.50 " * 3000, ROLL, listed=True) is None
