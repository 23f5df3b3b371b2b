"""How members voted, where the minutes print it apart from the decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Answer, Status
from bot.audience import EVERYBODY
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2024, 8, 1)
LEVY = """Minutes of the Lighthouse Trust

Lighthouse Trust

6 June 2024

1. Levy on visitors

The Treasurer presented the report. A recorded vote was taken:

FOR (4): Cllrs Amble, Birk, Cole and Dunn.

AGAINST (2): Cllrs Eade and Frost.

ABSTAINED (1): Cllr Gant.

RESOLVED:

(a) That the levy on visitors be £2.40 from October;

(b) That the income be kept for the lamp room.

2. Foghorn

There voted for the motion (3) Cllrs Amble, Cole and Gant, and for the amendment (4) Cllrs Birk,
Dunn, Eade and Frost. The amendment was declared carried.

RESOLVED that the foghorn be sounded on Sundays only.

3. Paint

RESOLVED that the tower be painted white.

Attendance

Chair: Cllr Ann Amble
Present: Cllr Ben Birk
"""


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One meeting with a recorded vote, an amendment and no vote."""
    with papers_held(tmp_path_factory.mktemp("trust"), {"june.txt": LEVY}) as asking:
        yield asking


def ask(trust: Asking, question: str, *thread: str) -> Answer:
    """As a follow-up of the questions before it."""
    return trust.answerer.ask(question, EVERYBODY, thread=thread, today=TODAY)


def test_the_lines_that_count_the_votes_above_a_decision(trust: Asking) -> None:
    told = ask(trust, "how did the vote on the levy go")
    assert told.status is Status.ANSWERED
    assert [line[:3] for line in told.answer.splitlines()[:3]] == ["FOR", "AGA", "ABS"]
    assert "£2.40" in told.answer


@pytest.mark.parametrize(
    "question", ["and who was against?", "who opposed it?", "who voted against?"]
)
def test_one_side_of_a_vote_after_another_question(trust: Asking, question: str) -> None:
    told = ask(trust, question, "What was decided about the levy?")
    assert told.answer.startswith("AGAINST (2): Cllrs Eade and Frost.")
    assert "FOR (4)" not in told.answer


def test_who_voted_which_way_on_an_amendment(trust: Asking) -> None:
    told = ask(
        trust, "was it close? who voted which way", "what did the trust decide on the foghorn"
    )
    assert "Cllrs Birk, Dunn, Eade and Frost" in told.answer
    assert "AGAINST" not in told.answer


def test_no_vote_is_taken_from_another_item(trust: Asking) -> None:
    told = ask(trust, "how did they vote on painting the tower?")
    assert told.answer == "The minutes do not record how members voted."


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("which way did Eade vote on the levy", "AGAINST (2)"),
        ("how did Cllr Gant vote on the levy?", "ABSTAINED (1)"),
        ("was the levy vote unanimous", "FOR (4)"),
        ("what were the votes on the levy", "FOR (4)"),
    ],
)
def test_how_one_member_voted(trust: Asking, question: str, line: str) -> None:
    assert ask(trust, question).answer.startswith(line)


ROLLS = """Minutes of the Lantern Council

Lantern Council

3 July 2024

1. Bandstand

A recorded vote was asked for. For: Cllrs Amble and Birk. Against: Cllr Eade.

RESOLVED that Option B for the bandstand be adopted.

2. Lamps

RESOLVED (6 for, 2 against) that up to £900 be spent on mending the lamps, the oil having cost
£200 against £150 the year before.
"""
OF_COMMITTEE = """Minutes of the Lamps Committee

Lamps Committee

5 June 2024

1. Mending

RESOLVED by 3 votes to 1 that the Council pay for mending the lamps. Cllr Frost asked for his vote
against to be recorded.
"""


def test_who_voted_is_told_of_the_matter_and_of_the_minutes_that_name_them(tmp_path: Path) -> None:
    held = {"council.txt": ROLLS, "committee.txt": OF_COMMITTEE}
    with papers_held(tmp_path, held) as asking:
        bandstand = asking.ask("who voted against the bandstand plan", today=TODAY)
        lamps = asking.ask("who voted against mending the lamps", today=TODAY)
    assert "Against: Cllr Eade" in bandstand.answer
    assert "lamps" not in bandstand.answer
    assert "Cllr Frost" in lamps.answer
    assert "6 for" not in lamps.answer


@pytest.mark.parametrize(
    ("vote", "names"),
    [
        ("Recorded vote: J Eade and P Frost voted against; the rest voted in favour.", "P Frost"),
        ("Votes for: A Amble, B Birk. C Eade voted against.", "C Eade"),
        ("Eade voted against.", "Eade"),
    ],
)
def test_voters_of_an_initial_are_named(tmp_path: Path, vote: str, names: str) -> None:
    paper = (
        "Minutes of the Lantern Council\n\nLantern Council\n\n3 July 2024\n\n1. Horn\n\n"
        f"RESOLVED that the horn be oiled. {vote}\n"
    )
    with papers_held(tmp_path, {"council.txt": paper}) as asking:
        told = asking.ask("who voted against oiling the horn?", today=TODAY)
    assert "do not record" not in told.answer
    assert names in told.answer
