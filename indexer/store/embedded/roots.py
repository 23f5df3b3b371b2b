"""Roots: the folders that were indexed, known by their base name; and what was named of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from indexer.roots import placed
from indexer.store.embedded import tables
from indexer.store.held import Root, Scope


def known_roots(connection: Connection, tenant: str) -> list[Root]:
    """Every root of the tenant, in the order of their keys."""
    columns = tables.root.c
    rows = connection.execute(
        select(columns.key, columns.path).where(columns.tenant == tenant).order_by(columns.key)
    )
    return [Root(row.key, Path(row.path)) for row in rows]


def known_scopes(connection: Connection, tenant: str) -> list[Scope]:
    """Everything that was named, ordered by root and file."""
    columns = tables.scope.c
    rows = connection.execute(
        select(columns.root, columns.file)
        .where(columns.tenant == tenant)
        .order_by(columns.root, columns.file)
    )
    return [Scope(row.root, row.file) for row in rows]


def root_for(connection: Connection, tenant: str, path: Path) -> Root:
    """The root of a folder: known by its path, taken over after a move, or new; it is kept."""
    root = placed(known_roots(connection, tenant), path.resolve())
    keep_root(connection, tenant, root)
    return root


def keep_root(connection: Connection, tenant: str, root: Root) -> None:
    """Keep a root; of one that has moved, what was named at its former place no longer counts."""
    former = {one.key: one.path for one in known_roots(connection, tenant)}
    if former.get(root.key) == root.path:
        return
    forget_scopes(connection, tenant, root.key)
    values = {"tenant": tenant, "key": root.key, "path": str(root.path)}
    connection.execute(
        upsert(tables.root)
        .values(values)
        .on_conflict_do_update(
            index_elements=[tables.root.c.tenant, tables.root.c.key],
            set_={"path": values["path"]},
        )
    )


def keep_scopes(connection: Connection, tenant: str, scopes: Sequence[Scope]) -> None:
    """Keep what was named, but for what lies within a folder that was named already."""
    known = {(one.root, one.file) for one in known_scopes(connection, tenant)}
    for scope in sorted(scopes, key=lambda one: (one.root, one.file)):
        if any((scope.root, above) in known for above in _above(scope.file)):
            continue
        known.add((scope.root, scope.file))
        values = {"tenant": tenant, "root": scope.root, "file": scope.file}
        connection.execute(upsert(tables.scope).values(values).on_conflict_do_nothing())


def forget_scopes(connection: Connection, tenant: str, root: str) -> None:
    """Nothing was named of a root any more."""
    columns = tables.scope.c
    connection.execute(delete(tables.scope).where(columns.tenant == tenant, columns.root == root))


def _above(file: str) -> list[str]:
    """A file or folder and those that hold it, up to the root, which is ""."""
    parts = file.split("/") if file else []
    return ["/".join(parts[:count]) for count in range(len(parts) + 1)]
