"""Writes papers, and takes away those that are gone, within one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from indexer.records import Paper, Part
from indexer.renditions import anchors, comparable, comparable_words
from indexer.store.embedded import tables
from indexer.store.embedded.clerk import withdrawn_of, write_extracted
from indexer.store.embedded.codec import agenda_json
from indexer.store.embedded.connections import sqlite_of
from indexer.store.embedded.edges import EdgeWriter
from indexer.store.embedded.former import keep_former, take_back
from indexer.store.embedded.labels import Recorded, labelled, recorded
from indexer.store.embedded.paper_record import PaperRecord
from indexer.store.embedded.passages import PassageWriter
from indexer.store.embedded.shards import ShardWriter
from indexer.store.held import Changes, FileState, IndexedPaper
from indexer.words import text_hash


@dataclass(slots=True)
class ChangeWriter:
    """Writes the changes of one generation for one tenant."""

    connection: Connection
    tenant: str
    generation: int
    fingerprint: str

    def write(self, changes: Changes) -> None:
        """Write all of it: rows, shards, edges, former paragraphs."""
        shards = ShardWriter(self.connection, self.tenant, self.generation)
        passages = PassageWriter(self.connection, self.tenant, self.generation, shards)
        record = PaperRecord(sqlite_of(self.connection), self.tenant, self.generation)
        for root, file in changes.gone:
            record.removed(root, file)
            self._remove(root, file, passages)
        wanted = self._wanted(changes)
        for indexed in wanted:
            record.written(indexed)
        by = recorded(self.connection, self.tenant)
        written = [self._write_paper(indexed, by, passages) for indexed in wanted]
        record.keep()
        shards.flush()
        edges = EdgeWriter(self.connection, self.tenant, self.generation)
        edges.write(row for row in written if row is not None)
        passages.drop_unused_vectors()

    def _wanted(self, changes: Changes) -> list[IndexedPaper]:
        """All but what was withdrawn while it was read."""
        withdrawn = withdrawn_of(self.connection, self.tenant)
        return [
            one
            for one in changes.papers
            if not withdrawn.holds((one.state.root, one.state.file), one.state.sha256)
        ]

    def _remove(self, root: str, file: str, passages: PassageWriter) -> None:
        """A file that is gone leaves nothing behind, former paragraphs included."""
        row = self._row_of(root, file)
        if row is not None:
            passages.remove(row)
            self.connection.execute(delete(tables.paper).where(tables.paper.c.id == row))
        former = tables.former_paragraph
        self.connection.execute(
            delete(former).where(
                former.c.tenant == self.tenant, former.c.root == root, former.c.file == file
            )
        )

    def _write_paper(
        self, found: IndexedPaper, by: Recorded | None, passages: PassageWriter
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
        passages.write(row, indexed.passages)
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
