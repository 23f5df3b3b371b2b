"""Facts of a meeting are read whole from its minutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from bot.facts.aspects import Aspect, aspect
from tests.bot.quayside import AGENDA, MINUTES, REPORT, Asking, papers_held, query

NOVEMBER = """Note of the Quayside Committee

Quayside Committee

7 November 2024

1. Apologies

Apologies were received from Cllr Rhys Orme and Cllr Ivo Dane.

2. Moorings

The clerk reported that every mooring was let.

3. Date of next meeting

The next meeting will be held on 6 March 2025.

Appendix A: Attendance

Chair: Cllr Mina Cole

Present: Cllr Tom Pike
"""


@pytest.fixture(scope="module")
def quayside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Two meetings with minutes, one with an agenda only, and a report."""
    papers = {
        "february.txt": MINUTES,
        "november.txt": NOVEMBER,
        "june.txt": AGENDA,
        "pontoon.txt": REPORT,
    }
    with papers_held(tmp_path_factory.mktemp("meetings"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("When is the next meeting?", Aspect.NEXT),
        ("When does the board next meet?", Aspect.NEXT),
        ("when's the next Quayside Committee", Aspect.NEXT),
        ("date of the next panel?", Aspect.NEXT),
        ("When is the next phase of the board's programme?", None),
        ("Who sent apologies in May?", Aspect.APOLOGIES),
        ("Who was in the chair?", Aspect.CHAIR),
        ("Did anyone declare an interest?", Aspect.DECLARATIONS),
        ("Who attended the meeting in May 2024?", Aspect.ATTENDANCE),
        ("Where did the board meet in May 2024?", Aspect.PLACE),
        ("How much did the slipway cost?", None),
    ],
)
def test_what_is_asked(question: str, asked: Aspect | None) -> None:
    assert aspect(query(question)) is asked


def test_apologies_of_the_meeting_that_is_meant(quayside: Asking) -> None:
    """Every name, and none of the other meeting."""
    february = quayside.ask("Who sent apologies on 8 February 2024?").answer
    assert "Tom Pike" in february
    assert "Una Marsh" in february
    assert "Ivo Dane" not in february
    november = quayside.ask("Who sent apologies in November 2024?").answer
    assert "Rhys Orme and Cllr Ivo Dane" in november
    assert "Pike" not in november


def test_apologies_of_the_latest_meeting(quayside: Asking) -> None:
    """Where no meeting is named, the last one that was held is meant."""
    assert "Ivo Dane" in quayside.ask("Who sent apologies?").answer
    spring = dt.date(2024, 3, 1)
    assert "Una Marsh" in quayside.ask("Who sent apologies?", today=spring).answer


def test_the_chair_is_not_the_deputy(quayside: Asking) -> None:
    answer = quayside.ask("Who chaired the meeting on 8 February 2024?")
    assert "Ana Bell" in answer.answer
    assert "Orme" not in answer.answer
    assert answer.citations[0].file == "february.txt"


@pytest.mark.parametrize(
    ("today", "day"), [((2024, 3, 1), "16 May 2024"), ((2025, 2, 10), "6 March 2025")]
)
def test_the_next_meeting_counts_from_today(
    quayside: Asking, today: tuple[int, int, int], day: str
) -> None:
    answer = quayside.ask("When is the next meeting?", today=dt.date(*today))
    assert day in answer.answer
    assert len(answer.citations) == 1


def test_declarations(quayside: Asking) -> None:
    answer = quayside.ask("Who declared an interest on 8 February 2024?")
    assert answer.answer.startswith("Cllr Mina Cole declared an interest in item 3")


def test_attendance_without_the_absent(quayside: Asking) -> None:
    answer = quayside.ask("Who attended the meeting on 8 February 2024?").answer
    assert "Ana Bell" in answer
    assert "Mina Cole" in answer
    assert "Pike" not in answer


def test_the_venue(quayside: Asking) -> None:
    answer = quayside.ask("Where was the meeting of 8 February 2024 held?")
    assert "Wharf House" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Who sent apologies on 12 June 2024?",
        "Who chaired the meeting on 12 June 2024?",
        "Who attended the meeting in June 2024?",
    ],
)
def test_no_minutes_of_that_meeting(quayside: Asking, question: str) -> None:
    """An agenda does not say who came."""
    answer = quayside.ask(question)
    assert answer.status is Status.NO_MINUTES_HELD
    assert answer.claims == ()


def test_another_event_is_left_to_the_search(tmp_path: Path) -> None:
    """Who attended a regatta is no question of attendance at a meeting."""
    regatta = "Regatta\n\n8 February 2024\n\n1. The regatta was attended by 310 sailors.\n"
    with papers_held(tmp_path, {"regatta.txt": regatta, "february.txt": MINUTES}) as asking:
        answer = asking.ask("How many sailors attended the regatta?")
    assert "310 sailors" in answer.answer


def _of(board: str, day: str, chair: str) -> str:
    """Minutes of a board, with another chair than those of the Quayside Committee."""
    return (
        MINUTES.replace("Quayside Committee", board)
        .replace("8 February 2024", day)
        .replace("Cllr Ana Bell", chair)
    )


