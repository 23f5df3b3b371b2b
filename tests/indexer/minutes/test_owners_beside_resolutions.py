"""Owners who stand after or beside what was resolved: which of the sentences is their task."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from indexer.records import ActionKind
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.minutes.test_action_columns_beside import board, row
from tests.indexer.structure.papers import paper

BY = "<th>Item</th><th>Minute</th><th>Action by</th>"


@pytest.mark.parametrize(
    ("said", "task"),
    [
        ("Eels. CD undertook to count them. RESOLVED – That the report be noted.",
         "count them."),
        ("Oars. Mr Dyer would lend his. RESOLVED – That the report be noted.",
         "Mr Dyer would lend his."),
        ("Boats. CD had begun a list and would bring it in May. RESOLVED – That a rota be agreed.",
         "CD had begun a list and would bring it in May."),
        (("Keys. A spare to be cut. Resolved: (i) That the log be received. (ii) That the fee be "
          "approved."), "A spare to be cut."),
        ("Gate. RESOLVED: that two joiners be asked for prices. Prices in by end June.",
         "Prices in by end June."),
        ("Leat. It was agreed that the sluice be greased. The Board thanked CD.",
         "It was agreed that the sluice be greased."),
        ("Weir. RESOLVED that a new rope be bought.", "RESOLVED that a new rope be bought."),
    ],
)  # fmt: skip
def test_what_an_owner_beside_a_resolution_is_to_do(said: str, task: str) -> None:
    assert board(row("1", "Welcome.") + row("2", said, "CD")) == [("CD", task)]


@pytest.mark.parametrize(
    "said",
    ["Eels. RESOLVED – That the report be noted.", "Eels. They thrive. Report noted.",
     "Eels. AB told of a record catch. The Board RECEIVED the report."],
)  # fmt: skip
def test_that_something_was_noted_is_nobodys_task(said: str) -> None:
    assert board(row("1", "Welcome.") + row("2", said, "CD")) == []


def test_a_row_whose_number_stands_apart_has_its_owner() -> None:
    rows = "<tr><td>2</td><td><p>Boats</p><p>The punt leaks.</p><p>Tar the punt.</p></td>"
    rows += "<td>LT</td></tr>" + row("3", "Eels. None were seen. Nets and a licence.", "AB / CD")
    assert board(row("1", "Welcome.") + rows, BY) == [
        ("LT", "Tar the punt."), ("AB / CD", "Nets and a licence."),
    ]  # fmt: skip


def test_an_owner_beside_what_was_approved_has_the_task_above_it() -> None:
    said = (
        "<p>Eels</p><p>A reader had written.</p><p>CD to reply to him before May.</p>"
        "<p>RESOLVED - That the plan for eels be approved.</p>"
    )
    assert board(row("1", "Welcome.") + row("2", said, "CD")) == [
        ("CD", "reply to him before May.")
    ]


def test_an_owner_at_the_end_of_a_paragraph() -> None:
    text = (
        "3. The lock\n\nIt sticks. CD would ask for a key. RESOLVED that this be noted. CD\n\n"
        "4. The leat\n\nIt runs low. RESOLVED that the figures be noted. Clerk\n"
    )
    assert minuted(text) == [("CD", "CD would ask for a key.")]


def test_a_list_of_who_came_owns_nothing() -> None:
    text = "Governors present:\n  Tess Orr (TO) parent\n  Dawn Lee (DL) Headteacher\n\n3. Boats\n"
    assert found(text) == []


def test_the_title_of_a_part_is_no_task() -> None:
    text = (
        "# Weir Board\n\n## Minutes of the meeting of 3 May 2024\n\nPresent: Ann Boot\n\n"
        "| | | Action |\n| --- | --- | --- |\n| 1. | **BOATS** – The punt leaks. | |\n"
        "| 2. | **EELS** – None were seen. | |\n\n*Closed session*\n\n"
        "| | | Action |\n| --- | --- | --- |\n| 3. | **RENT** – Resolved: That it stand. | |\n"
    )
    assert actions(paper(text, "a.md")) == ()


def test_a_row_that_names_the_item_of_a_task_is_that_task() -> None:
    text = (
        "<h1>Weir Trust</h1><h2>Minutes of the meeting of 3 May 2024</h2><p>Present: Ann Boot</p>"
        "<p><b>1. Eel fishing plan</b></p><p>It was read.</p>"
        "<p>ACTION: Head of Rivers to revise the plan and print it in June.</p>"
        "<p><b>2. Boats</b></p><p>The punt leaks.</p>"
        "<table><tr><th>Action</th><th>Who</th><th>Status</th></tr>"
        "<tr><td>Revise Eel Fishing Plan</td><td>Head of Rivers</td><td>New</td></tr>"
        "<tr><td>Tar the punt</td><td>Head of Rivers</td><td>New</td></tr></table>"
    )
    told = [a.text for a in actions(paper(text, "a.html")) if a.kind is ActionKind.MINUTED]
    assert told == ["revise the plan and print it in June.", "Tar the punt"]


def test_each_of_two_owners_in_the_margin_has_their_own_task() -> None:
    text = (
        "3. The leat\n\nIt is choked. CD will ring the farm. Clerk to ask the county.\n\nCD\n\n"
        "Clerk\n"
    )
    assert minuted(text) == [("CD", "CD will ring the farm."), ("Clerk", "ask the county.")]


def test_thanks_before_an_owner_in_the_margin_are_no_task() -> None:
    text = "3. The leat\n\nEF saw it. She will draw a map by May. The board thanked her.\n\nEF\n"
    assert minuted(text) == [("EF", "She will draw a map by May.")]


def test_what_was_noted_before_an_owner_in_the_margin_is_no_task() -> None:
    assert minuted("3. The leat\n\nIt is choked. RESOLVED that this be noted.\n\nEF\n") == []
