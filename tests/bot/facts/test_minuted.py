"""What minutes say of interests, a quorum and days to come, at whichever meetings."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

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


def test_the_date_of_the_last_meeting_is_not_the_next(tmp_path: Path) -> None:
    said = """1. Date of last meeting

The minutes of the meeting of 3 September were approved.

2. Minutes and date of next meeting

The minutes of 4 September were signed. The next meeting is on 5 November."""
    with papers_held(tmp_path, {"october.txt": _minutes("8 October 2024", said)}) as asking:
        told = asking.ask("when is the next meeting?", today=dt.date(2024, 10, 20))
        late = asking.ask("when is the next meeting?", today=dt.date(2025, 1, 20))
    assert "5 November" in told.answer
    assert "3 September" not in told.answer
    assert late.status is Status.NOT_FOUND


def test_an_interest_among_very_many(tmp_path: Path) -> None:
    items = "\n\n".join(
        f"{n}. Plot {n}\n\nCllr Jem Ash declared an interest; the declaration of interest stands."
        for n in range(1, 230)
    )
    aside = "The lamps were lit early, for the evening had come on dark and wet. " * 8
    own = f"Cllr Ivy Thorne, as an owner, declared an interest. {aside}"
    said = f"{items}\n\n230. Eel trap\n\n{own}"
    with papers_held(tmp_path, {"many.txt": _minutes("8 October 2024", said)}) as asking:
        told = asking.ask("Who declared an interest in the eel trap?", today=TODAY)
    assert told.answer.startswith("8 October 2024: Cllr Ivy Thorne, as an owner, declared")


def test_no_name_is_too_long_to_look_for_the_chair(tmp_path: Path) -> None:
    said = f"1. Thanks\n\nThe chair was mended by {'Aa-' * 7_000}."
    with papers_held(tmp_path, {"long.txt": _minutes("8 October 2024", said)}) as asking:
        before = time.process_time()
        asking.ask("Who was in the chair on 8 October 2024?", today=TODAY)
    assert time.process_time() - before < 1.0


LEASE = """1. Boathouse lease

Cllr Wyn Oake declared an interest in this item as a tenant, and left.

The Warden said that the boathouse had been let to the rowing club since the old pier was lost.

Members asked what the club had spent on its roof, and whether the slip could be used by others.

The Warden answered that the roof had been mended twice, and that the slip was open to all.

RESOLVED that the boathouse be let to the rowing club for seven years at a rent of £650 a year."""


def test_an_interest_of_a_draft_that_was_replaced(tmp_path: Path) -> None:
    draft = _minutes("5 December 2024", f"DRAFT\n\n{LEASE}")
    final = _minutes("5 December 2024", LEASE.replace("as a tenant", "as an owner"))
    with papers_held(tmp_path, {"draft.txt": draft, "final.txt": final}) as asking:
        told = asking.ask("Who declared an interest in the boathouse lease?", today=TODAY)
    assert "as an owner" in told.answer
    assert "as a tenant" not in told.answer
