"""Each fault of a disk or of SQLite is one line that sends nobody the wrong way."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from indexer.errors import StoreBusy, StoreDamaged, StoreError, StoreFull
from indexer.store.embedded.faults import faults_named

FOLDER = Path("/papers/store")
OF_DISK = {
    errno.ENOSPC: StoreFull,
    errno.EDQUOT: StoreFull,
    errno.EFBIG: StoreFull,
    errno.EACCES: StoreError,
    errno.EROFS: StoreError,
    errno.ENOENT: StoreError,
    errno.ENOTDIR: StoreError,
    errno.EMFILE: StoreBusy,
    errno.ENFILE: StoreBusy,
    errno.ENOMEM: StoreBusy,
    errno.EIO: StoreDamaged,
    errno.ESTALE: StoreDamaged,
}
OF_SQLITE = {
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_IOERR_WRITE: StoreFull,
    sqlite3.SQLITE_BUSY_SNAPSHOT: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_CORRUPT_INDEX: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    sqlite3.SQLITE_READONLY_DBMOVED: StoreError,
    sqlite3.SQLITE_CANTOPEN: StoreError,
    sqlite3.SQLITE_PERM: StoreError,
    sqlite3.SQLITE_CONSTRAINT: sqlite3.OperationalError,  # ours to mend, not the clerk's
}


def raised(fault: Exception) -> Exception:
    with pytest.raises(Exception) as caught, faults_named(FOLDER):  # noqa: PT011  which is asked
        raise fault
    return caught.value


@pytest.mark.parametrize(("number", "kind"), OF_DISK.items(), ids=str)
def test_a_fault_of_the_disk(number: int, kind: type[StoreError]) -> None:
    error = raised(OSError(number, os.strerror(number), "/papers/store/x"))
    assert type(error) is kind
    assert str(FOLDER) in str(error)
    assert ("backup" in str(error)) == (kind is StoreDamaged)


@pytest.mark.parametrize(("code", "kind"), OF_SQLITE.items(), ids=str)
def test_a_fault_of_sqlite(code: int, kind: type[Exception]) -> None:
    fault = sqlite3.OperationalError("odd")
    fault.sqlite_errorcode = code
    assert type(raised(fault)) is kind
