"""A store that cannot be written, read as it lies: on a read-only disk, or on one that is full.

SQLite wants to write a small file beside a database even to read it. Where that cannot be, the
database is opened as one that nobody changes. Should somebody change it after all (the disk has
space again), what was read meanwhile may be half old and half new: then it is not used.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from indexer.errors import StoreBusy, StoreError

_UNWRITABLE = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
)
_PRIMARY = 0xFF  # the low byte of an extended SQLite result code
_Seen = tuple[int, int, int]


class StillConnection(sqlite3.Connection):
    """Reads a database that lies still; ``seen`` tells whether it is the same as at first."""

    path: Path
    seen: _Seen


def is_unwritable(fault: sqlite3.Error) -> bool:
    """Whether a database could perhaps be read, and only not be written."""
    return (getattr(fault, "sqlite_errorcode", None) or 0) & _PRIMARY in _UNWRITABLE


def open_still(path: Path) -> StillConnection:
    """Open the database at ``path`` for reading alone, as one that nobody changes.

    Raises:
        StoreError: part of it stands in its log only, which cannot be read so.
        sqlite3.Error: it cannot be read at all.
    """
    log = path.with_name(f"{path.name}-wal")
    seen = _seen(path)
    if log.exists() and log.stat().st_size:
        raise StoreError(
            f"the store in {path.parent} has changes in {log.name} that are not in "
            f"{path.name} yet, and its disk cannot be written",
            mend="make it writable or make space on it, or copy the folder to a disk that is "
            "and name that with --store",
        )
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        factory=StillConnection,
    )
    connection.path, connection.seen = path, seen
    try:
        connection.execute("PRAGMA schema_version")
    except BaseException:
        connection.close()
        raise
    return connection


def require_still(connection: sqlite3.Connection) -> None:
    """Refuse what was read of a database that has changed meanwhile after all.

    Raises:
        StoreBusy: it has. A connection of any other kind is always right.
    """
    if isinstance(connection, StillConnection) and connection.seen != _seen(connection.path):
        raise StoreBusy(
            f"the store in {connection.path.parent} was written while it was read",
            mend="ask once more",
        )


def _seen(path: Path) -> _Seen:
    found = path.stat()
    return found.st_mtime_ns, found.st_size, found.st_ino
