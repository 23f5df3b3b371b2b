"""Edges between parts of the same text: found anew for the parts that a transaction wrote.

Candidates share a long paragraph, looked up by the hash of its text; ``indexer.versions`` and
``indexer.renditions`` decide. Whatever an edge depends on stands in its two parts and in the
names of their files, so that it is the same in any store that holds both.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.dialects.sqlite import insert

from indexer.records import PartKind
from indexer.renditions import RENDITION, Body, comparable, overlap
from indexer.store.embedded import tables
from indexer.versions import VERSION, Edition, compare

_MOST_BODIES = 512
_STATED = "('manifest', 'printed')"

_PARTS = text(
    """
    SELECT t.id, t.key, t.kind, t.title, t.audience, t.paper, p.file
    FROM part t JOIN paper p ON p.id = t.paper WHERE t.paper = :paper
    """
)

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
    SELECT t.id, t.key, t.kind, t.title, t.audience, t.paper, p.file FROM found
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
# The first part of a paper that everybody sees who sees parts with these two audiences.
_OPENING = text(
    """
    SELECT g.text, t.title FROM part t LEFT JOIN paragraph g ON g.part = t.id
    WHERE t.paper = :paper AND t.ordinal = (
        SELECT MIN(ordinal) FROM part WHERE paper = :paper AND audience IN (:one, :other)
    )
    ORDER BY g.ordinal LIMIT 8
    """
)


class EdgeWriter:
    """Finds and writes the edges of one tenant within one transaction."""

    def __init__(self, connection: Connection, tenant: str, generation: int) -> None:
        """Edges are stamped with ``generation``."""
        self._connection = connection
        self._tenant = tenant
        self._generation = generation
        self._texts = lru_cache(maxsize=_MOST_BODIES)(self._read_texts)
        self._body = lru_cache(maxsize=_MOST_BODIES)(self._read_body)
        self._opening = lru_cache(maxsize=_MOST_BODIES)(self._read_opening)

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
            if comparable(PartKind(other.kind)):
                rows += self._rows(part, other)
        if rows:
            self._connection.execute(insert(tables.edge).on_conflict_do_nothing(), rows)

    def _rows(self, part: Any, other: Any) -> list[dict[str, object]]:  # noqa: ANN401  (rows of parts)
        """The edge between two parts: of versions, of renditions, or none."""
        version = compare(self._edition(part, other), self._edition(other, part))
        if version:
            newer, older = (part, other) if version.first_is_newer else (other, part)
            return [self._row(VERSION, newer.key, older.key, version.evidence)]
        mine, theirs = self._body(part.id), self._body(other.id)
        share = overlap(mine, theirs)
        if share is None:
            return []
        (_, source), (_, target) = sorted(((mine.words, part.key), (theirs.words, other.key)))
        evidence = f"{share:.0%} of the words of the smaller part stand in the larger"
        return [self._row(RENDITION, source, target, evidence)]

    def _edition(self, part: Any, other: Any) -> Edition:  # noqa: ANN401  (rows of parts)
        """A part as a version, with the top of its paper as far as who sees both parts sees it."""
        opening = self._opening(part.paper, *sorted((part.audience, other.audience)))
        return Edition(self._texts(part.id), part.title, part.file, opening)

    def _row(self, kind: str, source: str, target: str, evidence: str) -> dict[str, object]:
        return {
            "tenant": self._tenant,
            "kind": kind,
            "source": source,
            "target": target,
            "evidence": evidence,
            "generation": self._generation,
        }

    def _read_texts(self, part: int) -> tuple[str, ...]:
        return tuple(self._connection.execute(_TEXTS, {"part": part}).scalars())

    def _read_body(self, part: int) -> Body:
        return Body.of(self._texts(part))

    def _read_opening(self, paper: int, one: str, other: str) -> tuple[str, ...]:
        given = {"paper": paper, "one": one, "other": other}
        rows = self._connection.execute(_OPENING, given).all()
        return (rows[0].title, *(row.text for row in rows if row.text)) if rows else ()
