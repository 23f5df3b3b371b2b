"""Marks after lists, several owners in one line, and columns that say "Action by"."""

from __future__ import annotations

from indexer.records import ActionState
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.minutes.test_action_columns_beside import board, row


def test_a_mark_after_a_list_belongs_to_the_line_that_sends_its_owner() -> None:
    text = (
        "The Board:\n\n1. noted the overspend;\n\n2. instructed the Chief Officer to bring a plan "
        "in August; and\n\n3. delegated to the Treasurer the approval of the Direction.\n\n"
        "Action: Chief Officer\n"
    )
    tasks = minuted(text)
    assert [owner for owner, _ in tasks] == ["Chief Officer"]
    assert "bring a plan" in tasks[0][1]


def test_a_stroke_between_two_tasks() -> None:
    text = "Action: Clerk to send the slides round / Chief Officer to write to the Health Board"
    assert [owner for owner, _ in minuted(text)] == ["Clerk", "Chief Officer"]


def test_a_mark_that_names_owner_and_letter() -> None:
    text = "AGREED: (a) that the Clerk should ask the owners; (b) that the plan stand.\n\n"
    assert [owner for owner, _ in minuted(text + "ACTION: Clerk (a)\n")] == ["Clerk"]


def test_a_mark_before_somebody_and_a_verb_is_no_heading() -> None:
    text = "Quiz on 8 June.\n\nACTION CD speak to the school about tea\n\nACTION: all - prizes!\n"
    assert minuted(text)[0] == ("CD", "speak to the school about tea")


def test_who_is_still_to_do_something() -> None:
    assert minuted("3. Matters arising\n\nTap in the hall: CD still to mend it\n")


def test_a_date_before_who_is_sent() -> None:
    text = "Lights, electrician booked 20 Jan, CD to let him in."
    assert minuted(text) == [("CD", "let him in.")]


def test_a_column_of_who_acts() -> None:
    names = "<th>Minute</th><th>Discussion / decision</th><th>Action by</th>"
    said = "The panel considered the precept. It was supported. A report to be sent within 5 days."
    assert board(row("25", said, "CD"), names) == [("CD", "A report to be sent within 5 days.")]


def test_bullets_and_numbers_within_a_line() -> None:
    text = "Actions: • book the band (CD) • ask the Scouts to help (EF) • risk form – AB by 1 Nov"
    assert [owner for owner, _ in minuted(text)] == ["CD", "EF", "AB"]
    text = "Action: 1) CD to book the band 2) EF to ask the Scouts"
    assert [owner for owner, _ in minuted(text)] == ["CD", "EF"]


def test_an_owner_with_a_state_behind_it_owns_the_sentence_before() -> None:
    said = "3. Matters arising\n\nThe sign fell. Still to be put up. Action: CD (carried forward)\n"
    (task,) = found(said)
    assert (task.text, task.owner_printed) == ("Still to be put up.", "CD")
    assert task.state is ActionState.CARRIED_OVER


def test_all_who_run_a_body_may_have_a_task() -> None:
    said = "Policy approved. All trustees to do the course by the next meeting.\n"
    assert minuted(said) == [("All trustees", "do the course by the next meeting.")]
    assert minuted("All members to bring a chair.\n") == []
