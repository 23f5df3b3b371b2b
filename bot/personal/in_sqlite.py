"""What the embedded store holds on people, beside its papers."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.database import Database
from bot.digests.people import folded
from bot.personal.identifying import is_by, owners_in
from bot.personal.records import Erased, Holding, Identity
from indexer.audit.chain import ranges
from indexer.audit.records import Matter, Said

_AMONG = "IN (SELECT value FROM json_each(?))"
_ENDED = ("sent", "missed")  # a digest that nobody posts any more
_EVENTS = "SELECT \"by\", '{}' AS kept, at, what, {} AS of_what, why, data FROM {} WHERE tenant = ?"


class SqliteHoldings:
    """Of one tenant."""

    def __init__(self, database: Database) -> None:
        """The store must have been made."""
        self._database = database

    def of(self, person: Identity) -> Holding:
        """All that is held; papers are not looked at."""
        with self._database.still() as connection:
            return _Looking(connection, self._database.tenant, person).holding()

    def erase(self, person: Identity, by: str, why: str) -> Erased:
        """Take out all that need not stay, in one transaction, and put that on record.

        What is deleted is overwritten in the file, and the log of the database is emptied.
        """
        with self._database.writing() as connection:
            looking = _Looking(connection, self._database.tenant, person)
            held = looking.holding()
            entries = looking.entries()
            gone = looking.delete(entries)
            stays = {
                "said": len(held.said),
                "named": len(held.named),
                "digests": len(held.digests) - gone["digests"],
                "recorded": len(looking.policies(current=True)),
            }
            data = {"entries": ranges(entries), "counts": gone, "why": why}
            said = Said(Matter.ERASURE, data, {"by": by}, by)
            self._database.record(connection, said)
        self._database.empty_log()
        return Erased(gone, {name: count for name, count in stays.items() if count}, tuple(entries))


@dataclass(frozen=True, slots=True)
class _Looking:
    """For one person, within one transaction."""

    connection: sqlite3.Connection
    tenant: str
    person: Identity

    def holding(self) -> Holding:
        """All of it."""
        words = self._words()
        return Holding(
            person=self.person,
            questions=tuple(row for row in words if row["matter"] == Matter.QUESTION),
            said=tuple(self._said()),
            named=tuple(self._named()),
            feedback=tuple(self._feedback()),
            threads=tuple(self._threads()),
            matches=tuple(self._matches()),
            digests=tuple(self._digests()),
            recorded=tuple(row for row in words if row["matter"] != Matter.QUESTION),
        )

    def entries(self) -> list[int]:
        """The entries of the record whose words are theirs, former policies included."""
        own = {int(row["seq"]) for row in self._words()}
        return sorted(own | set(self.policies()) - set(self.policies(current=True)))

    def delete(self, entries: Sequence[int]) -> dict[str, int]:
        """Take it out; how much of each."""
        week = dt.datetime.now(dt.UTC).strftime("%G-W%V")
        users, signs = _json(self.person.users), _json(self.person.signs)
        # Constants are put into the statements, here and below; what is given goes by parameters.
        digest = f"DELETE FROM digest WHERE tenant = ? AND person {_AMONG} AND week < ? AND state "  # noqa: S608  constants are put in, here and below
        return {
            "recorded": self._deleted(f"audit_words WHERE tenant = ? AND seq {_AMONG}", entries),
            "feedback": self._gone(
                f"DELETE FROM feedback WHERE tenant = ? AND (who {_AMONG} "  # noqa: S608
                f"OR json_extract(answer, '$.asker') {_AMONG})",
                (self.tenant, signs, signs),
            ),
            "threads": self._deleted(
                f"slack_thread WHERE tenant = ? AND asker {_AMONG}", self.person.users
            ),
            "matches": self._deleted(
                f"person_match WHERE tenant = ? AND id {_AMONG}",
                [row["id"] for row in self._matches()],
            ),
            "digests": self._gone(f"{digest} {_AMONG}", (self.tenant, users, week, _json(_ENDED))),
        }

    def policies(self, *, current: bool = False) -> list[int]:
        """Entries of policies that name them; only the one in force, with ``current``."""
        rows = self._rows(
            "SELECT e.seq, w.body FROM audit_entry e JOIN audit_words w ON w.tenant = e.tenant "
            "AND w.seq = e.seq WHERE e.tenant = ? AND e.matter = ? ORDER BY e.seq",
            (self.tenant, str(Matter.POLICY)),
        )
        last = self._rows(
            "SELECT max(seq) FROM audit_entry WHERE tenant = ? AND matter = ?",
            (self.tenant, str(Matter.POLICY)),
        )[0][0]
        return [
            seq
            for seq, body in rows
            if (seq == last or not current)
            and any(sign in body.casefold() for sign in map(str.casefold, self.person.exact))
        ]

    def _words(self) -> list[dict[str, Any]]:
        """What the record holds of their words."""
        persons = [
            row[0]
            for row in self._rows(
                "SELECT DISTINCT person FROM audit_words WHERE tenant = ? AND person IS NOT NULL",
                (self.tenant,),
            )
        ]
        theirs = [one for one in persons if is_by(self.person, one)]
        rows = self._rows(
            "SELECT e.seq, e.at, e.matter, e.data, w.body FROM audit_words w JOIN audit_entry e "  # noqa: S608
            f"ON e.tenant = w.tenant AND e.seq = w.seq WHERE w.tenant = ? AND w.person {_AMONG} "
            "ORDER BY e.seq",
            (self.tenant, _json(theirs)),
        )
        return [
            {
                "seq": seq,
                "at": at,
                "matter": matter,
                "data": json.loads(data),
                "words": json.loads(body),
            }
            for seq, at, matter, data, body in rows
        ]

    def _said(self) -> list[dict[str, Any]]:
        """Events of the register and corrections of which they are the author."""
        return [
            {name: value for name, value in row.items() if name != "data"}
            for row in self._events()
            if is_by(self.person, row["by"])
        ]

    def _named(self) -> list[dict[str, Any]]:
        """Events of the register and corrections of others that name them as an owner."""
        found = []
        for row in self._events():
            owners = [one for one in owners_in(json.loads(row["data"])) if is_by(self.person, one)]
            if owners and not is_by(self.person, row["by"]):
                told = {name: value for name, value in row.items() if name != "data"}
                found.append({**told, "as": sorted(set(owners))})
        return found

    def _events(self) -> list[dict[str, Any]]:
        """Every event of the register, then every correction."""
        names = ("by", "kept", "at", "what", "of", "why", "data")
        return [
            dict(zip(names, row, strict=True))
            for kept, table, of_what in (
                ("register", "action_event", "action"),
                ("correction", "correction", "target"),
            )
            for row in self._rows(_EVENTS.format(kept, of_what, table), (self.tenant,))
        ]

    def _feedback(self) -> list[dict[str, Any]]:
        signs = _json(self.person.signs)
        return [
            {"at": at, "who": who, "verdict": verdict, "note": note, "answer": json.loads(answer)}
            for at, who, verdict, note, answer in self._rows(
                "SELECT at, who, verdict, note, answer FROM feedback WHERE tenant = ? AND "  # noqa: S608
                f"(who {_AMONG} OR json_extract(answer, '$.asker') {_AMONG}) ORDER BY id",
                (self.tenant, signs, signs),
            )
        ]

    def _threads(self) -> list[dict[str, Any]]:
        names = ("at", "channel", "thread", "message", "question")
        rows = self._rows(
            "SELECT at, channel, thread_ts, ts, question FROM slack_thread WHERE tenant = ? "  # noqa: S608
            f"AND asker {_AMONG} ORDER BY id",
            (self.tenant, _json(self.person.users)),
        )
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _matches(self) -> list[dict[str, Any]]:
        names = ("id", "person", "slack_user", "by", "at")
        keys = {*self.person.names, *map(folded, self.person.addresses)}
        rows = self._rows(
            'SELECT id, person, slack_user, "by", at FROM person_match WHERE tenant = ? '  # noqa: S608
            f"AND (slack_user {_AMONG} OR person {_AMONG}) ORDER BY id",
            (self.tenant, _json(self.person.users), _json(keys)),
        )
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _digests(self) -> list[dict[str, Any]]:
        names = ("kind", "week", "state", "channel", "message", "at")
        rows = self._rows(
            "SELECT kind, week, state, channel, ts, at FROM digest WHERE tenant = ? "  # noqa: S608
            f"AND person {_AMONG} ORDER BY id",
            (self.tenant, _json(self.person.users)),
        )
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _rows(self, sql: str, given: Sequence[Any]) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql, given).fetchall()

    def _deleted(self, where: str, among: Iterable[Any]) -> int:
        return self._gone(f"DELETE FROM {where}", (self.tenant, _json(among)))  # noqa: S608

    def _gone(self, sql: str, given: Sequence[Any]) -> int:
        return self.connection.execute(sql, given).rowcount


def _json(values: Iterable[Any]) -> str:
    return json.dumps(sorted(values))
