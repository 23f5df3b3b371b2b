"""Two usual ways to search beside ours: the same papers, the same model, one run.

The first embeds pieces of 1,000 characters, the second ranks paragraphs by BM25 (SQLite's own).
Both get the paragraphs as our readers give them, so that search alone is compared. Asked are the
gold questions that stand alone, that the public papers answer, and whose evidence is labelled.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

import faiss
import numpy as np

from bot.answering import Answerer
from bot.answers import Status
from bot.audience import EVERYBODY
from bot.bench.measures import Measure, median
from bot.evaluation.gold import GoldRow, read_gold
from bot.evaluation.matching import same_file
from bot.evaluation.run import quoted
from bot.wiring import created_store
from indexer.build import index
from indexer.embedding import Embedder
from indexer.records import PUBLIC
from indexer.store.port import Snapshot, Store
from indexer.words import raw_words

FIRST = 5
CHARACTERS = 1_500
PIECE, OVERLAP = 1_000, 200  # characters, as text splitters are usually set
_DEPTH = 20
ENOUGH = 0.6  # of a gold quotation's words, in one run


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that a search may rank."""

    file: str
    text: str


Search = Callable[[str], Sequence[Piece]]


@dataclass(slots=True)
class _Tally:
    """What one way of searching found, question by question."""

    in_first: list[bool] = field(default_factory=list)
    in_characters: list[bool] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def measure(
    place: Path, name: str, papers: Path, gold: Path, embedders: tuple[Embedder, Embedder]
) -> Iterator[Measure]:
    """Evidence found and time spent by each way, over one folder of papers and its gold.

    Args:
        place: where the store is made.
        name: of the folder, for the table.
        papers: the folder.
        gold: the rows.
        embedders: of passages, and of questions; the same model.
    """
    with created_store(place / f"baselines-{name}") as store:
        index([papers], store, embedders[0])
        yield from compare(store, name, papers, gold, embedders)


def compare(
    store: Store, name: str, papers: Path, gold: Path, embedders: tuple[Embedder, Embedder]
) -> Iterator[Measure]:
    """The same over a store that holds the folder."""
    passages, questions = embedders
    answerer = Answerer(store, questions)
    with store.snapshot() as snapshot:
        held = held_paragraphs(snapshot)
    rows = asked(gold, sorted({papers / one.file for one in held}))
    ways: dict[str, Search] = {
        "ours": lambda question: _ours(answerer, question),
        f"dense, {PIECE:,} characters": dense_search(pieces(held), passages, questions),
        "BM25 of paragraphs": lexical_search(held),
    }
    tallies = {way: tally(search, rows) for way, search in ways.items()}
    yield from _measures(name, tallies, _answering(answerer, rows))


def asked(gold: Path, files: Sequence[Path]) -> list[GoldRow]:
    """The rows that a search alone can be asked."""
    return [
        row
        for row in quoted(read_gold(gold), files)
        if row.status is Status.ANSWERED
        and row.cite
        and not row.thread
        and row.viewer in {None, PUBLIC}
    ]


def held_paragraphs(snapshot: Snapshot) -> list[Piece]:
    """Every public paragraph, in order of file and place."""
    audiences = EVERYBODY.audiences
    files = {paper.id: paper.file for paper in snapshot.papers(audiences)}
    return [
        Piece(files[part.paper_id], paragraph.text)
        for part in snapshot.parts(audiences)
        for paragraph in snapshot.paragraphs(part.key, audiences)
    ]


def pieces(paragraphs: Sequence[Piece]) -> list[Piece]:
    """Each file's text cut into pieces of PIECE characters that overlap by OVERLAP."""
    cut = []
    for file, group in groupby(paragraphs, key=lambda one: one.file):
        text = "\n".join(one.text for one in group)
        start = 0
        while start < len(text):
            end = _word_end(text, start + PIECE)
            cut.append(Piece(file, text[start:end].strip()))
            start = _word_end(text, end - OVERLAP) if end < len(text) else end
    return cut


