"""What a viewer may see, held for one generation."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.audience import Viewer
from bot.boards import board_words, same_board
from indexer.records import RESTRICTED
from tests.bot.quayside import (
    AGENDA,
    CLAIM,
    CLAIM_RESTRICTED,
    MINUTES,
    REPORT,
    papers_held,
    query,
)

WITH_CLAIM = {"agenda.txt": AGENDA, "claim.txt": CLAIM, "manifest.toml": CLAIM_RESTRICTED}


def test_a_hidden_paper_is_not_on_the_shelves(tmp_path: Path) -> None:
    with papers_held(tmp_path, WITH_CLAIM) as asking:
        with asking.library() as (_, library):
            assert [one.file for one in library.papers.values()] == ["agenda.txt"]
        with asking.library(Viewer.of([RESTRICTED])) as (_, library):
            assert [one.file for one in library.papers.values()] == ["agenda.txt", "claim.txt"]


def test_one_viewers_library_is_not_lent_to_another(tmp_path: Path) -> None:
    """Whoever asks first."""
    question = "How much does the insurer offer on the breakwater insurance claim?"
    with papers_held(tmp_path, WITH_CLAIM) as asking:
        before = asking.ask(question)
        restricted = asking.ask(question, viewer=Viewer.of([RESTRICTED]))
        after = asking.ask(question)
    assert "£77,000" in restricted.answer
    assert before.answer == after.answer
    assert "£77,000" not in after.answer


def test_minutes_of_a_meeting(tmp_path: Path) -> None:
    papers = {"agenda.txt": AGENDA, "note.txt": MINUTES, "pontoon.txt": REPORT}
    with papers_held(tmp_path, papers) as asking, asking.library() as (_, library):
        by_file = {paper.file: paper for paper in library.papers.values()}
        found = {
            file: [one.file for one in library.minutes_of(paper)] for file, paper in by_file.items()
        }
    assert found == {"agenda.txt": [], "note.txt": ["note.txt"], "pontoon.txt": ["note.txt"]}


def test_an_undated_paper_has_no_minutes_but_its_own(tmp_path: Path) -> None:
    note = MINUTES.replace("8 February 2024", "").replace("16 May 2024", "a day to be told")
    report = REPORT.replace("8 February 2024", "").replace("2023", "one year").replace("2026", "")
    papers = {"note.txt": note, "pontoon.txt": report}
    with papers_held(tmp_path, papers) as asking, asking.library() as (_, library):
        by_file = {paper.file: paper for paper in library.papers.values()}
        assert {paper.date.value for paper in by_file.values()} == {None}
        assert library.minutes_of(by_file["pontoon.txt"]) == []
        assert library.minutes_of(by_file["note.txt"]) == [by_file["note.txt"]]


def test_the_parts_of_a_period(tmp_path: Path) -> None:
    papers = {"agenda.txt": AGENDA, "note.txt": MINUTES}
    with papers_held(tmp_path, papers) as asking, asking.library() as (_, library):
        june = library.dated(query("in June 2024").periods)
        assert {library.paper_of(key).file for key in june} == {"agenda.txt"}
        assert library.dated(query("in June 2019").periods) == frozenset()


def test_minutes_that_are_bound_into_other_papers_keep_their_own_date(tmp_path: Path) -> None:
    bound = (
        "Harbour Users’ Forum\n\nAgenda\n\n3 September 2025\n\n1. Welcome\n2. Minutes of 4 June "
        "2025\n3. Dredging\n\n\fNotes of meeting, 4 June 2025\n\nPresent: Ann Reed\n\n1. Welcome"
        "\n\nAnn opened it.\n\n2. Moorings\n\nIt was agreed to move the pontoon.\n"
    )
    with papers_held(tmp_path, {"agenda.txt": bound}) as asking, asking.library() as (_, library):
        [paper] = library.papers.values()
        assert paper.date.value == "2025-09-03"
        days = {part.title: library.paper_of(key).date.value for key, part in library.parts.items()}
        june = library.dated(query("in June 2025").periods)
        titles = {library.parts[key].title for key in june}
        assert titles == set(days) - {"Agenda", "Harbour Users’ Forum"}
        assert library.minutes_of(paper) == []
    assert days["Agenda"] == "2025-09-03"
    assert days["Moorings"] == days["Notes of meeting, 4 June 2025"] == "2025-06-04"


def test_the_newest_meeting_is_the_most_recent(tmp_path: Path) -> None:
    papers = {"agenda.txt": AGENDA, "note.txt": MINUTES}
    with papers_held(tmp_path, papers) as asking, asking.library() as (_, library):
        assert library.recency == {"2024-02-08": 0.5, "2024-06-12": 1.0}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Harbours & Ferries Board", "The Harbours and Ferries Board", True),
        ("Harbour Board", "Ferry Board", False),
        ("Harbour Board", None, True),  # not known to be another
    ],
)
def test_same_board(one: str | None, other: str | None, *, same: bool) -> None:
    assert same_board(one, other) is same


def test_board_words() -> None:
    assert board_words("The Board of Ferries") == board_words("Ferries Board")
