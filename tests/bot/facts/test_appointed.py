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


FLEET = """Minutes of the Tarn Trust

Tarn Trust

5 June 2024

1. Fleet Committee

Cllrs Carr and Pell praised the caulker for her patience.

2. Sluices

Sluices Committee: Cllrs Carr and Pell asked for a key.

3. Lanterns Committee

Cllrs Carr, Pell (Chair) and Stott.
"""
FLEET_MET = """Minutes of the Fleet Committee

Fleet Committee

3 July 2024

Present: Hilary Stott (Chair), Anil Rao and Mo Tench.

1. Oars

The oars were counted.
"""


@pytest.mark.parametrize("body", ["fleet", "sluices"])
def test_people_who_did_something_under_its_name_are_no_members(tmp_path: Path, body: str) -> None:
    with papers_held(tmp_path, {"tarn.txt": FLEET, "fleet.txt": FLEET_MET}) as asking:
        told = asking.ask(f"who is on the {body} committee?", today=TODAY)
    assert "praised" not in told.answer
    assert not told.answer.startswith("As at 5 June 2024")
    assert body != "fleet" or "Anil Rao" in told.answer


def test_names_alone_under_its_name_are_members(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"tarn.txt": FLEET, "fleet.txt": FLEET_MET}) as asking:
        told = asking.ask("who is on the lanterns committee?", today=TODAY)
    assert "Cllrs Carr, Pell (Chair) and Stott" in told.answer


@pytest.mark.parametrize("said", ["No. 3 Tide Street", "application 3"])
def test_no_number_of_a_house_or_an_application_names_an_item(tmp_path: Path, said: str) -> None:
    paper = (
        "Minutes of the Tarn Trust\n\nTarn Trust\n\n5 June 2024\n\n1. Declarations of interest\n\n"
        f"Una Pell declared an interest in {said}.\n\n2. Oars\n\nThe oars were counted.\n\n"
        "3. Paddling pool\n\nRESOLVED that the paddling pool be drained.\n"
    )
    with papers_held(tmp_path, {"tarn.txt": paper}) as asking:
        told = asking.ask("who declared an interest in the paddling pool?", today=TODAY)
    assert "Una Pell" not in told.answer


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
