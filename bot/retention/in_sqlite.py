"""What people typed, in the database of the embedded store, and how it goes with age."""

from __future__ import annotations

import json
import sqlite3

from bot.database import Database
from bot.retention.records import Cutoffs, Pruned
from indexer.audit.chain import ranges
from indexer.audit.records import SHOWINGS, Matter, Said

# Times are ISO and UTC wherever they are kept, so that they compare as texts.
_OLD_QUESTIONS = (
    "SELECT w.seq FROM audit_words w JOIN audit_entry e ON e.tenant = w.tenant AND e.seq = w.seq "
    "WHERE e.tenant = ? AND e.matter IN (SELECT value FROM json_each(?)) AND e.at < ?"
)


class SqliteAging:
    """Of one tenant."""

    def __init__(self, database: Database) -> None:
        """The store must have been made."""
        self._database = database

    def prune(self, cutoffs: Cutoffs) -> Pruned:
        """Take away what is older; an entry of the record names the entries whose words went."""
        if cutoffs.none:
            return {}
        with self._database.writing() as connection:
            entries = self._questions(connection, cutoffs.questions)
            gone = {
                "questions": len(entries),
                "feedback": self._older(connection, "feedback", cutoffs.feedback),
                "messages": self._older(connection, "slack_thread", cutoffs.messages),
            }
            if not any(gone.values()):
                return gone
            data = {"entries": ranges(entries), "counts": gone, "why": "age"}
            self._database.record(connection, Said(Matter.ERASURE, data))
        self._database.empty_log()
        return gone

    def _questions(self, connection: sqlite3.Connection, before: str | None) -> list[int]:
        """Delete the words of old questions; the numbers of their entries."""
        if before is None:
            return []
        given = (self._database.tenant, json.dumps(sorted(map(str, SHOWINGS))), before)
        entries = [int(row[0]) for row in connection.execute(_OLD_QUESTIONS, given)]
        connection.execute(
            "DELETE FROM audit_words WHERE tenant = ? AND seq IN (SELECT value FROM json_each(?))",
            (self._database.tenant, json.dumps(entries)),
        )
        return entries

    def _older(self, connection: sqlite3.Connection, table: str, before: str | None) -> int:
        if before is None:
            return 0
        return connection.execute(
            f"DELETE FROM {table} WHERE tenant = ? AND at < ?",  # noqa: S608  (our own names)
            (self._database.tenant, before),
        ).rowcount
