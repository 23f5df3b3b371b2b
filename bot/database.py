"""Short transactions of our own in the database of the embedded store.

They need no lock of the indexer: an event is kept in milliseconds while papers are read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from indexer.store.embedded.connections import connect
from indexer.store.embedded.faults import faults_named


@dataclass(frozen=True, slots=True)
class Database:
    """The store in a folder, for one tenant."""

    folder: Path
    tenant: str = "default"

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection; each statement is its own transaction.

        Raises:
            StoreError: the store is missing, busy, full or damaged; it is said how to mend it.
        """
        with faults_named(self.folder), closing(connect(self.folder)) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that holds the write lock from its beginning."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()
