"""Papers as a store is given them, made in a line or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.embedding.hashed import HashedEmbedder
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
from indexer.structure.identity import Keys, paper_id

EMBEDDER = HashedEmbedder(64)
ROOT = "papers"
UNDATED = MeetingDate(None, DateBasis.NONE)

HARBOUR = (
    "The harbour master reported that the north pontoon had been lifted for its yearly survey.",
    "Members asked that the cost of new chains be brought to the next meeting of the committee.",
    "Officers to write to every berth holder before the pontoon is closed in the autumn.",
    "It was noted that 45 boats had used the visitor moorings during the regatta week.",
)


def printed(day: str) -> MeetingDate:
    """A date that the paper itself gives."""
    return MeetingDate(day, DateBasis.PRINTED, day)


def part(
    paper: str,
    texts: Sequence[str],
    audience: str = PUBLIC,
    title: str = "Moorings",
    kind: PartKind = PartKind.ITEM,
) -> Part:
    """A part whose key and paragraph ids are made as structure makes them."""
    keys = Keys(paper)
    key = f"{keys.part(title)}"
    paragraphs = tuple(
        Paragraph(
            id=keys.paragraph(key, text),
            text=text,
            label=str(number),
            label_printed=f"{number}.",
            heading=(title,),
            role=Role.BODY,
            start=0,
            end=len(text),
        )
        for number, text in enumerate(texts, start=1)
    )
    return Part(key, kind, title, None, None, audience, "drawn for a test", paragraphs)


def paper(
    file: str,
    texts: Sequence[str] = (),
    audience: str = PUBLIC,
    date: MeetingDate = UNDATED,
    parts: Sequence[Part] | None = None,
    board: str | None = None,
) -> Paper:
    """A paper of one part, or of those given."""
    number = paper_id(ROOT, file)
    held = tuple(parts) if parts is not None else (part(number, texts, audience),)
    return Paper(number, file, PaperKind.MINUTES, f"Title of {file}", board, date, held)


def passages(held: Paper) -> tuple[Passage, ...]:
    """A passage for each paragraph."""
    return tuple(
        Passage(
            key=f"{one.id}.p",
            part_key=of.key,
            audience=of.audience,
            context=of.title,
            text=one.text,
            paragraph_ids=(one.id,),
        )
        for of in held.parts
        for one in of.paragraphs
    )


def indexed(held: Paper, sha256: str = "00", stated: tuple[str, ...] = ()) -> IndexedPaper:
    """A paper ready to be written."""
    state = FileState(ROOT, held.file, sha256, "text", 1, 1, "")
    return IndexedPaper(state, held, passages(held), stated)


def failed(file: str, problem: str = "cannot be read: mend it") -> IndexedPaper:
    """A file that could not be read."""
    return IndexedPaper(FileState(ROOT, file, "ff", "text", 1, 1, "", problem), None)


def write(writer: Writer, *papers: Paper | IndexedPaper, gone: Sequence[str] = ()) -> int:
    """Vectors first, then the papers, as an index run does; the new generation."""
    ready = tuple(indexed(one) if isinstance(one, Paper) else one for one in papers)
    texts = {vector_hash(text): text for one in ready for text in map(embedded_text, one.passages)}
    vectors = EMBEDDER.encode(list(texts.values()))
    writer.save_vectors(dict(zip(texts, vectors, strict=True)), EMBEDDER.fingerprint)
    changes = Changes(ready, tuple((ROOT, file) for file in gone))
    return writer.apply(changes, EMBEDDER.fingerprint)


def relabelled(held: Paper, audience: str) -> Paper:
    """The same paper for another audience."""
    return replace(held, parts=tuple(replace(p, audience=audience) for p in held.parts))