@pytest.mark.parametrize("board", ["Cabinet", "Council", "Executive"])
def test_a_board_whose_name_is_that_of_its_kind(tmp_path: Path, board: str) -> None:
    """Another board has met since."""
    papers = {
        "own.txt": _of(board, "8 February 2024", "Cllr Ida Frost"),
        "later.txt": _of("Moorings Panel", "7 November 2024", "Cllr Ned Vale"),
    }
    with papers_held(tmp_path, papers) as asking:
        assert "Ida Frost" in asking.ask(f"Who chaired the last {board} meeting?").answer
        panel = asking.ask(f"Who chaired the Moorings Panel of the {board}?").answer
        assert "Ned Vale" in panel
        either = asking.ask("Who chaired the last meeting?")
    assert either.status is Status.AMBIGUOUS
    assert len(either.choices) == 2


ROOMS = """Wharf Panel

Agenda

Date: Tuesday 3 June 2025
Time: 2.30 pm
Venue: Committee Room 2, Custom House

1. Apologies for absence
2. Declarations of interest
3. Minutes of the meeting held on 4 March 2025
4. Cranes
5. Date of next meeting
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what time does the meeting start?", "Wharf Panel, 3 June 2025: Time: 2.30 pm"),
        ("which room is the meeting in", "Wharf Panel, 3 June 2025: Venue: Committee Room 2"),
        ("where does the wharf panel meet", "Wharf Panel, 3 June 2025: Venue: Committee Room 2"),
    ],
)
def test_place_and_time_of_the_meeting_ahead(tmp_path: Path, question: str, said: str) -> None:
    with papers_held(tmp_path, {"rooms.txt": ROOMS}) as asking:
        assert asking.ask(question, today=dt.date(2025, 5, 30)).answer.startswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "did they freeze the berth fees at the june meeting?",
        "how much did members put the fees up by at the June meeting?",
        "were the fenders bought at the meeting on 12 June 2024?",
        "who got elected chair on 12 June",
    ],
)
def test_what_came_of_a_meeting_without_minutes(quayside: Asking, question: str) -> None:
    """Its agenda is held, but what was done there only its minutes would say."""
    told = quayside.ask(question)
    assert told.status is Status.NO_MINUTES_HELD
    assert "June 2024" in told.answer


@pytest.mark.parametrize(
    "question",
    [
        "was the pontoon report on the agenda at the June meeting?",
        "did the engineer answer residents at the public meeting in June 2024?",
    ],
)
def test_what_a_paper_of_a_meeting_may_tell(quayside: Asking, question: str) -> None:
    assert quayside.ask(question).status is not Status.NO_MINUTES_HELD


def test_a_day_without_a_year_stays_a_day(quayside: Asking) -> None:
    told = quayside.ask("what did the committee decide on 12 June?")
    assert "12 June 2024" in told.answer


NUMBERED = """Minutes of the Fen Board

Fen Board

5 November 2024

312 APOLOGIES

312.1 Mr G Lever, Cllr S Page and Cllr L Moss.

312.2 The Chairman said that Mr Gosse had now missed three meetings.

313 DECLARATIONS OF INTEREST

313.1 None.

314 PUMPS

314.1 The pumps were tested. Attendance at the open day was 94, up on last year's 81.
"""


def test_apologies_that_are_numbered_from_their_item(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"november.txt": NUMBERED}) as asking:
        told = asking.ask("who sent apologies to the nov meeting", today=dt.date(2025, 1, 5))
    assert told.answer.startswith("Mr G Lever, Cllr S Page and Cllr L Moss.")
    assert "Gosse" not in told.answer


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("attendance this yr v last?", None),
        ("what is attendance at the open day", None),
        ("attendance at the May meeting?", Aspect.ATTENDANCE),
        ("councillors' attendance in May", Aspect.ATTENDANCE),
    ],
)
def test_attendance_is_that_of_a_meeting_where_it_says_so(
    question: str, asked: Aspect | None
) -> None:
    assert aspect(query(question)) is asked


RESOURCES = """Minutes of the Resources Committee

Resources Committee

4 February 2025

1. Roof

AGREED to patch the roof.

2. Date of next meeting

The next meeting will be held on 20 May 2025.
"""
GOVERNING = """Governing Board

Agenda

Tuesday 8 July 2025

Please let the clerk know by 1 July. Tea from 5.45pm.

Item	Page

1. Apologies	1

2. Roof	2 - 4
"""


def test_the_committee_is_no_board(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"feb.txt": RESOURCES, "july.txt": GOVERNING}) as asking:
        day = dt.date(2025, 7, 4)
        assert "July" not in asking.ask("when does the committee next meet", today=day).answer
        told = asking.ask("when does the board next meet", today=day)
    assert "8 July 2025" in told.answer
    assert "Tea" not in told.answer


CONVENED = """Minutes of the Glen Committee

Glen Committee

14 November 2024

Present: Councillors Mora Sill (Convener), Hamish Auld and Cat Begg.

1. School

The Committee heard Mr Andrew Pirie, chair of the Parent Council.

Agreed to keep the school open.
"""


def test_a_convener_is_in_the_chair(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"november.txt": CONVENED}) as asking:
        for question in ("who chaired in november", "who's the convener"):
            told = asking.ask(question, today=dt.date(2025, 1, 6))
            assert "Mora Sill (Convener)" in told.answer
            assert "Pirie" not in told.answer


def test_who_became_chair_at_a_meeting_without_minutes(quayside: Asking) -> None:
    assert quayside.ask("who became chair in june?").status is Status.NO_MINUTES_HELD
