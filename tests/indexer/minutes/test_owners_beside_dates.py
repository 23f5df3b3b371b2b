"""Owners beside dates, departments and topics: what is a name and what is none."""

from __future__ import annotations

import pytest

from indexer.minutes.owners import resolved
from indexer.minutes.roll import Roll
from indexer.records import ActionState
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.minutes.test_action_columns_beside import board, row


@pytest.mark.parametrize(
    ("label", "due"),
    [
        ("ACTION: CD, by Christmas", "by Christmas"),
        ("ACTION: CD by 13th December", "by 13th December"),
        ("ACTION: CD, before May half term.", "before May half term"),
    ],
)
def test_a_date_after_an_owner_is_no_owner(label: str, due: str) -> None:
    (task,) = found(f"The survey is to be booked. {label}")
    assert (task.owner_printed, task.owners, task.due_printed) == ("CD", ("Carl Dyer",), due)


def test_an_owner_with_a_date_in_an_action_cell() -> None:
    said = "Growth. A review is to go on."
    assert [who for who, _ in board(row("2", said, "CD by 29/09/2023"))] == ["CD"]


@pytest.mark.parametrize("cell", ["Noted", "Approved"])
def test_what_was_decided_in_an_action_cell(cell: str) -> None:
    assert board(row("2", "Gas servicing stood at 99.8%.", cell)) == []


def test_a_post_with_an_and_in_it_is_one() -> None:
    assert resolved("Head of Primary and Community Care", Roll()) == ()
    assert resolved("Ann Boot and Clerk", Roll()) == ("Ann Boot",)


def test_a_topic_before_a_signed_task() -> None:
    text = "3. Actions from last time\n\nRoofing: survey booked for the spring (CD).\n"
    assert [who for who, _ in minuted(text)] == ["CD"]


def test_a_noun_before_to_is_nobody_where_the_owner_is_printed() -> None:
    text = (
        "## 3. Actions\n\n| Action | Owner | When |\n|---|---|---|\n"
        "| Letter to farms round the weir | EF | 26 May |\n"
    )
    assert minuted(text, "a.md") == [("EF", "Letter to farms round the weir")]


def test_the_owner_of_a_mark_has_the_sentence_that_sends_them() -> None:
    text = "CD to press the firm for a date. The Chairman had had three complaints. ACTION: CD"
    assert minuted(text) == [("CD", "press the firm for a date.")]


def test_a_date_that_says_done() -> None:
    text = (
        "## 3. Actions\n\n| Action | Owner | When |\n|---|---|---|\n"
        "| Send a card to Cllr Vaughan | EF | DONE 10/7 |\n| Pay the bill | CD | 12 June |\n"
    )
    assert [a.state is ActionState.COMPLETED for a in found(text, "a.md")] == [True, False]


def test_initials_that_spell_a_label() -> None:
    head = (
        "Thorn Trust\nMinutes of the meeting held on 3 May 2024\n\n"
        "Present: Asha Pole (AP), Carl Dyer (CD)\n\n1. Training\n\n"
    )
    from indexer.minutes.actions import actions
    from tests.indexer.structure.papers import paper

    text = head + "It was agreed that training would be added to the dashboard. Action – AP\n"
    (task,) = actions(paper(text, "a.txt"))
    assert task.owners == ("Asha Pole",)


@pytest.mark.parametrize(
    "line", ["CD agreed to look at the wording. (AP5 – CD)", "CD will ask the surveyor. AP6: CD"]
)
def test_a_numbered_action_point_that_names_an_owner(line: str) -> None:
    assert [who for who, _ in minuted(line)] == ["CD"]


def test_what_was_decided_is_no_owner() -> None:
    text = "Scouts - request for the field, 6th July. Approved, CD to inform."
    assert minuted(text) == [("CD", "inform.")]
