"""Transcripts laid into a store as papers.

A meeting is a paper, a turn a paragraph under its speaker's name. From there on they go through
the product's own passages, vectors and search.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import groupby

from bot.evaluation.meetings.transcripts import Turn
from indexer.embedding import Embedder
from indexer.passages import to_passages
from indexer.records import (
    PUBLIC,
    DateBasis,
    MeetingDate,
    Paper,
    PaperKind,
    Paragraph,
    Part,
    PartKind,
    Role,
)
from indexer.store.held import Changes, FileState, IndexedPaper, embedded_text, vector_hash
from indexer.store.port import Writer
from indexer.tokens import TokenCounter


def file_meetings(turns: Sequence[Turn], writer: Writer, root: str, embedder: Embedder) -> None:
    """Write every meeting, embedded; paragraphs have the turns' ids."""
    counter = TokenCounter(embedder)
    papers = []
    for meeting, said in groupby(turns, key=lambda turn: turn.meeting):
        paper = _paper(meeting, list(said))
        state = FileState(root, paper.file, paper.id, "transcript", 1, 1, "")
        papers.append(IndexedPaper(state, paper, to_passages(paper, counter)))
    texts = {vector_hash(text): text for one in papers for text in map(embedded_text, one.passages)}
    vectors = embedder.encode(list(texts.values()))
    writer.save_vectors(dict(zip(texts, vectors, strict=True)), embedder.fingerprint)
    writer.apply(Changes(papers=tuple(papers)), embedder.fingerprint)
    writer.write_index()


def _paper(meeting: str, turns: Sequence[Turn]) -> Paper:
    key = hashlib.sha256(meeting.encode()).hexdigest()[:12]
    part = Part(
        key=f"{key}-t",
        kind=PartKind.OTHER,
        title="",
        item=None,
        item_title=None,
        audience=PUBLIC,
        audience_basis="a transcript",
        paragraphs=tuple(_paragraph(turn) for turn in turns if turn.text.strip()),
    )
    return Paper(
        id=key,
        file=f"{meeting}.txt",
        kind=PaperKind.OTHER,
        title=meeting,
        board=None,
        date=MeetingDate(None, DateBasis.NONE),
        parts=(part,),
    )


def _paragraph(turn: Turn) -> Paragraph:
    return Paragraph(
        id=turn.id,
        text=turn.text,
        label=None,
        label_printed=None,
        heading=(turn.speaker,),
        role=Role.BODY,
        start=0,
        end=len(turn.text),
    )
