"""Version edges in a store: seen by who sees both parts, and no hidden part helps to make one."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.records import PUBLIC, RESTRICTED, Paper, PartKind
from indexer.store.embedded import open_store
from indexer.store.held import Edge
from indexer.structure.identity import paper_id
from tests.indexer.store.samples import HARBOUR, ROOT, paper, part, printed, write
from tests.papers import only_visible

BOTH = frozenset({PUBLIC, RESTRICTED})
DAY = printed("2024-02-08")
CHANGED = (HARBOUR[0].replace("yearly", "monthly"), *HARBOUR[1:])


def edges(held: list[Paper], audiences: frozenset[str]) -> list[Edge]:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder), create=True)
        with store.writing() as writer:
            write(writer, *held)
        with store.snapshot() as snapshot:
            found = snapshot.edges(audiences)
        store.close()
    return found


def draft_of(file: str, top: str, audience: str = PUBLIC) -> Paper:
    """Minutes of an opening that says what they are, and of one item."""
    number = paper_id(ROOT, file)
    opening = part(number, [top], audience, "Note of the committee", PartKind.MINUTES)
    return paper(file, parts=[opening, part(number, HARBOUR)], date=DAY)


def test_the_newer_is_the_source_and_the_change_is_told() -> None:
    papers = [paper("pontoon.txt", HARBOUR, date=DAY), paper("pontoon v2.txt", CHANGED, date=DAY)]
    (edge,) = edges(papers, BOTH)
    assert edge.kind == "version"
    assert edge.source.startswith(papers[1].id)
    assert edge.target.startswith(papers[0].id)
    assert "monthly" in edge.evidence
    assert edges(list(reversed(papers)), BOTH) == [edge]


def test_a_version_is_seen_by_who_sees_both() -> None:
    papers = [
        paper("pontoon.txt", HARBOUR, date=DAY),
        paper("pontoon v2.txt", CHANGED, RESTRICTED, DAY),
    ]
    assert len(edges(papers, BOTH)) == 1
    assert edges(papers, frozenset({PUBLIC})) == []


def test_the_top_of_the_paper_says_that_its_items_are_a_draft() -> None:
    approved = paper("note.txt", HARBOUR, date=DAY)
    (edge,) = edges([draft_of("other.txt", "DRAFT"), approved], BOTH)
    assert (edge.kind, edge.source.startswith(approved.id)) == ("version", True)


def test_a_top_that_is_hidden_says_nothing() -> None:
    approved = paper("note.txt", HARBOUR, date=DAY)
    (edge,) = edges([draft_of("other.txt", "DRAFT", RESTRICTED), approved], frozenset({PUBLIC}))
    assert edge.kind == "rendition"


def test_minutes_of_another_day_are_no_version() -> None:
    other = paper("pontoon v2.txt", CHANGED, date=printed("2024-05-08"))
    assert edges([paper("pontoon.txt", HARBOUR, date=DAY), other], BOTH) == []


_TOPS = st.lists(
    st.tuples(
        st.sampled_from(["DRAFT", "REVISED 3 May 2024", "Version 2", "The committee met."]),
        st.sampled_from([PUBLIC, RESTRICTED, "members"]),
    ),
    max_size=2,
)


@st.composite
def papers(draw: st.DrawFn) -> list[Paper]:
    """Papers of the same item, under tops of several audiences."""
    held = []
    for file in draw(st.sampled_from([("a.txt", "b.txt"), ("a.txt", "b v2.txt", "c.txt")])):
        number = paper_id(ROOT, file)
        tops = [
            part(number, [text], audience, f"Top {place}", PartKind.MINUTES)
            for place, (text, audience) in enumerate(draw(_TOPS))
        ]
        audience = draw(st.sampled_from([PUBLIC, RESTRICTED, "members"]))
        texts = draw(st.sampled_from([HARBOUR, CHANGED]))
        held.append(paper(file, parts=[*tops, part(number, texts, audience)], date=DAY))
    return held


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(held=papers(), viewer=st.sampled_from([frozenset({PUBLIC}), frozenset({PUBLIC, "members"})]))
def test_the_hidden_leaves_no_trace_in_versions(held: list[Paper], viewer: frozenset[str]) -> None:
    assert edges(held, viewer) == edges(only_visible(held, viewer), viewer)
