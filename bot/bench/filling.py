"""Stores of any size: a thousand passages really encoded, seeded vectors and text beyond."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np

from bot.bench.papers import BOARDS, SUBJECTS, spoken_passage
from bot.wiring import created_store
from indexer.embedding import Embedder, Vectors
from indexer.records import (
    PUBLIC,
    DateBasis,
    MeetingDate,
    Paper,
    PaperKind,
    Paragraph,
    Part,
    PartKind,
    Passage,
    Role,
)
from indexer.store.held import Changes, FileState, IndexedPaper, embedded_text, vector_hash
from indexer.store.port import Writer

REALLY_ENCODED = 1_000
PASSAGES_A_PAPER = 10
PAPERS_A_WRITE = 500


def fill(
    folder: Path, passages: int, embedder: Embedder, *, real: int = REALLY_ENCODED, seed: int = 7
) -> None:
    """Make a store of so many public passages in the folder, the first ``real`` encoded."""
    with created_store(folder) as store, store.writing() as writer:
        root = writer.root(folder).key
        count = passages // PASSAGES_A_PAPER
        for start in range(0, count, PAPERS_A_WRITE):
            numbers = range(start, min(count, start + PAPERS_A_WRITE))
            papers = [_paper(root, number, seed) for number in numbers]
            _write(writer, papers, embedder, real)
        writer.write_index()


def _write(writer: Writer, papers: list[IndexedPaper], embedder: Embedder, real: int) -> None:
    texts = [embedded_text(passage) for paper in papers for passage in paper.passages]
    first = _number(papers[0]) * PASSAGES_A_PAPER
    encoded = max(0, min(len(texts), real - first))
    drawn = _random(len(texts) - encoded, embedder.dimension, first)
    vectors = np.concatenate([embedder.encode(texts[:encoded]), drawn]) if encoded else drawn
    rows = {vector_hash(text): vector for text, vector in zip(texts, vectors, strict=True)}
    writer.save_vectors(rows, embedder.fingerprint)
    writer.apply(Changes(papers=tuple(papers)), embedder.fingerprint)


def _number(paper: IndexedPaper) -> int:
    return int(paper.state.file.removesuffix(".txt").rsplit("-", 1)[1])


def _random(count: int, dimension: int, seed: int) -> Vectors:
    """Seeded unit vectors, shape (count, dimension)."""
    drawn = np.random.default_rng(seed).standard_normal((count, dimension))
    unit = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    found: Vectors = unit.astype(np.float32)
    return found


def _paper(root: str, number: int, seed: int) -> IndexedPaper:
    chance = random.Random(f"{seed}/paper/{number}")  # noqa: S311 - nothing secret is drawn
    file = f"paper-{number:06d}.txt"
    key = f"{number:012x}"
    title = f"{chance.choice(SUBJECTS)}, report {number}"
    board = chance.choice(BOARDS)
    date = f"{2012 + number % 13}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    paragraphs = tuple(
        _paragraph(key, place, spoken_passage(number * PASSAGES_A_PAPER + place, seed))
        for place in range(PASSAGES_A_PAPER)
    )
    part = Part(
        key=f"{key}-p",
        kind=PartKind.REPORT,
        title=title,
        item=None,
        item_title=None,
        audience=PUBLIC,
        audience_basis="made up",
        paragraphs=paragraphs,
    )
    paper = Paper(
        id=key,
        file=file,
        kind=PaperKind.REPORT,
        title=title,
        board=board,
        date=MeetingDate(date, DateBasis.PRINTED, date),
        parts=(part,),
    )
    state = FileState(root, file, key, "made up", 1, 1, "")
    context = f"{board}, {date}: {title}"
    return IndexedPaper(state, paper, tuple(_passage(part, one, context) for one in paragraphs))


def _paragraph(key: str, place: int, text: str) -> Paragraph:
    return Paragraph(
        id=f"{key}-p-{place}",
        text=text,
        label=str(place + 1),
        label_printed=f"{place + 1}.",
        heading=("Progress",),
        role=Role.BODY,
        start=place * 1000,
        end=place * 1000 + len(text),
    )


def _passage(part: Part, paragraph: Paragraph, context: str) -> Passage:
    return Passage(
        key=f"{part.key}.{paragraph.label}",  # begins as the indexer has it: with its part's
        part_key=part.key,
        audience=PUBLIC,
        context=context,
        text=paragraph.text,
        paragraph_ids=(paragraph.id,),
    )
