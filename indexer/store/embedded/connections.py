"""Connections to the database of one store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import quote

from indexer.store.embedded.private import make_file
from indexer.store.embedded.schema import database_path, missing
from indexer.store.embedded.still import (
    StillConnection,
    is_unwritable,
    open_still,
    require_still,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

BUSY_MILLISECONDS = 10_000
MAPPED_BYTES = 2**31  # pages that no question has touched yet cost a third less so
CACHE_KIB = 64 * 1024  # pages kept by a connection: a warm question reads from memory


def connect(folder: Path, *, create: bool = False, read_only: bool = False) -> sqlite3.Connection:
    """Open the database with the pragmas that every connection has.

    Transactions are begun and ended by hand (``isolation_level=None``). For reading alone a
    database that cannot be written is opened too; see ``still.require_still``.

    Raises:
        StoreMissing: there is no database and ``create`` is False.
        StoreError: it cannot be written, and part of it stands in its log only.
    """
    path = database_path(folder)
    if not create and not path.is_file():
        raise missing(folder)
    try:
        if create:
            make_file(path)
        return _connected(path, "rwc" if create else "rw", read_only=read_only)
    except sqlite3.OperationalError as fault:
        if not read_only or not is_unwritable(fault):
            raise
        return open_still(path)


def _connected(path: Path, mode: str, *, read_only: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_MILLISECONDS / 1000,
    )
    try:
        for pragma in (
            f"busy_timeout = {BUSY_MILLISECONDS}",
            "foreign_keys = ON",
            "synchronous = FULL",
            f"cache_size = -{CACHE_KIB}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA schema_version")  # reads: what stands in the way shows here
        else:
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def sqlite_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection below one of SQLAlchemy's, in the same transaction."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101  the engine is made over one
    return raw


class ReadingConnections:
    """Connections for reading, lent to one thread at a time and kept open between questions."""

    def __init__(self, folder: Path, *, keep: int = 8) -> None:
        """Keep at most ``keep`` idle connections to the store in ``folder``."""
        self._folder = folder
        self._keep = keep
        self._idle: list[sqlite3.Connection] = []
        self._lock = Lock()
        self._closed = False

    @contextmanager
    def lend(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection within one read transaction.

        Raises:
            StoreBusy: it could not be written, and was after all: nothing that was read counts.
        """
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            connection = connect(self._folder, read_only=True)
        try:
            connection.execute("BEGIN")
            yield connection
            require_still(connection)
        finally:
            self._take_back(connection)

    def _take_back(self, connection: sqlite3.Connection) -> None:
        if connection.in_transaction:
            connection.rollback()
        with self._lock:
            still = isinstance(connection, StillConnection)  # the next may be one like others
            if not self._closed and not still and len(self._idle) < self._keep:
                self._idle.append(connection)
                return
        connection.close()

    def close(self) -> None:
        """Close the idle connections; lent ones are closed when they come back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
