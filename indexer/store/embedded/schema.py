"""Names and constants of the embedded store's schema, free of heavy imports.

The reading half and the writing half share this module, so that a question needs neither
SQLAlchemy nor Alembic.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from indexer.errors import StoreError, StoreMissing, StoreNewer

DATABASE = "minutebook.sqlite3"
LOCK = "indexing.lock"
LOCK_HOLDER = "indexing.pid"
INDEX_FOLDER = "faiss"

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every revision of the Alembic chain, oldest first; a test holds it to the chain."""


def words_table(shard: int) -> str:
    """The FTS5 table of a shard, named by the shard's number."""
    return f"passage_words_{int(shard)}"


def content_table(shard: int) -> str:
    """Where FTS5 keeps what was written into a shard: id, c0 (text), c1 (context).

    Read directly it gives 200 rows in 1 ms; through FTS5 itself it takes 8.
    """
    return f"{words_table(shard)}_content"


def database_path(folder: Path) -> Path:
    """Where the database of a store lies."""
    return folder / DATABASE


def missing(folder: Path) -> StoreMissing:
    """The error for a folder that holds no store."""
    return StoreMissing(
        f"nothing has been indexed in {folder} yet", mend="run `minutebook index FOLDER`"
    )


def revision_of(connection: sqlite3.Connection) -> str | None:
    """The schema revision of a database, or None where no migration has finished."""
    known = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    ).fetchone()
    if known is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def require_readable(connection: sqlite3.Connection, folder: Path) -> None:
    """Refuse a schema that this program cannot read.

    Raises:
        StoreMissing: no migration has finished here.
        StoreNewer: a newer minutebook wrote it.
        StoreError: an older minutebook wrote it; the next index migrates it.
    """
    revision = revision_of(connection)
    if revision is None:
        raise missing(folder)
    if revision not in REVISIONS:
        raise newer(folder, revision)
    if revision != REVISIONS[-1]:
        raise StoreError(
            f"the store in {folder} was written by an older minutebook (schema {revision})",
            mend="run `minutebook index FOLDER` once: it brings the store up to date",
        )


def newer(folder: Path, revision: str) -> StoreNewer:
    """The error for a schema from the future."""
    return StoreNewer(
        f"the store in {folder} was written by a newer minutebook (schema {revision})",
        mend="update minutebook, or name another store with --store",
    )
