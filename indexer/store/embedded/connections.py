"""Connections to the database of one store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from urllib.parse import quote

from indexer.store.embedded.schema import database_path, missing

BUSY_MILLISECONDS = 10_000
MAPPED_BYTES = 2**31  # pages that no question has touched yet cost a third less so
CACHE_KIB = 64 * 1024  # pages kept by a connection: a warm question reads from memory


def connect(folder: Path, *, create: bool = False, read_only: bool = False) -> sqlite3.Connection:
    """Open the database with the pragmas that every connection has.

    Transactions are begun and ended by hand (``isolation_level=None``).

    Raises:
        StoreMissing: there is no database and ``create`` is False.
    """
    path = database_path(folder)
    if not create and not path.is_file():
        raise missing(folder)
    mode = "rwc" if create else "rw"
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
        else:
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


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
        """Lend a connection within one read transaction."""
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            connection = connect(self._folder, read_only=True)
        try:
            connection.execute("BEGIN")
            yield connection
        finally:
            self._take_back(connection)

    def _take_back(self, connection: sqlite3.Connection) -> None:
        if connection.in_transaction:
            connection.rollback()
        with self._lock:
            if not self._closed and len(self._idle) < self._keep:
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
