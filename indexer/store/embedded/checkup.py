"""A look at an embedded store without changing it: what it holds, and whether it is whole."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from indexer.store.embedded.connections import connect
from indexer.store.embedded.faults import faults_named
from indexer.store.embedded.schema import INDEX_FOLDER, require_readable, revision_of
from indexer.store.embedded.vectors import is_whole


@dataclass(frozen=True, slots=True)
class Checkup:
    """Counts over all audiences: for whoever keeps the store, never for a viewer."""

    schema: str
    generation: int
    fingerprint: str | None  # of the embedder that made the vectors
    papers: int
    problems: int  # files that could not be read
    parts: int
    paragraphs: int
    passages: int
    without_vector: int  # passages that only lexical search finds
    stale_files: tuple[str, ...]  # labels whose FAISS file is missing, old or altered
    bytes: int  # of everything in the folder
    sound: bool  # SQLite's own quick check


_COUNTS = {
    "papers": "SELECT count(*) FROM paper WHERE tenant = ? AND key IS NOT NULL",
    "problems": "SELECT count(*) FROM paper WHERE tenant = ? AND problem IS NOT NULL",
    "parts": "SELECT count(*) FROM part WHERE tenant = ?",
    "paragraphs": "SELECT count(*) FROM paragraph WHERE tenant = ?",
    "passages": "SELECT count(*) FROM passage WHERE tenant = ?",
    "without_vector": (
        "SELECT count(*) FROM passage p WHERE p.tenant = ? AND NOT EXISTS "
        "(SELECT 1 FROM vector v WHERE v.tenant = p.tenant AND v.hash = p.vector_hash)"
    ),
}


def check(folder: Path, tenant: str = "default") -> Checkup:
    """Look at the store in a folder.

    Raises:
        StoreMissing: there is none.
        StoreError: it is damaged, or another version wrote it.
    """
    with faults_named(folder):
        connection = connect(folder, read_only=True)
    try:
        with faults_named(folder):
            require_readable(connection, folder)
            return _looked(connection, folder, tenant)
    finally:
        connection.close()


def _looked(connection: sqlite3.Connection, folder: Path, tenant: str) -> Checkup:
    counts = {
        name: int(connection.execute(sql, (tenant,)).fetchone()[0] or 0)
        for name, sql in _COUNTS.items()
    }
    made = connection.execute(
        "SELECT number, fingerprint FROM generation WHERE tenant = ? ORDER BY number DESC LIMIT 1",
        (tenant,),
    ).fetchone() or (0, None)
    shards = connection.execute(
        "SELECT s.label, s.generation, i.generation, i.file, i.checksum "
        "FROM shard s LEFT JOIN shard_index i ON i.tenant = s.tenant "
        "AND i.label = s.label WHERE s.tenant = ? AND s.passages > 0 ORDER BY s.label",
        (tenant,),
    ).fetchall()
    sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    return Checkup(
        schema=revision_of(connection) or "",
        generation=made[0],
        fingerprint=made[1],
        **counts,
        stale_files=tuple(
            label
            for label, now, then, file, checksum in shards
            if now != then or not is_whole(folder / INDEX_FOLDER / file, checksum)
        ),
        bytes=sum(one.stat().st_size for one in folder.rglob("*") if one.is_file()),
        sound=sound,
    )
