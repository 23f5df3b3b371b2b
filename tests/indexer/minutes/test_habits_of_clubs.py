"""Minutes of clubs, co-operatives and small councils: what their habits hide."""

from __future__ import annotations

import pytest

from indexer.minutes.recorded import extract
from indexer.records import ActionKind, ActionState, Role
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.minutes.deciding import decided, item, texts
from tests.indexer.structure.papers import find, paper

CALL = "## Notes from call, 3 Sept\n\nOn call: Priya, Sam, Otto, Jess\n\n### Logo\n\n"


def test_a_task_of_the_clerk_in_a_closing_list_is_no_attendance() -> None:
    text = (
        "3. Date of next meeting\n\nTuesday 14 May 2024\n\nActions\n\n"
        "Clerk – report the pot-hole\n\nClerk - order a bin (c/f)\n\nCD – ask the school\n"
    )
    tasks = ["report the pot-hole", "order a bin", "ask the school"]
    assert [task for _, task in minuted(text)] == tasks


def test_who_takes_the_minutes_is_no_title() -> None:
    text = (
        "# Mill Lane Housing Co-operative\n\n**Date:** 6 February 2025\n"
        "**Present:** Paul Otter (chair), Nadia Finch, Lil Swan (minutes)\n\n### 1. Rents\n\n"
        "Rents were discussed. Gate in Mill Lane → Nadia to ask the smith\n"
    )
    held = paper(text, "a.md")
    assert held.title.endswith("Mill Lane Housing Co-operative")
    assert find(held, "Nadia Finch").role is Role.ATTENDANCE
    assert [a.owner_printed for a in extract(held).actions] == ["Nadia"]


def test_a_handle_before_a_verb() -> None:
    text = "## 3. The mill\n\nIt is old.\n\n### Next steps\n\n- @lil circulate the notes\n"
    assert minuted(text, "a.md") == [("@lil", "circulate the notes")]


def test_who_was_on_a_call_is_known() -> None:
    held = extract(paper(f"{CALL}- *Jess to draft the text by Friday*\n- more photos?\n", "a.md"))
    (action,) = (a for a in held.actions if a.kind is ActionKind.MINUTED)
    assert (action.owner_printed, action.due_printed) == ("Jess", "by Friday")


def test_a_co_operative_decides() -> None:
    text = (
        "The Co-op agreed that:\n\n- members attend six meetings a year\n- rents stay as they are"
    )
    assert len(decided(item(text))) == 2


def test_a_vote_under_a_list_of_conditions_is_of_the_resolution() -> None:
    text = (
        "RESOLVED that the licence be granted subject to the following conditions:\n\n"
        "(a) trading stops by ten;\n\n(b) litter is picked up daily;\n\n"
        "Proposed by Cllr Birch, seconded by Cllr Elm. For 3, against 1."
    )
    (decision,) = decided(item(text))
    assert (decision.mover, decision.seconder) == ("Cllr Birch", "Cllr Elm")
    assert decision.votes == "For 3, against 1"


def test_initials_of_the_mover_without_by() -> None:
    text = "It was RESOLVED that the bill be paid. Proposed AB, seconded CD, all in favour."
    (decision,) = decided(item(text))
    assert (decision.mover, decision.seconder) == ("AB", "CD")


def test_the_reasons_under_a_resolution_are_no_part_of_its_list() -> None:
    text = (
        "Resolved:\n\n1. That the tax base be set at 61,204.\n\n"
        "2. That the notice be published.\n\n"
        "Reasons for decision: The Council is required by law to set its tax base.\n\n"
        "Alternative options considered: None. Setting no base was rejected."
    )
    assert texts(item(text)) == [
        "That the tax base be set at 61,204.",
        "That the notice be published.",
    ]


def test_reasons_within_the_paragraph_of_a_resolution() -> None:
    text = (
        "It was agreed that the review be adopted. Reason: to make good use of buildings. "
        "Options rejected: closing two branches was rejected because of the distance."
    )
    assert texts(item(text)) == ["It was agreed that the review be adopted."]


def test_what_a_union_believes_is_not_yet_resolved() -> None:
    text = (
        "Council notes: 1. Racks are full. 2. Theft is up. "
        "Council believes: 1. Cycling is good.\n\n"
        "Council resolves:\n\n1. To ask for a hundred racks."
    )
    assert texts(item(text)) == ["To ask for a hundred racks."]


def test_who_came_may_stand_in_the_line_of_the_title() -> None:
    text = (
        "# Eastmere Ward Forum\n\nNotes of the forum held on 4 March 2025. "
        "Councillors: Pat Nash, Omar Reed. Officers: Lyn Vale (wardens)\n\n"
        "**1. Park**\n\nThe gates were spoken of. Lyn to ask the friends.\n\n"
        "**2. Bins**\n\nThey are full.\n\n"
        "Actions:\n\n1. Lyn - friends and gates\n2. Omar - chase the signs\n\n"
        "Next forum 3 June.\n"
    )
    held = extract(paper(text, "a.md")).actions
    assert [(a.owner_printed, a.text) for a in held] == [
        ("Lyn", "ask the friends."),
        ("Lyn", "friends and gates"),
        ("Omar", "chase the signs"),
    ]


@pytest.mark.parametrize(
    ("line", "task", "state"),
    [
        ("AB to pay the bill ✔", "pay the bill", ActionState.COMPLETED),
        ("AB: get a price ✔ £240", "get a price", ActionState.COMPLETED),
        ("AB to mend the tap ✗ waiting for a part", "mend the tap", ActionState.CARRIED_OVER),
        ("AB to bank the cheque. Sorted.", "bank the cheque.", ActionState.COMPLETED),
        (
            "AB to order the sand. This has now been delivered.",
            "order the sand.",
            ActionState.COMPLETED,
        ),
    ],
)
def test_what_became_of_a_former_action(line: str, task: str, state: ActionState) -> None:
    text = f"3. Actions from last meeting\n\n- CD to ask the county - in hand\n- {line}\n"
    (action,) = (a for a in found(text) if a.owner_printed == "AB")
    assert action.text.startswith(task)
    assert action.state is state


@pytest.mark.parametrize("line", ["Gweithredu / Action: dim / none", "Action: Dim"])
def test_no_action_in_two_languages(line: str) -> None:
    assert minuted(f"3. The lamp\n\nIt is bright.\n\n{line}\n") == []
