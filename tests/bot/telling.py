"""Everything that a store tells a viewer, on every surface, as one text to be compared."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.testclient import TestClient

from bot.addresses import Addresses
from bot.answering import Answerer
from bot.answers import to_json
from bot.audience import Viewer
from bot.catalogue import detail, entries
from bot.digests.blocks import digest_message
from bot.digests.choosing import About
from bot.digests.clerk import clerk_digest
from bot.digests.content import officer_digest
from bot.digests.meetings_ahead import MeetingsAhead
from bot.library import Library
from bot.minuted.listing import decisions
from bot.register.entries import Entry
from bot.register.in_sqlite import SqliteLedger
from bot.register.service import Register
from bot.web.app import web_pages
from bot.web.desk import Desk
from bot.web.guard import Hosts
from indexer.embedding.hashed import HashedEmbedder
from indexer.extracting import extracted
from indexer.passages import to_passages
from indexer.records import Paper
from indexer.store.embedded import open_store
from indexer.store.held import Changes, FileState, IndexedPaper, embedded_text, vector_hash
from indexer.store.port import Store, Writer
from indexer.tokens import TokenCounter

EMBEDDER = HashedEmbedder(64)
COUNTER = TokenCounter(EMBEDDER)
TODAY = dt.date(2025, 2, 10)
HERE = Addresses("https://papers.harbour.example")
PAGES = ("/", "/papers", "/decisions?routine=1", "/actions?status=all")
Labels = Mapping[str, tuple[str, str]]  # audience and its reason, by part key
SEARCHES = 3  # of the questions are searched for as well


@contextmanager
def copy_of(empty: Path) -> Iterator[tuple[Path, Store]]:
    """A store that holds nothing yet, and is thrown away; a copy is quicker than a new one."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "store"
        shutil.copytree(empty, place)
        store = open_store(place, create=True)
        try:
            yield place, store
        finally:
            store.close()


def write(writer: Writer, held: Sequence[Paper], labels: Labels | None = None) -> None:
    """Vectors first, then the papers, as an index run does; without its worker processes.

    ``labels`` are put on at the end, as a policy does: passages are made, and actions and
    decisions extracted, by the restrictions that a paper itself states.
    """
    ready = tuple(_labelled(_indexed(paper), labels or {}) for paper in held)
    texts = {vector_hash(t): t for one in ready for t in map(embedded_text, one.passages)}
    vectors = EMBEDDER.encode(list(texts.values()))
    writer.save_vectors(dict(zip(texts, vectors, strict=True)), EMBEDDER.fingerprint)
    writer.apply(Changes(papers=ready), EMBEDDER.fingerprint)


def _labelled(one: IndexedPaper, labels: Labels) -> IndexedPaper:
    assert one.paper is not None
    parts = [
        replace(part, audience=audience, audience_basis=basis)
        for part in one.paper.parts
        for audience, basis in [labels.get(part.key, (part.audience, part.audience_basis))]
    ]
    audience = {part.key: part.audience for part in parts}
    return replace(
        one,
        paper=replace(one.paper, parts=tuple(parts)),
        passages=tuple(replace(each, audience=audience[each.part_key]) for each in one.passages),
    )


def _indexed(paper: Paper) -> IndexedPaper:
    state = FileState("papers", paper.file, f"bytes of {paper.file}", "text", 1, 1, "")
    return IndexedPaper(state, paper, to_passages(paper, COUNTER), extracted=extracted(paper))


def told(
    place: Path, store: Store, viewer: Viewer, questions: Sequence[str], *, pages: bool
) -> list[str]:
    """What is told: an entry for each question, then the lists, digests and pages as one."""
    answerer = Answerer(store, EMBEDDER, HERE)
    said = []
    for number, question in enumerate(questions):
        answer = to_json(answerer.ask(question, viewer, today=TODAY))
        del answer["timings_ms"]
        found = to_json(answerer.search(question, viewer)) if number < SEARCHES else None
        said.append(json.dumps([answer, found], indent=1, ensure_ascii=False))
    register = Register(store, SqliteLedger(place), addresses=HERE)
    lists = [*_lists(answerer, store, viewer), *_registered(store, register, viewer)]
    said.append(json.dumps(lists, indent=1, ensure_ascii=False))
    if pages:
        said.append("\n".join(_pages(Desk(store, answerer, register, viewer))))
    return said


def _lists(answerer: Answerer, store: Store, viewer: Viewer) -> Iterator[object]:
    """Papers, their text, people, edges, approvals, decisions, boards and coverage."""
    audiences = viewer.audiences
    with store.snapshot() as snapshot:
        library = answerer.library(snapshot, viewer)
        held = snapshot.papers(audiences)
        yield [detail(snapshot, viewer, paper) for paper in held]
        yield entries(snapshot, viewer)
        for kind in (snapshot.papers, snapshot.parts, snapshot.edges, snapshot.people):
            yield [asdict(one) for one in kind(audiences)]
        yield [asdict(one) for one in snapshot.approvals(audiences)]
        yield [asdict(one) for one in snapshot.corrections(audiences)]
        yield sorted(snapshot.vocabulary("t", audiences).items())
        yield [one.as_json() for one in decisions(snapshot, library, routine=True)]
        yield [library.coverage, library.boards, sorted(library.newer.items())]


def _registered(store: Store, register: Register, viewer: Viewer) -> Iterator[object]:
    """Actions with their suggested owners, and the digests that they would make."""
    held: list[Entry] = register.entries(viewer)
    yield [one.as_json() for one in held]
    yield [one.as_json() for one in register.entries(viewer, candidates=True)]
    with store.snapshot() as snapshot:
        about = About(TODAY, MeetingsAhead.read(snapshot, Library(snapshot, viewer), TODAY).next)
    owners = {owner: "nobody has this name" for one in held for owner in one.owners}
    for digest in (
        officer_digest(held, frozenset(owners), about),
        clerk_digest(held, owners, about),
    ):
        yield asdict(digest_message(digest, TODAY)) if digest else None


def _pages(desk: Desk) -> Iterator[str]:
    """The web pages, each paper's included."""
    app = web_pages(desk, Hosts.of("127.0.0.1", None))
    client = TestClient(app, base_url="http://127.0.0.1:8000")
    with desk.reading() as (_, library):
        papers = list(library.papers)
    for address in (*PAGES, *(f"/papers/{paper}" for paper in papers)):
        page = client.get(address)
        yield f"{page.status_code} {page.text}"