def _word_end(text: str, wanted: int) -> int:
    """The last white space before a place, so that no word is cut; the place where none is near."""
    if wanted >= len(text):
        return len(text)
    space = max(text.rfind(mark, wanted - OVERLAP // 2, wanted) for mark in (" ", "\n"))
    return space if space > 0 else wanted


def dense_search(held: Sequence[Piece], passages: Embedder, questions: Embedder) -> Search:
    """Cosine of the question and of each piece, scanned exactly."""
    faiss.omp_set_num_threads(1)
    flat = faiss.IndexFlatIP(passages.dimension)
    flat.add(np.ascontiguousarray(passages.encode([one.text for one in held])))

    def search(question: str) -> Sequence[Piece]:
        vector = questions.encode_question(question).reshape(1, -1)
        _, found = flat.search(vector, min(_DEPTH, len(held)))
        return [held[place] for place in found[0]]

    return search


def lexical_search(held: Sequence[Piece]) -> Search:
    """BM25 as SQLite has it, over stems, any word of the question counting."""
    words = sqlite3.connect(":memory:")
    words.execute("CREATE VIRTUAL TABLE paragraph USING fts5(text, tokenize='porter unicode61')")
    words.executemany(
        "INSERT INTO paragraph (rowid, text) VALUES (?, ?)",
        [(place, one.text) for place, one in enumerate(held)],
    )

    def search(question: str) -> Sequence[Piece]:
        wanted = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        found = words.execute(
            "SELECT rowid FROM paragraph WHERE paragraph MATCH ? ORDER BY bm25(paragraph) LIMIT ?",
            (wanted, _DEPTH),
        )
        return [held[place] for (place,) in found]

    return search


def _ours(answerer: Answerer, question: str) -> Sequence[Piece]:
    found = answerer.search(question, EVERYBODY, limit=_DEPTH).results
    return [Piece(one.file, one.text) for one in found]


def tally(search: Search, rows: Sequence[GoldRow]) -> _Tally:
    """Put every question to one way of searching."""
    found = _Tally()
    for row in rows:
        started = time.perf_counter()
        ranked = search(row.question)
        found.seconds.append(time.perf_counter() - started)
        found.in_first.append(holds(ranked[:FIRST], row))
        found.in_characters.append(holds(first_characters(ranked), row))
    return found


def _answering(answerer: Answerer, rows: Sequence[GoldRow]) -> list[float]:
    """Seconds of each whole answer: found, weighed, put into words and cited."""
    spent = []
    for row in rows:
        started = time.perf_counter()
        answerer.ask(row.question, EVERYBODY, today=row.today)
        spent.append(time.perf_counter() - started)
    return spent


def first_characters(ranked: Sequence[Piece]) -> list[Piece]:
    """What somebody reads who reads CHARACTERS of ranked text; the last piece is cut."""
    left = CHARACTERS
    read = []
    for one in ranked:
        if left <= 0:
            break
        read.append(Piece(one.file, one.text[:left]))
        left -= len(one.text)
    return read


def holds(ranked: Sequence[Piece], row: GoldRow) -> bool:
    """Whether one piece holds a gold quotation, or a run of at least ENOUGH of its words."""
    return any(
        same_file(one.file, wanted.file) and _run(one.text, wanted.quote) >= ENOUGH
        for one in ranked
        for wanted in row.cite
    )


def _run(text: str, quote: str) -> float:
    """The share of a quotation's words that stand in the text one after another."""
    said, wanted = list(raw_words(text)), list(raw_words(quote))
    longest = SequenceMatcher(None, said, wanted, autojunk=False).find_longest_match()
    return longest.size / len(wanted) if wanted else 0.0


def _measures(name: str, tallies: dict[str, _Tally], whole: list[float]) -> Iterator[Measure]:
    first = {way: one.in_first for way, one in tallies.items()}
    read = {way: one.in_characters for way, one in tallies.items()}
    for what, shares in (
        (f"evidence in the first {FIRST}", first),
        (f"evidence in {CHARACTERS:,} characters", read),
    ):
        best = max(sum(found) / len(found) for way, found in shares.items() if way != "ours")
        for way, found in shares.items():
            yield Measure(
                "baselines",
                f"{what}, {name}, {way}",
                sum(found) / len(found),
                goal=best if way == "ours" else None,
                sense="at least",
                detail=f"{sum(found)} of {len(found)} questions",
            )
    times = {way: one.seconds for way, one in tallies.items()} | {"ours, whole answer": whole}
    for way, seconds in times.items():
        yield Measure("baselines", f"time, p50, {name}, {way}", 1000 * median(seconds), "ms")
