"""The next meeting of a board that a calendar lists."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import papers_held

CALENDAR = """Quayside Council

Calendar of meetings 2025/26

Council: 13 May 2025, 7 October 2025 - all at 6pm

Moorings: 3 June 2025, 14 October 2025, 3 February 2026 - 4.30pm

Towpath and Locks: 10 June 2025 and 4 November 2025

The clerk came on 3 June 2025.
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("when's the next moorings committee", "14 October 2025"),
        ("when is the next meeting of the towpath and locks panel?", "4 November 2025"),
    ],
)
def test_the_line_of_the_board_with_its_next_day(tmp_path: Path, question: str, says: str) -> None:
    with papers_held(tmp_path, {"calendar.txt": CALENDAR}) as asking:
        answer = asking.ask(question, today=dt.date(2025, 9, 20))
    assert answer.status is Status.ANSWERED
    assert says in answer.answer
    assert len(answer.citations) == 1


@pytest.mark.parametrize(
    ("question", "today"),
    [
        ("when's the next ferries committee", dt.date(2025, 9, 20)),
        ("when's the next moorings committee", dt.date(2026, 3, 1)),
    ],
)
def test_no_other_board_and_no_past_day(tmp_path: Path, question: str, today: dt.date) -> None:
    with papers_held(tmp_path, {"calendar.txt": CALENDAR}) as asking:
        assert asking.ask(question, today=today).status is not Status.ANSWERED


AGENDA = """Quayside Council

Harbour Scrutiny Committee

Agenda of the meeting on 19 March 2025

1. Apologies

2. Work programme

2.1 Meeting dates for 2025/26 are 11 June, 10 September and 12 November 2025, and 21 January 2026.
"""


def test_the_dates_of_a_board_in_its_own_paper(tmp_path: Path) -> None:
    """They need not name it again, nor need whoever asks name it in full."""
    with papers_held(tmp_path, {"agenda.txt": AGENDA}) as asking:
        answer = asking.ask("When is scrutiny next meeting?", today=dt.date(2025, 3, 25))
    assert "11 June" in answer.answer


LINES = """Quayside Council

Calendar of meetings 2025/26

Licensing Sub-Committee: 1 October 2025, 5 November 2025

Licensing: 8 October 2025, 12 November 2025

Ferry open days: 2 October 2025 and 9 October 2025

Dredging: 25 September 2025 (cancelled), 16 October 2025, 20 November 2025
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("when's the next licensing committee", "Licensing: 8 October 2025"),
        ("when's the next dredging committee", "16 October 2025"),
    ],
)
def test_a_line_of_that_board_alone(tmp_path: Path, question: str, says: str) -> None:
    with papers_held(tmp_path, {"calendar.txt": LINES}) as asking:
        assert says in asking.ask(question, today=dt.date(2025, 9, 20)).answer


def test_open_days_are_no_meetings(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"calendar.txt": LINES}) as asking:
        told = asking.ask("when is the next ferry committee?", today=dt.date(2025, 9, 20))
    assert "open days" not in told.answer
