"""The record in the database: written within the transaction of what it records.

Whoever writes holds the write lock (BEGIN IMMEDIATE), so that one entry follows another whatever
threads and processes write. Light: a question writes here without SQLAlchemy.
"""

from __future__ import annotations

import datetime as dt
import secrets
import sqlite3
from collections.abc import Iterable, Iterator

from indexer.audit.chain import SALT_BYTES, START, Verified, canonical, chained, sha256, verified
from indexer.audit.records import Entry, Head, Matter, Said, Words

_ENTRIES = (
    "SELECT e.seq, e.at, e.matter, e.data, e.digest, e.previous, e.hash, w.salt, w.person, w.body "
    "FROM audit_entry e LEFT JOIN audit_words w ON w.tenant = e.tenant AND w.seq = e.seq "
    "WHERE e.tenant = :tenant AND e.at >= :since AND e.at < :until ORDER BY e.id"
)
LAST = "9999-12-31"  # later than any entry

# Append-only tables whose rows the record bears witness to: its columns, and which are told.
_WITNESSED = {
    "action_event": (Matter.REGISTER, "action", '"by"', "why", 'action, at, "by", what, why, data'),
    "correction": (
        Matter.CORRECTION, "target", '"by"', "why", 'at, "by", what, target, part_key, why, data',
    ),
}  # fmt: skip


def head(connection: sqlite3.Connection, tenant: str) -> Head:
    """The last entry; ``START`` for an empty record."""
    row = connection.execute(
        "SELECT seq, hash FROM audit_entry WHERE tenant = ? ORDER BY seq DESC LIMIT 1", (tenant,)
    ).fetchone()
    return Head(*row) if row else START


def append(connection: sqlite3.Connection, tenant: str, *said: Said) -> Head:
    """Record what was said, one entry after another, within the caller's transaction."""
    last = head(connection, tenant)
    at = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
    for one in said:
        entry = chained(last, tenant, at, one, secrets.token_bytes(SALT_BYTES))
        connection.execute(
            "INSERT INTO audit_entry (tenant, seq, at, matter, data, digest, previous, hash) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                tenant,
                entry.seq,
                entry.at,
                entry.matter,
                entry.data,
                entry.digest,
                entry.previous,
                entry.hash,
            ),
        )
        if entry.words:
            connection.execute(
                "INSERT INTO audit_words (tenant, seq, salt, person, body) VALUES (?, ?, ?, ?, ?)",
                (tenant, entry.seq, entry.words.salt, entry.words.person, entry.words.body),
            )
        last = entry.head
    return last


def witness(connection: sqlite3.Connection, tenant: str, table: str, row: int) -> None:
    """Record a row of the register's events or of the corrections, just written."""
    matter, target, by, why, columns = _WITNESSED[table]
    found = connection.execute(
        f"SELECT {target}, what, {by}, {why}, {columns} FROM {table} WHERE id = ?",  # noqa: S608  our own names, here and below
        (row,),
    ).fetchone()
    data = {"row": row, "of": found[0], "what": found[1]}
    words = {"by": found[2], "why": found[3], "sha256": _fingerprint(found[4:])}
    append(connection, tenant, Said(matter, data, words, found[2]))


def entries(
    connection: sqlite3.Connection, tenant: str, since: str = "", until: str = LAST
) -> Iterator[Entry]:
    """The entries from ``since`` on and before ``until`` (ISO), oldest first."""
    given = {"tenant": tenant, "since": since, "until": until}
    for row in connection.execute(_ENTRIES, given):
        seq, at, matter, data, digest, previous, hashed, *of_words = row
        words = Words(*of_words) if of_words[0] is not None else None
        yield Entry(seq, at, matter, data, digest, previous, hashed, words)


def verify(connection: sqlite3.Connection, tenant: str, kept: Head | None = None) -> Verified:
    """Walk the whole record, and hold against it the rows that it bears witness to.

    The connection must be in one transaction, so that nothing is added meanwhile.
    """
    found = verified(tenant, entries(connection, tenant), _given(connection, tenant), kept)
    strays = connection.execute(
        "SELECT count(*) FROM audit_words w WHERE tenant = ? AND NOT EXISTS (SELECT 1 FROM "
        "audit_entry e WHERE e.tenant = w.tenant AND e.seq = w.seq)",
        (tenant,),
    ).fetchone()[0]
    wrong = [f"{strays:,} words belong to no entry"] if strays else []
    for table in _WITNESSED:
        wrong += _unlike(connection, tenant, table)
    return Verified(found.entries, found.head, found.erased, (*found.wrong, *wrong))


def _given(connection: sqlite3.Connection, tenant: str) -> int:
    """The highest number that an entry of this tenant had, those that were cut off included.

    SQLite keeps the highest id that the table ever gave.
    """
    counted, there, last = connection.execute(
        "SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'), "
        "(SELECT max(id) FROM audit_entry), "
        "(SELECT max(seq) FROM audit_entry WHERE tenant = ?)",
        (tenant,),
    ).fetchone()
    return int(last or 0) + int(counted or 0) - int(there or 0)


def _unlike(connection: sqlite3.Connection, tenant: str, table: str) -> Iterable[str]:
    """Rows that are not as they were recorded, or are not recorded though they should be.

    What was written before there was a record is not in it.
    """
    matter, *_, columns = _WITNESSED[table]
    named = table.replace("_", " ")
    rows = {
        row[0]: _fingerprint(row[1:])
        for row in connection.execute(
            f"SELECT id, {columns} FROM {table} WHERE tenant = ?",  # noqa: S608
            (tenant,),
        )
    }
    recorded = connection.execute(
        "SELECT CASE WHEN json_valid(e.data) THEN json_extract(e.data, '$.row') END, "
        "CASE WHEN json_valid(w.body) THEN json_extract(w.body, '$.sha256') END "
        "FROM audit_entry e LEFT JOIN audit_words w ON w.tenant = e.tenant AND w.seq = e.seq "
        "WHERE e.tenant = ? AND e.matter = ? ORDER BY e.id",
        (tenant, str(matter)),
    ).fetchall()
    recorded = [one for one in recorded if one[0] is not None]  # of others the data says it
    for number, fingerprint in recorded:
        if number not in rows:
            yield f"the {named} {number} that is on record is gone"
        elif fingerprint is not None and fingerprint != rows[number]:
            yield f"the {named} {number} is not as it was recorded"
    known = {number for number, _ in recorded}
    first = min(known, default=None)
    for number in sorted(rows):
        if first is not None and number > first and number not in known:
            yield f"the {named} {number} was added past the record"


def _fingerprint(row: Iterable[object]) -> str:
    return sha256(canonical(list(row)))
