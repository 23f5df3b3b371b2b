"""Owners at the end of the lines of a closing list, and two tasks that a cell ran together."""

from __future__ import annotations

from tests.indexer.minutes.acting import minuted


def test_each_line_of_a_closing_list_may_end_in_its_owner() -> None:
    text = (
        "Actions\n\n1  Circulate the revised weir map    AB\n"
        "2  Bring the list of savings to the 14 June meeting   CD\n"
    )
    assert minuted(text) == [
        ("AB", "Circulate the revised weir map"),
        ("CD", "Bring the list of savings to the 14 June meeting"),
    ]
    text = "Actions\n\n- Circulate the weir map EF\n- Ask the county for a longer ticket Clerk\n"
    assert [owner for owner, _ in minuted(text)] == ["EF", "Clerk"]


def test_whom_a_task_is_about_does_not_own_it() -> None:
    text = "Actions\n\n- Send the map to AB\n- Order salt and ring CD\n- Arrange a lunch for EF\n"
    assert all(owner is None for owner, _ in minuted(text))
    text = "Actions\n\n- Circulate the revised weir map AB\n- Order salt for the path\n"
    assert ("AB", "Circulate the revised weir map") not in minuted(text)


def test_two_tasks_that_ran_together() -> None:
    text = "Action: CD to send the maps to the Clerk All members to mark up the maps by 3 June"
    assert minuted(text) == [
        ("CD", "send the maps to the Clerk"),
        ("All members", "mark up the maps by 3 June"),
    ]
