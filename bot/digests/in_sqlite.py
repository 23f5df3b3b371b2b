"""The ledger of digests and the matches of people, in the database of the embedded store.

A claim is held by a runner's name, and the runner by a lock that goes with its process: what a
dead runner had claimed is free at once, what a live one holds is never taken, and no clock is
trusted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from bot.database import Database
from bot.digests.port import Claim, Interrupted, Match
from bot.digests.records import Key, Kind
from bot.slack.alive import Server
from bot.slack.records import now

_CLAIMED, _POSTING, _SENT, _MISSED = "claimed", "posting", "sent", "missed"
_ENDED = frozenset({_SENT, _MISSED})
_ONE = "tenant = ? AND person = ? AND kind = ? AND week = ?"


class SqliteLedger:
    """The digests of one tenant, claimed in the name of one runner."""

    def __init__(self, folder: Path, runner: Server, tenant: str = "default") -> None:
        """The store must have been made; ``runner`` lives as long as this process."""
        self._database = Database(folder, tenant)
        self._runner = runner

    def done(self, key: Key) -> bool:
        """Whether it is known to have been sent, or given up."""
        row = self._row(key)
        return row is not None and row[0] in _ENDED

    def claim(self, key: Key) -> Claim:
        """Take a digest, unless it is done or somebody who still runs has it.

        Done is also that of a week before one that was sent: the clock was set back.
        """
        row = self._row(key)
        if row is None:
            if self._has_later(key):
                return Claim.DONE
            if self._change(
                "INSERT INTO digest (state, claimed_by, at, tenant, person, kind, week) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (_CLAIMED, self._runner.name, now(), *self._place(key)),
            ):
                return Claim.MINE
            row = self._row(key)
        if row is None:  # released between two looks
            return Claim.BUSY
        state, holder = row
        if state in _ENDED:
            return Claim.DONE
        if holder != self._runner.name and (self._runner.lives(holder) or not self._take(key, row)):
            return Claim.BUSY
        return Claim.LOOK if state == _POSTING else Claim.MINE

    def posting(self, key: Key, payload_hash: str) -> bool:
        """Say that it is about to be posted; False where it is no longer this runner's."""
        return self._change(
            f"UPDATE digest SET state = ?, payload_hash = ?, at = ? WHERE {_ONE} "  # noqa: S608  constants are put in, here and below
            "AND claimed_by = ?",
            (_POSTING, payload_hash, now(), *self._place(key), self._runner.name),
        )

    def sent(self, key: Key, channel: str, ts: str) -> None:
        """It stands in Slack, there."""
        self._change(
            f"UPDATE digest SET state = ?, channel = ?, ts = ?, at = ? WHERE {_ONE}",  # noqa: S608
            (_SENT, channel, ts, now(), *self._place(key)),
        )

    def release(self, key: Key) -> None:
        """It was not posted: whoever comes next may."""
        self._change(
            f"DELETE FROM digest WHERE {_ONE} AND claimed_by = ? AND state <> ?",  # noqa: S608
            (*self._place(key), self._runner.name, _SENT),
        )

    def missed(self, key: Key) -> None:
        """It was not posted, and its week is over."""
        self._change(
            f"UPDATE digest SET state = ?, at = ? WHERE {_ONE}",  # noqa: S608
            (_MISSED, now(), *self._place(key)),
        )

    def interrupted(self) -> list[Interrupted]:
        """What was being posted by runners that are no more, any week."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT person, kind, week, at, claimed_by FROM digest "
                "WHERE tenant = ? AND state = ? ORDER BY id",
                (self._database.tenant, _POSTING),
            ).fetchall()
        holders = {row[4] for row in rows} - {self._runner.name}
        living = {holder for holder in holders if self._runner.lives(holder)}
        return [
            Interrupted(Key(row[0], Kind(row[1]), row[2]), dt.datetime.fromisoformat(row[3]))
            for row in rows
            if row[4] not in living
        ]

    def _take(self, key: Key, row: tuple[str, str]) -> bool:
        """Take over from a runner that is no more; False where another was faster."""
        return self._change(
            f"UPDATE digest SET claimed_by = ? WHERE {_ONE} AND state = ? "  # noqa: S608
            "AND claimed_by = ?",
            (self._runner.name, *self._place(key), *row),
        )

    def _row(self, key: Key) -> tuple[str, str] | None:
        with self._database.reading() as connection:
            found: tuple[str, str] | None = connection.execute(
                f"SELECT state, claimed_by FROM digest WHERE {_ONE}",  # noqa: S608
                self._place(key),
            ).fetchone()
        return found

    def _has_later(self, key: Key) -> bool:
        """Whether this person was sent one of the kind for a later week."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT 1 FROM digest WHERE tenant = ? AND person = ? AND kind = ? "
                "AND week > ? AND state = ? LIMIT 1",
                (*self._place(key), _SENT),
            ).fetchone()
        return found is not None

    def _change(self, statement: str, values: tuple[str, ...]) -> bool:
        with self._database.writing() as connection:
            return connection.execute(statement, values).rowcount == 1

    def _place(self, key: Key) -> tuple[str, str, str, str]:
        return self._database.tenant, key.person, str(key.kind), key.week


class SqliteMatches:
    """Who in Slack the people in the papers are; every word is kept, the last one counts."""

    def __init__(self, folder: Path, tenant: str = "default") -> None:
        """The store must have been made."""
        self._database = Database(folder, tenant)

    def known(self) -> Mapping[str, Match]:
        """By the name or address as ``people.folded`` writes it."""
        with self._database.reading() as connection:
            rows = connection.execute(
                'SELECT person, slack_user, "by" FROM person_match WHERE tenant = ? ORDER BY id',
                (self._database.tenant,),
            ).fetchall()
        return {row[0]: Match(row[1], row[2]) for row in rows}

    def keep(self, person: str, match: Match) -> None:
        """Keep what was said."""
        with self._database.writing() as connection:
            connection.execute(
                'INSERT INTO person_match (tenant, person, slack_user, "by", at) '
                "VALUES (?, ?, ?, ?, ?)",
                (self._database.tenant, person, match.user, match.by, now()),
            )
