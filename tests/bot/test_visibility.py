"""What a viewer gets is what a store would give that holds only what they may see."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering import Answerer
from bot.answers import to_json
from bot.audience import Viewer
from bot.library import Library
from bot.minuted.listing import actions, decisions
from indexer.embedding.hashed import HashedEmbedder
from indexer.extracting import extracted
from indexer.passages import to_passages
from indexer.records import PUBLIC, RESTRICTED, Paper
from indexer.store.embedded import open_store
from indexer.store.port import (
    Changes,
    FileState,
    IndexedPaper,
    Store,
    Writer,
    embedded_text,
    vector_hash,
)
from indexer.tokens import TokenCounter
from tests.papers import MEMBERS, SUBJECTS, libraries, only_visible

EMBEDDER = HashedEmbedder(64)
COUNTER = TokenCounter(EMBEDDER)
TODAY = dt.date(2025, 2, 10)
VIEWERS = (Viewer.of(()), Viewer.of(()), Viewer.of([MEMBERS]), Viewer.of([RESTRICTED]))
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


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds nothing; copies of it are quicker than new ones."""
    folder = tmp_path_factory.mktemp("empty") / "store"
    store = open_store(folder, create=True)
    with store.writing():
        pass
    store.close()
    return folder


def _indexed(paper: Paper) -> IndexedPaper:
    state = FileState("papers", paper.file, "00", "text", 1, 1, "")
    return IndexedPaper(state, paper, to_passages(paper, COUNTER), extracted=extracted(paper))


def _write(writer: Writer, held: Sequence[Paper]) -> None:
    """Vectors first, then the papers, as an index run does."""
    ready = tuple(_indexed(paper) for paper in held)
    texts = {vector_hash(t): t for one in ready for t in map(embedded_text, one.passages)}
    vectors = EMBEDDER.encode(list(texts.values()))
    writer.save_vectors(dict(zip(texts, vectors, strict=True)), EMBEDDER.fingerprint)
    writer.apply(Changes(papers=ready), EMBEDDER.fingerprint)


def _told(store: Store, viewer: Viewer, questions: Sequence[str]) -> str:
    """Everything that a store tells a viewer, timings aside, as one text."""
    answerer = Answerer(store, EMBEDDER)
    told: list[object] = []
    for question in questions:
        answer = to_json(answerer.ask(question, viewer, today=TODAY))
        del answer["timings_ms"]
        told += [answer, to_json(answerer.search(question, viewer))]
    with store.snapshot() as snapshot:
        told += map(asdict, snapshot.papers(viewer.audiences))
        told += map(asdict, snapshot.parts(viewer.audiences))
        told += map(asdict, snapshot.edges(viewer.audiences))
        told += map(asdict, snapshot.people(viewer.audiences))
        told += map(asdict, snapshot.approvals(viewer.audiences))
        library = Library(snapshot, viewer)
        told += [one.as_json() for one in actions(snapshot, library)]
        told += [one.as_json() for one in decisions(snapshot, library, routine=True)]
    return json.dumps(told, indent=1, ensure_ascii=False)


def _all_public(held: Sequence[Paper]) -> list[Paper]:
    return [
        replace(paper, parts=tuple(replace(part, audience=PUBLIC) for part in paper.parts))
        for paper in held
    ]


def _answers(
    empty: Path,
    batches: Sequence[Sequence[Paper]],
    viewer: Viewer,
    questions: Sequence[str],
    *,
    files: bool,
) -> str:
    """What a fresh store tells that these batches of papers were written to, one after another."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "store"
        shutil.copytree(empty, place)
        store = open_store(place, create=True)
        with store.writing() as writer:
            for batch in batches:
                _write(writer, batch)
            if files:
                writer.write_index()
        told = _told(store, viewer, questions)
        store.close()
    return told


def _leaves_no_trace(empty: Path, held: list[Paper], viewer: Viewer, data: st.DataObject) -> None:
    questions = QUESTIONS[data.draw(st.integers(0, SHARES - 1), "share of the questions") :: SHARES]
    files = data.draw(st.booleans(), "FAISS files")
    once_public = data.draw(st.booleans(), "relabelled after it was public")
    batches = [_all_public(held), held] if once_public else [held]
    whole = _answers(empty, batches, viewer, questions, files=files)
    visible = only_visible(held, viewer.audiences)
    assert whole == _answers(empty, [visible], viewer, questions, files=False)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=libraries(), viewer=st.sampled_from(VIEWERS), data=st.data())
def test_the_hidden_leaves_no_trace(
    empty: Path, held: list[Paper], viewer: Viewer, data: st.DataObject
) -> None:
    """The same answers, byte for byte, as from a store of the visible alone."""
    _leaves_no_trace(empty, held, viewer, data)


@pytest.mark.long
@pytest.mark.timeout(3000)
@settings(max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=libraries(), viewer=st.sampled_from(VIEWERS), data=st.data())
def test_the_hidden_leaves_no_trace_in_many_libraries(
    empty: Path, held: list[Paper], viewer: Viewer, data: st.DataObject
) -> None:
    """The same with many more papers."""
    _leaves_no_trace(empty, held, viewer, data)
