"""Lexical search: BM25 with the statistics of the visible shards only.

The best passages of each shard are chosen (``choosing``), and scored anew here.

Source of the method: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and
Beyond (2009); two fields by weighted term frequencies (BM25F).
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.store.embedded.choosing import CONTEXT_WEIGHT, Chooser
from indexer.store.embedded.schema import content_table
from indexer.store.embedded.shard_rows import Shard

K1 = 1.2
B = 0.75
DIGITS = 5


def score_all(
    connection: sqlite3.Connection,
    shards: Sequence[Shard],
    terms: Sequence[str],
    frequency: Mapping[str, int],
    chooser: Chooser,
) -> dict[int, float]:
    """BM25 of the best passages of each shard, by passage id.

    Args:
        connection: within a read transaction.
        shards: the visible ones.
        terms: distinct, sorted, as FTS5 holds them.
        frequency: term -> passages of these shards that hold it.
        chooser: names the best passages of each shard.
    """
    total = sum(shard.passages for shard in shards)
    known = [term for term in terms if frequency.get(term)]
    if not known:
        return {}
    length = sum(s.words_text + CONTEXT_WEIGHT * s.words_context for s in shards)
    scorer = _Scorer(
        {term: _weight(total, frequency[term]) for term in known}, max(length / total, 1e-9)
    )
    scores: dict[int, float] = {}
    for shard in shards:
        ids = chooser.best(shard, known, frequency, total)
        for row, text, context in connection.execute(
            f"SELECT id, c0, c1 FROM {content_table(shard.id)} "  # noqa: S608  a name made from a number
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        ):
            scores[row] = scorer.score(text, context)
    return scores


@dataclass(frozen=True, slots=True)
class _Scorer:
    weights: Mapping[str, float]
    average: float

    def score(self, text: str, context: str) -> float:
        """The score of a passage whose words stand one space apart in its two fields."""
        length = _length(text) + CONTEXT_WEIGHT * _length(context)
        text, context = _spaced(text), _spaced(context)
        slack = K1 * (1 - B + B * length / self.average)
        score = 0.0
        for term, weight in self.weights.items():
            word = f" {term} "
            frequency = text.count(word) + CONTEXT_WEIGHT * context.count(word)
            if frequency:
                score += weight * frequency * (K1 + 1) / (frequency + slack)
        return round(score, DIGITS)


def _length(words: str) -> int:
    return words.count(" ") + 1 if words else 0


def _spaced(words: str) -> str:
    """Each word with spaces of its own around it, so that counting one eats no other's."""
    return f" {words.replace(' ', '  ')} "


def _weight(total: int, frequency: int) -> float:
    return math.log(1 + (total - frequency + 0.5) / (frequency + 0.5))
