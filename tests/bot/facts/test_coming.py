"""When a body meets next: by its initials, from blocks of dates, and never without a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import papers_held

HERE = dt.date(2025, 9, 20)

GOVERNORS = """Minutes of the Full Governing Board

Full Governing Board

8 July 2025

1. Finance

The budget plan was agreed and goes to the FGB for signature before 31 March.

The clerk must tell the board at its next meeting what was spent on coal.

2. Calendar of meetings

FGB: 1 July 2025, 30 September 2025, 2 December 2025 - all at 6pm

Pastoral: 7 October 2025, 3 February 2026
"""


@pytest.mark.parametrize(
    "question",
    [
        "next fgb",
        "when is the next fgb",
        "next governors meeting",
        "when is the next governors meeting?",
        "when is the next fgb after july 2025",
    ],
)
def test_a_board_by_its_initials(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"governors.txt": GOVERNORS}) as asking:
        answer = asking.ask(question, today=HERE)
    assert "30 September 2025" in answer.answer
    assert "coal" not in answer.answer


TRANSPORT = """Notice of meeting

Hexley and Doverdale Joint Transport Board

Thursday 2 October 2025 at 10am

Agenda

1. Apologies

2. Minutes of the last meeting

3. Ferry timetable
"""


@pytest.mark.parametrize("question", ["when is the next jtb", "next jtb"])
def test_initials_in_the_name_of_a_file(tmp_path: Path, question: str) -> None:
    """The board has more names before those of which its papers give the initials."""
    with papers_held(tmp_path, {"JTB-2025-10-02-agenda.txt": TRANSPORT}) as asking:
        answer = asking.ask(question, today=HERE)
    assert answer.status is Status.ANSWERED
    assert "2 October 2025" in answer.answer


NO_DAY = """Minutes of the Harbour Lights Panel

Harbour Lights Panel

14 November 2024

1. Lamps

Priya Dace to write a note on lamps. The note is to be discussed at the next meeting.
"""
BLOCK = """
2. Other business

Ralph Orme asked after the buoys.

Dates of Future Meetings:

Thursday 16th January 2pm - 4pm

Thursday 13th March
"""


def test_without_a_day_it_is_no_answer(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes.txt": NO_DAY}) as asking:
        answer = asking.ask("when is the next harbour lights meeting?", today=HERE)
    assert answer.status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "today", "says"),
    [
        ("when's the next harbour lights panel meeting?", dt.date(2024, 12, 1), "16th January"),
        ("next HLP meeting after january 2025", HERE, "13th March"),
    ],
)
def test_a_block_of_dates(tmp_path: Path, question: str, today: dt.date, says: str) -> None:
    with papers_held(tmp_path, {"minutes.txt": NO_DAY + BLOCK}) as asking:
        answer = asking.ask(question, today=today)
    assert says in answer.answer
    assert "lamps" not in answer.answer


LIAISON = """**Saltby Biscuit Works**

**NEIGHBOURS' LIAISON MINUTES**

**Wednesday 24th July 2024**

Present:

Mrs. Ada Quill (Village)

1. Noise

There were two complaints.

Date of next meeting: Wednesday 23rd October 2025
"""


def test_a_meeting_known_by_what_its_papers_open_with(tmp_path: Path) -> None:
    held = {"liaison.md": LIAISON, "governors.txt": GOVERNORS}
    with papers_held(tmp_path, held) as asking:
        answer = asking.ask("date of next biscuit works meeting", today=HERE)
    assert "23rd October 2025" in answer.answer


TABLE = """Thornby Rescue Authority

Agenda of the meeting on 12 June 2025

ITEM 11 - CALENDAR OF MEETINGS

Members are asked to agree the dates below.

Rescue Authority 18 September 2025

11 December 2025

12 February 2026 (budget)

Audit and Standards 24 July 2025 (2pm)

27 November 2025 (2pm)
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("when is the next meeting of the rescue authority?", "11 December 2025"),
        ("when is the next audit and standards committee", "27 November 2025"),
    ],
)
def test_a_table_with_a_day_on_each_line(tmp_path: Path, question: str, says: str) -> None:
    with papers_held(tmp_path, {"agenda.txt": TABLE}) as asking:
        assert says in asking.ask(question, today=HERE).answer


WARDENS = """Minutes of the Wardens Committee

Wardens Committee

10 June 2025

1. Nets

The nets were mended.

2. Date of next meeting

Next meeting: Tuesday 7 October 2025. The place would be told later.

3. Calendar

Meeting dates for 2025/26 are 7 October 2025 and 20 January 2026.
"""
OF_OCTOBER = """Agenda

Wardens Committee

Tuesday 7 October 2025 at 7pm

Venue: Reading Room, Ferry Lane

1. Apologies

2. Minutes of the last meeting

3. Open day: 25 October 2025 at the Boat House
"""


def test_the_next_meetings_own_papers_say_where_it_is(tmp_path: Path) -> None:
    held = {"minutes.txt": WARDENS, "agenda.txt": OF_OCTOBER}
    with papers_held(tmp_path, held) as asking:
        for question in ("where is the next meeting", "where is the october committee"):
            assert "Reading Room" in asking.ask(question, today=HERE).answer
        later = asking.ask("when's the next one after october", today=HERE)
    assert "20 January 2026" in later.answer


def test_minutes_tell_what_was_arranged_where_no_agenda_is_held(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes.txt": WARDENS}) as asking:
        told = asking.ask("where is the next meeting", today=HERE)
        board = asking.ask("where is the notice board", today=HERE)
    assert "7 October 2025" in told.answer
    assert "7 October" not in board.answer


YEARS = """Minutes of the Elm Parish Council

Elm Parish Council

29 February 2024

1. Hedges

The hedges were cut.

Date of next meetings: 28th March ,25th April, 23rd May , 27th June

The annual meeting will be on 23rd May
"""


@pytest.mark.parametrize(
    ("today", "day"),
    [(dt.date(2024, 3, 10), "28 March 2024"), (dt.date(2024, 4, 1), "25 April 2024")],
)
def test_the_first_of_a_year_of_dates_is_said(tmp_path: Path, today: dt.date, day: str) -> None:
    with papers_held(tmp_path, {"minutes.txt": YEARS}) as asking:
        answer = asking.ask("when is the next meeting?", today=today)
    assert answer.answer.startswith(f"{day}: ")
