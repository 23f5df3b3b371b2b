"""Which passages of a shard are worth scoring by all words of a question.

A shard is one label's passages, which a viewer sees wholly or not at all, so that its own
statistics may choose within it. Ties at the cut go by passage key.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from indexer.store.embedded.memory import Measured, Memory
from indexer.store.embedded.schema import words_table
from indexer.store.embedded.shard_rows import Shard
from indexer.store.embedded.terms import match_of

CONTEXT_WEIGHT = 0.5  # a word of the context line counts half
BEST = 200  # passages chosen from each shard
ENOUGH = 1_000  # postings by which they are chosen; SQLite's bm25() takes 2 us and more for each
MOST_TOGETHER = 4  # terms asked for in one passage at once


@dataclass(frozen=True, slots=True)
class Chooser:
    """Chooses within one read transaction.

    Attributes:
        connection: the reader's.
        tenant: whose passages.
        memory: keeps the lengths of a shard between questions.
        keys_of: the keys of passages, by which ties are broken.
    """

    connection: sqlite3.Connection
    tenant: str
    memory: Memory
    keys_of: Callable[[Sequence[int]], Mapping[int, str]]

    def best(
        self, shard: Shard, terms: Sequence[str], frequency: Mapping[str, int], total: int
    ) -> list[int]:
        """The ids of the ``BEST`` passages of a shard, in no order.

        Whatever is chosen is scored by all terms. Terms are taken rarest first: a term of a tenth
        of all passages moves no passage above those that hold the rarer words of the question.
        Where even the rarest is in more passages than are worth ranking, those that hold several
        come first.

        Args:
            shard: where to choose.
            terms: those of the question that any visible passage holds.
            frequency: term -> visible passages that hold it.
            total: visible passages.
        """
        rarest = sorted(terms, key=lambda term: (frequency[term], term))
        if frequency[rarest[0]] <= ENOUGH:
            return self._cut(self._ranked(shard, _few(rarest, frequency)))
        for together in _together(rarest, frequency, total):
            held = self._holding(shard, together)
            if len(held[0]) >= BEST:
                return self._cut(held)
        return self._cut(self._ranked(shard, rarest[:1]))

    def _ranked(self, shard: Shard, terms: Sequence[str]) -> Measured:
        """The passages that hold any of the terms, with SQLite's bm25(): lower is better."""
        table = words_table(shard.id)
        rows = self.connection.execute(
            f"SELECT rowid, rank FROM {table} WHERE {table} MATCH ? "  # noqa: S608  names made from numbers, here and below
            f"AND rank MATCH 'bm25(1.0, {CONTEXT_WEIGHT})'",  # sorted here: SQLite is slower
            (match_of(terms),),
        ).fetchall()
        return (
            np.array([row[0] for row in rows], dtype=np.int64),
            np.array([row[1] for row in rows], dtype=np.float64),
        )

    def _holding(self, shard: Shard, terms: Sequence[str]) -> Measured:
        """The passages that hold all of the terms, with their length: shorter is better.

        Where every passage holds the same words, length is what BM25 tells them apart by; asking
        SQLite for bm25() of thousands of rows takes ten times as long as all the rest.
        """
        table = words_table(shard.id)
        listed: str | None = self.connection.execute(
            f"SELECT group_concat(rowid) FROM {table} WHERE {table} MATCH ?",  # noqa: S608
            (" AND ".join(f'"{term}"' for term in terms),),
        ).fetchone()[0]
        found = np.fromstring(listed or "", dtype=np.int64, sep=",")
        key = (shard.label, shard.generation)
        ids, lengths = self.memory.lengths(key, lambda: self._lengths(shard))
        return found, lengths[np.searchsorted(ids, found)]

    def _lengths(self, shard: Shard) -> Measured:
        """The ids of a shard's passages, ascending, and their lengths in words."""
        rows = self.connection.execute(
            "SELECT id, words_text, words_context FROM passage "
            "WHERE tenant = ? AND audience = ? ORDER BY id",
            (self.tenant, shard.label),
        ).fetchall()
        held = np.array(rows, dtype=np.int64).reshape(-1, 3)
        return held[:, 0].copy(), held[:, 1] + CONTEXT_WEIGHT * held[:, 2]

    def _cut(self, measured: Measured) -> list[int]:
        """The ``BEST`` with the lowest measure."""
        ids, measure = measured
        if len(ids) <= BEST:
            return list(map(int, ids))
        cut = np.partition(measure, BEST - 1)[BEST - 1]
        certain = list(map(int, ids[measure < cut]))
        tied = list(map(int, ids[measure == cut]))
        if len(certain) + len(tied) == BEST:
            return certain + tied
        keys = self.keys_of(tied)
        return certain + sorted(tied, key=keys.__getitem__)[: BEST - len(certain)]


def _few(rarest: Sequence[str], frequency: Mapping[str, int]) -> list[str]:
    """The rarest terms, as many as give enough passages and no more than are worth ranking."""
    chosen: list[str] = []
    postings = 0
    for term in rarest:
        if postings >= BEST and postings + frequency[term] > ENOUGH:
            break
        chosen.append(term)
        postings += frequency[term]
    return chosen


def _together(
    rarest: Sequence[str], frequency: Mapping[str, int], total: int
) -> list[Sequence[str]]:
    """Sets of the rarest terms, largest first, that chance would leave enough passages for."""
    expected = float(total)
    reach = 0
    for term in rarest[:MOST_TOGETHER]:
        expected *= frequency[term] / total
        if expected < BEST:
            break
        reach += 1
    return [rarest[:n] for n in range(reach, 1, -1)]
