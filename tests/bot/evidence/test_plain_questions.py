"""Ordinary questions over ordinary papers: what is said is told, and a bare title is no answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from bot.evidence.bare import is_title
from bot.evidence.holders import of_the_first
from bot.evidence.statements import asks_denied, denies
from tests.bot.quayside import Asking, papers_held

MOORS = """Minutes

12 May 2024

Present: Ann Firth, Bo Glen, Cy Hart

1. Bracken priorities

2. Paths

A ranger from Moorline told members about the Cairn Path. It costs every parish about £70 a month.

The surface was relaid in April.

The Fell Trust would not pay for the gate at Low Cross. The High Trust had paid for the stile.
"""
BIRDS = """Minutes

19 May 2024

Present: Di Ings, Ed Jupp

1. Nests

The group agreed to count the nests in June.
"""
RULES = """Standing orders of the Upland Forum

Upland Forum

1. The Forum shall meet every second month, except in August.

2. The Chair of the Forum is Ms Ann Firth. The defibrillator hangs in the porch of the hall.
"""
MOTIONS = """Minutes of the Lock Committee
18 June 2024
Present: Ms Elm, Mr Fir, Mr Oak (Chair)

1. Lock keeper's cottage

The painting was deferred for a site visit.

2. Toll plan

(1) Mr Oak moved and Ms Birch seconded the recommendation on page 61.

(2) Ms Elm moved and Mr Fir seconded an amendment: "That the toll plan be brought back in May."

(3) The amendment was put to the vote, when there voted: For (2), Against (4).

Amendment lost

(4) RESOLVED that the toll plan be approved from 4 October 2024. The office stays open on Sunday.
"""
SLUICE = """Minutes of the Sluice Board
14 May 2024
Present: Fay Kerr (Chair), Gil Lunt

Weedcutter

Mr Lunt had mended it in April, and its blades were sharpened.

Grants

1917

Date of next meeting: 3 June 2024
"""


@pytest.fixture(scope="module")
def upland(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes of two groups that only their files name, and standing orders."""
    papers = {
        "2024-05-12-moors.txt": MOORS,
        "2024-05-19-birds.txt": BIRDS,
        "rules.txt": RULES,
        "a/sluice.txt": SLUICE,
        "lock.txt": MOTIONS,
    }
    with papers_held(tmp_path_factory.mktemp("upland"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("who was at the moors meeting in may", "Bo Glen", "Di Ings"),
        ("who was at the birds meeting in may", "Ed Jupp", "Bo Glen"),
        ("how often does the upland forum meet", "every second month", "May"),
        ("how much does moorline cost each parish", "£70", "relaid"),
        ("which trust wouldnt pay for the gate", "Fell Trust", ""),
        ("where is the defib", "in the porch", ""),
        ("what happened about the weedcutter", "mended it in April", "1917"),
        ("what happened to ms elm's amendment", "Ms Elm moved", ""),
        ("what's happening with the painting of the cottage", "deferred", ""),
        ("when does the toll plan start", "4 October 2024", ""),
        ("when was the sluice board meeting", "14 May 2024", "June"),
        ("date of the birds meeting", "19 May 2024", "12 May"),
    ],
)
def test_what_is_said_is_told(upland: Asking, question: str, told: str, untold: str) -> None:
    answer = upland.ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.claims[0].text
    assert not untold or untold not in answer.answer


def test_what_was_moved_is_not_told_without_its_fate(upland: Asking) -> None:
    assert "Amendment lost" in upland.ask("what happened to ms elm's amendment").answer


@pytest.mark.parametrize(
    "question",
    [
        "what are the bracken priorities",
        "who didn't tell members about the cairn path",
        "who is the vice chair of the upland forum",
        "whats the cairn path costing in staff",
        "when is the next sluice board meeting",
        "what about the sluice board's grants",
    ],
)
def test_what_is_not_said_is_refused(upland: Asking, question: str) -> None:
    assert upland.ask(question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Bracken priorities", True),
        ("Update on the Cairn Path - next steps", True),
        ("Path relaid", False),
        ("No change", False),
        ("Price: £70", False),
        ("Roof is sound", False),
        ("The path was relaid.", False),
    ],
)
def test_a_title_tells_nothing(line: str, title: bool) -> None:
    assert is_title(line) is title


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("which firm wouldnt pay", True),
        ("why can the press not come", True),
        ("who has never paid", True),
        ("didnt we agree to pay?", False),
        ("who pays for the note", False),
    ],
)
def test_a_question_after_what_is_not_so(question: str, denied: bool) -> None:
    assert asks_denied(question) is denied
    assert denies("The firm refused.")
    assert not denies("The firm paid.")


def test_the_chair_is_no_vice_chair() -> None:
    assert of_the_first("who is the vice chair", "Ann Firth, Chair")
    assert not of_the_first("who is the vice chair", "Bo Glen, Vice-Chairman")
    assert not of_the_first("who is the chair", "Ann Firth, Chair")
