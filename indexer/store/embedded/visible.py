"""What a viewer may see of papers, parts and edges, with inherited facts resolved."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import PurePosixPath

from indexer.records import DateBasis, MeetingDate, PaperKind, Paragraph
from indexer.renditions import RENDITION, dates_differ, resolve
from indexer.store.embedded.codec import (
    PARAGRAPH_COLUMNS,
    PART_COLUMNS,
    Row,
    agenda_of,
    paragraph_of,
    paragraph_of_json,
    part_of,
    part_of_json,
)
from indexer.store.held import Edge, HeldPaper, HeldPart
from indexer.store.port import Audiences

_SEEN = "(SELECT value FROM json_each(:seen))"
_PAPERS = f"""
    SELECT p.key, p.root, p.file, p.kind, p.title, p.board, p.date_value, p.date_basis,
        p.date_evidence, p.agenda, p.source_url, p.notes, p.stated, p.facts_audience, v.words,
        p.reader
    FROM paper p JOIN (
        SELECT t.paper AS paper, sum(t.words) AS words FROM part t
        WHERE t.tenant = :tenant AND t.audience IN {_SEEN} GROUP BY t.paper
    ) v ON v.paper = p.id
    WHERE p.tenant = :tenant ORDER BY p.root, p.file
"""  # noqa: S608  (constants are put in, here and below)
_PARTS = f"""
    SELECT {PART_COLUMNS} FROM paper p JOIN part t ON t.paper = p.id
    WHERE p.tenant = :tenant AND {{paper}} AND t.audience IN {_SEEN}
    ORDER BY p.root, p.file, t.ordinal
"""  # noqa: S608
_EDGES = f"""
    SELECT e.kind, e.source, e.target, e.evidence, a.words, b.words, p.key, q.key
    FROM edge e
        JOIN part a ON a.tenant = e.tenant AND a.key = e.source
        JOIN part b ON b.tenant = e.tenant AND b.key = e.target
        JOIN paper p ON p.id = a.paper JOIN paper q ON q.id = b.paper
    WHERE e.tenant = :tenant AND a.audience IN {_SEEN} AND b.audience IN {_SEEN}
    ORDER BY e.kind, e.source, e.target
"""  # noqa: S608
_PARAGRAPHS = f"""
    SELECT {PARAGRAPH_COLUMNS} FROM part t JOIN paragraph g ON g.part = t.id
    WHERE t.tenant = :tenant AND t.key = :part AND t.audience IN {_SEEN}
    ORDER BY g.ordinal
"""  # noqa: S608
_PARAGRAPH = f"""
    SELECT p.key, t.key, {PARAGRAPH_COLUMNS}
    FROM paragraph g JOIN part t ON t.id = g.part JOIN paper p ON p.id = t.paper
    WHERE g.tenant = :tenant AND g.key = :paragraph AND t.audience IN {_SEEN}
"""  # noqa: S608
# A former paragraph is shown where the viewer sees its former label, and what now stands in
# its place: the part of that key, or, where the part is gone, the first part of the file.
_FORMER = f"""
    SELECT f.part, f.paragraph FROM former_paragraph f
        LEFT JOIN paper p ON p.tenant = f.tenant AND p.root = f.root AND p.file = f.file
        LEFT JOIN part t ON t.tenant = f.tenant AND t.key = json_extract(f.part, '$.key')
    WHERE f.tenant = :tenant AND f.key = :paragraph AND f.audience IN {_SEEN}
        AND COALESCE(t.audience, p.facts_audience, f.audience) IN {_SEEN}
"""  # noqa: S608


class Visible:
    """Reads papers, parts, paragraphs and edges for one viewer, within one transaction."""

    def __init__(self, connection: sqlite3.Connection, tenant: str, audiences: Audiences) -> None:
        """``audiences`` are the labels that the viewer sees."""
        self._connection = connection
        self._given = {"tenant": tenant, "seen": json.dumps(sorted(audiences))}

    def papers(self) -> list[HeldPaper]:
        """Papers of which a part is seen, with what they inherit from seen renditions."""
        rows = self._rows(_PAPERS)
        own = [_held_paper(row, self._given["seen"]) for row in rows]
        edges, words_of, paper_of = self._edges(own)
        totals = {row[0]: row[14] for row in rows}
        return resolve(own, edges, paper_of, words_of, totals)

    def edges(self) -> list[Edge]:
        """Edges of which both parts are seen, but for papers of different dates."""
        own = [_held_paper(row, self._given["seen"]) for row in self._rows(_PAPERS)]
        return self._edges(own)[0]

    def parts(self, paper_id: str | None) -> list[HeldPart]:
        """Seen parts in order; their ordinals count seen parts only."""
        which = "TRUE" if paper_id is None else "p.key = :paper"
        parts: list[HeldPart] = []
        for row in self._rows(_PARTS.format(paper=which), paper=paper_id):
            follows = bool(parts) and parts[-1].paper_id == row[1]
            parts.append(part_of(row, parts[-1].ordinal + 1 if follows else 0))
        return parts

    def paragraphs(self, part_key: str) -> list[Paragraph]:
        """The paragraphs of a seen part in order."""
        return [paragraph_of(row) for row in self._rows(_PARAGRAPHS, part=part_key)]

    def paragraph(self, paragraph_id: str) -> tuple[HeldPart, Paragraph] | None:
        """A paragraph by id, present or former."""
        for row in self._rows(_PARAGRAPH, paragraph=paragraph_id):
            part = next(part for part in self.parts(row[0]) if part.key == row[1])
            return part, paragraph_of(row[2:])
        for row in self._rows(_FORMER, paragraph=paragraph_id):
            return part_of_json(row[0]), paragraph_of_json(row[1])
        return None

    def _edges(self, own: Sequence[HeldPaper]) -> tuple[list[Edge], dict[str, int], dict[str, str]]:
        known = {paper.id: paper for paper in own}
        edges: list[Edge] = []
        words_of: dict[str, int] = {}
        paper_of: dict[str, str] = {}
        for kind, source, target, evidence, ours, theirs, one, other in self._rows(_EDGES):
            if kind == RENDITION and dates_differ(known[one], known[other]):
                continue
            edges.append(Edge(kind, source, target, evidence))
            words_of |= {source: ours, target: theirs}
            paper_of |= {source: one, target: other}
        return edges, words_of, paper_of

    def _rows(self, statement: str, **more: str | None) -> list[Row]:
        return self._connection.execute(statement, self._given | more).fetchall()


def _held_paper(row: Row, seen: str) -> HeldPaper:
    """A paper's own facts, or, where they stand in a part not seen, what the manifest states."""
    stated = set(json.loads(row[12] or "[]"))
    open_facts = row[13] in json.loads(seen)

    def fact(name: str, column: int) -> str | None:
        value: str | None = row[column]
        return value if open_facts or name in stated else None

    date = MeetingDate(row[6], DateBasis(row[7]), row[8])
    if not open_facts and date.basis is not DateBasis.MANIFEST:
        date = MeetingDate(None, DateBasis.NONE)
    return HeldPaper(
        id=row[0],
        root=row[1],
        file=row[2],
        kind=PaperKind(row[3]),
        title=fact("title", 4) or PurePosixPath(row[2]).stem,
        board=fact("board", 5),
        date=date,
        agenda=agenda_of(row[9]) if open_facts else (),
        source_url=row[10],
        notes=tuple(json.loads(row[11] or "[]")) if open_facts else (),
        reader=row[15],
    )
