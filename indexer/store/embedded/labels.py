"""The labels of parts: put on as papers are written, and put anew where the policy has changed.

The labelling that counts is kept in the store itself and read in the transaction that writes, so
that an indexer that began under another policy labels by the newest one. A change reads no file
and embeds nothing: it moves passages between shards and finds the edges of their papers again.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from indexer.labelling.deciding import Found, decide
from indexer.labelling.facts import PaperFacts
from indexer.labelling.rules import Labelling, from_json, to_json
from indexer.records import Paper
from indexer.store.embedded import tables
from indexer.store.embedded.due import PARTS, Due, due
from indexer.store.embedded.edges import EdgeWriter
from indexer.store.embedded.schema import content_table
from indexer.store.embedded.shards import Counted, ShardRow, ShardWriter
from indexer.store.held import IndexedPaper

_BATCH = 64  # papers whose words are held in memory at once
# The passages of some papers whose part has another label now.
_MOVING = """
    SELECT s.id, s.audience, t.audience, s.words_text, s.words_context, h.id FROM passage s
        JOIN part t ON t.tenant = s.tenant AND t.key = s.part_key
        JOIN shard h ON h.tenant = s.tenant AND h.label = s.audience
    WHERE s.tenant = ? AND s.paper IN (SELECT value FROM json_each(?))
        AND s.audience <> t.audience ORDER BY s.id
"""
_EDGES = text(
    "DELETE FROM edge WHERE tenant = :tenant AND (source IN (SELECT key FROM part WHERE paper = "
    ":paper) OR target IN (SELECT key FROM part WHERE paper = :paper))"
)
_FACTS_AUDIENCE = text(
    "UPDATE paper SET facts_audience = (SELECT audience FROM part WHERE paper = paper.id "
    "ORDER BY ordinal LIMIT 1) WHERE id = :paper"
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The labelling by which the labels of a store were made, and on which day."""

    labelling: Labelling
    day: dt.date


def recorded(connection: Connection, tenant: str) -> Recorded | None:
    """What is kept of the labelling; None for a store whose labels stand as they were given."""
    columns = tables.labelling.c
    row = connection.execute(
        select(columns.said, columns.day).where(columns.tenant == tenant)
    ).first()
    return Recorded(from_json(row.said), dt.date.fromisoformat(row.day)) if row else None


def record(connection: Connection, tenant: str, by: Recorded) -> None:
    """Keep by what the labels were made, in the place of what was kept."""
    connection.execute(delete(tables.labelling).where(tables.labelling.c.tenant == tenant))
    values = {"tenant": tenant, "said": to_json(by.labelling), "day": by.day.isoformat()}
    connection.execute(insert(tables.labelling), values)


def labelled(indexed: IndexedPaper, by: Recorded | None) -> IndexedPaper:
    """A paper that was read, with the labels that count in the place of those found in it."""
    paper = indexed.paper
    if by is None or paper is None or not paper.parts:
        return indexed
    found = [Found(part.audience, part.audience_basis) for part in paper.parts]
    facts = _facts(indexed.state.root, indexed.state.file, paper, indexed.stated)
    decided = decide(facts, found, by.labelling, by.day)
    parts = tuple(
        replace(part, audience=one.audience, audience_basis=one.basis)
        for part, one in zip(paper.parts, decided, strict=True)
    )
    label = {part.key: part.audience for part in parts}
    passages = tuple(replace(one, audience=label[one.part_key]) for one in indexed.passages)
    return replace(indexed, paper=replace(paper, parts=parts), passages=passages)


def relabel(connection: Connection, tenant: str, by: Recorded, generation: int) -> bool:
    """Give every part the label that counts now, with all that derives from it.

    Returns:
        Whether anything was changed.
    """
    rows = connection.exec_driver_sql(PARTS, (tenant,)).all()
    others = list(due(rows, by.labelling, by.day))
    _write(connection, others, generation)
    changed = list(dict.fromkeys(one.paper for one in others if one.moved))
    for start in range(0, len(changed), _BATCH):
        _move(connection, tenant, changed[start : start + _BATCH], generation)
    _derive_again(connection, tenant, changed, generation)
    return bool(others)


def _write(connection: Connection, others: Sequence[Due], generation: int) -> None:
    """Write the labels and reasons that are others now."""
    if others:
        statement = update(tables.part).where(tables.part.c.id == bindparam("row"))
        new = statement.values(
            audience=bindparam("label"), audience_basis=bindparam("why"), generation=generation
        )
        values = [{"row": one.part, "label": one.after, "why": one.basis} for one in others]
        connection.execute(new, values)


def _move(connection: Connection, tenant: str, papers: Sequence[int], generation: int) -> None:
    """Move passages of papers (row numbers) into the shards of their labels, words and all."""
    rows = connection.exec_driver_sql(_MOVING, (tenant, json.dumps(papers))).all()
    words = _words(connection, rows)
    shards = ShardWriter(connection, tenant, generation)
    for number, before, label, words_text, words_context, _ in rows:
        shards.remove(before, Counted(number, words_text, words_context))
        shards.add(label, ShardRow(number, *words[number]))
    shards.flush()
    if rows:
        connection.exec_driver_sql(
            "UPDATE passage SET audience = ? WHERE id = ?", [(row[2], row[0]) for row in rows]
        )


def _words(
    connection: Connection, rows: Sequence[Any]
) -> dict[int, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The words of passages as their shards hold them: of the text, and of the context."""
    of_shard: defaultdict[int, list[int]] = defaultdict(list)
    for row in rows:
        of_shard[row[5]].append(row[0])
    return {
        number: (tuple(text.split()), tuple(context.split()))
        for shard, numbers in of_shard.items()
        for number, text, context in connection.exec_driver_sql(
            f"SELECT id, c0, c1 FROM {content_table(shard)} "  # noqa: S608  a number's name
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(numbers),),
        )
    }


def _derive_again(
    connection: Connection, tenant: str, papers: Sequence[int], generation: int
) -> None:
    """What depends on the labels of papers (row numbers): whose facts, which edges."""
    for paper in papers:
        connection.execute(_FACTS_AUDIENCE, {"paper": paper})
        connection.execute(_EDGES, {"tenant": tenant, "paper": paper})
    EdgeWriter(connection, tenant, generation).write(papers)


def _facts(root: str, file: str, paper: Paper, stated: Sequence[str]) -> PaperFacts:
    return PaperFacts(root, file, str(paper.kind), paper.board, paper.date, frozenset(stated))
