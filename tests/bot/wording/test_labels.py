"""A line that only names a matter is no answer; what stands under it, and what came of it, is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from bot.answers import Status
from bot.evidence.gathering import Evidence
from bot.library import Library, Shelved
from bot.questions.understanding import understand
from bot.wording.labels import under_label
from indexer.records import Paragraph, Role
from tests.bot.quayside import Asking
from tests.bot.village import village_held

TODAY = dt.date(2024, 10, 1)


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A small council, as such councils minute."""
    with village_held(tmp_path_factory.mktemp("village")) as asking:
        yield asking


@pytest.mark.parametrize(
    "question", ["lantern evening?", "date of the lantern evening?", "when is the lantern evening"]
)
def test_what_stands_under_a_label_answers(village: Asking, question: str) -> None:
    told = village.ask(question, today=TODAY)
    assert "6 December 2024" in told.answer


def test_of_what_stands_under_a_label_the_decision_is_told(village: Asking) -> None:
    """A label that the reader did not take for a heading: a paragraph among paragraphs."""
    shelf = next(one for one in village.shelves() if "frightened" in one[0].paragraph.text)
    talk = replace(shelf[0], position=1, paragraph=_said(shelf[0], "Some had been frightened."))
    label = replace(shelf[0], position=0, paragraph=_said(shelf[0], "To consider fireworks:"))
    agreed = replace(
        shelf[0],
        position=2,
        paragraph=replace(_said(shelf[0], "Agreed to have none."), role=Role.DECISION),
    )
    library = cast(Library, SimpleNamespace(shelf=lambda *_: (label, talk, agreed)))
    lead = cast(Evidence, SimpleNamespace(place=label))
    asked = understand("are we having fireworks", today=TODAY)
    with village.library() as (snapshot, _):
        told = under_label(snapshot, library, asked, lead)
        said = under_label(snapshot, library, asked, cast(Evidence, SimpleNamespace(place=talk)))
    assert [f"{one.lead}{one.shown}" for one in told] == [
        "To consider fireworks: Agreed to have none."
    ]
    assert said == []


def _said(place: Shelved, text: str) -> Paragraph:
    return replace(place.paragraph, text=text, heading=(), role=Role.BODY)


def test_a_label_is_never_all_that_is_said(village: Asking) -> None:
    told = village.ask("are we considering the lantern evening", today=TODAY)
    assert all(not claim.text.rstrip().endswith(":") for claim in told.claims)
    assert told.claims


@pytest.mark.parametrize("question", ["swans?", "is there to be a sign about swans?"])
def test_what_came_of_it_is_shown_with_it(village: Asking, question: str) -> None:
    told = village.ask(question, today=TODAY)
    assert told.claims[0].text.endswith("It was agreed to ask the school to paint one.")


def test_who_was_there_without_a_roll(village: Asking) -> None:
    told = village.ask("who was there in may", today=TODAY)
    assert told.claims[0].text == "Present were: Ann Tye, Bob Lusk and Cora Wendle."


def test_who_chaired_stands_beside_the_vice_chair(village: Asking) -> None:
    told = village.ask("who chaired in september", today=TODAY)
    assert told.claims[0].text.startswith("Those attending: Ann Tye (Chairman)")


def test_who_missed_a_meeting_sent_apologies(village: Asking) -> None:
    told = village.ask("who missed the september meeting", today=TODAY)
    assert told.claims[0].text == "Apologies were received from Cora Wendle."


def test_a_meeting_of_which_no_minutes_are_held(village: Asking) -> None:
    told = village.ask("what happened at the june meeting?", today=TODAY)
    assert told.status is Status.NO_MINUTES_HELD
