"""Which parts have another label by a policy and a day than the one that stands in the store."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from indexer.labelling.audiences import sees_both
from indexer.labelling.deciding import Found, decide
from indexer.labelling.facts import PaperFacts
from indexer.labelling.rules import Labelling
from indexer.records import DateBasis, MeetingDate
from indexer.store.embedded.origin import labelling_of
from indexer.store.held import LabelsDue

# What a part carries by itself; a store of before keeps only what it then came to.
PARTS = """
    SELECT p.id, t.id, t.audience, t.audience_basis,
        COALESCE(t.found_audience, t.audience), COALESCE(t.found_basis, t.audience_basis, ''),
        p.root, p.file, p.kind, p.board, p.date_value, p.date_basis, p.date_evidence, p.stated
    FROM part t JOIN paper p ON p.id = t.paper WHERE t.tenant = ? ORDER BY p.id, t.ordinal
"""


@dataclass(frozen=True, slots=True)
class Due:
    """A part (by row) of a paper (by row) whose label, or the reason for it, is another now."""

    part: int
    paper: int
    before: str
    after: str
    basis: str

    @property
    def moved(self) -> bool:
        """Whether the label itself is another."""
        return self.before != self.after

    @property
    def too_open(self) -> bool:
        """Whether somebody sees the part by the label that stands who may not by now."""
        return not sees_both(self.before, self.after)


def due(rows: Iterable[Any], labelling: Labelling, day: dt.date) -> Iterator[Due]:
    """What differs among the rows that ``PARTS`` gives."""
    for paper, group in groupby(rows, itemgetter(0)):
        parts = list(group)
        found = [Found(row[4], row[5]) for row in parts]
        decided = decide(_facts(parts[0]), found, labelling, day)
        for row, one in zip(parts, decided, strict=True):
            if (row[2], row[3]) != (one.audience, one.basis):
                yield Due(row[1], paper, row[2], one.audience, one.basis)


def labels_due(
    connection: sqlite3.Connection, tenant: str, labelling: Labelling | None, day: dt.date
) -> LabelsDue:
    """How many papers wait for other labels; without ``labelling`` the one that is kept counts."""
    kept = labelling_of(connection, tenant)
    by = labelling or (kept[0] if kept else None)
    if by is None:
        return LabelsDue(0, 0)
    moved = [one for one in due(connection.execute(PARTS, (tenant,)), by, day) if one.moved]
    return LabelsDue(
        papers=len({one.paper for one in moved}),
        too_open=len({one.paper for one in moved if one.too_open}),
    )


def _facts(row: Any) -> PaperFacts:  # noqa: ANN401  (a row of PARTS)
    date = MeetingDate(row[10], DateBasis(row[11]), row[12])
    return PaperFacts(row[6], row[7], row[8], row[9], date, frozenset(json.loads(row[13] or "[]")))
