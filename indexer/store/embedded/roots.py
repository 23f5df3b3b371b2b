"""Roots: the folders that were indexed, known by their base name."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, insert, select, update

from indexer.store.embedded import tables
from indexer.store.held import Root


def known_roots(connection: Connection, tenant: str) -> list[Root]:
    """Every root of the tenant, in the order of their keys."""
    columns = tables.root.c
    rows = connection.execute(
        select(columns.key, columns.path).where(columns.tenant == tenant).order_by(columns.key)
    )
    return [Root(row.key, Path(row.path)) for row in rows]


def root_for(connection: Connection, tenant: str, path: Path) -> Root:
    """The root of a folder: known by its path, taken over after a move, or new.

    A root whose folder no longer exists and whose base name is the same was moved here.
    """
    path = path.resolve()
    roots = known_roots(connection, tenant)
    for root in roots:
        if root.path == path:
            return root
    for root in roots:
        if root.path.name == path.name and not root.path.exists():
            connection.execute(
                update(tables.root)
                .where(tables.root.c.tenant == tenant, tables.root.c.key == root.key)
                .values(path=str(path))
            )
            return Root(root.key, path)
    made = Root(_free_key(path.name or "root", {root.key for root in roots}), path)
    connection.execute(insert(tables.root).values(tenant=tenant, key=made.key, path=str(made.path)))
    return made


def _free_key(name: str, taken: set[str]) -> str:
    key, number = name, 1
    while key in taken:
        number += 1
        key = f"{name}-{number}"
    return key
