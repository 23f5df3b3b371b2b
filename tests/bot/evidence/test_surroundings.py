"""What stands around a paragraph counts for its sentences: its list, its row of the agenda."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.evidence.rating import Asked
from bot.evidence.surroundings import Around, own_share, surroundings
from bot.evidence.weighing import Scale, telling, weigh
from bot.evidence.weights import DEFAULT
from tests.bot.quayside import MINUTES, REPORT, Asking, papers_held, query


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes and a report of one committee."""
    papers = {"minutes.txt": MINUTES, "report.txt": REPORT}
    with papers_held(tmp_path_factory.mktemp("quay"), papers) as asking:
        yield asking


def around(quay: Asking, question: str, said: str) -> tuple[Around, float]:
    """What stands around the paragraph that says this, and the share that it holds itself."""
    wanted = query(question)
    with quay.library() as (snapshot, library):
        statistics = snapshot.statistics(wanted.stems, library.viewer.audiences)
        scale = Scale(weigh(wanted.terms, statistics), telling(wanted.terms, statistics))
        asked = Asked(wanted, scale, DEFAULT)
        shelved = next(
            one for shelf in quay.shelves() for one in shelf if said in one.paragraph.text
        )
        found = surroundings(snapshot, library, asked, shelved)
        return found, own_share(library, asked, shelved, found)


def test_a_list_is_looked_at_where_one_is_asked_for(quay: Asking) -> None:
    listed, _ = around(quay, "List the aims of the repair", "four aims")
    alone, _ = around(quay, "How much is the repair?", "four aims")
    assert len(listed.listed) == 5
    assert alone.listed == ()


def test_the_share_that_a_paragraph_holds_itself(quay: Asking) -> None:
    _, whole = around(quay, "How many berths does the pontoon carry?", "carries 46 berths")
    _, nothing = around(quay, "How many berths does the pontoon carry?", "light the steps")
    assert whole > nothing == 0
