"""Minutes of an earlier meeting in the papers of a later one: whose date is whose."""

from __future__ import annotations

from pathlib import Path

from indexer.reading import read
from indexer.records import PaperKind, PartKind, Role
from indexer.structure import bound, understand
from tests.indexer.structure.papers import find, paper, parts

MINUTES = (
    "Notes of meeting, 4 June 2025\n\nPresent: Ann Reed (Chair), Bo Lake\n\n1. Welcome\n\n"
    "Ann opened the meeting.\n\n2. Moorings\n\nIt was agreed to move the pontoon.\n"
)
AGENDA = (
    "Harbour Users’ Forum\n\nAgenda\n\n2pm, 3 September 2025, Customs House\n\n1. Welcome\n"
    "2. Minutes of 4 June 2025 (enclosed)\n3. Dredging\n4. Date of next meeting: 3 December 2025\n"
)


def test_an_agenda_that_binds_in_minutes_alone_has_its_own_date() -> None:
    held = paper(f"{AGENDA}\n\f\n{MINUTES}")
    assert (held.kind, held.date.value) == (PaperKind.AGENDA, "2025-09-03")
    assert [row.number for row in held.agenda] == ["1", "2", "3", "4"]
    assert [part.title for part in parts(held, PartKind.ITEM)] == ["Welcome", "Moorings"]


def test_bound_minutes_say_of_which_day_they_are() -> None:
    other = MINUTES.replace("Notes of meeting, 4 June 2025", "Notes\n\nWednesday 4 June 2025")
    for text in (MINUTES, other):
        [opening] = parts(paper(f"{AGENDA}\n\f\n{text}"), PartKind.MINUTES)
        day = bound.day_of(opening.title)
        assert day is not None
        assert day.value == "2025-06-04"


def test_minutes_under_an_agenda_of_their_own_day_are_minutes() -> None:
    held = paper(f"{AGENDA.replace('3 September', '4 June')}\n{MINUTES}")
    assert (held.kind, held.date.value) == (PaperKind.MINUTES, "2025-06-04")


ISSUE = (
    "<html><body><h1>Issue - meetings</h1><h2>Ferry fares</h2>"
    "<p>Meeting: 14/08/2024 - Licensing Committee (Item 12)</p>"
    "<p>Decision:</p><p>RESOLVED: that the fares be raised.</p>"
    "<p>Minutes:</p><p>Nine boatmen had replied.</p>"
    "<p>Meeting: 12/06/2024 - Licensing Committee (Item 5)</p>"
    "<p>Decision:</p><p>RESOLVED: that boatmen be asked.</p></body></html>"
)


def test_earlier_meetings_on_the_page_of_an_issue_keep_their_own_date() -> None:
    held = understand(read(Path("i.html"), ISSUE.encode()), root="tests", file="i.html")
    assert (held.kind, held.board) == (PaperKind.MINUTED_ITEM, "Licensing Committee")
    assert held.date.value == "2024-08-14"
    latest, earlier = held.parts
    assert (latest.item, earlier.item, earlier.kind) == ("12", "5", PartKind.MINUTES)
    assert [one.text for one in latest.paragraphs][-1] == "Nine boatmen had replied."
    day = bound.day_of(earlier.title)
    assert day is not None
    assert day.value == "2024-06-12"
    assert find(held, "boatmen be asked").role is Role.DECISION


def test_decision_and_minutes_of_a_decision_page_are_told_apart() -> None:
    page = (
        "<html><body><h1>Issue - decisions</h1><h2>Beach huts</h2><h3>08/03/2024 - Beach huts</h3>"
        "<h4>Decision:</h4><p>RESOLVED that terms be adopted.</p>"
        "<h4>Minutes:</h4><p>The Cabinet read the report.</p></body></html>"
    )
    held = understand(read(Path("i.html"), page.encode()), root="tests", file="i.html")
    assert find(held, "terms be adopted").heading == ("Decision",)
    assert find(held, "read the report").role is Role.BODY
