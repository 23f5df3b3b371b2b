"""Lexical search: BM25 with the statistics of the visible shards only.

SQLite's ``bm25()`` counts all rows of its table. It is used for choosing the best of each
shard, which a viewer sees wholly or not at all; what is chosen is scored anew here.

Source of the method: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and
Beyond (2009); two fields by weighted term frequencies (BM25F).
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from indexer.store.embedded.schema import content_table, words_table
from indexer.store.embedded.terms import match_of
from indexer.store.port import Audiences

K1 = 1.2
B = 0.75
CONTEXT_WEIGHT = 0.5  # a word of the context line counts half
BEST = 200  # passages chosen from each shard
ENOUGH = 1_000  # postings by which they are chosen; SQLite's bm25() takes about 1.5 us for each
MOST_TOGETHER = 4  # terms asked for in one passage at once; each costs bm25() more time a row
DIGITS = 5


@dataclass(frozen=True, slots=True)
class Shard:
    """A label's passages and their counts."""

    id: int
    label: str
    passages: int
    words_text: int
    words_context: int
    generation: int


def visible_shards(
    connection: sqlite3.Connection, tenant: str, audiences: Audiences
) -> list[Shard]:
    """The shards that hold something and that the viewer sees, by label."""
    rows = connection.execute(
        "SELECT id, label, passages, words_text, words_context, generation FROM shard "
        "WHERE tenant = ? AND passages > 0 AND label IN (SELECT value FROM json_each(?)) "
        "ORDER BY label",
        (tenant, json.dumps(sorted(audiences))),
    )
    return [Shard(*row) for row in rows]


def frequencies(
    connection: sqlite3.Connection, tenant: str, shards: Sequence[Shard], terms: Sequence[str]
) -> dict[str, int]:
    """In how many passages of these shards each term stands."""
    rows = connection.execute(
        "SELECT term, sum(passages) FROM term WHERE tenant = ? "
        "AND shard IN (SELECT value FROM json_each(?)) "
        "AND term IN (SELECT value FROM json_each(?)) GROUP BY term",
        (tenant, json.dumps([shard.id for shard in shards]), json.dumps(list(terms))),
    )
    return dict.fromkeys(terms, 0) | dict(rows.fetchall())


def vocabulary(
    connection: sqlite3.Connection, tenant: str, shards: Sequence[Shard], prefix: str
) -> dict[str, int]:
    """The terms that begin with ``prefix``, and how many passages of these shards hold each."""
    rows = connection.execute(
        "SELECT term, sum(passages) FROM term WHERE tenant = ? "
        "AND shard IN (SELECT value FROM json_each(?)) "
        "AND term >= ? AND term < ? GROUP BY term ORDER BY term",
        (tenant, json.dumps([shard.id for shard in shards]), prefix, prefix + "\U0010ffff"),
    )
    return dict(rows.fetchall())


def score_all(
    connection: sqlite3.Connection,
    shards: Sequence[Shard],
    terms: Sequence[str],
    frequency: Mapping[str, int],
    keys_of: Callable[[Sequence[int]], Mapping[int, str]],
) -> dict[int, float]:
    """BM25 of the best passages of each shard, by passage id.

    Args:
        connection: within a read transaction.
        shards: the visible ones.
        terms: distinct, sorted, as FTS5 holds them.
        frequency: term -> passages of these shards that hold it.
        keys_of: gives the passage keys by which ties at the cut are broken.
    """
    total = sum(shard.passages for shard in shards)
    known = [term for term in terms if frequency.get(term)]
    if not known:
        return {}
    length = sum(s.words_text + CONTEXT_WEIGHT * s.words_context for s in shards)
    scorer = _Scorer(
        {term: _weight(total, frequency[term]) for term in known}, max(length / total, 1e-9)
    )
    matches = _matches(known, frequency, total)
    scores: dict[int, float] = {}
    for shard in shards:
        ids = _best(connection, shard, matches, keys_of)
        for row, text, context in connection.execute(
            f"SELECT id, c0, c1 FROM {content_table(shard.id)} "  # noqa: S608
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


def _matches(terms: Sequence[str], frequency: Mapping[str, int], total: int) -> list[str]:
    """The expressions by which passages are chosen, narrowest first; enough rows end the search.

    Whatever is chosen is scored by all terms. Terms are taken rarest first: a term of a tenth of
    all passages moves no passage above those that hold the rarer words of the question. Where
    even the rarest is in more passages than are worth ranking, those that hold several come first.
    """
    rarest = sorted(terms, key=lambda term: (frequency[term], term))
    if frequency[rarest[0]] > ENOUGH:
        return [*_together(rarest, frequency, total), match_of(rarest[:1])]
    chosen: list[str] = []
    postings = 0
    for term in rarest:
        if postings >= BEST and postings + frequency[term] > ENOUGH:
            break
        chosen.append(term)
        postings += frequency[term]
    return [match_of(chosen)]


def _together(rarest: Sequence[str], frequency: Mapping[str, int], total: int) -> list[str]:
    """The rarest terms all in one passage: as many as chance would leave enough passages for."""
    expected = float(total)
    reach = 0
    for term in rarest[:MOST_TOGETHER]:
        expected *= frequency[term] / total
        if expected < BEST:
            break
        reach += 1
    return [" AND ".join(f'"{term}"' for term in rarest[:n]) for n in range(reach, 1, -1)]


def _weight(total: int, frequency: int) -> float:
    return math.log(1 + (total - frequency + 0.5) / (frequency + 0.5))


def _best(
    connection: sqlite3.Connection,
    shard: Shard,
    matches: Sequence[str],
    keys_of: Callable[[Sequence[int]], Mapping[int, str]],
) -> list[int]:
    """The best of a shard by its own bm25(); ties at the cut go by passage key."""
    table = words_table(shard.id)
    rows: list[tuple[int, float]] = []
    for match in matches:
        rows = connection.execute(
            f"SELECT rowid, rank FROM {table} WHERE {table} MATCH ? "  # noqa: S608
            f"AND rank MATCH 'bm25(1.0, {CONTEXT_WEIGHT})'",  # sorted here: SQLite takes longer
            (match,),
        ).fetchall()
        if len(rows) >= BEST:
            break
    if len(rows) <= BEST:
        return [row[0] for row in rows]
    cut = sorted(row[1] for row in rows)[BEST - 1]
    certain = [row[0] for row in rows if row[1] < cut]
    tied = [row[0] for row in rows if row[1] == cut]
    if len(certain) + len(tied) == BEST:
        return certain + tied
    keys = keys_of(tied)
    return certain + sorted(tied, key=keys.__getitem__)[: BEST - len(certain)]
