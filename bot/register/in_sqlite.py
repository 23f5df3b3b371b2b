"""The register in the database of the embedded store, beside the papers but not of them.

It needs no lock of the indexer: a button pressed while papers are read waits for one short
transaction at most.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.database import Database
from bot.register.port import Check
from bot.register.records import Event, Registered, What
from indexer.audit.records import Matter, Said
from indexer.records import ActionKind
from indexer.store.port import Audiences

# An action is seen under the label that its part has now; where the part is gone, under the
# label that it had when the action was found.
_LABEL = """
    LEFT JOIN part t ON t.tenant = a.tenant
        AND t.key = json_extract(a.snapshot, '$.part_key')
    WHERE a.tenant = :tenant AND (:seen IS NULL
        OR COALESCE(t.audience, a.audience) IN (SELECT value FROM json_each(:seen)))
"""
_ROWS = f"""
    SELECT a.key, a.kind, a.audience, a.quotation, a.snapshot, a.made_at FROM action a
    {_LABEL} ORDER BY a.id
"""  # noqa: S608  (a constant is put in, here and below)
_EVENTS = f"""
    SELECT e.id, e.action, e.at, e."by", e.what, e.why, e.data
    FROM action a JOIN action_event e ON e.tenant = a.tenant AND e.action = a.key
    {_LABEL} AND e.id > :after AND e.id <= :last ORDER BY e.id
"""  # noqa: S608
_OF_ONE = """
    SELECT e.id, e.action, e.at, e."by", e.what, e.why, e.data FROM action_event e
    WHERE e.tenant = ? AND e.action = ? ORDER BY e.id
"""
_LAST = 2**63 - 1  # no event has a higher number


class SqliteLedger:
    """The ledger of one tenant in the store of a folder."""

    def __init__(self, folder: Path, tenant: str = "default") -> None:
        """The store must have been made; see ``indexer.store.embedded.open_store``."""
        self._database = Database(folder, tenant)
        self._tenant = tenant

    def rows(self, audiences: Audiences | None = None) -> list[Registered]:
        """The actions whose present label is among these, oldest first; all with None."""
        with self._database.reading() as connection:
            found = connection.execute(_ROWS, self._given(audiences)).fetchall()
        return [_row(row) for row in found]

    def events(self, audiences: Audiences | None = None) -> dict[str, list[Event]]:
        """By action key, the events of those actions, oldest first."""
        by_action: defaultdict[str, list[Event]] = defaultdict(list)
        with self._database.reading() as connection:
            given = {**self._given(audiences), "after": 0, "last": _LAST}
            for row in connection.execute(_EVENTS, given):
                by_action[row[1]].append(_event(row))
        return dict(by_action)

    def events_between(self, after: int, last: int, audiences: Audiences) -> list[Event]:
        """The events numbered above ``after``, up to ``last``, of those actions; oldest first."""
        with self._database.reading() as connection:
            given = {**self._given(audiences), "after": after, "last": last}
            return [_event(row) for row in connection.execute(_EVENTS, given)]

    def newest(self) -> tuple[int, int]:
        """The numbers of the newest row and event: another pair means that something was added."""
        with self._database.reading() as connection:
            row, event = connection.execute(
                "SELECT (SELECT COALESCE(max(id), 0) FROM action), "
                "(SELECT COALESCE(max(id), 0) FROM action_event)"
            ).fetchone()
        return int(row), int(event)

    def add(self, rows: Sequence[Registered]) -> None:
        """Keep actions that are new; those known already stay as they are."""
        values = [
            (
                self._tenant,
                row.key,
                str(row.kind),
                row.audience,
                row.quotation,
                json.dumps(dict(row.snapshot), ensure_ascii=False),
                row.made_at,
            )
            for row in rows
        ]
        with self._database.writing() as connection:
            new = [
                row[1]
                for row in values
                if connection.execute(
                    "INSERT INTO action (tenant, key, kind, audience, quotation, snapshot, made_at)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    row,
                ).rowcount
            ]
            if new:
                self._database.record(connection, Said(Matter.REGISTER, {"found": new}))

    def say(self, event: Event, check: Check) -> Event:
        """Keep an event if ``check`` lets it pass, both in one transaction."""
        with self._database.writing() as connection:
            found = connection.execute(
                "SELECT key, kind, audience, quotation, snapshot, made_at FROM action "
                "WHERE tenant = ? AND key = ?",
                (self._tenant, event.action),
            ).fetchone()
            row = _row(found)
            said = connection.execute(_OF_ONE, (self._tenant, event.action)).fetchall()
            check(row, [_event(one) for one in said])
            kept = connection.execute(
                'INSERT INTO action_event (tenant, action, at, "by", what, why, quotation, data) '
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    self._tenant,
                    event.action,
                    event.at,
                    event.by,
                    str(event.what),
                    event.why,
                    row.quotation,
                    json.dumps(dict(event.data), ensure_ascii=False),
                ),
            )
            number = int(kept.lastrowid or 0)
            self._database.witness(connection, "action_event", number)
            return replace(event, id=number)

    def _given(self, audiences: Audiences | None) -> dict[str, str | int | None]:
        seen = None if audiences is None else json.dumps(sorted(audiences))
        return {"tenant": self._tenant, "seen": seen}


def _row(row: tuple[str, str, str, str, str, str]) -> Registered:
    return Registered(row[0], ActionKind(row[1]), row[2], row[3], json.loads(row[4]), row[5])


def _event(row: tuple[int, str, str, str, str, str | None, str]) -> Event:
    return Event(row[0], row[1], row[2], row[3], What(row[4]), row[5], json.loads(row[6]))
