"""What a viewer gets is what a store would give that holds only what they may see.

A case is a question of one viewer to one library, or everything that is listed to them: its answer
is compared, byte for byte, with that of a store which was never given anything else.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from bot.audience import Viewer
from indexer.labelling.rules import Age, Condition, Labelling, Rule
from indexer.records import PUBLIC, RESTRICTED, Paper
from indexer.store.embedded import open_store
from indexer.store.port import Store
from tests.bot.telling import Labels, copy_of, told, write
from tests.papers import MEMBERS, SUBJECTS, libraries, only_visible

VIEWERS = (Viewer.of(()), Viewer.of([MEMBERS]), Viewer.of([RESTRICTED]))
ABOUT = (
    "How much did {subject} cost?",
    "What did the board decide about {subject}?",
    "How many berths are there near {subject}?",
    "How many boats were licensed to use {subject}?",
    "What actions are there on {subject} in 2024?",
    "How has {subject} changed since 2023?",
    "Who is the contact officer for {subject}?",
    "Which lines of {subject} are to be renewed?",
    "{subject}",
)
OTHERS = (
    "What did the TWP ask for?",
    "What did the Tidal Works Panel ask for?",
    "How often was the pontton inspected?",
    "Did divers from Thornwik inspect the pontoon?",
    "When is the next meeting?",
    "When is the next meeting of the Harbour Board?",
    "Who chaired the meeting on 8 February 2024?",
    "Who sent apologies in February 2024?",
    "Who attended the last meeting of the Ferries Committee?",
    "What was decided in November 2024?",
    "What was said on the ferry contract on 8 February 2024?",
    "What is item 1 of 4 May 2023 about?",
    "What papers do you hold?",
)
QUESTIONS = (*(text.format(subject=one) for text in ABOUT for one in SUBJECTS[:4]), *OTHERS)
SHARES = 4  # an example asks every fourth question
QUARTERS, LIBRARIES, LEAST = 4, 14, 500  # libraries of a quarter, and the cases that come of them
DAY = dt.date(2025, 2, 10)

conditions = st.builds(
    Condition,
    folders=st.sampled_from([(), (), ("papers",)]),
    boards=st.sampled_from([(), (), ("Harbour Board",)]),
    kinds=st.sampled_from([(), (), ("minutes",)]),
    older_than=st.sampled_from([None, None, Age(6, "months"), Age(18, "months")]),
)
labellings = st.builds(
    Labelling,
    names=st.just(frozenset({PUBLIC, RESTRICTED, MEMBERS})),
    unmarked=st.sampled_from([PUBLIC, PUBLIC, MEMBERS]),
    giving=st.lists(st.builds(Rule, conditions, st.just(MEMBERS)), max_size=1).map(tuple),
    opening=st.lists(st.builds(Rule, conditions), max_size=1).map(tuple),
    leaving=st.lists(st.builds(Rule, conditions), max_size=1).map(tuple),
)


@dataclass(slots=True)
class Count:
    """What was compared."""

    libraries: int = 0
    viewers: int = 0
    cases: int = 0
    hiding: int = 0  # cases in which there was something to hide

    def __str__(self) -> str:
        return (
            f"{self.cases:,} cases: {self.libraries:,} libraries, {self.viewers:,} viewers of them;"
            f" in {self.hiding:,} cases something was hidden"
        )


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds nothing."""
    folder = tmp_path_factory.mktemp("empty") / "store"
    store = open_store(folder, create=True)
    with store.writing():
        pass
    store.close()
    return folder


def _all_public(held: Sequence[Paper]) -> list[Paper]:
    return [
        replace(paper, parts=tuple(replace(part, audience=PUBLIC) for part in paper.parts))
        for paper in held
    ]


def _filled(store: Store, held: list[Paper], data: st.DataObject) -> tuple[list[Paper], Labels]:
    """Write a library as it may have come about; gives what is left of it, and its labels."""
    batches = [held]
    if data.draw(st.booleans(), "relabelled after it was public"):
        batches.insert(0, _all_public(held))
    labelling = data.draw(st.none() | labellings, "policy")
    gone = data.draw(st.none() | st.sampled_from(held), "withdrawn")
    with store.writing() as writer:
        for batch in batches:
            write(writer, batch)
        if labelling is not None:
            writer.relabel(labelling, DAY)
        if gone is not None:
            writer.withdraw(gone.id, "the clerk", "a mistake")
        if data.draw(st.booleans(), "FAISS files"):
            writer.write_index()
    with store.snapshot() as snapshot:
        parts = snapshot.parts(snapshot.labels())
    left = [one for one in held if gone is None or one.id != gone.id]
    return left, {part.key: (part.audience, part.audience_basis) for part in parts}


def _visible(held: list[Paper], labels: Labels, viewer: Viewer) -> list[Paper]:
    """What a viewer may see of papers under these labels; its parts as they state themselves."""
    found = {part.key: part for paper in held for part in paper.parts}
    labelled = [
        replace(
            paper,
            parts=tuple(replace(part, audience=labels[part.key][0]) for part in paper.parts),
        )
        for paper in held
    ]
    return [
        replace(paper, parts=tuple(found[part.key] for part in paper.parts))
        for paper in only_visible(labelled, viewer.audiences)
    ]


def _leaves_no_trace(empty: Path, held: list[Paper], data: st.DataObject, count: Count) -> None:
    share = data.draw(st.integers(0, SHARES - 1), "share of the questions")
    pages = data.draw(st.sampled_from(VIEWERS), "whose pages")
    with copy_of(empty) as (place, store):
        left, labels = _filled(store, held, data)
        count.libraries += 1
        for viewer in VIEWERS:
            asked = QUESTIONS[share::SHARES]
            whole = told(place, store, viewer, asked, pages=viewer == pages)
            visible = _visible(left, labels, viewer)
            with copy_of(empty) as (other, alone):
                with alone.writing() as writer:
                    write(writer, visible, labels)
                assert whole == told(other, alone, viewer, asked, pages=viewer == pages)
            count.viewers += 1
            count.cases += len(whole)
            count.hiding += len(whole) * (visible != held)


def _held_over(empty: Path, number: int, examples: int, count: Count) -> None:
    """Over so many random libraries, others for each number."""

    @settings(max_examples=examples, database=None, suppress_health_check=list(HealthCheck))
    @seed(number)
    @given(held=libraries(), data=st.data())
    def holds(held: list[Paper], data: st.DataObject) -> None:
        _leaves_no_trace(empty, held, data, count)

    holds()


@pytest.mark.parametrize("quarter", range(QUARTERS))
def test_the_hidden_leaves_no_trace(empty: Path, quarter: int) -> None:
    """The same answers, byte for byte, as from a store of the visible alone: 2,000 cases."""
    count = Count()
    _held_over(empty, quarter, LIBRARIES, count)
    assert count.cases >= LEAST, count
    assert count.hiding > count.cases // 2, count


@pytest.mark.long
@pytest.mark.timeout(5_400)
def test_the_hidden_leaves_no_trace_in_many_libraries(
    empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same in many more, which are counted."""
    count = Count()
    _held_over(empty, 1_000, 1_000, count)
    with capsys.disabled():
        sys.stdout.write(f"\n{count}\n")
    assert count.cases >= 35_000, count
