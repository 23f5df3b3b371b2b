"""Who takes somebody's place: of papers that say so, and never whoever is on a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2024, 9, 1)
MINUTES = """Minutes of the Weir Board

Weir Board

4 June 2024

Present: Ida Crane (Chair), Mr Otto Pryce, Mrs Bea Sorrel

1. Members

Miss Nell Hoad was co-opted in place of Mr Pryce.

2. Officers

Mr Hugo Vane has been appointed clerk on the retirement of Mrs Sorrel.

3. Chair

Ida Crane gave notice that she would leave the Board in March 2025.
"""


@pytest.fixture(name="weir")
def weir_board(tmp_path: Path) -> Iterator[Asking]:
    with papers_held(tmp_path, {"weir.txt": MINUTES}) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who took mr pryce's seat?", "Nell Hoad"),
        ("who's replacing otto pryce", "Nell Hoad"),
        ("who took over from mrs sorrel", "Hugo Vane"),
    ],
)
def test_whoever_a_paper_names(weir: Asking, question: str, said: str) -> None:
    assert said in weir.ask(question, today=TODAY).answer


def test_nobody_where_no_paper_does(weir: Asking) -> None:
    told = weir.ask("who's taking over from ida crane", today=TODAY)
    assert told.status is Status.NOT_FOUND
    assert told.citations == ()


OTHER = """Minutes of the Mill Committee

Mill Committee

2 July 2024

Present: Ida Crane (Chair), Mr Sid Pryce

1. Auditors

After hearing Mrs Sorrel, the committee appointed Larch and Son as auditors.

2. Members

Rob Fell was co-opted in place of Mr Pryce.
"""


def test_nobody_who_came_after_somebody_spoke(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"weir.txt": MINUTES, "mill.txt": OTHER}) as asking:
        told = asking.ask("who replaced Mrs Sorrel?", today=TODAY)
    assert "Larch" not in told.answer
    assert "Hugo Vane" in told.answer


@pytest.mark.parametrize("question", ["who replaced Otto Pryce?", "who replaced Cllr Pryce?"])
def test_no_successor_of_a_namesake(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"weir.txt": MINUTES, "mill.txt": OTHER}) as asking:
        told = asking.ask(question, today=TODAY)
    assert "Rob Fell" not in told.answer
