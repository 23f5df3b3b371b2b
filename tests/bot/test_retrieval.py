"""Allowed passages only, fused, in an order that depends on nothing hidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.audience import EVERYBODY, Viewer
from bot.retrieval import FUSION, Found, Ranking, retrieve
from indexer.embedding.hashed import HashedEmbedder
from indexer.records import RESTRICTED
from tests.bot.quayside import (
    AGENDA,
    CLAIM,
    CLAIM_RESTRICTED,
    LATER_REPORT,
    MINUTES,
    REPORT,
    Asking,
    papers_held,
    query,
)

EMBEDDER = HashedEmbedder()


@pytest.fixture(scope="module")
def quayside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Public papers and a restricted one."""
    papers = {
        "agenda.txt": AGENDA,
        "claim.txt": CLAIM,
        "later.txt": LATER_REPORT,
        "manifest.toml": CLAIM_RESTRICTED,
        "note.txt": MINUTES,
        "pontoon.txt": REPORT,
    }
    with papers_held(tmp_path_factory.mktemp("retrieval"), papers) as asking:
        yield asking


def found(
    asking: Asking, text: str, viewer: Viewer = EVERYBODY, *, meaning: bool = True, limit: int = 40
) -> Found:
    asked = query(text)
    vector = EMBEDDER.encode_question(text) if meaning else None
    with asking.library(viewer) as (snapshot, library):
        dated = library.dated(asked.periods)
        return retrieve(snapshot, asked, vector, viewer, Ranking(limit=limit, dated=dated))


def test_only_what_may_be_seen(quayside: Asking) -> None:
    public = found(quayside, "the breakwater insurance claim")
    restricted = found(quayside, "the breakwater insurance claim", Viewer.of([RESTRICTED]))
    assert {one.passage.audience for one in public.candidates} == {"public"}
    assert restricted.candidates[0].passage.audience == RESTRICTED
    assert restricted.statistics.passages > public.statistics.passages


@pytest.mark.parametrize("meaning", [True, False])
def test_best_first_and_within_bounds(quayside: Asking, *, meaning: bool) -> None:
    candidates = found(quayside, "the north pontoon", meaning=meaning).candidates
    scores = [one.fused for one in candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= FUSION.lexical + FUSION.dense for score in scores)
    for one, other in pairwise(candidates):
        assert (-one.fused, one.passage.key) < (-other.fused, other.passage.key)


def test_no_more_than_asked_for(quayside: Asking) -> None:
    whole = found(quayside, "the north pontoon").candidates
    assert found(quayside, "the north pontoon", limit=3).candidates == whole[:3]


def test_the_meeting_named_is_moved_up(quayside: Asking) -> None:
    """Of two reports that say the same, the one of the date that is asked for."""
    for when, text in (("February 2024", "39 boats"), ("November 2024", "52 boats")):
        first = found(quayside, f"boats licensed to use the north pontoon in {when}").candidates[0]
        assert text in first.passage.text


def test_nothing_in_common_finds_nothing_by_words(quayside: Asking) -> None:
    assert found(quayside, "zeppelin", meaning=False).candidates == ()


def test_search_ranks_from_one(quayside: Asking) -> None:
    results = quayside.search("north pontoon").results
    assert [one.rank for one in results] == list(range(1, len(results) + 1))
    assert all(one.paragraph_ids for one in results)


def test_papers_named_are_moved_up(quayside: Asking) -> None:
    asked = query("the north pontoon")
    vector = EMBEDDER.encode_question("the north pontoon")
    with quayside.library(EVERYBODY) as (snapshot, library):
        later = {key for key in library.parts if library.paper_of(key).file == "later.txt"}
        far = replace(FUSION, named=5.0)
        up = Ranking(named=later.__contains__, fusion=far)
        plain = retrieve(snapshot, asked, vector, EVERYBODY, Ranking(fusion=far))
        lifted = retrieve(snapshot, asked, vector, EVERYBODY, up)
    assert plain.candidates[0].passage.part_key not in later
    assert lifted.candidates[0].passage.part_key in later
    assert {one.id: one.fused for one in lifted.candidates} == {
        one.id: one.fused for one in plain.candidates
    }
