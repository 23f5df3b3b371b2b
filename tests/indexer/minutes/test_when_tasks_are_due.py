"""The day of a task: after "RESOLVED that", beside initials, and days of something else."""

from __future__ import annotations

import pytest

from indexer.minutes.when import find
from tests.indexer.minutes.acting import found


@pytest.mark.parametrize("said", ["RESOLVED", "Resolved", "AGREED", "It was resolved"])
def test_a_day_in_what_is_resolved_is_that_of_the_task(said: str) -> None:
    assert find(f"{said} that the Clerk report by 3 June.") == "by 3 June"


def test_a_day_in_a_clause_of_the_task_is_none() -> None:
    assert find("RESOLVED to write and say that the path shuts on 3 June") is None


@pytest.mark.parametrize(
    "task",
    [
        "reply and offer a date in September.",
        "suggest another day in May",
        "offer them two dates in July.",
        "find an evening in October for the walk",
    ],
)
def test_a_day_that_is_offered_is_none_of_the_task(task: str) -> None:
    assert find(task) is None


def test_a_governing_bodys_meeting_is_a_day() -> None:
    assert find("bring the data to the January FGB.") == "to the January FGB"


def test_a_month_beside_initials_is_no_part_of_the_owner() -> None:
    text = (
        "| Item | Discussion and decisions | Action |\n|---|---|---|\n"
        "| 3 | Moorings. The list was late. Bring the list to the Board. | CD Nov |\n"
        "| 4 | Weir. It leaks. Ask the county for a price. | EF |\n"
    )
    assert [(one.owner_printed, one.owners, one.due_printed) for one in found(text, "a.md")] == [
        ("CD", ("Carl Dyer",), "Nov"),
        ("EF", ("Eve Frith",), None),
    ]


@pytest.mark.parametrize("due", ["for the spring meeting", "to the autumn term meeting"])
def test_the_meeting_of_a_season(due: str) -> None:
    assert find(f"prepare a summary {due}") == due
