"""Notes of actions: owners over their tasks, and tables of notes with who and when."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from indexer.minutes.decisions import decisions
from tests.indexer.minutes.acting import minuted
from tests.indexer.structure.papers import paper

NOTES = """HERONS PANEL
ACTION NOTES
29 September 2021

| Item | Note | Who | By when |
| --- | --- | --- | --- |
| 1. Nests | All nine were found. Closed. | | |
| 2. Hides | Two leak. Mend both and paint the third | Ivy Lunn | 31 Oct |
| 3. Fair | Panel agreed that it be in May. Find a speaker and ask Ely | Ivy Lunn / Cllr Moor | |
| 4. Ducks | Noted. | | |
"""


def test_owners_that_stand_over_their_tasks() -> None:
    text = (
        "3. Oars\nThey are worn.\nAction\nCD\nOrder six oars this week.\n\n"
        "4. Boats\nThere are too few.\nAction\nEF / GH\nAsk the club for two.\n\n5. Next\n9 June\n"
    )
    assert minuted(text) == [
        ("CD", "Order six oars this week."),
        ("EF / GH", "Ask the club for two."),
    ]


def test_a_table_of_notes_with_who_and_when() -> None:
    got = actions(paper(NOTES, "folder/notes.md"))
    assert [(a.owner_printed, a.text, a.due_printed) for a in got] == [
        ("Ivy Lunn", "Mend both and paint the third", "31 Oct"),
        ("Ivy Lunn / Cllr Moor", "Find a speaker and ask Ely", None),
    ]


def test_what_is_decided_in_a_cell_of_notes() -> None:
    got = decisions(paper(NOTES, "folder/notes.md"))
    assert [(d.stem, d.text) for d in got] == [
        (None, "Panel agreed that it be in May."),
        ("Ducks", "Noted."),
    ]


def test_a_report_of_a_month_is_a_deadline() -> None:
    text = "ACTION: Clerk to give the sum in the November report."
    assert minuted(text) == [("Clerk", "give the sum in the November report.")]


@pytest.mark.parametrize(
    "lines",
    [
        "C) Phone box\n\nAll were glad of it.",
        "Minute 119 The lights of the pontoon now work.",
        "Weir Forum - Monday, 18th January, 2021 5.00 pm",
    ],
)
def test_what_matters_arising_only_name(lines: str) -> None:
    assert minuted(f"3. Matters arising\n\n{lines}\n\n4. Next\n\n9 June\n") == []


def test_an_instruction_resolved_among_former_actions() -> None:
    text = (
        "3. Actions arising from previous meetings\n\nFour had answered.\n\n"
        "RESOLVED that Eve Frith would ask the others before Easter.\n\n4. Next\n\n9 June\n"
    )
    assert [owner for owner, _ in minuted(text)] == ["Eve Frith"]
