"""What Slack sent, kept before it is acknowledged, claimed once and answered once.

An event goes through: kept, claimed by a server, posting, done. A server that dies before
``posting`` has said nothing, so another one starts anew; one that dies after it may have said
something, so the next one looks, or says so.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Collection

from bot.database import Database
from bot.slack.alive import Server
from bot.slack.arriving import Arrived
from bot.slack.records import Kept, now

_KEPT_DAYS = 14  # keys are kept for retries; Slack retries within the hour


class Inbox:
    """The events of one tenant. Safe to share between threads."""

    def __init__(self, database: Database, server: Server) -> None:
        """Claim in the name of ``server``."""
        self._database = database
        self._server = server
        self.arrived = threading.Event()

    def keep(self, one: Arrived) -> bool:
        """Keep what arrived; False where it was kept before, as with Slack's retries."""
        payload = json.dumps(dict(one.payload), ensure_ascii=False)
        row = (self._database.tenant, one.key, one.lane or one.key, one.kind, payload, now())
        with self._database.writing() as connection:
            done = connection.execute(
                "INSERT INTO slack_event (tenant, key, lane, kind, payload, received_at) "
                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                row,
            )
            new = done.rowcount == 1
        if new:
            self.arrived.set()
        return new

    def claim(self, but: Callable[[], Collection[int]] = tuple) -> Kept | None:
        """The oldest event that waits and whose lane is free; None where there is none.

        ``but``: the ids of those whose hour has not come; asked for under the lock, since an
        event is given its hour before it is given back.
        """
        with self._database.reading() as connection:
            if self._waiting(connection, but()) is None:
                return None
        with self._database.writing() as connection:
            row = self._waiting(connection, but())
            if row is None:
                return None
            connection.execute(
                "UPDATE slack_event SET claimed_by = ?, claimed_at = ? WHERE id = ?",
                (self._server.name, now(), row[0]),
            )
        return Kept(row[0], row[1], row[2], json.loads(row[3]), interrupted=row[4] is not None)

    def posting(self, kept: Kept) -> None:
        """From now on Slack may hold the answer."""
        self._posting_at(now(), kept)

    def unsaid(self, kept: Kept) -> None:
        """Slack took nothing of the answer: whoever claims it next starts anew."""
        self._posting_at(None, kept)

    def done(self, kept: Kept) -> None:
        """It is answered; what it said is let go, its key stays for retries."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE slack_event SET done_at = ?, payload = '{}' WHERE id = ?", (now(), kept.id)
            )

    def note(self, key: str) -> None:
        """Keep the key of a thing that is done, as that of an event."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO slack_event (tenant, key, lane, kind, payload, received_at, done_at) "
                "VALUES (?, ?, ?, 'note', '{}', ?, ?) ON CONFLICT DO NOTHING",
                (self._database.tenant, key, key, now(), now()),
            )

    def claims(self, key: str, kept: Kept) -> bool:
        """Keep the key of a thing as taken by an event; whether it is that event that has it."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO slack_event (tenant, key, lane, kind, payload, received_at, done_at) "
                "VALUES (?, ?, ?, 'note', ?, ?, ?) ON CONFLICT DO NOTHING",
                (self._database.tenant, key, key, json.dumps({"by": kept.key}), now(), now()),
            )
            (held,) = connection.execute(
                "SELECT payload FROM slack_event WHERE tenant = ? AND key = ?",
                (self._database.tenant, key),
            ).fetchone()
        return bool(json.loads(held).get("by") == kept.key)

    def unclaims(self, key: str, kept: Kept) -> None:
        """Let go of a thing that an event had taken and could not do."""
        with self._database.writing() as connection:
            connection.execute(
                "DELETE FROM slack_event WHERE tenant = ? AND key = ? AND kind = 'note' "
                "AND payload = ?",
                (self._database.tenant, key, json.dumps({"by": kept.key})),
            )

    def was(self, key: str) -> bool:
        """Whether something with this key is kept."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT 1 FROM slack_event WHERE tenant = ? AND key = ?",
                (self._database.tenant, key),
            ).fetchone()
        return found is not None

    def release(self, kept: Kept) -> None:
        """Give it back unanswered, for another try."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE slack_event SET claimed_by = NULL, claimed_at = NULL WHERE id = ?",
                (kept.id,),
            )

    def recover(self) -> int:
        """Free what servers that are no more had claimed, and forget keys of long ago.

        Returns:
            How many events wait for another try.
        """
        with self._database.writing() as connection:
            claimers = connection.execute(
                "SELECT DISTINCT claimed_by FROM slack_event "
                "WHERE tenant = ? AND claimed_by IS NOT NULL AND done_at IS NULL",
                (self._database.tenant,),
            ).fetchall()
            freed = 0
            for (name,) in claimers:
                if not self._server.lives(name):
                    freed += connection.execute(
                        "UPDATE slack_event SET claimed_by = NULL, claimed_at = NULL "
                        "WHERE tenant = ? AND claimed_by = ? AND done_at IS NULL",
                        (self._database.tenant, name),
                    ).rowcount
            connection.execute(
                "DELETE FROM slack_event WHERE tenant = ? AND done_at < datetime('now', ?)",
                (self._database.tenant, f"-{_KEPT_DAYS} days"),
            )
        if freed:
            self.arrived.set()
        return freed

    def _waiting(
        self, connection: sqlite3.Connection, but: Collection[int]
    ) -> tuple[int, str, str, str, str] | None:
        found: tuple[int, str, str, str, str] | None = connection.execute(
            "SELECT id, key, kind, payload, posting_at FROM slack_event AS this "
            "WHERE tenant = ? AND done_at IS NULL AND claimed_at IS NULL AND NOT EXISTS ("
            " SELECT 1 FROM slack_event AS other WHERE other.tenant = this.tenant"
            " AND other.done_at IS NULL AND other.lane = this.lane AND other.id < this.id)"
            " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 1",
            (self._database.tenant, json.dumps(list(but))),
        ).fetchone()
        return found

    def _posting_at(self, when: str | None, kept: Kept) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE slack_event SET posting_at = ? WHERE id = ?", (when, kept.id)
            )
