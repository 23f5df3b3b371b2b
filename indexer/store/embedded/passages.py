"""Writes the passages of papers: what stands as it was keeps its id, words and vector."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, insert, select, text, update

from indexer.records import Passage
from indexer.store.embedded import tables
from indexer.store.embedded.shards import Counted, ShardRow, ShardWriter
from indexer.store.embedded.terms import terms_of
from indexer.store.held import embedded_text, vector_hash

_UNUSED_VECTORS = text(
    "DELETE FROM vector WHERE tenant = :tenant AND hash = :hash AND NOT EXISTS "
    "(SELECT 1 FROM passage WHERE tenant = :tenant AND vector_hash = :hash)"
)


@dataclass(slots=True)
class PassageWriter:
    """Writes the passages of one generation, and their words into the shards."""

    connection: Connection
    tenant: str
    generation: int
    shards: ShardWriter
    _orphans: set[str] = field(default_factory=set)

    def write(self, paper: int, passages: Sequence[Passage]) -> None:
        """Passages that stand as they were keep their id, and their words are not written anew."""
        before = self._held(paper)
        wanted = {passage.key: passage for passage in passages}
        self._drop({k: h for k, h in before.items() if k not in wanted})
        stay, new = [], []
        for key, passage in wanted.items():
            held = before.get(key)
            if held is None:
                new.append(passage)
                continue
            stay.append({"row": held.id, **_passage_values(passage, self.generation)})
            if held.audience != passage.audience:
                self.shards.remove(held.audience, held.counted)
                self.shards.add(passage.audience, _shard_row(held.id, passage))
        if stay:
            statement = update(tables.passage).where(tables.passage.c.id == bindparam("row"))
            self.connection.execute(statement, stay)
        self._insert(paper, new)

    def remove(self, paper: int) -> None:
        """Take away the passages of a paper that is gone."""
        self._drop(self._held(paper))

    def drop_unused_vectors(self) -> None:
        """Take away the vectors of passages that were dropped, unless others share their text."""
        if self._orphans:
            self.connection.execute(
                _UNUSED_VECTORS, [{"tenant": self.tenant, "hash": h} for h in sorted(self._orphans)]
            )

    def _held(self, paper: int) -> dict[str, _Held]:
        columns = tables.passage.c
        rows = self.connection.execute(
            select(
                columns.key,
                columns.id,
                columns.audience,
                columns.vector_hash,
                columns.words_text,
                columns.words_context,
            ).where(columns.paper == paper)
        )
        return {row[0]: _Held(*row[1:]) for row in rows}

    def _insert(self, paper: int, passages: Sequence[Passage]) -> None:
        if not passages:
            return
        first = self._next_passage_id()
        rows = [_shard_row(number, passage) for number, passage in enumerate(passages, first)]
        values = [
            {
                "id": row.id,
                "tenant": self.tenant,
                "paper": paper,
                "key": passage.key,
                "context": passage.context,
                "text": passage.text,
                "vector_hash": vector_hash(embedded_text(passage)),
                "words_text": row.words_text,
                "words_context": row.words_context,
                **_passage_values(passage, self.generation),
            }
            for row, passage in zip(rows, passages, strict=True)
        ]
        self.connection.execute(insert(tables.passage), values)
        for row, passage in zip(rows, passages, strict=True):
            self.shards.add(passage.audience, row)

    def _next_passage_id(self) -> int:
        """The id that AUTOINCREMENT would give next; this transaction alone may write."""
        given = self.connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = 'passage'"
        ).scalar()
        return (given or 0) + 1

    def _drop(self, passages: dict[str, _Held]) -> None:
        for held in passages.values():
            self.shards.remove(held.audience, held.counted)
            self._orphans.add(held.vector_hash)
        if passages:
            self.connection.exec_driver_sql(
                "DELETE FROM passage WHERE id = ?", [(held.id,) for held in passages.values()]
            )


@dataclass(frozen=True, slots=True)
class _Held:
    """A passage that the store holds already."""

    id: int
    audience: str
    vector_hash: str
    words_text: int
    words_context: int

    @property
    def counted(self) -> Counted:
        return Counted(self.id, self.words_text, self.words_context)


def _shard_row(number: int, passage: Passage) -> ShardRow:
    return ShardRow(number, tuple(terms_of(passage.text)), tuple(terms_of(passage.context)))


def _passage_values(passage: Passage, generation: int) -> dict[str, object]:
    return {
        "part_key": passage.part_key,
        "audience": passage.audience,
        "paragraphs": list(passage.paragraph_ids),
        "generation": generation,
    }
