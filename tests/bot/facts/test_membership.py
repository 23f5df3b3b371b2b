"""Who is on a board and who chairs it, from the newest paper that lists them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

EARLIER = """Note of the Wend Rivers Board

Wend Rivers Board

8 February 2023

1. Weirs

The weir report was noted.

Appendix A: Attendance

Chair: Cllr Bob Reed
Vice-Chair: Cllr Una Dale
Present: Cllr Ada Finch, Cllr Tom Ash
"""
PACK = """Wend Rivers Board

Agenda

Thursday, 8 June 2023
11.00 am

Wend Rivers Board – Membership 2023/24

Councillor	Authority
Conservative (2)
Cllr Ada Finch OBE (Chairman)	North Wend Council
Cllr Bob Reed	Wend Borough Council
Labour (2)
Cllr Tom Ash (Deputy Chair)	Lowick City Council
Cllr Una Dale (Vice-Chair)	Wend Borough Council
Substitutes
Cllr Nell Marsh	Orme District Council

Agenda

1. Welcome
2. Weirs
"""
LATER = """Note of the Wend Rivers Board

Wend Rivers Board

6 June 2024

1. Election of Chair

RESOLVED that Cllr Tom Ash be elected Chair for 2024/25.

2. Thanks

Decision

Agreed that the elected members thank the Chair of last year.

Appendix A: Attendance

Chair: Cllr Ada Finch
Present: Cllr Tom Ash, Cllr Bob Reed
Apologies: Cllr Una Dale
"""
MOORINGS = """Note of the Moorings Panel

Moorings Panel

9 May 2023

1. Tolls

The tolls were noted.

Appendix A: Attendance

Chair: Cllr Ivo Dane
Present: Cllr Mina Cole
"""


@pytest.fixture(scope="module")
def rivers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes, then a list of members."""
    papers = {"february.txt": EARLIER, "june.txt": PACK}
    with papers_held(tmp_path_factory.mktemp("rivers"), papers) as asking:
        yield asking


@pytest.fixture(scope="module")
def elected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """The same, minutes with an election, and those of another board."""
    papers = {"a.txt": EARLIER, "b.txt": PACK, "c.txt": LATER, "d.txt": MOORINGS}
    with papers_held(tmp_path_factory.mktemp("elected"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    "question",
    [
        "who chairs the Wend Rivers Board?",
        "who is the chair",
        "who chairs",
        "whos the current chairman of the rivers board",
        "who chairs the board",
    ],
)
def test_the_chair_of_the_newest_list(rivers: Asking, question: str) -> None:
    answer = rivers.ask(question)
    assert answer.answer == (
        "As at 8 June 2023: Cllr Ada Finch OBE (Chairman) North Wend Council [1]"
    )
    assert len(answer.citations) == 1


def test_a_chair_of_a_day_is_of_that_meeting(rivers: Asking) -> None:
    assert "Bob Reed" in rivers.ask("who was the chair in February 2023?").answer


@pytest.mark.parametrize(
    ("question", "chair"),
    [
        ("who is the chair in 2023/24?", "Ada Finch"),
        ("who was the chair of the Wend Rivers Board in 2023/24", "Ada Finch"),
        ("who was the chair in 2022/23?", "Bob Reed"),
    ],
)
def test_a_chair_of_a_year_is_of_its_papers(rivers: Asking, question: str, chair: str) -> None:
    answer = rivers.ask(question).answer
    assert chair in answer
    assert "Una Dale" not in answer


def test_every_deputy_of_a_year(rivers: Asking) -> None:
    answer = rivers.ask("who are the board's deputy chairs in 2023/24?").answer
    assert "Tom Ash" in answer
    assert "Una Dale" in answer


def test_no_deputy_is_the_chair_of_a_year_without_papers(rivers: Asking) -> None:
    answer = rivers.ask("who is the chair in 2019/20?").answer
    assert "Ash" not in answer
    assert "Dale" not in answer


@pytest.mark.parametrize(
    "question", ["who are the deputy chairs?", "who is the vice-chair of the rivers board"]
)
def test_every_deputy(rivers: Asking, question: str) -> None:
    answer = rivers.ask(question).answer
    assert "Tom Ash" in answer
    assert "Una Dale" in answer
    assert "Finch" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "who is on the Wend Rivers Board?",
        "who sits on the board",
        "who are the members of the rivers board",
        "list the members of the Wend Rivers Board",
        "list the members",
    ],
)
def test_every_member_with_the_group(rivers: Asking, question: str) -> None:
    answer = rivers.ask(question)
    assert [line.split(" [")[0].split("\t")[0] for line in answer.answer.splitlines()] == [
        "As at 8 June 2023: Conservative (2): Cllr Ada Finch OBE (Chairman) North Wend Council",
        "Conservative (2): Cllr Bob Reed Wend Borough Council",
        "Labour (2): Cllr Tom Ash (Deputy Chair) Lowick City Council",
        "Labour (2): Cllr Una Dale (Vice-Chair) Wend Borough Council",
        "Substitutes: Cllr Nell Marsh Orme District Council",
    ]


