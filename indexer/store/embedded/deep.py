"""A whole look at an embedded store: whether all that is kept more than once still agrees.

Nothing is changed. What is found is told by counts and keys, never by what papers say.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from indexer.corrections import Withdrawn
from indexer.deeds import Deed
from indexer.store.embedded.connections import connect
from indexer.store.embedded.faults import faults_named
from indexer.store.embedded.schema import (
    INDEX_FOLDER,
    content_table,
    require_readable,
    words_table,
)
from indexer.store.embedded.still import is_unwritable, require_still
from indexer.store.embedded.visible_extraction import corrections_by
from indexer.structure.identity import paper_id

_MOST = 3  # keys that are named
_REBUILD = "run `minutebook index --rebuild FOLDER`: the register and corrections are kept"
_RESTORE = "restore the newest backup that is whole: `minutebook restore COPY`"
_AGAIN = "run `minutebook index FOLDER` again"
_APPEND_ONLY = ("action", "action_event", "correction", "audit_entry")


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was looked at; ``wrong`` is "" where nothing is."""

    what: str
    wrong: str
    mend: str


# What is looked at, how to mend it, and the keys that are wrong.
_KEYS: tuple[tuple[str, str, str], ...] = (
    (
        "passages name paragraphs that exist",
        _REBUILD,
        (
            "SELECT p.key FROM passage p, json_each(p.paragraphs) j WHERE NOT EXISTS "
            "(SELECT 1 FROM paragraph g WHERE g.tenant = p.tenant AND g.key = j.value)"
        ),
    ),
    (
        "passages are of parts that exist, under their audience",
        _REBUILD,
        (
            "SELECT p.key FROM passage p LEFT JOIN part t ON t.tenant = p.tenant "
            "AND t.key = p.part_key WHERE t.audience IS NULL OR t.audience <> p.audience"
        ),
    ),
    (
        "passages have vectors of the model that made the store",
        _AGAIN,
        (
            "SELECT p.key FROM passage p JOIN paper f ON f.id = p.paper WHERE NOT EXISTS "
            "(SELECT 1 FROM vector v WHERE v.tenant = p.tenant AND v.hash = p.vector_hash "
            "AND v.fingerprint = f.fingerprint)"
        ),
    ),
    (
        "vectors of a model are of one length",
        _REBUILD,
        (
            "SELECT v.hash FROM vector v WHERE length(v.data) = 0 "
            "OR length(v.data) % 4 <> 0 OR length(v.data) <> (SELECT length(w.data) "
            "FROM vector w WHERE w.tenant = v.tenant AND w.fingerprint = v.fingerprint LIMIT 1)"
        ),
    ),
    *(
        (
            f"what was extracted stands in paragraphs that exist ({table})",
            _REBUILD,
            (
                f"SELECT e.key FROM extracted_{table} e WHERE NOT EXISTS "  # noqa: S608  constants are put in, here and below
                "(SELECT 1 FROM paragraph g WHERE g.tenant = e.tenant AND g.key = e.paragraph_key)"
            ),
        )
        for table in ("action", "decision")
    ),
    (
        "the register can be read",
        _RESTORE,
        (
            "SELECT key FROM action WHERE NOT json_valid(snapshot) UNION ALL "
            "SELECT action FROM action_event WHERE NOT json_valid(data)"
        ),
    ),
    (
        "corrections can be read",
        _RESTORE,
        "SELECT target FROM correction WHERE NOT json_valid(data)",
    ),
)


def look(folder: Path, tenant: str = "default") -> Iterator[Looked]:
    """Every check in turn, all of one moment, whatever is written meanwhile.

    Raises:
        StoreMissing: there is no store.
        StoreError: it cannot be read so far as to be looked at, or another version wrote it.
    """
    with faults_named(folder), closing(connect(folder, read_only=True)) as connection:
        connection.execute("BEGIN")
        require_readable(connection, folder)
        yield _sqlite(connection)
        yield _references(connection)
        for what, mend, sql in _KEYS:
            found = [str(row[0]) for row in connection.execute(f"SELECT DISTINCT * FROM ({sql})")]  # noqa: S608  our own
            yield Looked(what, _named(found), mend)
        yield _withdrawn(connection, tenant)
        yield _append_only(connection)
        shards = connection.execute(
            "SELECT id, label FROM shard WHERE tenant = ?", (tenant,)
        ).fetchall()
        for check, what in _SHARDS.items():
            wrong = sorted(label for number, label in shards if check(connection, number))
            yield Looked(what, _named(wrong), _REBUILD)
        require_still(connection)
    yield _full_text(folder, shards)
    yield _files(folder)


def _sqlite(connection: sqlite3.Connection) -> Looked:
    said = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_MOST})")]
    wrong = "" if said == ["ok"] else _named(said)
    return Looked("the database is whole (integrity_check)", wrong, _RESTORE)


