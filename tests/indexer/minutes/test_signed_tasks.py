"""Tasks that are signed after them, without a colon: "… to every house. ACTION Boot/Dyer"."""

from __future__ import annotations

import pytest

from indexer.minutes.action_signs import signature
from indexer.minutes.recorded import extract
from indexer.minutes.roll import Roll
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.structure.papers import paper

ROLL = Roll(("Ann Boot", "Carl Dyer"), {"AB": "Ann Boot", "CD": "Carl Dyer"})


@pytest.mark.parametrize(
    ("line", "owner", "task"),
    [
        ("Dyer will post the key to the lock keeper Action Dyer", "Dyer", "Dyer will post"),
        ("A card is to go to the ferryman. Action CD", "CD", "A card is to go"),
        ("A card is to go to the ferryman ACTION Boot/Dyer", "Boot/Dyer", "A card is to go"),
        ("Boats are to be kept off the weir. ACTION Tamsin", "Tamsin", "Boats are to be kept"),
        ("Everyone is to wear a jacket. Action ALL", "ALL", "Everyone is to wear"),
        ("CD asked for leave to buy a rope. All agreed – action CD.", "CD", "CD asked for leave"),
    ],
)
def test_the_sentence_before_a_signature_is_the_task(line: str, owner: str, task: str) -> None:
    assert [(who, text[: len(task)]) for who, text in minuted(f"3. The lock\n\n{line}\n")] == [
        (owner, task)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The grant came from Direct Action Wales",
        "We joined the River Action Group",
        "The county has a Flood Action Plan.",
        "It was left to the Climate Action Forum.",
        "No further action was wanted by Dyer.",
        "The meeting took no action",
    ],
)
def test_a_name_with_action_in_it_signs_nothing(line: str) -> None:
    assert list(signature(line, ROLL)) == []
    assert minuted(f"3. The lock\n\n{line}\n") == []


def test_initials_before_a_task_without_a_verb_own_it() -> None:
    text = "3. The lock\n\nThe gate sticks.\n\nACTION – EF agenda item for the next meeting.\n"
    assert minuted(text) == [("EF", "agenda item for the next meeting.")]


def test_councillors_in_the_margin_own_the_last_task() -> None:
    text = (
        "3. The lock\n\nThe key was lost. The lock keeper would be asked for another. Mrs Hoad was "
        "thanked for lending hers.   Cllrs. A. Boot and C. Dyer\n"
    )
    assert minuted(text) == [
        ("Cllrs. A. Boot and C. Dyer", "The lock keeper would be asked for another.")
    ]


def test_names_under_resolved_have_tasks() -> None:
    text = (
        "## The lock\n\nIt was talked about.\n\n**Resolved**\n\n- Carl Dyer: Buy a new chain\n"
        "- Tamsin/Eve Frith: Paint the gate by Friday\n"
    )
    assert minuted(text, "a.md") == [
        ("Carl Dyer", "Buy a new chain"),
        ("Tamsin/Eve Frith", "Paint the gate by Friday"),
    ]


def test_initials_after_a_dash_own_what_is_to_be_done() -> None:
    text = "3. The lock\n\nAgreed – a day for painting the gate to be arranged – AB & XY\n"
    assert [owner for owner, _ in minuted(text)] == ["AB & XY"]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("Action: AB to ring the miller after the Mill Trust meeting.", "after the Mill Trust mee"),
        ("Action: AB to open the sluice once the flood has passed.", "once the flood has passed"),
        ("Action: AB to show the plan at the next plenum.", "at the next plenum"),
        ("Action: AB to count the boats tomorrow.", "tomorrow"),
    ],
)
def test_events_after_which_a_task_is_due(line: str, due: str) -> None:
    assert [(a.due_printed or "")[: len(due)] for a in found(f"3. The lock\n\n{line}\n")] == [due]


def test_a_decision_not_to_do_something_is_no_task() -> None:
    assert minuted("3. The lock\n\nIt was decided the Clerk would not answer the letter.\n") == []


def test_what_a_page_prints_twice_is_one_task() -> None:
    page = (
        "<h1>Agenda item</h1><h2>Weir charges</h2><p>Meeting of Rivers Board, Tuesday, 4th March, "
        "2025 6.00 pm (Item 5.)</p><p>Decision:</p><p>RESOLVED:</p><p>(1) That the Lock Keeper be "
        "asked to report on the charges of every other river in the county.</p><p>Minutes:</p>"
        "<p>It was talked about.</p><p>RESOLVED:</p><p>(1) That the Lock Keeper be asked to report "
        "on the charges of every other river in the county.</p>"
    )
    extracted = extract(paper(page, "item.html"))
    assert [a.owner_printed for a in extracted.actions] == ["Lock Keeper"]
    assert len(extracted.decisions) == 1
    assert len(extracted.decisions[0].also) == 1


def test_names_in_capitals_own_and_titles_do_not() -> None:
    assert minuted("3. Action points\n\nANN BOOT to ring the miller\n") == [
        ("ANN BOOT", "ring the miller")
    ]
    text = "3. Matters arising\n\nPUBLIC FORUM – limited to three minutes for each resident.\n"
    assert minuted(text) == []


def test_letters_that_end_a_sentence_are_no_margin() -> None:
    assert minuted("3. The lock\n\nAB moved to lend the punt to the school; EF 2nded; UA.\n") == []


def test_what_stands_after_a_signature_is_read_too() -> None:
    text = (
        "3. The lock\n\nThe drain is to be cleared – Action AB. The Clerk to write to the county "
        "about the road. The gate is to be oiled – Action CD. EF to ring the miller.\n"
    )
    assert minuted(text) == [
        ("AB", "The drain is to be cleared"), ("Clerk", "write to the county about the road."),
        ("CD", "The gate is to be oiled"), ("EF", "ring the miller."),
    ]  # fmt: skip
