"""What minutes tell of earlier actions: in a status, in brackets, in a log within a paragraph."""

from __future__ import annotations

import pytest

from indexer.minutes import action_told
from indexer.records import Action, ActionState
from tests.indexer.minutes.acting import found, minuted

TABLE = "## 3. Actions of before\n\n| Action | Who | Update |\n|---|---|---|\n"


def _row(task: str, status: str) -> Action:
    return found(f"{TABLE}| {task} | CD | {status} |\n", "a.md")[0]


@pytest.mark.parametrize(
    ("task", "status"),
    [
        ("Write to the mill", "Letter sent 4 May, answer in the pack"),
        ("Order the bench", "Ordered from the mill"),
        ("Ring the joiner", "Rung on Monday"),
        ("Return the forms", "No longer req'd"),
        ("Find a speaker", "Overtaken by item 6"),
    ],
)
def test_a_status_that_tells_the_deed_says_that_it_is_done(task: str, status: str) -> None:
    assert _row(task, status).state is ActionState.COMPLETED


@pytest.mark.parametrize(
    ("task", "status"),
    [
        ("Email the county", "Emailed twice, answer awaited"),
        ("Paint the gates", "Two thirds done, rain permitting. Ongoing"),
        ("Get prices", "Half of them complete"),
        ("Write to the mill", "Reminder sent"),
    ],
)
def test_a_status_that_tells_a_part_leaves_it_open(task: str, status: str) -> None:
    assert _row(task, status).state is not ActionState.COMPLETED


@pytest.mark.parametrize(
    ("status", "due"),
    [
        ("Carried to March 2025", "March 2025"),
        ("AMBER – slipped, new date end Feb", "end Feb"),
        ("Not yet – moved, by half term", "by half term"),
        ("Delayed by the frost; now due June 2025", "June 2025"),
    ],
)
def test_a_status_gives_the_day_it_was_put_off_to(status: str, due: str) -> None:
    assert _row("Paint the gates", status).due_printed == due


def test_another_deed_does_not_tell_that_it_is_done() -> None:
    assert not action_told.is_done("mend the gate", "Letter sent to the mill")
    assert not action_told.ends_done("EF to ask the mill to move the sign. Moved by CD.")
    assert action_told.ends_done("EF to confirm the day: confirmed by email on 4 May")


def test_a_task_in_brackets_that_was_done_on_the_night_is_none() -> None:
    line = "ACTION: CD – first draft (EF to lend him the old one: she did so on the night.)"
    assert minuted(line) == [("CD", "first draft")]


def test_a_log_within_a_paragraph_gives_what_is_left_to_do() -> None:
    line = (
        "The log was gone through. 24/12 (fence): CD to ask for a price – carried to July. "
        "24/15 (seat): EF to paint it – completed. 24/16: overtaken, closed. "
        "24/17 (pond): work goes on and EF to bring the outcome to the June meeting. "
        "It remains open."
    )
    assert [(a.owner_printed, a.text, a.due_printed) for a in found(line)] == [
        ("CD", "ask for a price – carried to July.", "July"),
        ("EF", "bring the outcome to the June meeting.", "to the June meeting"),
    ]
    assert {a.state for a in found(line)} == {ActionState.CARRIED_OVER}


def test_numbered_points_of_before_hold_owner_and_topic_in_brackets() -> None:
    line = "AP2 (CD grit bin) – done 4 May. AP3 (EF seat) – two of four painted, carried forward."
    assert [(owner, text) for owner, text in minuted(line)] == [("EF", "EF seat")]


def test_actions_of_before_may_follow_their_heading_in_the_line() -> None:
    line = "Actions from last meeting: CD to ring the mill – done. EF to do the posters – ongoing."
    assert minuted(line) == [("EF", "do the posters")]


def test_applications_with_numbers_are_no_log() -> None:
    line = "24/00123: two sheds at the mill – approved. 24/00124: a wall – refused."
    assert minuted(line) == []


def test_a_dash_after_the_number_is_no_part_of_the_task() -> None:
    line = "24/10 – CD to ring the mill: delayed; now due June 2025."
    text = f"## Action log and matters arising\n\n{line}\n"
    assert [(a.owner_printed, a.due_printed) for a in found(text, "a.md")] == [("CD", "June 2025")]
