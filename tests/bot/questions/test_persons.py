"""A name typed in haste is known from the lists of who came, by surname or by initials."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from bot.audience import EVERYBODY, Viewer
from bot.questions.persons import recognised
from bot.questions.understanding import Query
from indexer.records import RESTRICTED
from tests.bot.quayside import Asking, papers_held, query

MINUTES = """Minutes of the Orchard Committee

7 November 2024

Present: Cllr Alma Fenn (Chair), Cllr Tom Pike, Cllr Ruth Pike, Rafe Orrin (Steward)
Apologies: Bede Lusk

1. Hedges

Cllr Pike said that the hedge was too tall. Cllr Fenn reported that a new hedge would be planted \
once the frost was over, and she hoped that children would help.

2. Press

RO raised that the apple press leaked. The committee thanked the helpers for the harvest.

3. Ladder

One rung of the long ladder by the far gate had split in the September storm. RO to investigate.

4. Sacks

Action: RO to write to the miller about the spring order of sacks.

5. Officers

Cllr Fenn was elected Chairman (as proposed by TP and seconded by RO).
"""
CLOSED = """Minutes of the Claims Panel

5 December 2024

Present: Cllr Alma Fenn, Edda Quarle

1. Claim

Edda Quarle reported that the claim was settled.
"""
HIDDEN = '[[paper]]\nmatch = "closed.txt"\naudience = "restricted"\n'


@pytest.fixture(scope="module")
def orchard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes that print people in full, by surname and by initials; one paper is restricted."""
    papers = {"orchard.txt": MINUTES, "closed.txt": CLOSED, "manifest.toml": HIDDEN}
    with papers_held(tmp_path_factory.mktemp("orchard"), papers) as asking:
        yield asking


def read(asking: Asking, question: str, viewer: Viewer = EVERYBODY) -> Query:
    """The question with the people it speaks of."""
    with asking.library(viewer) as (snapshot, _):
        return recognised(query(question), snapshot, viewer.audiences)


@pytest.mark.parametrize(
    ("question", "shown", "person"),
    [
        ("what did fenn say", "what did Fenn say", "Alma Fenn"),
        ("whats rafe orrin down for", "whats Rafe Orrin down for", "Rafe Orrin"),
        ("has cllr fenn agreed", "has cllr Fenn agreed", "Alma Fenn"),
        ("any actions for orrin?", "any actions for Orrin?", "Rafe Orrin"),
        ("what did A. Fenn say", "what did Alma Fenn say", "Alma Fenn"),
        ("what did t pike say", "what did Tom Pike say", "Tom Pike"),
        ("what did J. Fenn say", "what did J. Fenn say", ""),  # another Fenn
        ("what did RO say", "what did Rafe Orrin say", "Rafe Orrin"),
        ("what did R.O. report", "what did Rafe Orrin report", "Rafe Orrin"),
        ("what did ro say", "what did ro say", ""),
        ("what did pike say", "what did pike say", ""),  # there are two of the name
        ("what did marlow say", "what did marlow say", ""),  # nobody is listed by that name
        ("what is lusk made of", "what is lusk made of", ""),  # not a thing that people do
        ("what did quarle report", "what did quarle report", ""),  # in a paper that is shut
    ],
)
def test_who_is_meant(orchard: Asking, question: str, shown: str, person: str) -> None:
    told = read(orchard, question)
    assert (told.standalone, told.person) == (shown, person)


def test_a_name_of_a_shut_paper_is_known_to_those_who_see_it(orchard: Asking) -> None:
    assert read(orchard, "what did quarle report", Viewer.of([RESTRICTED])).person == "Edda Quarle"


def test_initials_stand_for_the_name(orchard: Asking) -> None:
    terms = {term.word: term for term in read(orchard, "what did rafe orrin raise").terms}
    assert "ro" in terms["orrin"].same
    assert terms["orrin"].hard


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("what did fenn report about the hedge", "new hedge would be planted", "too tall"),
        ("what did orrin say about the press", "RO raised that the apple press", "thanked"),
        ("who proposed alma fenn as chairman", "proposed by TP", "hedge"),
        ("whats orrin to do", "write to the miller", "hedge"),
        ("who is doing the ladder", "One rung of the long ladder", "miller"),
    ],
)
def test_what_is_told_of_somebody(orchard: Asking, question: str, said: str, unsaid: str) -> None:
    answer = orchard.ask(question).answer
    assert said in answer
    assert unsaid not in answer


def test_nothing_is_put_into_the_mouth_of_another(orchard: Asking) -> None:
    assert orchard.ask("what did lusk say about the press").status is Status.NOT_FOUND


def test_both_parts_of_a_question_of_a_meeting(orchard: Asking) -> None:
    told = orchard.ask("who was missing at the orchard committee and who was in the chair")
    assert "Bede Lusk" in told.answer
    assert "Alma Fenn" in told.answer
