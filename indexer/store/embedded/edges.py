"""Rendition edges: found anew for the parts that a transaction wrote.

Candidates share a long paragraph, looked up by the hash of its text; ``indexer.renditions``
decides. Whatever an edge depends on stands in its two parts, so that it is the same in any
store that holds both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.dialects.sqlite import insert

from indexer.records import PartKind
from indexer.renditions import RENDITION, Body, comparable, overlap
from indexer.store.embedded import tables

_MOST_BODIES = 512
_STATED = "('manifest', 'printed')"

_PARTS = text("SELECT id, key, kind, audience, paper FROM part WHERE paper = :paper")

# Parts of other papers that hold a long paragraph of this one, or the other way round; not
# those whose papers state another date, where everybody who sees both parts sees both dates.
_CANDIDATES = text(
    f"""
    WITH found AS (
        SELECT DISTINCT g.part AS part
        FROM paragraph m CROSS JOIN paragraph g INDEXED BY paragraph_text
        WHERE m.part = :part AND g.tenant = :tenant AND g.text_hash = m.text_hash
            AND (m.anchor OR g.anchor)
    )
    SELECT t.id, t.key, t.kind FROM found
        JOIN part t ON t.id = found.part
        JOIN paper p ON p.id = t.paper
        JOIN paper q ON q.id = :paper
    WHERE t.paper != :paper AND NOT (
        p.date_basis IN {_STATED} AND q.date_basis IN {_STATED}
        AND p.date_value != q.date_value
        AND p.facts_audience IN (t.audience, :audience)
        AND q.facts_audience IN (t.audience, :audience)
    )
    ORDER BY t.key
    """  # noqa: S608  (a constant is put in)
)

_TEXTS = text("SELECT text FROM paragraph WHERE part = :part ORDER BY ordinal")


class EdgeWriter:
    """Finds and writes the edges of one tenant within one transaction."""

    def __init__(self, connection: Connection, tenant: str, generation: int) -> None:
        """Edges are stamped with ``generation``."""
        self._connection = connection
        self._tenant = tenant
        self._generation = generation
        self._body = lru_cache(maxsize=_MOST_BODIES)(self._read_body)

    def write(self, papers: Iterable[int]) -> None:
        """Find the renditions of every part of these papers (row numbers)."""
        for paper in papers:
            for row in self._connection.execute(_PARTS, {"paper": paper}).all():
                if comparable(PartKind(row.kind)):
                    self._write_part(row)

    def _write_part(self, part: Any) -> None:  # noqa: ANN401  (a row of _PARTS)
        given = {
            "tenant": self._tenant,
            "part": part.id,
            "paper": part.paper,
            "audience": part.audience,
        }
        rows = []
        for other in self._connection.execute(_CANDIDATES, given).all():
            if not comparable(PartKind(other.kind)):
                continue
            mine, theirs = self._body(part.id), self._body(other.id)
            share = overlap(mine, theirs)
            if share is not None:
                rows.append(self._row(((mine.words, part.key), (theirs.words, other.key)), share))
        if rows:
            self._connection.execute(insert(tables.edge).on_conflict_do_nothing(), rows)

    def _row(self, ends: Sequence[tuple[int, str]], share: float) -> dict[str, object]:
        """The edge from the smaller part to the larger."""
        (_, source), (_, target) = sorted(ends)
        return {
            "tenant": self._tenant,
            "kind": RENDITION,
            "source": source,
            "target": target,
            "evidence": f"{share:.0%} of the words of the smaller part stand in the larger",
            "generation": self._generation,
        }

    def _read_body(self, part: int) -> Body:
        return Body.of(self._connection.execute(_TEXTS, {"part": part}).scalars())
