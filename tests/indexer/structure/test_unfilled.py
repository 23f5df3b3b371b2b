"""A page for agenda and minutes is an agenda until somebody writes its minutes."""

from __future__ import annotations

from indexer.records import PaperKind, PartKind
from tests.indexer.structure.papers import paper, parts

_PAGE = (
    "# Mill group, May meeting\n\n## Agenda\n\nWe are going to discuss:\n\n"
    "* Mill gates\n* Weirs\n\n## Minutes\n\n### Attendance\n\n{came}"
    "### Key discussion points\n\n{told}"
)


def test_nothing_under_the_heading_of_minutes_makes_an_agenda() -> None:
    held = paper(_PAGE.format(came="", told=""), "may.md")
    assert held.kind is PaperKind.AGENDA
    assert held.title == "Agenda: Mill group, May meeting"
    [agenda] = parts(held, PartKind.AGENDA)
    assert {"Mill gates", "Weirs"} <= {one.text for one in agenda.paragraphs}


def test_minutes_that_were_written_make_minutes() -> None:
    for came, told in (("Ann Reed, Bo Lake\n\n", ""), ("", "* We agreed to mend the gates.\n")):
        assert paper(_PAGE.format(came=came, told=told), "may.md").kind is PaperKind.MINUTES


def test_headings_that_tell_what_was_done_make_minutes() -> None:
    for told in ("RESOLVED that the weir be let", "ACTION: Ann to oil the gates", "Weirs: sold"):
        held = paper(_PAGE.format(came="", told=f"### {told}\n\n"), "may.md")
        assert held.kind is PaperKind.MINUTES


def test_headings_that_repeat_the_agenda_alone_are_empty() -> None:
    held = paper(_PAGE.format(came="", told="### Mill gates\n\n### Weirs\n"), "may.md")
    assert held.kind is PaperKind.AGENDA
