"""Instructions within prose: under a resolution, "was to", and in the middle of a sentence."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.acting import minuted
from tests.indexer.minutes.test_action_columns_beside import board, row


def owners(text: str, file: str = "a.txt") -> list[str | None]:
    return [owner for owner, _ in minuted(text, file)]


def test_what_a_resolution_says_under_its_heading() -> None:
    text = "It was dear.\n\nRESOLVED\n\nThat the Clerk write to the Agency in strong terms.\n"
    assert owners(text) == ["Clerk"]


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Dyer was to speak to him and tell the Clerk.",
        "The first name was preferred and the Clerk is to answer accordingly.",
    ],
)
def test_who_was_to_do_something(line: str) -> None:
    assert len(owners(line)) == 1


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
