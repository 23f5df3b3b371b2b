"""The FAISS files: one a shard, derived from the vectors in SQLite, safe to lose.

Each is written after the commit under a temporary name, synced, renamed, and only then named
by its row in ``shard_index``. Its generation is that of the shard's last change, so that a
change in one shard leaves the files of the others as they are.
"""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, text
from sqlalchemy.dialects.sqlite import insert as upsert

from indexer.store.embedded import tables
from indexer.store.embedded.private import make_file, make_folder
from indexer.store.embedded.schema import INDEX_FOLDER
from indexer.store.embedded.vectors import VECTORS_OF_SHARD, checksum_of, flat_index, is_whole

_STALE = text(
    "SELECT h.label, h.generation FROM shard h LEFT JOIN shard_index x "
    "ON x.tenant = h.tenant AND x.label = h.label "
    "WHERE h.tenant = :tenant AND h.passages > 0 AND (x.generation IS NULL "
    "OR x.generation != h.generation OR x.fingerprint != :fingerprint) ORDER BY h.label"
)
_EMPTY = text(
    "DELETE FROM shard_index WHERE tenant = :tenant AND label NOT IN "
    "(SELECT label FROM shard WHERE tenant = :tenant AND passages > 0)"
)
_FILES = text("SELECT file FROM shard_index")


def write_shard_files(connection: Connection, folder: Path, tenant: str, fingerprint: str) -> None:
    """Write the files that are missing, old or damaged, then remove those that no row names."""
    place = folder / INDEX_FOLDER
    make_folder(place)
    with connection.begin():
        known = connection.execute(
            text("SELECT label, file, checksum FROM shard_index WHERE tenant = :t"), {"t": tenant}
        ).all()
        for label, file, checksum in known:
            if not is_whole(place / file, checksum):
                connection.execute(
                    delete(tables.shard_index).where(
                        tables.shard_index.c.tenant == tenant, tables.shard_index.c.label == label
                    )
                )
        connection.execute(_EMPTY, {"tenant": tenant})
        stale = connection.execute(_STALE, {"tenant": tenant, "fingerprint": fingerprint}).all()
    for label, generation in stale:
        _write_one(connection, place, (tenant, label, generation, fingerprint))
    with connection.begin():
        named = set(connection.execute(_FILES).scalars())
    for file in place.iterdir():
        if file.name not in named:
            file.unlink(missing_ok=True)


def _write_one(connection: Connection, place: Path, what: tuple[str, str, int, str]) -> None:
    tenant, label, generation, fingerprint = what
    with connection.begin():
        rows = connection.exec_driver_sql(VECTORS_OF_SHARD, (tenant, label, fingerprint)).all()
    if not rows:
        return
    ids: NDArray[np.int64] = np.array([row[0] for row in rows], dtype=np.int64)
    matrix = np.frombuffer(b"".join(row[1] for row in rows), dtype="<f4").reshape(len(ids), -1)
    name = hashlib.sha256(f"{tenant}\n{label}".encode()).hexdigest()[:16]
    path = place / f"{generation}-{name}.faiss"
    checksum = _save(path, ids, matrix)
    row = {
        "tenant": tenant,
        "label": label,
        "generation": generation,
        "fingerprint": fingerprint,
        "file": path.name,
        "checksum": checksum,
    }
    with connection.begin():
        statement = upsert(tables.shard_index).values(row)
        connection.execute(
            statement.on_conflict_do_update(index_elements=["tenant", "label"], set_=row)
        )


def _save(path: Path, ids: NDArray[np.int64], matrix: NDArray[np.float32]) -> str:
    """Write an index whole or not at all; its checksum."""
    import faiss

    temporary = path.with_suffix(".tmp")
    index: Any = flat_index(ids, matrix)
    make_file(temporary)
    try:
        faiss.write_index(index, str(temporary))
    except RuntimeError as fault:  # FAISS says so when the disk is full
        temporary.unlink(missing_ok=True)
        raise OSError(errno.ENOSPC, str(fault)) from fault
    checksum = checksum_of(temporary)
    _sync(temporary)
    temporary.replace(path)
    _sync(path.parent)
    return checksum


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
