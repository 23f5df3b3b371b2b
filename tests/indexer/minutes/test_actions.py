"""Actions out of minutes: marks, lists, tables, prose; carried stems; each action once."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from indexer.records import Action, ActionKind, ActionState
from tests.indexer.structure.papers import paper

HEAD = """Lower Weir Parish Council
Minutes of the meeting held on 3 May 2024

Present: Cllrs Ann Boot (AB, Chair), Carl Dyer (CD), Eve Frith (EF). Clerk: Gus Hill (GH)

1. Apologies

None were received from anybody.

2. The weir

The weir was discussed at length.

"""


def found(text: str, file: str = "a.txt") -> list[Action]:
    return list(actions(paper(HEAD + text, file)))


def minuted(text: str, file: str = "a.txt") -> list[tuple[str | None, str]]:
    return [(a.owner_printed, a.text) for a in found(text, file) if a.kind is ActionKind.MINUTED]


@pytest.mark.parametrize(
    ("line", "owner", "task"),
    [
        ("ACTION: Clerk to write to the miller.", "Clerk", "write to the miller."),
        ("Action AB: write to the miller.", "AB", "write to the miller."),
        ("Action (Carl): write to the miller.", "Carl", "write to the miller."),
        ("AP1: CD to write to the miller.", "CD", "write to the miller."),
        ("[AI] Eve - write to the miller", "Eve", "write to the miller"),
        ("AI Carl: write to the miller", "Carl", "write to the miller"),
        ("AGREED ACTION: Clerk and AB to write.", "Clerk and AB", "write."),
        ("TODO: write to the miller", None, "write to the miller"),
        ("- [ ] @carl to write to the miller", "@carl", "write to the miller"),
        ("→ EF: write to the miller", "EF", "write to the miller"),
        ("Action 24/07: GH to write to the miller.", "GH", "write to the miller."),
    ],
)
def test_a_marked_line(line: str, owner: str | None, task: str) -> None:
    assert minuted(line) == [(owner, task)]


def test_an_owner_in_brackets_makes_the_sentence_an_action() -> None:
    text = "The gate is loose. It was agreed to mend it by June. (Action: GH)"
    (action,) = found(text)
    assert action.text == "It was agreed to mend it by June."
    assert action.owner_printed == "GH"
    assert action.owners == ("Gus Hill",)


def test_a_mark_that_names_an_owner_alone_belongs_to_the_sentence_before() -> None:
    text = "Dr Wren would bring the survey to the July meeting.\n\nACTION: Clerk"
    assert minuted(text) == [("Clerk", "Dr Wren would bring the survey to the July meeting.")]


def test_a_margin_of_owners() -> None:
    text = (
        "The stile has fallen. It was agreed to tell the County of it\n"
        "at once.                                                        GH\n"
        "The pond was low.\n"
        "Two prices for a new bench are to be had before the autumn.     AB/CD\n"
    )
    assert minuted(text) == [
        ("GH", "It was agreed to tell the County of it at once."),
        ("AB/CD", "Two prices for a new bench are to be had before the autumn."),
    ]


def test_margins_beside_numbered_minutes() -> None:
    text = (
        "24/31 The pot-hole in Back Lane has\n"
        "      been reported twice.                  GH\n"
        "24/32 The hedge has still not been\n"
        "      cut.                                  CD\n"
        "24/33 Payments were agreed.\n"
    )
    assert minuted(text) == [
        ("GH", "The pot-hole in Back Lane has been reported twice."),
        ("CD", "The hedge has still not been cut."),
    ]


def test_a_stem_governs_every_line_under_it() -> None:
    text = "Actions\n\nOfficers to:\n\n1) Mend the weir.\n\n2) Paint the gate.\n\nCount the eels.\n"
    assert [(a.stem, a.owner_printed, a.text) for a in found(text)] == [
        ("Officers to", "Officers", "Mend the weir."),
        ("Officers to", "Officers", "Paint the gate."),
        ("Officers to", "Officers", "Count the eels."),
    ]
    assert all(a.owners == () for a in found(text))


def test_a_table_of_actions() -> None:
    text = (
        "## Actions\n\n| Ref | Action | Lead | By when | RAG |\n|---|---|---|---|---|\n"
        "| 2 | Mend the weir | CD | 3 June | open |\n| 3 | Paint the gate | | | complete |\n"
    )
    first, second = found(text, "a.md")
    assert (first.text, first.owners, first.due_printed) == (
        "Mend the weir", ("Carl Dyer",), "3 June",
    )  # fmt: skip
    assert (second.text, second.owner_printed) == ("Paint the gate", None)
    assert second.state is ActionState.COMPLETED


def test_a_table_laid_out_by_spaces() -> None:
    text = (
        "Action                                     Owner    Status\n"
        "Ask the owner of the field about the       AB       Ongoing\n"
        "hedge and the ditch\n"
        "Sell the old mower                         Clerk    Done\n"
    )
    first, second = found(text)
    assert first.text == "Ask the owner of the field about the hedge and the ditch"
    assert (first.owner_printed, first.state) == ("AB", ActionState.CARRIED_OVER)
    assert (second.owner_printed, second.state) == ("Clerk", ActionState.COMPLETED)


def test_actions_of_the_last_meeting_have_their_state() -> None:
    text = (
        "3. Actions from the last meeting\n\n"
        "12/24 CD to inspect the bridge – completed\n\n"
        "13/24 Clerk to ask for prices – carried forward\n\n"
        "14/24 AB to ring the school.\n\n"
        "The Chair thanked everybody.\n"
    )
    assert [(a.text, a.state) for a in found(text)] == [
        ("inspect the bridge", ActionState.COMPLETED),
        ("ask for prices", ActionState.CARRIED_OVER),
        ("ring the school.", ActionState.CARRIED_OVER),
    ]


def test_a_closing_list_repeats_the_text_and_each_action_is_one() -> None:
    text = (
        "ACTION: CD to bring a breakdown of the costs of the weir to the next meeting.\n\n"
        "ACTION: GH to send the link.\n\n"
        "Summary of actions\n\n"
        "- CD to bring a breakdown of costs to next meeting\n"
        "- GH to send the link to members\n"
        "- AB to book the hall\n"
    )
    held = found(text)
    assert [a.owner_printed for a in held] == ["CD", "GH", "AB"]
    assert [len(a.also) for a in held] == [1, 1, 0]


def test_two_tasks_in_one_line_are_two_actions() -> None:
    assert minuted("ACTION: Clerk to write to the school; CD to ring the County.") == [
        ("Clerk", "write to the school"),
        ("CD", "ring the County."),
    ]


def test_owner_and_date_on_the_line_below() -> None:
    (action,) = found("ACTION: Mend the weir.\n\nOwner: CD  Due: 3 June 2024\n")
    assert (action.owner_printed, action.due_printed) == ("CD", "3 June 2024")


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Clerk was asked to write to the miller.", "Clerk"),
        ("RESOLVED that the Clerk write to the miller.", "Clerk"),
        ("It was agreed that officers bring a report to the June meeting.", "officers"),
        ("The Council asked the Clerk to find out the price.", "Clerk"),
    ],
)
def test_an_instruction_of_the_meeting_in_prose(sentence: str, owner: str) -> None:
    assert minuted(sentence) == [(owner, sentence)]


def test_an_owner_who_leads_a_sentence_is_its_stem() -> None:
    text = "The path is wet. Cllr Dyer to speak to the owner of the field. It was noted."
    (action,) = found(text)
    assert (action.stem, action.text) == ("Cllr Dyer to", "speak to the owner of the field.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr Dyer offered to ask the school.",
        "The Clerk will circulate the dates.",
        "Cllr Boot said that she would speak to the owner.",
    ],
)
def test_what_somebody_says_that_they_will_do_is_a_candidate(sentence: str) -> None:
    (action,) = found(sentence)
    assert action.kind is ActionKind.CANDIDATE
    assert action.confidence < 1


@pytest.mark.parametrize(
    "line",
    [
        "Action: none",
        "No actions arising.",
        "AI: none",
        "The Council noted the action plan for the weir.",
        "Legal action against the miller was discussed.",
        "Action taken under delegated powers: two trees were felled.",
        "Cllr Dyer asked officers to look at the gate.",
        "Members were asked to send items to the Clerk.",
        "A resident wondered whether the Council would cut the hedge.",
        "RESOLVED that the Clerk be authorised to sign the lease.",
        "It was suggested that a bench be bought.",
    ],
)
def test_what_is_no_action(line: str) -> None:
    assert minuted(line) == []


def test_a_report_never_gives_a_minuted_action() -> None:
    text = (
        "The state of the weir\n\nPurpose of report\n\nFor decision.\n\n"
        "Summary\n\nThe weir leaks.\n\n"
        "Recommendations\n\nThat it be mended.\n\nAction\n\nOfficers to take it forward.\n\n"
        "Contact officer: Ann Boot\n\nThe state of the weir\n\nBackground\n\n"
        "1. Officers will publish a plan by 30 June 2024.\n"
    )
    held = actions(paper(text))
    assert held
    assert {action.kind for action in held} == {ActionKind.CANDIDATE}


def test_a_struck_line_is_done() -> None:
    (action,) = found("## Actions\n\n- ~~CD to sell the boat~~\n", "a.md")
    assert action.state is ActionState.COMPLETED


def test_a_task_may_be_called_as_a_column_is() -> None:
    text = (
        "## Action list\n\n| Action | Owner | Due |\n|---|---|---|\n"
        "| Update flood register | AB | June 2024 |\n| Complete the form | CD | July 2024 |\n"
        "| Review | EF | July 2024 |\n| Response to the county | GH | July 2024 |\n"
        "| Action | Owner | Due |\n| DATE | COMMENT | May 2024 |\n"
    )
    assert [owner for owner, _ in minuted(text, "a.md")] == ["AB", "CD", "EF", "GH"]


def test_the_title_of_a_log_may_be_long() -> None:
    title = "Weir-and-Mill " * 20 + "of the river.board"
    assert not minuted(f"# {title}\n\n{title} action log\n", "a.md")
