"""Opens the writing half: one SQLAlchemy connection, migrated. Imported for writing only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from indexer.store.embedded.connections import connect
from indexer.store.embedded.faults import faults_named
from indexer.store.embedded.migrate import migrate, needs_migration
from indexer.store.embedded.writer import EmbeddedWriter


@contextmanager
def open_writer(folder: Path, tenant: str) -> Iterator[EmbeddedWriter]:
    """A writer over its own connection; the schema is brought up to date first.

    Raises:
        StoreNewer: a newer minutebook wrote the store.
    """
    with faults_named(folder):
        raw = connect(folder, create=True)
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=NullPool)
    event.listen(engine, "begin", _begin_immediate)
    try:
        with engine.connect() as connection:
            _migrate(raw, connection, folder)
            yield EmbeddedWriter(connection, folder, tenant)
    finally:
        engine.dispose()
        raw.close()


def _begin_immediate(connection: Connection) -> None:
    """Take the write lock at once, so that no transaction fails half-way."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(raw: sqlite3.Connection, connection: Connection, folder: Path) -> None:
    with faults_named(folder):
        if needs_migration(raw, folder):
            with connection.begin():
                migrate(connection)
