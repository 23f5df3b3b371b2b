"""What can still be read of a damaged store, as a copy to be put back.

Taken over is what people said and what is on record; papers are read from their files again. A
table is read from both ends, so that a damaged page costs what stands on it and no more.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Table

from indexer.errors import InputError, StoreDamaged
from indexer.store.embedded import tables
from indexer.store.embedded.connections import connect
from indexer.store.embedded.copying import examine
from indexer.store.embedded.faults import faults_named
from indexer.store.embedded.opening import open_writer
from indexer.store.embedded.register_tables import EXTRACTED
from indexer.store.embedded.schema import database_path, require_readable
from indexer.store.held import StoreCopy

_FROM_PAPERS = frozenset(
    {
        *(table.name for table in EXTRACTED),
        *("paper", "part", "paragraph", "passage", "vector", "shard", "term", "shard_index"),
        "edge",
    }
)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """A copy of what could be read; ``lost``: tables of which some rows could not."""

    copy: StoreCopy
    lost: tuple[str, ...]


def salvage(folder: Path, to: Path, tenant: str = "default") -> Salvaged:
    """Write what people said, as far as a damaged store still tells it, into a new store at ``to``.

    Raises:
        InputError: there is something at ``to`` already.
        StoreMissing: there is no store.
        StoreDamaged: not even its tables are known any more.
        StoreError: another version wrote it, or the copy cannot be written.
    """
    if to.exists():
        raise InputError(f"{to} exists already", mend="name another file: nothing is overwritten")
    with faults_named(to.parent), tempfile.TemporaryDirectory(dir=to.parent) as place:
        new = Path(place)
        with open_writer(new, tenant):
            pass
        with (
            closing(_opened(folder)) as damaged,
            closing(sqlite3.connect(database_path(new))) as whole,
        ):
            lost = [table.name for table in _kept() if not _taken_over(table, damaged, whole)]
            whole.commit()
            whole.execute("PRAGMA journal_mode = DELETE")  # one file, and none beside it
        database_path(new).replace(to)
    return Salvaged(examine(to), tuple(lost))


def _opened(folder: Path) -> sqlite3.Connection:
    """The damaged database, for reading.

    Raises:
        StoreDamaged: its first page tells nothing.
    """
    connection = None
    try:
        connection = connect(folder, read_only=True)
        require_readable(connection, folder)
    except sqlite3.DatabaseError as fault:
        if connection is not None:
            connection.close()
        raise StoreDamaged(
            f"nothing can be read of the store in {folder} ({fault})",
            mend=f"restore a backup; without one move {folder} away and index anew",
        ) from fault
    return connection


def _kept() -> Iterator[Table]:
    """The tables of what people said, and of what is on record; what others refer to first."""
    return (one for one in tables.metadata.sorted_tables if one.name not in _FROM_PAPERS)


def _taken_over(table: Table, damaged: sqlite3.Connection, whole: sqlite3.Connection) -> bool:
    """Copy the rows of a table that can be read; whether all could."""
    columns = ", ".join(f'"{one.name}"' for one in table.columns)
    marks = ", ".join("?" * len(table.columns))
    into = f'INSERT OR IGNORE INTO "{table.name}" ({columns}) VALUES ({marks})'  # noqa: S608  our own names
    for order in ("", "DESC"):
        with suppress(sqlite3.DatabaseError):
            for rows in _pieces(damaged, f'SELECT {columns} FROM "{table.name}"', order):  # noqa: S608
                whole.executemany(into, rows)
            return order == ""
    return False


def _pieces(
    connection: sqlite3.Connection, select: str, order: str
) -> Iterator[Sequence[tuple[object, ...]]]:
    """The rows one by one, so that those before a damaged page count."""
    for row in connection.execute(f"{select} ORDER BY rowid {order}"):
        yield (row,)