def _references(connection: sqlite3.Connection) -> Looked:
    tables = Counter(row[0] for row in connection.execute("PRAGMA foreign_key_check"))
    wrong = [f"{count} rows of {table}" for table, count in sorted(tables.items())]
    return Looked("rows refer to rows that exist (foreign_key_check)", _named(wrong), _RESTORE)


def _withdrawn(connection: sqlite3.Connection, tenant: str) -> Looked:
    said = Withdrawn.of(corrections_by(connection, tenant, Deed.WITHDRAW, Deed.UNDO))
    held = connection.execute(
        "SELECT root, file, sha256 FROM paper WHERE tenant = ? ORDER BY root, file", (tenant,)
    )
    wrong = [
        paper_id(root, file) for root, file, hashed in held if said.holds((root, file), hashed)
    ]
    return Looked("no paper is held that is withdrawn", _named(wrong), _AGAIN)


def _append_only(connection: sqlite3.Connection) -> Looked:
    needed = {f"{table}_no_{deed}" for table in _APPEND_ONLY for deed in ("update", "delete")}
    held = {
        row[0]
        for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    }
    return Looked("the register is append-only", _named(sorted(needed - held)), _RESTORE)


def _rows(connection: sqlite3.Connection, shard: int) -> bool:
    """Whether a shard's FTS5 table holds other passages than its label has."""
    held = f"SELECT id FROM {content_table(shard)}"  # noqa: S608
    meant = (
        "SELECT p.id FROM passage p JOIN shard s "  # noqa: S608  (a number is put in)
        f"ON s.tenant = p.tenant AND s.label = p.audience WHERE s.id = {int(shard)}"
    )
    query = f"SELECT * FROM ({held} EXCEPT {meant}) UNION ALL SELECT * FROM ({meant} EXCEPT {held})"  # noqa: S608
    return connection.execute(query).fetchone() is not None


def _counts(connection: sqlite3.Connection, shard: int) -> bool:
    """Whether a shard's own numbers differ from those of its passages."""
    kept = connection.execute(
        "SELECT passages, words_text, words_context FROM shard WHERE id = ?", (shard,)
    ).fetchone()
    found = connection.execute(
        "SELECT count(*), coalesce(sum(p.words_text), 0), coalesce(sum(p.words_context), 0) "
        "FROM passage p JOIN shard s ON s.tenant = p.tenant AND s.label = p.audience "
        "WHERE s.id = ?",
        (shard,),
    ).fetchone()
    return bool(kept != found)


def _terms(connection: sqlite3.Connection, shard: int) -> bool:
    """Whether the counted terms differ from the words that are held."""
    found: Counter[str] = Counter()
    for text, context in connection.execute(f"SELECT c0, c1 FROM {content_table(shard)}"):  # noqa: S608
        found.update({*text.split(), *context.split()})
    kept = connection.execute(
        "SELECT term, passages FROM term WHERE shard = ? AND passages <> 0", (shard,)
    )
    return dict(kept) != dict(found)


def _full_text(folder: Path, shards: Sequence[tuple[int, str]]) -> Looked:
    """Whether FTS5 finds its own indexes whole, each table at one moment.

    FTS5 looks by a statement that writes nothing, and that it takes as one that does.
    """
    what = "the full-text index is whole"
    with faults_named(folder):
        try:
            with closing(connect(folder)) as connection:
                wrong = sorted(label for number, label in shards if _broken(connection, number))
        except sqlite3.Error as fault:
            if not is_unwritable(fault):
                raise
            return Looked(f"{what} (not looked at: the store cannot be written)", "", _AGAIN)
    return Looked(what, _named(wrong), _REBUILD)


def _broken(connection: sqlite3.Connection, shard: int) -> bool:
    """Whether FTS5 finds its own index at odds with what it holds."""
    table = words_table(shard)
    try:
        connection.execute("BEGIN")
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608
    except sqlite3.DatabaseError as fault:
        code = fault.sqlite_errorcode & 0xFF if hasattr(fault, "sqlite_errorcode") else 0
        if code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR):
            raise
        return True
    finally:
        if connection.in_transaction:
            connection.rollback()
    return False


_SHARDS: dict[Callable[[sqlite3.Connection, int], bool], str] = {
    _rows: "full-text search holds the passages of each audience and no others",
    _counts: "each audience's passages are counted rightly",
    _terms: "the words of each audience are counted rightly",
}


def _files(folder: Path) -> Looked:
    """FAISS files that nothing names by now; those that are named ``checkup`` looks at."""
    place = folder / INDEX_FOLDER
    held = {one.name for one in place.iterdir()} if place.is_dir() else set()
    with faults_named(folder), closing(connect(folder, read_only=True)) as connection:
        named = {row[0] for row in connection.execute("SELECT file FROM shard_index")}
    return Looked(
        "no FAISS file is left over", _named(sorted(held - named)), f"delete them from {place}"
    )


def _named(found: list[str]) -> str:
    """What is wrong, the first few by name."""
    more = f" and {len(found) - _MOST:,} more" if len(found) > _MOST else ""
    return ", ".join(found[:_MOST]) + more
