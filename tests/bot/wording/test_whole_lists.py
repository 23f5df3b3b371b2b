"""A whole list answers where one is asked for; its stem stands once before it."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

import pytest

from bot.evidence.gathering import Evidence
from bot.wording.quoting import Quoted
from bot.wording.whole_lists import listed_whole
from tests.bot.quayside import MINUTES, Asking, papers_held, query


@pytest.fixture(scope="module")
def quayside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A committee that gives its officers three tasks under one stem."""
    with papers_held(tmp_path_factory.mktemp("quayside"), {"minutes.txt": MINUTES}) as asking:
        yield asking


def listed(quayside: Asking, question: str, words: str) -> list[Quoted]:
    """The list that a question gets where the paragraph with these words leads."""
    with quayside.library() as (snapshot, library):
        lead = next(
            one for shelf in quayside.shelves() for one in shelf if words in one.paragraph.text
        )
        evidence = SimpleNamespace(place=lead, text=lead.paragraph.text, own=0.0)
        return listed_whole(snapshot, library, query(question), cast(Evidence, evidence))


def test_the_whole_list_with_its_stem_once(quayside: Asking) -> None:
    told = listed(quayside, "List the tasks for officers on the pontoon", "new fenders")
    assert [one.lead for one in told] == ["Officers to: ", "", ""]
    assert [one.shown.split()[0] for one in told] == ["write", "report", "ask"]


def test_one_figure_is_no_list(quayside: Asking) -> None:
    assert listed(quayside, "How much will the chains cost?", "14,200") == []
