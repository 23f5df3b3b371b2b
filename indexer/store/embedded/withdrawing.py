"""A paper leaves every answer at once: which rows go, and what is kept of them for the clerk.

Nothing of its text is kept in what is said of it: its file, its title and the hash of its bytes,
by which the indexer knows it again under any name.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, select, text

from indexer.deeds import Correction, Deed
from indexer.store.embedded.clerk import withdrawn_of
from indexer.store.embedded.tables import paper

# The paper itself first, then every other file of the same bytes.
_LEAVING = text(
    """
    SELECT p.key, p.root, p.file, p.title, p.sha256 FROM paper p
        JOIN paper named ON named.tenant = p.tenant AND named.key = :paper
    WHERE p.tenant = :tenant AND p.key IS NOT NULL
        AND (p.id = named.id OR (p.sha256 = named.sha256 AND p.sha256 <> ''))
    ORDER BY p.id <> named.id, p.root, p.file
    """
)


def withdrawals(
    connection: Connection, tenant: str, paper_id: str, by: str, why: str | None
) -> list[Correction]:
    """What is to be kept of a paper that leaves, and of its copies; none where it is not held."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return [
        Correction(
            id=0,
            at=at,
            by=by,
            what=Deed.WITHDRAW,
            target=row.key,
            part_key=None,
            why=why,
            data={"root": row.root, "file": row.file, "title": row.title, "sha256": row.sha256},
        )
        for row in connection.execute(_LEAVING, {"tenant": tenant, "paper": paper_id})
    ]


def held_though_withdrawn(connection: Connection, tenant: str) -> list[tuple[str, str]]:
    """The files, by root and name, of which something is held though they are withdrawn."""
    withdrawn = withdrawn_of(connection, tenant)
    if not withdrawn.corrections:
        return []
    columns = paper.c
    held = connection.execute(
        select(columns.root, columns.file, columns.sha256)
        .where(columns.tenant == tenant)
        .order_by(columns.root, columns.file)
    )
    return [(one.root, one.file) for one in held if withdrawn.holds((one[0], one[1]), one[2])]
