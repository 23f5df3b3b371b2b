"""Search within one generation: words and vectors of the shards that a viewer may see."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from indexer.errors import EmbedderMismatch
from indexer.store.embedded.choosing import Chooser
from indexer.store.embedded.codec import PASSAGE_COLUMNS, passage_of
from indexer.store.embedded.lexical import score_all
from indexer.store.embedded.memory import Memory
from indexer.store.embedded.schema import INDEX_FOLDER
from indexer.store.embedded.shard_rows import Shard, frequencies, visible_shards, vocabulary
from indexer.store.embedded.terms import distinct_terms, term_of
from indexer.store.embedded.vectors import ShardVectors, from_file, from_rows, read_rows
from indexer.store.held import HeldPassage, Hit, TermStatistics
from indexer.store.port import Audiences, Vector

# Passages by id, whatever SQLite thinks of its other indexes. Parameters: ids as JSON, tenant.
_PASSAGES = "json_each(?) j CROSS JOIN passage s ON s.id = j.value WHERE s.tenant = ?"


class Search:
    """Ranks the passages of one generation, within the transaction of its snapshot."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        folder: Path,
        tenant: str,
        memory: Memory,
        fingerprint: str | None,
    ) -> None:
        """``fingerprint`` is that of the embedder whose vectors the generation holds."""
        self._connection = connection
        self._folder = folder
        self._tenant = tenant
        self._memory = memory
        self._fingerprint = fingerprint

    def lexical(self, terms: Sequence[str], audiences: Audiences, limit: int = 200) -> list[Hit]:
        """BM25 over text and context, with the statistics of the visible shards, best first."""
        wanted = distinct_terms(terms)
        shards = visible_shards(self._connection, self._tenant, audiences)
        frequency = frequencies(self._connection, self._tenant, shards, wanted)
        chooser = Chooser(self._connection, self._tenant, self._memory, self._keys)
        scores = score_all(self._connection, shards, wanted, frequency, chooser)
        return self._hits(scores, limit)

    def dense(self, vector: Vector, audiences: Audiences, limit: int = 200) -> list[Hit]:
        """Cosine, exact, best first.

        Raises:
            EmbedderMismatch: the vector has another length than those of the store.
        """
        scores: dict[int, float] = {}
        for shard in visible_shards(self._connection, self._tenant, audiences):
            held = self._vectors(shard)
            if held is None:
                continue
            self._require_dimension(held.dimension, vector)
            scores.update(held.nearest(np.asarray(vector, dtype=np.float32), limit))
        return self._hits(scores, limit)

    def similarity(self, vector: Vector, ids: Sequence[int]) -> dict[int, float]:
        """Cosine of these passages, whatever their rank; rounded to 5 decimals."""
        labels: defaultdict[str, list[int]] = defaultdict(list)
        for number, label in self._connection.execute(
            f"SELECT s.id, s.audience FROM {_PASSAGES}",  # noqa: S608  constants are put in, here and below
            (_numbers(ids), self._tenant),
        ):
            labels[label].append(number)
        scores: dict[int, float] = {}
        for shard in visible_shards(self._connection, self._tenant, labels.keys()):
            held = self._vectors(shard)
            if held is not None:
                self._require_dimension(held.dimension, vector)
                scores |= held.scores(labels[shard.label], np.asarray(vector, np.float32))
        return scores

    def statistics(self, terms: Iterable[str], audiences: Audiences) -> TermStatistics:
        """How many visible passages there are, and how many hold each term."""
        given = list(terms)
        shards = visible_shards(self._connection, self._tenant, audiences)
        frequency = frequencies(self._connection, self._tenant, shards, distinct_terms(given))
        return TermStatistics(
            sum(shard.passages for shard in shards),
            {term: frequency.get(term_of(term), 0) for term in given},
        )

    def vocabulary(self, prefix: str, audiences: Audiences) -> dict[str, int]:
        """The stems that begin with ``prefix``, and how many visible passages hold each."""
        shards = visible_shards(self._connection, self._tenant, audiences)
        return vocabulary(self._connection, self._tenant, shards, term_of(prefix))

    def passages(self, ids: Iterable[int], audiences: Audiences) -> dict[int, HeldPassage]:
        """The passages with these ids that the viewer may see."""
        rows = self._connection.execute(
            f"SELECT {PASSAGE_COLUMNS} FROM {_PASSAGES} "  # noqa: S608
            "AND s.audience IN (SELECT value FROM json_each(?))",
            (_numbers(ids), self._tenant, json.dumps(sorted(audiences))),
        ).fetchall()
        return {row[0]: passage_of(row) for row in rows}

    def _vectors(self, shard: Shard) -> ShardVectors | None:
        if self._fingerprint is None:
            return None
        key = (shard.label, shard.generation, self._fingerprint)
        return self._memory.vectors(key, lambda: self._load(shard, str(self._fingerprint)))

    def _load(self, shard: Shard, fingerprint: str) -> ShardVectors | None:
        """From the FAISS file where it belongs to this generation, else from the rows."""
        row = self._connection.execute(
            "SELECT file, checksum FROM shard_index WHERE tenant = ? AND label = ? "
            "AND generation = ? AND fingerprint = ?",
            (self._tenant, shard.label, shard.generation, fingerprint),
        ).fetchone()
        held = from_file(self._folder / INDEX_FOLDER / row[0], row[1]) if row else None
        if held is not None:
            return held
        return from_rows(read_rows(self._connection, self._tenant, shard.label, fingerprint))

    def _keys(self, ids: Sequence[int]) -> Mapping[int, str]:
        rows = self._connection.execute(
            "SELECT id, key FROM passage WHERE id IN (SELECT value FROM json_each(?))",
            (_numbers(ids),),
        )
        return dict(rows.fetchall())

    def _hits(self, scores: Mapping[int, float], limit: int) -> list[Hit]:
        """The best hits; ties go by passage key."""
        cut = sorted(scores.values(), reverse=True)[:limit][-1:] or [0.0]
        best = {number: score for number, score in scores.items() if score >= cut[0]}
        keys = self._keys(list(best))
        hits = [Hit(number, keys[number], score) for number, score in best.items()]
        return sorted(hits, key=lambda hit: (-hit.score, hit.key))[:limit]

    def _require_dimension(self, held: int, vector: Vector) -> None:
        if held != len(vector):
            raise EmbedderMismatch(
                f"the store in {self._folder} holds vectors of {held} numbers by "
                f"{self._fingerprint}, and the question has {len(vector)}",
                mend="ask with the embedder that made the store, or index again with this one",
            )


def _numbers(ids: Iterable[int]) -> str:
    return json.dumps([int(number) for number in ids])