def test_an_election_stands_before_who_opened_the_meeting(elected: Asking) -> None:
    answer = elected.ask("who chairs the Wend Rivers Board?").answer
    assert "Tom Ash be elected Chair" in answer
    assert "elected members" not in answer
    assert "Finch" not in answer


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("that Cllr Ivy Lowe be elected Chair of the Tolls Committee.", False),
        ("that Cllr Ivy Lowe be elected chair of the tolls working group.", False),
        ("that Cllr Ivy Lowe be elected Chairman of Tolls.", False),
        ("that Cllr Ivy Lowe be appointed as Tolls Panel Chair.", False),
        ("that Cllr Ivy Lowe be elected Chair of the Council for the year.", True),
        ("that Cllr Ivy Lowe be elected Chair of Orme Parish Council.", True),
        ("that Cllr Ivy Lowe be elected Chair for 2024/25 by the Council.", True),
    ],
)
def test_the_chair_of_a_committee_is_not_that_of_the_council(
    tmp_path: Path, said: str, *, ours: bool
) -> None:
    minutes = f"""Minutes of Orme Parish Council

Orme Parish Council

9 May 2024

1. Posts

RESOLVED: {said}

2. Gate

RESOLVED: that the gate be painted.

Attendance

Present: Cllr Bo Finch
"""
    with papers_held(tmp_path, {"orme.txt": minutes}) as asking:
        answer = asking.ask("who chairs the council?")
    assert ("Ivy Lowe" in answer.answer) is ours


def test_each_board_is_offered_where_none_is_named(elected: Asking) -> None:
    answer = elected.ask("who is the chair?")
    assert answer.status is Status.AMBIGUOUS
    assert answer.choices == (
        "Who chairs the Moorings Panel?",
        "Who chairs the Wend Rivers Board?",
    )


def test_who_came_is_not_given_as_the_members(elected: Asking) -> None:
    answer = elected.ask("who is on the Moorings Panel?").answer
    assert answer.startswith("Listed at the meeting of 9 May 2023: ")
    assert "Mina Cole" in answer


def test_the_chair_of_a_body_without_papers_is_not_that_of_ours(rivers: Asking) -> None:
    answer = rivers.ask("who is the chair of the Lowick Museum Trust?")
    assert "Finch" not in answer.answer


def test_the_other_half_of_a_question_is_not_passed_over(rivers: Asking) -> None:
    said = rivers.ask("who chairs the Wend Rivers Board, and how much did the weir cost?").answer
    assert "Ada Finch" in said
    assert said.endswith("On “how much did the weir cost” I have found nothing.")


def test_a_question_that_is_answered_whole_asks_for_nothing(rivers: Asking) -> None:
    said = rivers.ask("who was in the chair in February 2023, and who was present?").answer
    assert "Bob Reed" in said
    assert "Tom Ash" in said
    assert "ask the other" not in said


def test_those_who_came_are_no_list_of_members(tmp_path: Path) -> None:
    """The chair and whoever stayed away stand outside of "Members", and are members."""
    minutes = """Minutes of the Tithe Barn Board

Tithe Barn Board

6 June 2023

1. Roof

The thatcher reported that the ridge was done.

Appendix A: Attendance

Chair
Cllr Ruth Orme

Members
Cllr Ivy Lowe
Cllr Ned Sparrow

Apologies
Cllr Wyn Tarn
"""
    with papers_held(tmp_path, {"barn.txt": minutes}) as asking:
        for question in ("who is on the board?", "how many councillors are on the board"):
            told = asking.ask(question).answer
            assert told.startswith("Listed at the meeting of 6 June 2023: ")
            assert "Ruth Orme" in told
