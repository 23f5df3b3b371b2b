"""What the bot remembers: the questions of its threads, and how it answered them.

Its own record, since an app may not read the channels that it answers in.
"""

from __future__ import annotations

import json

from bot.database import Database
from bot.slack.records import Place, Turn, now

_MOST_EARLIER = 12  # questions of a thread that a follow-up may lean on


class Memory:
    """The threads of one tenant."""

    def __init__(self, database: Database) -> None:
        """The store must have been made."""
        self._database = database

    def add(self, place: Place, turn: Turn) -> None:
        """Keep a question with its answer."""
        answer = json.dumps(dict(turn.answer), ensure_ascii=False)
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO slack_thread (tenant, team, channel, thread_ts, ts, asker, question,"
                " answer, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*self._key(place), turn.ts, turn.asker, turn.question, answer, now()),
            )

    def earlier(self, place: Place) -> list[Turn]:
        """The last questions of a thread, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT asker, question, answer, ts FROM slack_thread WHERE tenant = ? "
                "AND team = ? AND channel = ? AND thread_ts = ? ORDER BY id DESC LIMIT ?",
                (*self._key(place), _MOST_EARLIER),
            ).fetchall()
        return [Turn(row[0], row[1], json.loads(row[2]), row[3]) for row in reversed(rows)]

    def last(self, place: Place, since: str) -> Place | None:
        """The thread of the last question of a channel, asked after ``since`` (see ``now``)."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT thread_ts FROM slack_thread WHERE tenant = ? AND team = ? AND channel = ? "
                "AND at > ? ORDER BY id DESC LIMIT 1",
                (self._database.tenant, place.team, place.channel, since),
            ).fetchone()
        return Place(place.team, place.channel, row[0]) if row else None

    def has_asked(self, place: Place, user: str) -> bool:
        """Whether somebody has asked the bot in this thread before."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT 1 FROM slack_thread WHERE tenant = ? AND team = ? AND channel = ? "
                "AND thread_ts = ? AND asker = ? LIMIT 1",
                (*self._key(place), user),
            ).fetchone()
        return found is not None

    def answered(self, team: str, channel: str, ts: str) -> Turn | None:
        """The turn whose answer is this message; None where it is none of ours."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT asker, question, answer, ts FROM slack_thread WHERE tenant = ? "
                "AND team = ? AND channel = ? AND ts = ? ORDER BY id DESC LIMIT 1",
                (self._database.tenant, team, channel, ts),
            ).fetchone()
        return Turn(row[0], row[1], json.loads(row[2]), row[3]) if row else None

    def _key(self, place: Place) -> tuple[str, str, str, str]:
        return (self._database.tenant, place.team, place.channel, place.thread_ts or "")
