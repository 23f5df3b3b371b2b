"""What a store holds, and what it is given to hold: the nouns of its port, frozen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indexer.records import (
    AgendaItem,
    Extracted,
    MeetingDate,
    Paper,
    PaperKind,
    PartKind,
    Passage,
)


def embedded_text(passage: Passage) -> str:
    """The text that a passage is embedded by."""
    return f"{passage.context}\n{passage.text}" if passage.context else passage.text


def vector_hash(text: str) -> str:
    """SHA-256 of an embedded text exactly as it stands: vectors are kept under it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that was indexed. ``key`` is its base name, made unique; ids are built on it."""

    key: str
    path: Path


@dataclass(frozen=True, slots=True)
class Scope:
    """What was named to be indexed: a folder or file within a root; "" is all of the root."""

    root: str
    file: str


@dataclass(frozen=True, slots=True)
class FileState:
    """What made the rows of one file: read again when any of it changes."""

    root: str
    file: str
    sha256: str
    reader: str
    reader_version: int
    structure_version: int
    manifest: str  # hash of the manifest entry, "" where there is none
    problem: str | None = None  # why the file could not be read, with how to mend it
    passages_version: int = 0  # of the grouping into passages and of their words


@dataclass(frozen=True, slots=True)
class IndexedPaper:
    """A paper with its passages, ready to be written."""

    state: FileState
    paper: Paper | None  # None where it could not be read: its former rows then stay
    passages: tuple[Passage, ...] = ()
    stated: tuple[str, ...] = ()  # the paper's facts that the manifest states: "title", "board" …
    extracted: Extracted = field(default_factory=Extracted)
    audience: str | None = None  # of a file that could not be read, as the manifest states it


@dataclass(frozen=True, slots=True)
class Changes:
    """What one transaction writes: papers that replace their former selves, files that are gone."""

    papers: tuple[IndexedPaper, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()  # (root, file)


@dataclass(frozen=True, slots=True)
class LabelsDue:
    """How many papers have other labels by a policy and a day than those that stand."""

    papers: int
    too_open: int  # of them, those that somebody sees still who may not by now


@dataclass(frozen=True, slots=True)
class HeldPaper:
    """A paper as a viewer may know it. Facts drawn from a part they may not see are missing."""

    id: str
    root: str
    file: str
    kind: PaperKind
    title: str
    board: str | None
    date: MeetingDate
    agenda: tuple[AgendaItem, ...]
    source_url: str | None
    notes: tuple[str, ...]
    reader: str = ""  # of its format


@dataclass(frozen=True, slots=True)
class HeldPart:
    """A part without its paragraphs."""

    key: str
    paper_id: str
    ordinal: int
    kind: PartKind
    title: str
    item: str | None
    item_title: str | None
    audience: str
    audience_basis: str


@dataclass(frozen=True, slots=True)
class HeldPassage:
    """A passage with the id that FAISS and FTS5 know it by."""

    id: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage and its score, rounded to 5 decimals. Higher is better."""

    id: int
    key: str
    score: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact drawn from several parts; visible only to those who see every source."""

    kind: str  # "rendition": the two parts hold the same text
    source: str  # part key
    target: str  # part key
    evidence: str


@dataclass(frozen=True, slots=True)
class PaperOrigin:
    """What labels are made of: a paper's own facts, and what its parts carry by themselves."""

    root: str
    file: str
    kind: str
    board: str | None
    date: MeetingDate
    stated: frozenset[str]  # the facts that manifest or clerk state
    found: Mapping[str, tuple[str, str]]  # by part key in order: audience and reason, no policy


@dataclass(frozen=True, slots=True)
class TermStatistics:
    """Counts over the visible shards only."""

    passages: int
    frequency: Mapping[str, int]  # term -> passages that hold it


@dataclass(frozen=True, slots=True)
class StoreCopy:
    """What a copy of a store holds, over all audiences: for whoever keeps it, never a viewer."""

    path: Path
    schema: str
    generation: int
    papers: int
    actions: int  # of the register
    events: int  # what people said of them
    bytes: int
