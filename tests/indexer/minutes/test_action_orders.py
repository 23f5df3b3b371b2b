"""Lines that order: of the body itself, and of nobody who only asks or whose motion fell."""

from __future__ import annotations

import time

import pytest

from indexer.minutes.decisions import decisions
from tests.indexer.minutes.acting import HEAD, found, minuted
from tests.indexer.structure.papers import paper

LINES = "(a) mow the green;\n(b) {verb} the Clerk to write to the mill.\n"


@pytest.mark.parametrize(
    ("stem", "verb", "after"),
    [
        ("Cllr Dyer moved, seconded by Cllr Frith, that the Council:", "asks", "Motion lost, 2-5."),
        ("Cllr Dyer moved, seconded by Cllr Frith, that the Council:", "asks", "It was wet."),
        ("Mr Rook for the residents:", "requested", ""),
        ("Mrs Hale read her petition:\nThat the Council", "instructs", ""),
    ],
)
def test_what_another_asks_is_no_action(stem: str, verb: str, after: str) -> None:
    assert minuted(f"{stem}\n{LINES.format(verb=verb)}{after}\n") == []


@pytest.mark.parametrize(
    ("stem", "verb", "after"),
    [
        ("The Council:", "asked", ""),
        ("The Lower Weir Parish Council:", "instructed", ""),
        ("RESOLVED that the Council:", "asks", ""),
        (
            "Cllr Dyer moved, seconded by Cllr Frith, that the Council:",
            "asks",
            "The motion was carried by 5 votes to 2.",
        ),
    ],
)
def test_what_the_body_orders_is_one(stem: str, verb: str, after: str) -> None:
    owners = [owner for owner, _ in minuted(f"{stem}\n{LINES.format(verb=verb)}{after}\n")]
    assert owners == ["Clerk"]


@pytest.mark.parametrize(
    "moved",
    [
        "Cllr Dyer moved that the Clerk be asked to write to the mill.\n\n",
        f"Motion by Cllr Dyer: that this Council\n{LINES.format(verb='instructs')}",
    ],
)
def test_a_motion_that_was_lost_orders_nothing(moved: str) -> None:
    assert minuted(f"{moved}The motion was lost by 5 votes to 2.\n") == []


@pytest.mark.parametrize("who", ["The County", "The District Council", "The tenants"])
def test_the_second_half_of_what_others_agreed_is_no_action(who: str) -> None:
    assert minuted(f"{who} agreed that the lane be shut and Cllr Dyer write for the village.") == []


def test_the_second_half_of_what_the_council_agreed_is_one() -> None:
    line = "The Council agreed that the lane be shut and Cllr Dyer write for the village."
    assert [owner for owner, _ in minuted(line)] == ["Cllr Dyer"]


def test_a_long_line_is_read_soon() -> None:
    begun = time.process_time()
    found("agreed and A " * 8_000)
    assert time.process_time() - begun < 3


def test_what_the_body_orders_once_it_has_heard_somebody() -> None:
    said = (
        "3. Money\n\nThe Board, having heard the Chief Officer:\n\n1. noted the outturn;\n\n"
        "2. instructed the Chief Officer to report by May; and\n\n3. agreed the plan.\n"
    )
    assert [owner for owner, _ in minuted(said)] == ["Chief Officer"]
    assert len(decisions(paper(HEAD + said, "a.txt"))) == 3
