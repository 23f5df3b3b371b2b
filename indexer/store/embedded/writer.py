"""The writing half: one indexer at a time, each method one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
from sqlalchemy import Connection, delete, func, insert, select, text
from sqlalchemy.dialects.sqlite import insert as upsert

from indexer.audit.records import Matter, Said
from indexer.deeds import Correction, Deed
from indexer.labelling.audiences import NO_POLICY
from indexer.labelling.rules import Labelling
from indexer.records import Extracted, Passage
from indexer.store.embedded import tables
from indexer.store.embedded.audit_log import append
from indexer.store.embedded.changes import ChangeWriter
from indexer.store.embedded.clerk import (
    add_correction,
    all_corrections,
    all_extracted,
    withdrawn_of,
)
from indexer.store.embedded.connections import sqlite_of
from indexer.store.embedded.faults import faults_named
from indexer.store.embedded.files import write_shard_files
from indexer.store.embedded.former import keep_former
from indexer.store.embedded.labels import Recorded, record, recorded, relabel
from indexer.store.embedded.register_tables import EXTRACTED
from indexer.store.embedded.roots import (
    forget_scopes,
    keep_root,
    keep_scopes,
    known_roots,
    known_scopes,
    root_for,
)
from indexer.store.embedded.shards import drop_shards
from indexer.store.embedded.withdrawing import held_though_withdrawn, withdrawals
from indexer.store.held import Changes, FileState, Root, Scope, embedded_text
from indexer.store.port import Vector

_CHUNK = 500  # values in one IN list

_MISSING = text(
    "SELECT s.vector_hash, s.context, s.text FROM passage s WHERE s.tenant = :tenant "
    "AND NOT EXISTS (SELECT 1 FROM vector v WHERE v.tenant = s.tenant "
    "AND v.fingerprint = :fingerprint AND v.hash = s.vector_hash) ORDER BY s.id"
)
_DERIVED = (
    *EXTRACTED,
    tables.edge,
    tables.passage,
    tables.paper,
    tables.vector,
    tables.shard_index,
)


class EmbeddedWriter:
    """The only indexer of a store, for as long as it holds the lock."""

    def __init__(self, connection: Connection, folder: Path, tenant: str) -> None:
        """``connection`` begins its transactions with BEGIN IMMEDIATE."""
        self._connection = connection
        self._folder = folder
        self._tenant = tenant

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with faults_named(self._folder), self._connection.begin():
            yield self._connection

    def root(self, path: Path) -> Root:
        """The root for a folder, known already or new; a folder that has moved is known again."""
        with self._transaction() as connection:
            return root_for(connection, self._tenant, path)

    def roots(self) -> list[Root]:
        """Every folder indexed so far, in the order of their keys."""
        with self._transaction() as connection:
            return known_roots(connection, self._tenant)

    def scopes(self) -> list[Scope]:
        """Everything that was named to be indexed, ordered by root and file."""
        with self._transaction() as connection:
            return known_scopes(connection, self._tenant)

    def keep_scopes(
        self, roots: Sequence[Root], scopes: Sequence[Scope], forgotten: Sequence[Root] = ()
    ) -> None:
        """Keep roots that are new or have moved, and what was named within them."""
        with self._transaction() as connection:
            for root in roots:
                keep_root(connection, self._tenant, root)
            for root in forgotten:
                forget_scopes(connection, self._tenant, root.key)
            keep_scopes(connection, self._tenant, scopes)

    def states(self) -> dict[tuple[str, str], FileState]:
        """What made the rows of each file, by (root, file)."""
        columns = tables.paper.c
        statement = select(
            columns.root,
            columns.file,
            columns.sha256,
            columns.reader,
            columns.reader_version,
            columns.structure_version,
            columns.manifest,
            columns.problem,
            columns.passages_version,
        ).where(columns.tenant == self._tenant)
        with self._transaction() as connection:
            return {(row[0], row[1]): FileState(*row) for row in connection.execute(statement)}

    def fingerprint(self) -> str | None:
        """The embedder of the newest generation, or None for a store without any."""
        columns = tables.generation.c
        statement = (
            select(columns.fingerprint)
            .where(columns.tenant == self._tenant)
            .order_by(columns.number.desc())
            .limit(1)
        )
        with self._transaction() as connection:
            return connection.execute(statement).scalar()

    def known_vectors(self, hashes: Iterable[str], fingerprint: str) -> set[str]:
        """Which of these text hashes have a vector of this embedder already."""
        wanted = sorted(set(hashes))
        columns = tables.vector.c
        known: set[str] = set()
        with self._transaction() as connection:
            for start in range(0, len(wanted), _CHUNK):
                known.update(
                    connection.execute(
                        select(columns.hash).where(
                            columns.tenant == self._tenant,
                            columns.fingerprint == fingerprint,
                            columns.hash.in_(wanted[start : start + _CHUNK]),
                        )
                    ).scalars()
                )
        return known

    def missing_vectors(self, fingerprint: str) -> dict[str, str]:
        """Embedded text by hash, of passages held that have no vector of this embedder."""
        given = {"tenant": self._tenant, "fingerprint": fingerprint}
        with self._transaction() as connection:
            return {
                row[0]: embedded_text(Passage("", "", "", row[1], row[2], ()))
                for row in connection.execute(_MISSING, given)
            }

    def save_vectors(self, vectors: Mapping[str, Vector], fingerprint: str) -> None:
        """Keep vectors by text hash; they survive a run that is killed later."""
        rows = [
            {
                "tenant": self._tenant,
                "fingerprint": fingerprint,
                "hash": key,
                "data": np.ascontiguousarray(vector, dtype="<f4").tobytes(),
            }
            for key, vector in vectors.items()
        ]
        if rows:
            with self._transaction() as connection:
                connection.execute(upsert(tables.vector).on_conflict_do_nothing(), rows)

    def apply(self, changes: Changes, fingerprint: str) -> int:
        """Write papers, passages, shards and edges; return the new generation."""
        with self._transaction() as connection:
            number = self._next_generation(connection, fingerprint)
            ChangeWriter(connection, self._tenant, number, fingerprint).write(changes)
            return number

    def corrections(self) -> list[Correction]:
        """Every correction, oldest first."""
        with self._transaction() as connection:
            return all_corrections(connection, self._tenant)

    def extracted(self) -> Extracted:
        """Actions and decisions of every paper as extracted, before any correction."""
        with self._transaction() as connection:
            return all_extracted(connection, self._tenant)

    def correct(self, correction: Correction) -> Correction:
        """Keep a correction, in a generation of its own, so that readers take it up.

        Where a withdrawal stands by it, the paper leaves with it: never is one held that is
        withdrawn.
        """
        fingerprint = self.fingerprint()
        with self._transaction() as connection:
            kept = add_correction(connection, self._tenant, correction)
            number = self._next_generation(connection, fingerprint)
            gone: list[tuple[str, str]] = []
            if kept.what in {Deed.WITHDRAW, Deed.UNDO}:
                gone = held_though_withdrawn(connection, self._tenant)
            if gone:
                changes = ChangeWriter(connection, self._tenant, number, fingerprint or "")
                changes.write(Changes(gone=tuple(gone)))
            return kept

    def withdraw(self, paper_id: str, by: str, why: str | None) -> list[Correction]:
        """Take a paper out, and every file of the same bytes, and keep them out."""
        fingerprint = self.fingerprint()
        with self._transaction() as connection:
            leaving = withdrawals(connection, self._tenant, paper_id, by, why)
            if not leaving:
                return []
            said = {one.target: one for one in withdrawn_of(connection, self._tenant).corrections}
            kept = [
                said.get(one.target) or add_correction(connection, self._tenant, one)
                for one in leaving
            ]
            number = self._next_generation(connection, fingerprint)
            gone = tuple((str(one.data["root"]), str(one.data["file"])) for one in kept)
            changes = ChangeWriter(connection, self._tenant, number, fingerprint or "")
            changes.write(Changes(gone=gone))
            return kept

    def relabel(self, labelling: Labelling | None, day: date) -> bool:
        """Label every part by this labelling, or by the one that is kept, as of a day."""
        fingerprint = self.fingerprint()
        with self._transaction() as connection:
            before = recorded(connection, self._tenant)
            wanted = labelling or (before.labelling if before else NO_POLICY)
            by = Recorded(wanted, day)
            if before == by or (before and before.labelling == wanted and not wanted.ages):
                return False
            record(connection, self._tenant, by)
            number = self._newest(connection) + 1
            if not relabel(connection, self._tenant, by, number):
                return False
            self._next_generation(connection, fingerprint)
            data = {"what": "labelled anew", "generation": number, "day": day.isoformat()}
            append(sqlite_of(connection), self._tenant, Said(Matter.PAPER, data))
            return True

    def rebuild(self) -> None:
        """Empty the derived tables, vectors included. Register, corrections and former ids stay."""
        with self._transaction() as connection:
            number = self._next_generation(connection, None)
            keep_former(connection, self._tenant, None, number)
            drop_shards(connection, self._tenant)
            emptied = Said(Matter.PAPER, {"what": "rebuild", "generation": number})
            append(sqlite_of(connection), self._tenant, emptied)
            for table in _DERIVED:
                connection.execute(delete(table).where(table.c.tenant == self._tenant))

    def write_index(self) -> None:
        """Write the FAISS files of the current generation (derived; safe to lose)."""
        fingerprint = self.fingerprint()
        if fingerprint is None:
            return
        columns = tables.vector.c
        with self._transaction() as connection:
            connection.execute(
                delete(tables.vector).where(
                    columns.tenant == self._tenant, columns.fingerprint != fingerprint
                )
            )
        with faults_named(self._folder):
            write_shard_files(self._connection, self._folder, self._tenant, fingerprint)

    def _newest(self, connection: Connection) -> int:
        columns = tables.generation.c
        newest = connection.execute(
            select(func.max(columns.number)).where(columns.tenant == self._tenant)
        ).scalar()
        return newest or 0

    def _next_generation(self, connection: Connection, fingerprint: str | None) -> int:
        number = self._newest(connection) + 1
        connection.execute(
            insert(tables.generation).values(
                tenant=self._tenant,
                number=number,
                fingerprint=fingerprint,
                made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            )
        )
        return number
