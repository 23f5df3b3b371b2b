"""Rows as records and records as rows, for both halves of the embedded store."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from indexer.records import SUPERSEDED, AgendaItem, Paragraph, PartKind, Passage, Role
from indexer.store.held import HeldPart, HeldPassage

PARAGRAPH_COLUMNS = (
    'g.key, g.text, g.label, g.label_printed, g.heading, g.role, g.start, g."end", g.page, '
    "g.stem, g.flags, g.cells"
)
PART_COLUMNS = (
    "t.key, p.key, t.ordinal, t.kind, t.title, t.item, t.item_title, t.audience, t.audience_basis"
)
PASSAGE_COLUMNS = "s.id, s.key, s.part_key, s.audience, s.context, s.text, s.paragraphs"

Row = tuple[Any, ...]


def paragraph_of(row: Row) -> Paragraph:
    """A paragraph from ``PARAGRAPH_COLUMNS``."""
    return Paragraph(
        id=row[0],
        text=row[1],
        label=row[2],
        label_printed=row[3],
        heading=tuple(json.loads(row[4])),
        role=Role(row[5]),
        start=row[6],
        end=row[7],
        page=row[8],
        stem=row[9],
        flags=tuple(json.loads(row[10])),
        cells=tuple(json.loads(row[11])) if row[11] else (),
    )


def part_of(row: Row, ordinal: int) -> HeldPart:
    """A part from ``PART_COLUMNS``, at its place among the parts that the viewer sees."""
    return HeldPart(
        key=row[0],
        paper_id=row[1],
        ordinal=ordinal,
        kind=PartKind(row[3]),
        title=row[4],
        item=row[5],
        item_title=row[6],
        audience=row[7],
        audience_basis=row[8],
    )


def passage_of(row: Row) -> HeldPassage:
    """A passage from ``PASSAGE_COLUMNS``."""
    return HeldPassage(
        id=row[0],
        passage=Passage(
            key=row[1],
            part_key=row[2],
            audience=row[3],
            context=row[4],
            text=row[5],
            paragraph_ids=tuple(json.loads(row[6])),
        ),
    )


def agenda_of(value: str | None) -> tuple[AgendaItem, ...]:
    """Agenda rows from their JSON."""
    return tuple(AgendaItem(**item) for item in json.loads(value or "[]"))


def agenda_json(agenda: tuple[AgendaItem, ...]) -> list[dict[str, Any]]:
    """Agenda rows as JSON."""
    return [asdict(item) for item in agenda]


def paragraph_of_json(value: str) -> Paragraph:
    """A former paragraph, flagged as superseded."""
    held = json.loads(value)
    flags = tuple(held["flags"])
    held["flags"] = flags if SUPERSEDED in flags else (*flags, SUPERSEDED)
    held["heading"] = tuple(held["heading"])
    held["role"] = Role(held["role"])
    return Paragraph(**held)


def part_of_json(value: str) -> HeldPart:
    """A part as it was when a former paragraph stood in it."""
    held = json.loads(value)
    held["kind"] = PartKind(held["kind"])
    return HeldPart(**held)
