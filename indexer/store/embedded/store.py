"""The embedded store: a folder with one SQLite database and its FAISS files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.store.embedded.connections import ReadingConnections, connect
from indexer.store.embedded.faults import faults_named
from indexer.store.embedded.locking import held
from indexer.store.embedded.memory import Memory
from indexer.store.embedded.private import make_folder
from indexer.store.embedded.schema import database_path, missing, require_readable
from indexer.store.embedded.snapshot import EmbeddedSnapshot

if TYPE_CHECKING:
    from indexer.store.embedded.writer import EmbeddedWriter


def open_store(folder: Path, *, tenant: str = "default", create: bool = False) -> EmbeddedStore:
    """Open the store in a folder.

    Raises:
        StoreMissing: nothing has been indexed there, and ``create`` is False.
        StoreNewer: a newer minutebook wrote it.
        StoreError: an older one wrote it, and ``create`` is False: the next index migrates it.
        StoreDamaged: it is no database, or a corrupt one.
    """
    if not create:
        with faults_named(folder):
            if not database_path(folder).is_file():
                raise missing(folder)
            connection = connect(folder, read_only=True)
            try:
                require_readable(connection, folder)
            finally:
                connection.close()
    return EmbeddedStore(folder, tenant)


class EmbeddedStore:
    """The papers of one tenant, in one folder. Threads may share it; each takes snapshots."""

    def __init__(self, folder: Path, tenant: str) -> None:
        """Use ``open_store`` to open one with its checks."""
        self._folder = folder
        self._tenant = tenant
        self._reading = ReadingConnections(folder)
        self._memory = Memory()

    @property
    def folder(self) -> Path:
        """Where the store lies."""
        return self._folder

    @contextmanager
    def snapshot(self) -> Iterator[EmbeddedSnapshot]:
        """Read one generation; never waits for an indexer.

        Raises:
            StoreMissing: nothing has been indexed yet.
        """
        with self._lend() as connection:
            with faults_named(self._folder):
                require_readable(connection, self._folder)
                snapshot = EmbeddedSnapshot(connection, self._folder, self._tenant, self._memory)
            yield snapshot

    @contextmanager
    def _lend(self) -> Iterator[sqlite3.Connection]:
        """A connection; only faults of taking it are named here, not those of its user."""
        lending = self._reading.lend()
        with faults_named(self._folder):
            connection = lending.__enter__()
        try:
            yield connection
        finally:
            lending.__exit__(None, None, None)

    @contextmanager
    def writing(self, wait_seconds: float = 10.0) -> Iterator[EmbeddedWriter]:
        """Hold the store as its only indexer; the schema is brought up to date first.

        Raises:
            StoreBusy: another indexer holds it still after ``wait_seconds``.
            StoreNewer: a newer minutebook wrote it.
        """
        from indexer.store.embedded.opening import open_writer

        with faults_named(self._folder):
            make_folder(self._folder)
        with held(self._folder, wait_seconds), open_writer(self._folder, self._tenant) as writer:
            yield writer

    @contextmanager
    def writing_beside(self) -> Iterator[EmbeddedWriter]:
        """A writer for one short change that cannot wait, beside an indexer that may be at work.

        SQLite alone keeps their transactions apart. The FAISS files are left: a reader builds in
        memory what has changed, until the next index writes it.

        Raises:
            StoreMissing: nothing has been indexed yet.
            StoreBusy: a transaction of the indexer takes longer than a writer waits.
        """
        from indexer.store.embedded.opening import open_writer

        if not database_path(self._folder).is_file():
            raise missing(self._folder)
        with open_writer(self._folder, self._tenant) as writer:
            yield writer

    def close(self) -> None:
        """Let go of files and connections."""
        self._reading.close()
