"""Shards: one FTS5 table and one row of counts for each audience label."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from indexer.store.embedded import tables
from indexer.store.embedded.schema import content_table, words_table
from indexer.store.embedded.terms import TOKENIZER


@dataclass(frozen=True, slots=True)
class ShardRow:
    """The words of a passage, which its shard holds joined by spaces."""

    id: int
    text: tuple[str, ...]
    context: tuple[str, ...]

    @property
    def words_text(self) -> int:
        """The number of words of its text."""
        return len(self.text)

    @property
    def words_context(self) -> int:
        """The number of words of its context line."""
        return len(self.context)


@dataclass(frozen=True, slots=True)
class Counted:
    """A passage that leaves its shard, with the number of its words."""

    id: int
    words_text: int
    words_context: int


class ShardWriter:
    """Adds and removes passages of one tenant within one transaction."""

    def __init__(self, connection: Connection, tenant: str, generation: int) -> None:
        """Changes are stamped with ``generation``."""
        self._connection = connection
        self._tenant = tenant
        self._generation = generation
        self._removed: defaultdict[str, list[Counted]] = defaultdict(list)
        self._added: defaultdict[str, list[ShardRow]] = defaultdict(list)

    def remove(self, label: str, passage: Counted) -> None:
        """Take a passage out of its shard, at the next ``flush``."""
        self._removed[label].append(passage)

    def add(self, label: str, row: ShardRow) -> None:
        """Put a passage into a shard, at the next ``flush``."""
        self._added[label].append(row)

    def flush(self) -> None:
        """Write what was added and removed, shard by shard."""
        for label in sorted({*self._removed, *self._added}):
            self._write(label, self._removed[label], self._added[label])
        self._removed.clear()
        self._added.clear()

    def _write(self, label: str, removed: Sequence[Counted], added: Sequence[ShardRow]) -> None:
        shard = self._shard(label)
        table = words_table(shard)
        self._count_terms(shard, removed, added)
        if removed:
            self._connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE rowid = ?",  # noqa: S608  (name built from a number)
                [(passage.id,) for passage in removed],
            )
        if added:
            self._connection.exec_driver_sql(
                f"INSERT INTO {table} (rowid, text, context) VALUES (?, ?, ?)",  # noqa: S608
                [(row.id, " ".join(row.text), " ".join(row.context)) for row in added],
            )
        columns = tables.shard.c
        text = sum(r.words_text for r in added) - sum(p.words_text for p in removed)
        context = sum(r.words_context for r in added) - sum(p.words_context for p in removed)
        self._connection.execute(
            update(tables.shard)
            .where(columns.id == shard)
            .values(
                passages=columns.passages + len(added) - len(removed),
                words_text=columns.words_text + text,
                words_context=columns.words_context + context,
                generation=self._generation,
            )
        )

    def _count_terms(
        self, shard: int, removed: Sequence[Counted], added: Sequence[ShardRow]
    ) -> None:
        """Keep the number of passages that hold each term; before the words are removed."""
        changed: Counter[str] = Counter()
        for row in added:
            changed.update({*row.text, *row.context})
        for text, context in self._connection.exec_driver_sql(
            f"SELECT c0, c1 FROM {content_table(shard)} "  # noqa: S608
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([passage.id for passage in removed]),),
        ):
            changed.subtract({*text.split(), *context.split()})
        rows = [(self._tenant, shard, term, by) for term, by in sorted(changed.items()) if by]
        if rows:
            self._connection.exec_driver_sql(
                "INSERT INTO term (tenant, shard, term, passages) VALUES (?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET passages = passages + excluded.passages",
                rows,
            )
        if removed:
            self._connection.exec_driver_sql(
                "DELETE FROM term WHERE tenant = ? AND shard = ? AND term = ? AND passages = 0",
                [row[:3] for row in rows if row[3] < 0] or [(self._tenant, shard, "")],
            )

    def _shard(self, label: str) -> int:
        """The number of a label's shard, made on need."""
        columns = tables.shard.c
        known = self._connection.execute(
            select(columns.id).where(columns.tenant == self._tenant, columns.label == label)
        ).scalar()
        if known is not None:
            return int(known)
        number = self._connection.execute(
            insert(tables.shard)
            .values(
                tenant=self._tenant,
                label=label,
                passages=0,
                words_text=0,
                words_context=0,
                generation=self._generation,
            )
            .returning(columns.id)
        ).scalar_one()
        table = words_table(number)
        self._connection.exec_driver_sql(
            f'CREATE VIRTUAL TABLE {table} USING fts5(text, context, tokenize="{TOKENIZER}")'
        )
        return int(number)


def drop_shards(connection: Connection, tenant: str) -> None:
    """Forget every shard of a tenant with its FTS5 table."""
    columns = tables.shard.c
    numbers = connection.execute(select(columns.id).where(columns.tenant == tenant)).scalars().all()
    for number in numbers:  # all read first: SQLite drops no table beneath an open cursor
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {words_table(number)}")
    connection.execute(delete(tables.shard).where(columns.tenant == tenant))
