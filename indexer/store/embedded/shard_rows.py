"""What the visible shards hold: their counts, and how often each term stands in them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.store.port import Audiences


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
