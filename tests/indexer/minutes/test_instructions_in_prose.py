"""Instructions within prose: under a resolution, "was to", and in the middle of a sentence."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.acting import found, minuted
from tests.indexer.minutes.test_action_columns_beside import board, row


def owners(text: str, file: str = "a.txt") -> list[str | None]:
    return [owner for owner, _ in minuted(text, file)]


def test_what_a_resolution_says_under_its_heading() -> None:
    text = "It was dear.\n\nRESOLVED\n\nThat the Clerk write to the Agency in strong terms.\n"
    assert owners(text) == ["Clerk"]


def test_who_is_to_do_something() -> None:
    line = "The first name was preferred and the Clerk is to answer accordingly."
    assert len(owners(line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Dyer was to speak to him and tell the Clerk.",
        "Cllr Frith was to open the fair but was away.",
    ],
)
def test_who_was_to_do_something_is_a_candidate(line: str) -> None:
    assert [a.kind.value for a in found(line)] == ["candidate"]


@pytest.mark.parametrize("line", ["The Clerk was to blame for it.", "The Clerk is to blame."])
def test_who_is_to_blame_has_no_task(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "It was not agreed to ask the Clerk to fell the oak.",
        "It was not agreed that the Clerk should fell the oak.",
        "The tenants had resolved to ask the Clerk to fell the oak.",
        "Mr Dunn said that the tenants resolved to ask the Clerk to fell the oak.",
        "A motion that it be agreed to direct the Clerk to fell the oak was defeated.",
        "The amendment that the Clerk be asked to fell the oak was not carried.",
    ],
)
def test_what_was_not_agreed_instructs_nobody(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize("who", ["The tenants", "Two neighbours met and"])
def test_what_others_decided_to_ask_is_a_candidate(who: str) -> None:
    line = f"{who} decided to ask the Clerk to fell the oak."
    assert [a.kind.value for a in found(line)] == ["candidate"]


@pytest.mark.parametrize(
    "who",
    ["It was agreed", "The Council therefore resolved", "Agreed", "It was proposed and agreed",
     "After the motion to wait was lost, it was agreed", "Cllr Boot moved, and all agreed"],
)  # fmt: skip
def test_what_the_meeting_agreed_to_ask_is_minuted(who: str) -> None:
    assert owners(f"{who} to ask the Clerk to fell the oak.") == ["Clerk"]


def test_a_line_of_what_was_decided_that_instructs() -> None:
    text = "The Board:\n\n(i) set a budget;\n\n(ii) instructed the Clerk to report in September.\n"
    assert owners(text) == ["Clerk"]


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Dyer was to have come but was ill.",
        "The board had approved it and the county's Cabinet was to do so on the 18th.",
        "The work was to start in May.",
    ],
)
def test_what_was_to_happen_is_told(line: str) -> None:
    assert owners(line) == []


def test_columns_in_two_languages() -> None:
    names = "<th>Rhif / No.</th><th>Cofnod / Minute</th><th>Gweithredu / Action</th>"
    said = "Letters. It was agreed to object, CD to draft the reply. AB wondered about a web page."
    assert board(row("2", said, "CD"), names) == [("CD", "draft the reply.")]


def test_groups_of_initials_in_one_cell() -> None:
    said = (
        "Play area. Agreed swing to be taken out of use and CD and EF to take the chains off "
        "at once. Get a price for new chains from two firms."
    )
    assert [owner for owner, _ in board(row("2", said, "CD/EF LT"))] == ["CD/EF", "LT"]


def test_what_a_resolution_orders() -> None:
    line = "RESOLVED to instruct the Clerk to obtain three quotations for the benches."
    assert owners(line) == ["Clerk"]


def test_what_a_resolution_also_orders() -> None:
    line = (
        "Resolved: That the contract be let; that the Chair be authorised to sign; and that the "
        "Clerk inform the losing bidders."
    )
    assert owners(line) == ["Clerk"]
