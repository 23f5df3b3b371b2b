"""What labels are made of, and by what they were made. For the clerk, never for viewers."""

from __future__ import annotations

import json
import sqlite3
from datetime import date

from indexer.labelling.rules import Labelling, from_json
from indexer.records import DateBasis, MeetingDate
from indexer.store.held import PaperOrigin

_PAPER = """
    SELECT id, root, file, kind, board, date_value, date_basis, date_evidence, stated FROM paper
    WHERE tenant = ? AND key = ?
"""
_FOUND = """
    SELECT key, COALESCE(found_audience, audience), COALESCE(found_basis, audience_basis)
    FROM part WHERE tenant = ? AND paper = ? ORDER BY ordinal
"""


def origin_of(connection: sqlite3.Connection, tenant: str, paper_id: str) -> PaperOrigin | None:
    """A paper's own facts and what its parts carry by themselves; None where it is not held."""
    row = connection.execute(_PAPER, (tenant, paper_id)).fetchone()
    if row is None:
        return None
    return PaperOrigin(
        root=row[1],
        file=row[2],
        kind=row[3],
        board=row[4],
        date=MeetingDate(row[5], DateBasis(row[6]), row[7]),
        stated=frozenset(json.loads(row[8] or "[]")),
        found={
            key: (label, why) for key, label, why in connection.execute(_FOUND, (tenant, row[0]))
        },
    )


def labelling_of(connection: sqlite3.Connection, tenant: str) -> tuple[Labelling, date] | None:
    """The labelling that is kept, and of which day; None for a store without one."""
    row = connection.execute(
        "SELECT said, day FROM labelling WHERE tenant = ?", (tenant,)
    ).fetchone()
    return (from_json(json.loads(row[0])), date.fromisoformat(row[1])) if row else None
