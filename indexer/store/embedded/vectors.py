"""The vectors of one shard in memory, as a FAISS index and as a matrix."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.store.port import Vector

VECTORS_OF_SHARD = (
    "SELECT s.id, v.data FROM passage s JOIN vector v ON v.tenant = s.tenant "
    "AND v.hash = s.vector_hash WHERE s.tenant = ? AND s.audience = ? AND v.fingerprint = ? "
    "ORDER BY s.id"
)
"""Parameters: tenant, label, fingerprint. Rows: passage id, float32 little-endian bytes."""

DIGITS = 5  # scores are rounded to these decimals


@dataclass(frozen=True, slots=True)
class ShardVectors:
    """An exact index and the same vectors as a matrix.

    Attributes:
        ids: passage ids, ascending, (n,).
        matrix: unit vectors in the order of ``ids``, (n, dimension).
        index: faiss.IndexIDMap2 over faiss.IndexFlatIP.
    """

    ids: NDArray[np.int64]
    matrix: NDArray[np.float32]
    index: Any

    @property
    def dimension(self) -> int:
        """The number of components of each vector."""
        return int(self.matrix.shape[1])

    def nearest(self, vector: Vector, limit: int) -> list[tuple[int, float]]:
        """Passage ids and cosines of the ``limit`` best, and of all that tie with the last."""
        total = len(self.ids)
        reach = min(total, limit + 32)
        while True:
            _, found = self.index.search(vector.reshape(1, -1), reach)
            ids = found[0][found[0] >= 0]
            scores = cosines(self.matrix[np.searchsorted(self.ids, ids)], vector)
            if reach >= total or len(scores) <= limit:
                break
            if scores[limit - 1] > scores[-1]:  # the last tie is within reach
                break
            reach = min(total, reach * 4)
        return [(int(i), float(s)) for i, s in zip(ids, scores, strict=True)]

    def scores(self, ids: Sequence[int], vector: Vector) -> dict[int, float]:
        """Cosines of these passages; those without a vector are left out."""
        wanted: NDArray[np.int64] = np.array(sorted(ids), dtype=np.int64)
        places = np.minimum(np.searchsorted(self.ids, wanted), len(self.ids) - 1)
        there = self.ids[places] == wanted
        wanted, places = wanted[there], places[there]
        found = cosines(self.matrix[places], vector)
        return {int(i): float(s) for i, s in zip(wanted, found, strict=True)}


def cosines(matrix: NDArray[np.float32], vector: Vector) -> NDArray[np.float64]:
    """Cosines row by row, (n,), rounded; alike wherever a row stands, unlike a BLAS product."""
    products = matrix.astype(np.float64) * vector.astype(np.float64)
    rounded: NDArray[np.float64] = np.round(products.sum(axis=1), DIGITS) + 0.0
    return rounded


def flat_index(ids: NDArray[np.int64], matrix: NDArray[np.float32]) -> Any:  # noqa: ANN401
    """An exact FAISS index of these vectors; one thread was as fast as many."""
    import faiss

    faiss.omp_set_num_threads(1)
    index = faiss.IndexIDMap2(faiss.IndexFlatIP(int(matrix.shape[1])))
    index.add_with_ids(np.ascontiguousarray(matrix, dtype=np.float32), ids)
    return index


def from_rows(rows: list[tuple[int, bytes]]) -> ShardVectors | None:
    """Build in memory from rows of ``VECTORS_OF_SHARD``; None where there are none."""
    if not rows:
        return None
    ids: NDArray[np.int64] = np.array([row[0] for row in rows], dtype=np.int64)
    matrix = np.frombuffer(b"".join(row[1] for row in rows), dtype="<f4").reshape(len(ids), -1)
    return _over(ids, flat_index(ids, matrix))


def from_file(path: Path, checksum: str) -> ShardVectors | None:
    """Load a FAISS file; None where it is missing or is not the file that was written."""
    import faiss

    try:
        if checksum_of(path) != checksum:
            return None
        index: Any = faiss.read_index(str(path))
    except (OSError, RuntimeError):
        return None
    faiss.omp_set_num_threads(1)
    return _over(faiss.vector_to_array(index.id_map).astype(np.int64), index)


def _over(ids: NDArray[np.int64], index: Any) -> ShardVectors:  # noqa: ANN401
    """Look at the index's own vectors as a matrix, without a copy."""
    import faiss

    flat: Any = faiss.downcast_index(index.index)
    count, dimension = int(flat.ntotal), int(flat.d)
    matrix = faiss.rev_swig_ptr(flat.get_xb(), count * dimension).reshape(count, dimension)
    return ShardVectors(ids, matrix, index)


def read_rows(
    connection: sqlite3.Connection, tenant: str, label: str, fingerprint: str
) -> list[tuple[int, bytes]]:
    """The vectors of a shard as the database holds them."""
    return connection.execute(VECTORS_OF_SHARD, (tenant, label, fingerprint)).fetchall()


def is_whole(path: Path, checksum: str) -> bool:
    """Whether a file is there, and is the one that was written."""
    try:
        return checksum_of(path) == checksum
    except OSError:
        return False


def checksum_of(path: Path) -> str:
    """SHA-256 of a file (about a tenth of a second for the 150 MB of 100,000 passages)."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
