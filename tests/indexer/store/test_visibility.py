"""What a viewer gets from a store equals what a store of only what they may see would give."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.records import PUBLIC, RESTRICTED, Paper
from indexer.store.embedded import open_store
from tests.indexer.store.samples import EMBEDDER, write
from tests.papers import SUBJECTS, libraries, only_visible

VIEWERS = (frozenset({PUBLIC}), frozenset({RESTRICTED}), frozenset({PUBLIC, RESTRICTED}))
TERMS = ("slipway", "tide", "ferri", "member", "north", "quay", "day", "berth", "nowher")


def told(held: list[Paper], audiences: frozenset[str], *, index: bool, at_once: bool) -> list[Any]:
    """Everything that a fresh store of these papers tells a viewer, ids aside."""
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder), create=True)
        with store.writing() as writer:
            for batch in [held] if at_once else [[one] for one in held]:
                write(writer, *batch)
            if index:
                writer.write_index()
        with store.snapshot() as snapshot:
            vector = EMBEDDER.encode_question(SUBJECTS[0])
            dense = snapshot.dense(vector, audiences, 5)
            lexical = snapshot.lexical(TERMS, audiences, 7)
            alike = snapshot.similarity(vector, [hit.id for hit in lexical])
            parts = snapshot.parts(audiences)
            answer = [
                [(hit.key, hit.score) for hit in dense],
                [(hit.key, hit.score, alike[hit.id]) for hit in lexical],
                snapshot.statistics(TERMS, audiences),
                snapshot.papers(audiences),
                parts,
                [snapshot.parts(audiences, p.id) for p in snapshot.papers(audiences)],
                [snapshot.paragraphs(part.key, audiences) for part in parts],
                snapshot.edges(audiences),
            ]
        store.close()
    return answer


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(held=libraries(), viewer=st.sampled_from(VIEWERS), at_once=st.booleans())
def test_the_hidden_leaves_no_trace(
    held: list[Paper], viewer: frozenset[str], *, at_once: bool
) -> None:
    whole = told(held, viewer, index=True, at_once=at_once)
    visible = only_visible(held, viewer)
    assert whole == told(visible, viewer, index=False, at_once=True)
