"""Actions in the notes of calls and clubs: marks in bold, handles, names over tasks."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    ("line", "owner", "task"),
    [
        ("***ACTION*** [Carl] to draw the new plan", "Carl", "draw the new plan"),
        ("***ACTION*** Carl to draw the new plan", "Carl", "draw the new plan"),
        ("**ACTION** [EF] ask for a price", "EF", "ask for a price"),
        ("*Action*: Eve to ask for a price", "Eve", "ask for a price"),
        ("**Action [Gus Hill]**: write to the miller", "Gus Hill", "write to the miller"),
        ("- → Carl will ask the miller", "Carl", "ask the miller"),
    ],
)
def test_a_mark_in_bold(line: str, owner: str, task: str) -> None:
    assert minuted(f"## 3. The mill\n\nIt is old.\n\n{line}\n\n- It was sold.\n", "a.md") == [
        (owner, task)
    ]


def test_a_marked_line_is_no_heading_of_what_follows() -> None:
    text = (
        "# Weir Group\n\n## Minutes of 3 May 2024\n\n### Attendance\n\n***Voting***\n\n"
        "* Ann Boot (AB)\n* Carl Dyer\n\n***Others***\n\n* Eve Frith\n\n"
        "**The mill**\n\n* AB spoke of the mill\n\n   ***ACTION*** Carl to ask the miller\n\n"
        "* Carl told of the eels\n\n**The fair**\n\n* ***ACTION*** [AB] to book the band\n"
    )
    held = actions(paper(text, "a.md"))
    assert [(a.owner_printed, a.text) for a in held] == [
        ("Carl", "ask the miller"), ("AB", "book the band"),
    ]  # fmt: skip


def test_handles_under_next_steps() -> None:
    text = (
        "## 3. The mill\n\nIt is old.\n\n### Next steps\n\n- @carl-d to draw the plan\n"
        "- @eve: ask the miller\n- @ann and @carl-d will count the eels\n"
    )
    assert minuted(text, "a.md") == [
        ("@carl-d", "draw the plan"), ("@eve", "ask the miller"),
        ("@ann and @carl-d", "count the eels"),
    ]  # fmt: skip


def test_names_with_their_tasks() -> None:
    text = "Actions\n\nCarl - the plan of the mill\nEve - prices for paint\nGus - minutes to all\n"
    assert [owner for owner, _ in minuted(text)] == ["Carl", "Eve", "Gus"]


def test_a_list_of_definitions() -> None:
    text = (
        "<html><body><h1>Lower Weir Society</h1><p>Minutes of the meeting held on 3 May 2024</p>"
        "<p>Present: Ann Boot, Carl Dyer, Eve Frith</p><h2>1. The mill</h2><p>It is old.</p>"
        "<h2>Actions</h2><dl><dt>Carl</dt><dd>Draw the plan</dd><dd>Ask the miller</dd>"
        "<dt>Eve Frith</dt><dd>Buy paint</dd></dl></body></html>"
    )
    assert [(a.owner_printed, a.text) for a in actions(paper(text, "a.html"))] == [
        ("Carl", "Draw the plan"), ("Carl", "Ask the miller"), ("Eve Frith", "Buy paint"),
    ]  # fmt: skip


def test_tasks_in_italics_after_a_note() -> None:
    text = (
        "## 3. The mill\n\nThe roof leaks. *Carl to ask the miller.*\n\n"
        "The eels are back. *AB and EF to count them by June.*\n"
    )
    assert minuted(text, "a.md") == [
        ("Carl", "ask the miller."), ("AB and EF", "count them by June."),
    ]  # fmt: skip


def test_what_is_added_to_a_list_after_an_arrow_is_no_task() -> None:
    assert found("3. Names\n\n- Mill Lane → ADD TO THE LIST, all agreed it is old\n") == []
