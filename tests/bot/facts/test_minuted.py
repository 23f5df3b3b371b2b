"""What minutes say of interests, a quorum and days to come, at whichever meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2025, 3, 1)


def _minutes(day: str, said: str) -> str:
    return f"""Minutes of the Harrowmere Panel

Harrowmere Panel

{day}

{said}
"""


SPRING = """1. Declarations of interest

Cllr Ivy Thorne declared an interest in the boathouse lease as a member of the club.

2. Towers

Cllr Jem Ash declared an interest in the towers as a neighbour.

3. Vice-Chair

It was proposed and seconded that Cllr Jem Ash should remain as Vice-Chair and this was agreed.

4. Date of next meeting

Thursday 5 December.

Attendance

Chair: Cllr Ivy Thorne
Present: Cllr Jem Ash"""

WINTER = """1. Quorum

The meeting in October had not been held, being inquorate. A quorum was present.

2. Boathouse lease

Cllr Wyn Oake declared an interest in this item as a tenant, and left.

Attendance

Chair: Cllr Wyn Oake
Present: Cllr Jem Ash"""


@pytest.fixture(scope="module")
def harrowmere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Two meetings of one panel."""
    papers = {
        "spring.txt": _minutes("11 April 2024", SPRING),
        "winter.txt": _minutes("5 December 2024", WINTER),
    }
    with papers_held(tmp_path_factory.mktemp("harrowmere"), papers) as asking:
        yield asking


def test_every_interest_in_a_matter(harrowmere: Asking) -> None:
    told = harrowmere.ask("Who declared an interest in the boathouse lease?", today=TODAY)
    newest, older = told.answer.splitlines()
    assert newest.startswith("5 December 2024: Cllr Wyn Oake declared an interest in this item")
    assert older.startswith("11 April 2024: Cllr Ivy Thorne declared")


def test_an_interest_of_one_meeting(harrowmere: Asking) -> None:
    told = harrowmere.ask("Who declared an interest in April 2024 in the towers?", today=TODAY)
    assert "Cllr Jem Ash" in told.answer
    assert "Thorne" not in told.answer


def test_the_meeting_that_was_inquorate(harrowmere: Asking) -> None:
    told = harrowmere.ask("which meeting was inquorate?", today=TODAY)
    assert "The meeting in October had not been held" in told.answer
    assert "A quorum was present" not in told.answer


def test_a_day_without_its_year_is_the_next_after_the_paper(harrowmere: Asking) -> None:
    told = harrowmere.ask("when's the next meeting?", today=dt.date(2024, 5, 1))
    assert "Thursday 5 December" in told.answer
    past = harrowmere.ask("when's the next meeting?", today=TODAY)
    assert past.status is Status.NOT_FOUND


def test_who_chairs_counts_from_today(harrowmere: Asking) -> None:
    now = harrowmere.ask("who is the chair?", today=TODAY)
    assert "Cllr Wyn Oake" in now.answer
    then = harrowmere.ask("who is the chair?", today=dt.date(2024, 5, 1))
    assert "Cllr Ivy Thorne" in then.answer


def test_an_election_tells_who_deputises(harrowmere: Asking) -> None:
    told = harrowmere.ask("who is the vice-chair?", today=TODAY)
    assert "Cllr Jem Ash should remain as Vice-Chair" in told.answer
