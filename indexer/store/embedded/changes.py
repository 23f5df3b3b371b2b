"""Writes papers, and takes away those that are gone, within one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from indexer.records import Paper, Part, Passage
from indexer.renditions import anchors, comparable, comparable_words
from indexer.store.embedded import tables
from indexer.store.embedded.clerk import withdrawn_of, write_extracted
from indexer.store.embedded.codec import agenda_json
from indexer.store.embedded.connections import sqlite_of
from indexer.store.embedded.edges import EdgeWriter
from indexer.store.embedded.former import keep_former, take_back
from indexer.store.embedded.labels import Recorded, labelled, recorded
from indexer.store.embedded.paper_record import PaperRecord
from indexer.store.embedded.shards import Counted, ShardRow, ShardWriter
from indexer.store.embedded.terms import terms_of
from indexer.store.port import Changes, FileState, IndexedPaper, embedded_text, vector_hash
from indexer.words import text_hash

_UNUSED_VECTORS = text(
    "DELETE FROM vector WHERE tenant = :tenant AND hash = :hash AND NOT EXISTS "
    "(SELECT 1 FROM passage WHERE tenant = :tenant AND vector_hash = :hash)"
)


@dataclass(slots=True)
class ChangeWriter:
    """Writes the changes of one generation for one tenant."""

    connection: Connection
    tenant: str
    generation: int
    fingerprint: str
    _orphans: set[str] = field(default_factory=set)

    def write(self, changes: Changes) -> None:
        """Write all of it: rows, shards, edges, former paragraphs."""
        shards = ShardWriter(self.connection, self.tenant, self.generation)
        record = PaperRecord(sqlite_of(self.connection), self.tenant, self.generation)
        for root, file in changes.gone:
            record.removed(root, file)
            self._remove(root, file, shards)
        wanted = self._wanted(changes)
        for indexed in wanted:
            record.written(indexed)
        by = recorded(self.connection, self.tenant)
        written = [self._write_paper(indexed, by, shards) for indexed in wanted]
        record.keep()
        shards.flush()
        edges = EdgeWriter(self.connection, self.tenant, self.generation)
        edges.write(row for row in written if row is not None)
        if self._orphans:
            self.connection.execute(
                _UNUSED_VECTORS, [{"tenant": self.tenant, "hash": h} for h in sorted(self._orphans)]
            )

    def _wanted(self, changes: Changes) -> list[IndexedPaper]:
        """All but what was withdrawn while it was read."""
        withdrawn = withdrawn_of(self.connection, self.tenant)
        return [
            one
            for one in changes.papers
            if not withdrawn.holds((one.state.root, one.state.file), one.state.sha256)
        ]

    def _remove(self, root: str, file: str, shards: ShardWriter) -> None:
        """A file that is gone leaves nothing behind, former paragraphs included."""
        row = self._row_of(root, file)
        if row is not None:
            self._drop_passages(self._passages_of(row), shards)
            self.connection.execute(delete(tables.paper).where(tables.paper.c.id == row))
        former = tables.former_paragraph
        self.connection.execute(
            delete(former).where(
                former.c.tenant == self.tenant, former.c.root == root, former.c.file == file
            )
        )

    def _write_paper(
        self, found: IndexedPaper, by: Recorded | None, shards: ShardWriter
    ) -> int | None:
        """Write one file's rows; the paper's row number, or None where it could not be read."""
        indexed = labelled(found, by)
        row = self._row_of(indexed.state.root, indexed.state.file)
        values = _state_values(indexed.state) | {"fingerprint": self.fingerprint}
        if indexed.paper is not None:
            values |= _paper_values(indexed.paper, indexed.stated)
        elif row is None or not self._was_read(row):
            values |= {"facts_audience": indexed.audience}
        row = self._save(row, values | {"tenant": self.tenant, "generation": self.generation})
        if indexed.paper is None or found.paper is None:
            return None
        keep_former(self.connection, self.tenant, row, self.generation)
        self.connection.execute(delete(tables.part).where(tables.part.c.paper == row))
        pairs = zip(indexed.paper.parts, found.paper.parts, strict=True)
        for ordinal, (part, own) in enumerate(pairs):
            self._write_part(row, ordinal, part, own)
        take_back(self.connection, self.tenant, row)
        self._write_passages(row, indexed.passages, shards)
        made_by = {
            "tenant": self.tenant,
            "version": indexed.state.structure_version,
            "generation": self.generation,
        }
        write_extracted(self.connection, made_by, row, indexed.extracted)
        return row

    def _save(self, row: int | None, values: dict[str, object]) -> int:
        if row is not None:
            self.connection.execute(
                update(tables.paper).where(tables.paper.c.id == row).values(values)
            )
            return row
        return int(self.connection.execute(insert(tables.paper), values).lastrowid)

    def _was_read(self, row: int) -> bool:
        """Whether a file has parts, from a time when it could be read."""
        statement = select(tables.part.c.id).where(tables.part.c.paper == row).limit(1)
        return self.connection.execute(statement).first() is not None

    def _row_of(self, root: str, file: str) -> int | None:
        columns = tables.paper.c
        return self.connection.execute(
            select(columns.id).where(
                columns.tenant == self.tenant, columns.root == root, columns.file == file
            )
        ).scalar()

    def _write_part(self, paper: int, ordinal: int, part: Part, own: Part) -> None:
        """Write a part under its label; ``own`` is the same with what it carries by itself."""
        texts = [paragraph.text for paragraph in part.paragraphs]
        row = self.connection.execute(
            insert(tables.part),
            {
                "tenant": self.tenant,
                "paper": paper,
                "key": part.key,
                "ordinal": ordinal,
                "kind": str(part.kind),
                "title": part.title,
                "item": part.item,
                "item_title": part.item_title,
                "audience": part.audience,
                "audience_basis": part.audience_basis,
                "found_audience": own.audience,
                "found_basis": own.audience_basis,
                "words": sum(len(comparable_words(t)) for t in texts),
                "generation": self.generation,
            },
        ).lastrowid
        found = anchors(texts) if comparable(part.kind) else frozenset()
        rows = [
            {
                "tenant": self.tenant,
                "part": row,
                "key": paragraph.id,
                "ordinal": number,
                "text": paragraph.text,
                "text_hash": text_hash(paragraph.text),
                "anchor": number in found,
                "label": paragraph.label,
                "label_printed": paragraph.label_printed,
                "heading": list(paragraph.heading),
                "role": str(paragraph.role),
                "start": paragraph.start,
                "end": paragraph.end,
                "page": paragraph.page,
                "stem": paragraph.stem,
                "flags": list(paragraph.flags),
                "cells": list(paragraph.cells) or None,
                "generation": self.generation,
            }
            for number, paragraph in enumerate(part.paragraphs)
        ]
        if rows:
            self.connection.execute(insert(tables.paragraph), rows)

    def _passages_of(self, paper: int) -> dict[str, _Held]:
        columns = tables.passage.c
        rows = self.connection.execute(
            select(
                columns.key,
                columns.id,
                columns.audience,
                columns.vector_hash,
                columns.words_text,
                columns.words_context,
            ).where(columns.paper == paper)
        )
        return {row[0]: _Held(*row[1:]) for row in rows}

    def _write_passages(self, paper: int, passages: Sequence[Passage], shards: ShardWriter) -> None:
        """Passages that stand as they were keep their id, and their words are not written anew."""
        before = self._passages_of(paper)
        wanted = {passage.key: passage for passage in passages}
        self._drop_passages({k: h for k, h in before.items() if k not in wanted}, shards)
        stay, new = [], []
        for key, passage in wanted.items():
            held = before.get(key)
            if held is None:
                new.append(passage)
                continue
            stay.append({"row": held.id, **_passage_values(passage, self.generation)})
            if held.audience != passage.audience:
                shards.remove(held.audience, held.counted)
                shards.add(passage.audience, _shard_row(held.id, passage))
        if stay:
            statement = update(tables.passage).where(tables.passage.c.id == bindparam("row"))
            self.connection.execute(statement, stay)
        self._insert_passages(paper, new, shards)

    def _insert_passages(
        self, paper: int, passages: Sequence[Passage], shards: ShardWriter
    ) -> None:
        if not passages:
            return
        first = self._next_passage_id()
        rows = [_shard_row(number, passage) for number, passage in enumerate(passages, first)]
        values = [
            {
                "id": row.id,
                "tenant": self.tenant,
                "paper": paper,
                "key": passage.key,
                "context": passage.context,
                "text": passage.text,
                "vector_hash": vector_hash(embedded_text(passage)),
                "words_text": row.words_text,
                "words_context": row.words_context,
                **_passage_values(passage, self.generation),
            }
            for row, passage in zip(rows, passages, strict=True)
        ]
        self.connection.execute(insert(tables.passage), values)
        for row, passage in zip(rows, passages, strict=True):
            shards.add(passage.audience, row)

    def _next_passage_id(self) -> int:
        """The id that AUTOINCREMENT would give next; this transaction alone may write."""
        given = self.connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = 'passage'"
        ).scalar()
        return (given or 0) + 1

    def _drop_passages(self, passages: dict[str, _Held], shards: ShardWriter) -> None:
        for held in passages.values():
            shards.remove(held.audience, held.counted)
            self._orphans.add(held.vector_hash)
        if passages:
            self.connection.exec_driver_sql(
                "DELETE FROM passage WHERE id = ?", [(held.id,) for held in passages.values()]
            )


@dataclass(frozen=True, slots=True)
class _Held:
    """A passage that the store holds already."""

    id: int
    audience: str
    vector_hash: str
    words_text: int
    words_context: int

    @property
    def counted(self) -> Counted:
        return Counted(self.id, self.words_text, self.words_context)


def _shard_row(number: int, passage: Passage) -> ShardRow:
    return ShardRow(number, tuple(terms_of(passage.text)), tuple(terms_of(passage.context)))


def _passage_values(passage: Passage, generation: int) -> dict[str, object]:
    return {
        "part_key": passage.part_key,
        "audience": passage.audience,
        "paragraphs": list(passage.paragraph_ids),
        "generation": generation,
    }


def _state_values(state: FileState) -> dict[str, object]:
    return {
        "root": state.root,
        "file": state.file,
        "sha256": state.sha256,
        "reader": state.reader,
        "reader_version": state.reader_version,
        "structure_version": state.structure_version,
        "passages_version": state.passages_version,
        "manifest": state.manifest,
        "problem": state.problem,
    }


def _paper_values(paper: Paper, stated: tuple[str, ...]) -> dict[str, object]:
    return {
        "key": paper.id,
        "kind": str(paper.kind),
        "title": paper.title,
        "board": paper.board,
        "date_value": paper.date.value,
        "date_basis": str(paper.date.basis),
        "date_evidence": paper.date.evidence,
        "agenda": agenda_json(paper.agenda),
        "source_url": paper.source_url,
        "notes": list(paper.notes),
        "stated": list(stated),
        "facts_audience": paper.parts[0].audience if paper.parts else None,
    }
