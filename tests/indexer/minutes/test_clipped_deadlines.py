"""Deadlines as clipped minutes print them."""

from __future__ import annotations

import pytest

from indexer.minutes.deadlines import find, is_due, resolve
from tests.indexer.minutes.acting import found


@pytest.mark.parametrize(
    ("task", "due"),
    [
        ("do a clean copy by end Jan", "by end Jan"),
        ("ring the Head by Fri", "by Fri"),
        ("write the bid by 14/2", "by 14/2"),
        ("give formal notice within the week", "within the week"),
        ("have the rails seen to within the month.", "within the month"),
        ("take the chains off at the weekend.", "at the weekend"),
        ("proof-read and send comments by 20th", "by 20th"),
        ("send the reply round before the 29th.", "before the 29th"),
        ("send the leaflet to the printers (27 Sept)", "27 Sept"),
        ("let the sampling this spring", "this spring"),
        ("report in March on what it cost", "in March"),
        ("revised plan of the lane, January Board.", "January Board"),
        ("charges for the hall, July", "July"),
    ],
)
def test_words_that_say_when(task: str, due: str) -> None:
    assert find(task) == due


@pytest.mark.parametrize(
    "task",
    [
        "by 3/4 of the members",
        "send the minutes of June, as printed",
        "ask Fri Tech for a price",
        "thank the weekend wardens",
        "buy end caps",
    ],
)
def test_words_that_do_not(task: str) -> None:
    assert find(task) is None


def test_the_end_of_a_month_without_of() -> None:
    assert resolve("by end Jan", "2024-11-05").date == "2025-01-31"


def test_a_cell_of_a_weekday() -> None:
    assert is_due("Fri")
    assert is_due("end Feb")


@pytest.mark.parametrize(
    ("status", "due"),
    [("Open - moved to June", "June"), ("In progress - carried to March 2025", "March 2025"),
     ("Open", None), ("Moved to the new hall", None)],
)  # fmt: skip
def test_a_status_that_says_until_when(status: str, due: str | None) -> None:
    text = (
        "## 3. Action log\n\n| Ref | Action | Owner | Status |\n|---|---|---|---|\n"
        f"| 1 | Hold a workshop | CD | {status} |\n"
    )
    (task,) = found(text, "a.md")
    assert task.due_printed == due
