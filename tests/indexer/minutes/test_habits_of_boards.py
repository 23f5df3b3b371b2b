"""Actions in habits of boards, trusts and student bodies, each a habit and not one wording."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from indexer.minutes.actions import actions
from indexer.records import Action, ActionKind, ActionState
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.structure.papers import paper

LOG = """<html><body><h1>Lower Weir Trust</h1><h2>Board action log, June 2024</h2><table>
<tr><th>Ref</th><th>Issue</th><th>Action</th><th>Lead</th><th>Deadline</th><th>RAG</th></tr>
<tr><td>24/07</td><td>Boiler</td><td>Get three prices</td><td>PAG</td>
<td>17.7.24</td><td>Amber</td></tr>
<tr><td>24/08</td><td>Lift</td><td>Mend the lift</td><td>Eve Frith / GH</td>
<td></td><td>Green - closed</td></tr>
<tr><td>24/09</td><td>Cooks</td><td>Pass on our thanks</td><td>Note</td><td></td><td></td></tr>
</table></body></html>"""

CELLS = """<html><body><h1>Summary of actions from the Board meeting on 8 May 2024</h1><table>
<tr><th>Item</th><th>Action</th><th>Responsibility</th></tr>
<tr><td>60/24</td><td><b>Pay</b><br>The Trust to publish its pay gap.<br>Status: complete</td>
<td>TB</td></tr>
<tr><td>61/24</td><td><b>Risk</b><br>To add to the register:<br>- flood at the depot
<br>- loss of the clerk<br>Status: in progress</td><td>HS</td></tr></table></body></html>"""


def logged(text: str) -> list[Action]:
    return list(actions(paper(text, "log.html")))


def test_a_log_of_actions_is_minuted_though_it_is_no_minutes() -> None:
    told = [(a.owner_printed, a.text, a.due_printed, a.state, a.kind) for a in logged(LOG)]
    minuted_one = ActionKind.MINUTED
    assert told == [
        ("PAG", "Get three prices", "17.7.24", ActionState.CARRIED_OVER, minuted_one),
        ("Eve Frith / GH", "Mend the lift", None, ActionState.COMPLETED, minuted_one),
    ]


def test_the_last_line_of_a_cell_gives_state_and_owner_to_all_its_tasks() -> None:
    told = [(a.owner_printed, a.text, a.state) for a in logged(CELLS)]
    assert told == [
        ("TB", "publish its pay gap.", ActionState.COMPLETED),
        ("HS", "flood at the depot", ActionState.CARRIED_OVER),
        ("HS", "loss of the clerk", ActionState.CARRIED_OVER),
    ]


ROWS = (
    ("Item", "Action", "Lead", "Deadline"),
    ("Leat", "Dredge the leat", "Eve Frith", "3 May 2024"),
    ("", "Mend the gate", "Works Team", "4 May 2024"),
    ("Mill", "Get a price for the roof", "Gus Hill", "5 May 2024"),
)


def tracker(title: str, rows: Sequence[Sequence[str]], foot: str = "") -> list[Action]:
    """The actions of a paper whose third line is its title, over a table."""
    held = "".join("<tr><td>" + "</td><td>".join(row) + "</td></tr>" for row in rows)
    top = f"<p><b>Lower Weir Council</b></p><p><b>Lock Committee</b></p><p><b>{title}</b></p>"
    return logged(f"<html><body>{top}<table>{held}</table>{foot}</body></html>")


@pytest.mark.parametrize(
    "title",
    ["Action Log", "Action Tracker", "Action tracker: the meeting following 4 March 2024 at 6.30pm",
     "Action log following the meeting held on Monday 4 March 2024 at 6.30pm in the Mill Room"],
)  # fmt: skip
def test_a_table_of_tasks_under_the_name_of_a_log_is_one(title: str) -> None:
    told = [(a.owner_printed, a.text, a.kind) for a in tracker(title, ROWS)]
    assert told == [
        ("Eve Frith", "Dredge the leat", ActionKind.MINUTED),
        ("Works Team", "Mend the gate", ActionKind.MINUTED),
        ("Gus Hill", "Get a price for the roof", ActionKind.MINUTED),
    ]


@pytest.mark.parametrize("title", ["Flood action plan", "Report on the weir", "Work programme"])
def test_a_table_of_tasks_in_another_paper_is_no_log(title: str) -> None:
    assert all(a.kind is ActionKind.CANDIDATE for a in tracker(title, ROWS))


def test_a_line_in_a_log_says_what_stands_below_it_and_its_foot_is_no_task() -> None:
    rows = (*ROWS, ("Completed actions",), ("Lift", "Oil the lift", "Gus Hill", "6 May 2024"))
    foot = "<p>Lower Weir Council – Lock Committee – 4 March 2024</p>"
    told = tracker("Action log following the meeting held on 4 March 2024", rows, foot)
    assert [a.state for a in told] == [*[ActionState.OPEN] * 3, ActionState.COMPLETED]
    assert told[-1].owner_printed == "Gus Hill"


@pytest.mark.parametrize("title", ["Next steps", "Action plan", "Fire action cards"])
def test_what_only_sounds_like_a_log(title: str) -> None:
    plain = f"<html><body><h1>{title}</h1><p>Clerk to mend the stile</p></body></html>"
    assert all(a.kind is ActionKind.CANDIDATE for a in logged(plain))


@pytest.mark.parametrize(
    ("text", "owner", "task"),
    [
        ("The county will be asked. GH Action.", "GH", "The county will be asked."),
        ("The figures differ, so Carl Dyer to count again.", "Carl Dyer", None),
        ("CD was actioned to send round the figures.", "CD", None),
        ("Others met lately – Eve: ask for their notes.", "Eve", "ask for their notes."),
        ("AP7 Eve Frith to mend the stile", "Eve Frith", "mend the stile"),
        ("Action – CD will chase the county", "CD", "chase the county"),
        ("Action 24/11: GH to mend the door.", "GH", "mend the door."),
        ("Action Two – Eve Frith to visit.", "Eve Frith", "visit."),
    ],
)
def test_an_action_and_its_owner(text: str, owner: str, task: str | None) -> None:
    assert minuted(text) == [(owner, task or text)]


def test_two_owners_after_one_mark() -> None:
    text = "Action: CD to tell EF the fee and EF to tell the museum that it may join."
    assert minuted(text) == [
        ("CD", "tell EF the fee"),
        ("EF", "tell the museum that it may join."),
    ]


def test_a_task_before_the_mark_of_another() -> None:
    text = "CD to ring the county about the hedge. It was late. Action: GH to mend the gate."
    assert minuted(text) == [
        ("CD", "ring the county about the hedge."),
        ("GH", "mend the gate."),
    ]


def test_the_same_short_task_in_two_items_is_two() -> None:
    text = "CD to write to the estate.\n\n3. The mill\n\nCD to write to the estate."
    assert len(minuted(text)) == 2


def test_a_matter_with_its_state_and_who_is_sent() -> None:
    text = "3. Matters arising\n\nBonfire night – ongoing. GH to ring the farmer."
    assert minuted(text) == [("GH", "ring the farmer.")]


@pytest.mark.parametrize(
    "text",
    [
        "Carl emailed group leaders to hear what they think.",
        "3. Matters arising\n\nThe committee agreed to accept the offer of help.",
        "3. Matters arising\n\nStorage Trolley – Carl has the key to it.",
        "Action points – completed",
        "3. Matters arising\n\nAction Points not covered by agenda items:",
    ],
)
def test_what_is_no_action(text: str) -> None:
    assert minuted(text) == []


def test_narrative_is_no_margin() -> None:
    text = (
        "<h1>Lower Weir Council</h1><p>Minutes of the meeting held on 3 May 2024</p>"
        "<p>Clerk: Jo Steel</p><p>1. Lights</p><table><tr><td>They had not replied. Clerk to chase."
        "</td><td>JS</td></tr><tr><td>Members thanked the volunteers.</td><td></td></tr></table>"
    )
    assert [(a.owner_printed, a.owners) for a in logged(text)] == [("JS", ("Jo Steel",))]


def test_who_speaks_by_initials_is_who_the_list_names() -> None:
    text = "CD said that it leaks. Action: CD to mend it."
    (action,) = found(text)
    assert action.owners == ("Carl Dyer",)


def test_a_bracket_that_is_a_post_gives_nobody_initials() -> None:
    head = "Union minutes of 3 May 2024\n\nPresent: Mari Malik (RAG Officer), Ann Boot (Chair)\n\n"
    (action,) = actions(paper(head + "1. Fair\n\nAction: RAG to book the hall.", "a.txt"))
    assert action.owners == ("RAG",)
