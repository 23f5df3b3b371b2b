"""Who sits on a committee without lists of its own, and who declared an interest by an item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.dale import dale_held
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2024, 10, 1)
TABLE = """Minutes of the Tarn Trust

Tarn Trust

5 June 2024

1. Committees

The Trust agreed the membership of its committees:

Committee	Members
Audit and Risk	Hilary Stott, Anil Rao
Boats	Ned Carr, Una Pell

2. Representatives

It was agreed to appoint: Ferry Users Group - Cllr Lamb; Lakes Forum - Cllrs Cope and Fell.
"""


@pytest.fixture(scope="module")
def dale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    with dale_held(tmp_path_factory.mktemp("dale")) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("who is on the footpaths working party?", "Cllrs Fell, Greaves, Ince and Nunn"),
        ("who sits on the burials committee", "Cllrs Brodie, Cope and Lamb"),
    ],
)
def test_members_as_their_parent_appointed_them(dale: Asking, question: str, members: str) -> None:
    told = dale.ask(question, today=TODAY)
    assert told.answer.startswith("As at 20 May 2024: ")
    assert members in told.answer
    assert len(told.claims) == 1


@pytest.mark.parametrize(
    ("question", "members", "other"),
    [
        ("who is on the audit and risk committee?", "Hilary Stott, Anil Rao", "Ned Carr"),
        ("who's on the risk committee", "Hilary Stott, Anil Rao", "Ned Carr"),
        ("who represents us on the ferry users group?", "Cllr Lamb", "Cope"),
    ],
)
def test_a_row_of_a_table_and_an_entry_of_a_list(
    tmp_path: Path, question: str, members: str, other: str
) -> None:
    with papers_held(tmp_path, {"tarn.txt": TABLE}) as asking:
        told = asking.ask(question, today=TODAY)
    assert members in told.answer
    assert other not in told.answer


def test_an_interest_in_an_item_that_is_named_by_its_number(dale: Asking) -> None:
    told = dale.ask("did anyone declare an interest in the glebe field?", today=TODAY)
    assert "Cllr Fell declared a pecuniary interest in item 6" in told.answer


def test_none_declared_at_the_meeting_of_the_matter(dale: Asking) -> None:
    told = dale.ask("did anyone declare an interest on speed signs?", today=TODAY)
    assert told.answer.startswith("15 July 2024, Declarations of interest: None.")


def test_whether_one_covers_another_item_is_left_open(dale: Asking) -> None:
    told = dale.ask("did anyone declare an interest on the bus shelter?", today=TODAY)
    assert "pecuniary" not in told.answer
    assert told.status is not Status.ANSWERED or "None" not in told.answer
