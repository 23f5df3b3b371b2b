"""A store kept elsewhere as one file, and put back: the database alone, since FAISS is derived.

The copy is made by SQLite's online backup, so that questions and changes go on meanwhile.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from indexer.errors import InputError, PathError, StoreBusy, StoreDamaged
from indexer.store.embedded.connections import connect
from indexer.store.embedded.faults import WAY_BACK, faults_named, of_disk
from indexer.store.embedded.locking import held
from indexer.store.embedded.private import make_file, make_folder
from indexer.store.embedded.schema import (
    DATABASE,
    INDEX_FOLDER,
    REVISIONS,
    database_path,
    newer,
    require_readable,
    revision_of,
)
from indexer.store.held import StoreCopy

_PAGES_A_STEP = 2_000  # between steps others may write; the copy then begins again by itself
_BESIDE = ("-wal", "-shm")  # what SQLite keeps beside a database that is open


def back_up(folder: Path, to: Path) -> StoreCopy:
    """Copy the store in ``folder`` into a new file, whole and checked, while others use it.

    Raises:
        InputError: there is something at ``to`` already.
        PathError: there is no folder for it.
        StoreMissing: there is no store.
        StoreError: it cannot be read, or the copy cannot be written; no half copy is left.
    """
    if to.exists():
        raise InputError(f"{to} exists already", mend="name another file: nothing is overwritten")
    if not to.parent.is_dir():
        raise PathError(f"there is no folder {to.parent}", mend="make it, or name another")
    part = to.with_name(f"{to.name}.part")
    try:
        with faults_named(folder), closing(connect(folder, read_only=True)) as source:
            require_readable(source, folder)
            with faults_named(to.parent):
                _copied(source, part)
        found = _whole(part, folder)
        part.replace(to)
        _sync(to.parent)
    except OSError as fault:
        raise of_disk(to.parent, fault) from fault
    finally:
        part.unlink(missing_ok=True)
    return replace(found, path=to)


def examine(path: Path, *, named: Path | None = None) -> StoreCopy:
    """What a copy holds, once it was seen to be whole; errors call it ``named``, or by its path.

    Raises:
        PathError: there is no such file.
        StoreDamaged: it is no copy of a store, or it is damaged.
        StoreNewer: a newer minutebook made it.
    """
    _require_file(path)
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return _looked_into(connection, named or path)
    except sqlite3.Error as fault:
        raise _no_copy(named or path, str(fault)) from fault


def put_back(path: Path, folder: Path, stamp: str) -> tuple[StoreCopy, Path | None]:
    """Make a copy the store in ``folder``; what was there is kept beside it.

    Args:
        path: the copy, which stays as it is.
        folder: of the store; made on need.
        stamp: goes into the name under which the former store is kept.

    Returns:
        What the store holds now, and where the former one is, if there was one.

    Raises:
        StoreBusy: something still uses the store.
        StoreError: the copy is damaged or the folder cannot be written; nothing was changed.
    """
    _require_file(path)
    with faults_named(folder):
        make_folder(folder)
    database = database_path(folder)
    part = database.with_name(f"{DATABASE}.part")
    former = database.with_name(f"{database.stem}-before-{stamp}.sqlite3")
    with held(folder, wait_seconds=0), faults_named(folder):
        try:
            make_file(part)
            shutil.copyfile(path, part)
            found = examine(part, named=path)
            _made_ready(part)
            _sync(part)
            was_there = _set_aside(folder, former)
            part.replace(database)
            _sync(folder)
        finally:
            part.unlink(missing_ok=True)
        shutil.rmtree(folder / INDEX_FOLDER, ignore_errors=True)  # of the former store; derived
    return replace(found, path=path), former if was_there else None


def _whole(part: Path, folder: Path) -> StoreCopy:
    """A copy that was just made, seen to be whole.

    Raises:
        StoreDamaged: it is not, since the store is not.
    """
    try:
        return examine(part)
    except StoreDamaged as fault:
        raise StoreDamaged(
            f"the database in {folder} is damaged, and was not copied", mend=WAY_BACK
        ) from fault


def _copied(source: sqlite3.Connection, part: Path) -> None:
    part.unlink(missing_ok=True)
    make_file(part)
    with closing(sqlite3.connect(part)) as target:
        source.backup(target, pages=_PAGES_A_STEP)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, and none beside it
    _sync(part)


def _made_ready(part: Path) -> None:
    """Let it be read and written at once, as a store is.

    Later it could only be done while nobody reads, so that the first to write would be sent away.
    """
    with closing(sqlite3.connect(part)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _looked_into(connection: sqlite3.Connection, path: Path) -> StoreCopy:
    revision = revision_of(connection)
    if revision is None:
        raise _no_copy(path, "it is no store of minutebook")
    if revision not in REVISIONS:
        raise newer(path, revision)
    problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if problem != "ok":
        raise _no_copy(path, problem)
    tables = {
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }

    def count(table: str, what: str = "count(*)") -> int:
        if table not in tables:
            return 0  # an older schema
        return int(connection.execute(f"SELECT {what} FROM {table}").fetchone()[0] or 0)  # noqa: S608 - our own names

    return StoreCopy(
        path=path,
        schema=revision,
        generation=count("generation", "max(number)"),
        papers=count("paper"),
        actions=count("action"),
        events=count("action_event"),
        bytes=path.stat().st_size,
    )


def _set_aside(folder: Path, former: Path) -> bool:
    """Keep the store that is there as ``former``, damaged or not; whether there was one.

    Raises:
        StoreBusy: somebody else has it open: what they write would be lost.
    """
    database = database_path(folder)
    was_there = database.is_file()
    if was_there:
        _settle(folder)
        os.link(database, former)
    for ending in _BESIDE:  # left of a damaged store, or of one that is gone: none of the new one
        log = database.with_name(DATABASE + ending)
        if log.exists():
            log.replace(former.with_name(former.name + ending))
    return was_there


def _settle(folder: Path) -> None:
    """Bring all of a store into its one file, if it can be read at all.

    Raises:
        StoreBusy: somebody else has it open.
    """
    try:
        with closing(connect(folder)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError as fault:
        if (fault.sqlite_errorcode & 0xFF) not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        return  # it is kept as it is: a copy is put back for just this
    # The last to leave a database takes its log away with it.
    if database_path(folder).with_name(f"{DATABASE}-wal").exists():
        raise StoreBusy(
            f"another process uses the store in {folder}",
            mend="stop `minutebook serve` and `minutebook web`, then restore again",
        )


def _require_file(path: Path) -> None:
    if not path.is_file():
        raise PathError(f"there is no file {path}", mend="name a file that `backup` wrote")


def _no_copy(path: Path, why: str) -> StoreDamaged:
    return StoreDamaged(
        f"{path} is no whole copy of a store ({why})", mend="name another that `backup` wrote"
    )


def _sync(path: Path) -> None:
    """Let a file, or the names in a folder, reach the disk."""
    with suppress(IsADirectoryError, PermissionError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
