"""SQLite's and the disk's faults, said in one line with how to mend them."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import StoreBusy, StoreDamaged, StoreError, StoreFull

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENAMETOOLONG, errno.ENOENT)
_MACHINE = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)
_IN_THE_WAY = (errno.EEXIST, errno.EISDIR, errno.ENOTDIR)
WAY_BACK = (
    "restore the newest backup: `minutebook restore COPY`; without one `minutebook backup "
    "--salvage COPY` writes what can be read of the register, to be restored and indexed anew"
)
_PRIMARY = 0xFF  # the low byte of an extended SQLite result code


@contextmanager
def faults_named(folder: Path) -> Iterator[None]:
    """Turn faults of the store in ``folder`` into errors of our own.

    Raises:
        StoreFull: the disk is full or cannot be written.
        StoreDamaged: a file is not a database, or is corrupt.
        StoreBusy: another process keeps the database locked.
    """
    try:
        yield
    except OSError as fault:
        raise of_disk(folder, fault) from fault
    except Exception as fault:
        found = _sqlite_error(fault)
        if found is None:
            raise
        raise _of_sqlite(folder, found) from fault


def _sqlite_error(fault: BaseException) -> sqlite3.Error | None:
    """The sqlite3 error, itself or as wrapped by SQLAlchemy."""
    inner = getattr(fault, "orig", fault)
    return inner if isinstance(inner, sqlite3.Error) else None


def of_disk(folder: Path, fault: OSError) -> StoreError:
    """The error for a fault of the file system."""
    if fault.errno in _FULL:
        return _full(folder, "no space left on its disk")
    if fault.errno in _CLOSED:
        return _closed(folder, fault.strerror)
    if fault.errno in _MACHINE:
        return StoreBusy(
            f"this machine has nothing left to open the store in {folder} with ({fault.strerror})",
            mend="close other programs, or raise the limit of open files, and try again",
        )
    if fault.errno in _IN_THE_WAY:
        return StoreError(
            f"{fault.filename} stands where the store in {folder} has a file or folder of its own",
            mend="move it away and run the same command again",
        )
    return StoreDamaged(
        f"the disk failed at the store in {folder} ({fault})",
        mend=f"check the disk, then {WAY_BACK}",
    )


def _closed(folder: Path, why: object) -> StoreError:
    return StoreError(
        f"the store in {folder} cannot be opened or written ({why})",
        mend="give this user the right to write there, or name another store with --store",
    )


def _full(folder: Path, why: str) -> StoreFull:
    return StoreFull(
        f"the store in {folder} could not be written: {why}; it is as it was before",
        mend="make space and run the same command again: it carries on where it stopped",
    )


def _of_sqlite(folder: Path, fault: sqlite3.Error) -> Exception:
    code = (getattr(fault, "sqlite_errorcode", None) or 0) & _PRIMARY
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return _full(folder, f"no space left, or the disk failed ({fault})")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return StoreBusy(
            f"another process keeps the store in {folder} locked", mend="try again in a moment"
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or _lacks_tables(fault):
        return StoreDamaged(
            f"the database in {folder} is damaged ({fault})",
            mend=WAY_BACK,
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return _closed(folder, fault)
    return fault


def _lacks_tables(fault: sqlite3.Error) -> bool:
    """Whether it is a database without our tables: emptied, or another program's."""
    return isinstance(fault, sqlite3.OperationalError) and "no such table" in str(fault)
