"""The record in the database of the embedded store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import metadata
from typing import Any

from bot.database import Database
from indexer.audit.chain import Verified
from indexer.audit.records import SHOWINGS, Entry, Head, Said
from indexer.store.embedded.audit_log import LAST, entries, head, verify

# What made the paragraphs of a paper; the first part of a paragraph's id is its paper's.
_PAPERS = (
    "SELECT key, sha256, reader, reader_version, structure_version, passages_version FROM paper "
    "WHERE tenant = ? AND key IN (SELECT value FROM json_each(?))"
)


class SqliteLedger:
    """The record of one tenant."""

    def __init__(self, database: Database) -> None:
        """The store must have been made."""
        self._database = database
        self._open: sqlite3.Connection | None = None

    def write(self, said: Sequence[Said]) -> None:
        """Write entries, all in one transaction; each answer with what made its passages.

        One thread at a time writes, on a connection that is kept until ``close``.

        Raises:
            StoreBusy: another process holds the lock, for longer than anybody should wait.
            StoreError: the store cannot be written.
        """
        self._open = self._open or self._database.kept_open()
        with self._database.writing_on(self._open) as connection:
            made = self._made(connection)
            whole = [self._whole(connection, one, made) for one in said]
            self._database.record(connection, *whole)

    def settle(self) -> None:
        """Let what was written reach the disk."""
        self._database.reach_disk()

    def close(self) -> None:
        """Let go of the connection; it may be written on."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def write_unless_last(self, said: Said, key: str) -> bool:
        """Write an entry, unless the last one of its matter has the same ``data[key]``."""
        with self._database.writing() as connection:
            row = connection.execute(
                "SELECT data FROM audit_entry WHERE tenant = ? AND matter = ? "
                "ORDER BY seq DESC LIMIT 1",
                (self._database.tenant, str(said.matter)),
            ).fetchone()
            if row is not None and json.loads(row[0]).get(key) == said.data.get(key):
                return False
            self._database.record(connection, said)
            return True

    def verify(self, kept: Head | None = None) -> Verified:
        """Walk the whole chain, within one transaction that only reads.

        Raises:
            StoreError: the store cannot be read.
        """
        with self._database.still() as connection:
            return verify(connection, self._database.tenant, kept)

    def entries(self, since: str = "", until: str = LAST) -> Iterator[Entry]:
        """The entries from ``since`` on and before ``until`` (ISO, UTC), oldest first."""
        with self._database.still() as connection:
            yield from entries(connection, self._database.tenant, since, until)

    def head(self) -> Head:
        """The last entry."""
        with self._database.still() as connection:
            return head(connection, self._database.tenant)

    def _made(self, connection: sqlite3.Connection) -> Mapping[str, Any]:
        """The generation that is the newest now, a moment after the answer, and its embedder."""
        row = connection.execute(
            "SELECT number, fingerprint FROM generation WHERE tenant = ? "
            "ORDER BY number DESC LIMIT 1",
            (self._database.tenant,),
        ).fetchone() or (0, None)
        return {"generation": row[0], "embedder": row[1], "minutebook": _program()}

    def _whole(self, connection: sqlite3.Connection, said: Said, made: Mapping[str, Any]) -> Said:
        if said.matter not in SHOWINGS:
            return said
        shown = {one.partition(".")[0] for one in (*said.data["cited"], *said.data["near"])}
        papers = connection.execute(_PAPERS, (self._database.tenant, json.dumps(sorted(shown))))
        versions = {row[0]: list(row[1:]) for row in papers}
        return replace(said, data={**said.data, **made, "papers": versions})


@cache
def _program() -> str:
    return metadata.version("minutebook")
