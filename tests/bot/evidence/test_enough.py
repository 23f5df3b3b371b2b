"""What is not enough to answer, though it holds the words of the question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

AGENDA = """Quayside Committee

Agenda of the meeting on 14 March 2024

1. Apologies - Chair

2. Dredging network: award of contract - Alec Drum

3. Date of next meeting - Clerk
"""
REPORT = """Stations

Quayside Committee

14 March 2024

Availability of boat stations

Station 2022/23 2023/24

Sallow 79% 77%
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """An agenda and a table."""
    papers = {"agenda.txt": AGENDA, "report.txt": REPORT}
    with papers_held(tmp_path_factory.mktemp("enough"), papers) as held:
        yield held


def test_who_speaks_to_an_item_did_not_win_it(asking: Asking) -> None:
    assert asking.ask("who won the dredging contract?").status is not Status.ANSWERED


def test_a_row_of_figures_is_no_yes(asking: Asking) -> None:
    assert asking.ask("are we closing Sallow boat station?").status is not Status.ANSWERED


LEAP_DAY = dt.date(2028, 2, 28)  # the day before: the time asked of ends with the next
NEXT_YEAR = """Regatta

Quayside Committee

8 February 2024

1. The regatta fund will give £900 to each crew next year.

2. Over 850 crews have signed up for the regatta.
"""


def test_a_paper_of_another_time_says_next_year_with_its_day(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"regatta.txt": NEXT_YEAR}) as held:
        told = held.ask("How much will each crew get from the regatta fund next year?")
        assert told.status is Status.ANSWERED
        assert told.answer.startswith("As at 8 February 2024: ")


def test_the_last_year_may_be_counted_from_a_leap_day(tmp_path: Path) -> None:
    paper = NEXT_YEAR.replace("next year", "last year")
    with papers_held(tmp_path, {"regatta.txt": paper}) as held:
        told = held.ask("What did the regatta fund give over the last year?", today=LEAP_DAY)
        assert told.status is Status.NOT_FOUND


def test_who_signed_up_is_told_where_that_is_asked(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"regatta.txt": NEXT_YEAR}) as held:
        assert "850" in held.ask("How many crews signed up for the regatta?").answer
        assert held.ask("How many crews actually attended the regatta?").status is Status.NOT_FOUND


def test_the_paper_of_the_year_before_is_of_next_year(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"regatta.txt": NEXT_YEAR.replace("2024", "2025")}) as held:
        told = held.ask("How much will each crew get from the regatta fund next year?")
        assert "£900" in told.answer
