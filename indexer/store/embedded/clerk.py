"""What was extracted is written with its paper; what the clerk corrects is only ever added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from indexer.corrections import Withdrawn
from indexer.deeds import Correction, Deed
from indexer.records import Extracted
from indexer.store.embedded.audit_log import witness
from indexer.store.embedded.connections import sqlite_of
from indexer.store.embedded.extraction import (
    ACTIONS,
    DECISIONS,
    Kept,
    Noun,
    correction_of,
    rows_of,
)
from indexer.store.embedded.register_tables import (
    EXTRACTED,
    correction,
    extracted_action,
    extracted_decision,
)


def write_extracted(
    connection: Connection, given: dict[str, Any], paper: int, extracted: Extracted
) -> None:
    """Replace what was extracted from a paper (row number); ``given`` goes into every row."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name, values in rows_of(extracted):
        rows[name].append({**given, "paper": paper, **values})
    for table in EXTRACTED:
        connection.execute(delete(table).where(table.c.paper == paper))
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])


def add_correction(connection: Connection, tenant: str, given: Correction) -> Correction:
    """Keep a correction and give it its number; it goes on record."""
    values = {
        "tenant": tenant,
        "at": given.at,
        "by": given.by,
        "what": str(given.what),
        "target": given.target,
        "part_key": given.part_key,
        "why": given.why,
        "data": dict(given.data),
    }
    number = int(connection.execute(insert(correction), values).lastrowid)
    witness(sqlite_of(connection), tenant, "correction", number)
    return replace(given, id=number)


def all_corrections(connection: Connection, tenant: str) -> list[Correction]:
    """Every correction of a tenant, oldest first."""
    return _corrections(connection, tenant, list(Deed))


def withdrawn_of(connection: Connection, tenant: str) -> Withdrawn:
    """The papers that are withdrawn."""
    return Withdrawn.of(_corrections(connection, tenant, [Deed.WITHDRAW, Deed.UNDO]))


def _corrections(connection: Connection, tenant: str, deeds: Sequence[Deed]) -> list[Correction]:
    c = correction.c
    rows = connection.execute(
        select(c.id, c.at, c.by, c.what, c.target, c.part_key, c.why, c.data)
        .where(c.tenant == tenant, c.what.in_([str(deed) for deed in deeds]))
        .order_by(c.id)
    )
    return [correction_of(tuple(row)) for row in rows]


def all_extracted(connection: Connection, tenant: str) -> Extracted:
    """The actions and decisions of every paper as extracted."""
    return Extracted(
        actions=tuple(_all(connection, tenant, extracted_action, ACTIONS)),
        decisions=tuple(_all(connection, tenant, extracted_decision, DECISIONS)),
    )


def _all(connection: Connection, tenant: str, table: Table, kept: Kept[Noun]) -> list[Noun]:
    rows = connection.execute(
        select(table.c.data).where(table.c.tenant == tenant).order_by(table.c.id)
    )
    return [kept.of_data(data) for (data,) in rows]
