"""Short transactions of our own in the database of the embedded store.

They need no lock of the indexer: an event is kept in milliseconds while papers are read.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.audit.records import Said
from indexer.store.embedded import audit_log
from indexer.store.embedded.connections import connect
from indexer.store.embedded.faults import faults_named
from indexer.store.embedded.schema import DATABASE, database_path, require_readable
from indexer.store.embedded.still import require_still

_BUSY_MILLISECONDS = 250  # that a connection kept open waits for the lock: others wait for it


@dataclass(frozen=True, slots=True)
class Database:
    """The store in a folder, for one tenant."""

    folder: Path
    tenant: str = "default"

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection for reading; each statement is its own transaction.

        Raises:
            StoreError: the store is missing, busy, full or damaged; it is said how to mend it.
        """
        with self._connected(read_only=True) as connection:
            yield connection
            require_still(connection)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that holds the write lock from its beginning."""
        with self._connected(read_only=False) as connection:
            connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten
            with _immediate(connection):
                yield connection

    @contextmanager
    def _connected(self, *, read_only: bool) -> Iterator[sqlite3.Connection]:
        with (
            faults_named(self.folder),
            closing(connect(self.folder, read_only=read_only)) as connection,
        ):
            yield connection

    @contextmanager
    def still(self) -> Iterator[sqlite3.Connection]:
        """One transaction that only reads: nothing changes under it. A full disk does not matter.

        Raises:
            StoreError: the store is missing, damaged, or of another version.
        """
        with self._connected(read_only=True) as connection:
            connection.execute("BEGIN")
            require_readable(connection, self.folder)
            yield connection
            require_still(connection)

    def kept_open(self) -> sqlite3.Connection:
        """A connection for one thread that writes often, to be closed by whoever asked for it.

        What it commits outlives the process at once, and the machine when it has reached the disk.
        """
        with faults_named(self.folder):
            connection = connect(self.folder)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
            return connection

    @contextmanager
    def writing_on(self, connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        """As ``writing``, on a connection that was kept open."""
        with faults_named(self.folder), _immediate(connection):
            yield connection

    def reach_disk(self) -> None:
        """Let what was written reach the disk."""
        log = database_path(self.folder).with_name(f"{DATABASE}-wal")
        with faults_named(self.folder), suppress(FileNotFoundError):
            descriptor = os.open(log, os.O_RDWR)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def empty_log(self) -> None:
        """Bring the database's log into its file, so that nothing deleted is left in it.

        What somebody still reads stays in it until they have done.
        """
        with self._connected(read_only=False) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def record(self, connection: sqlite3.Connection, *said: Said) -> None:
        """Put something on record within a transaction of ``writing``."""
        audit_log.append(connection, self.tenant, *said)

    def witness(self, connection: sqlite3.Connection, table: str, row: int) -> None:
        """Put on record a row that was just added to an append-only table."""
        audit_log.witness(connection, self.tenant, table, row)


@contextmanager
def _immediate(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction that holds the write lock from its beginning."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
