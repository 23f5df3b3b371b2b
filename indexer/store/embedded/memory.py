"""What the snapshots of one store keep between questions, keyed by what it was made from.

Nothing in here outlives its key: a shard's vectors belong to the generation that last
changed the shard, papers to a generation and a viewer's labels.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from indexer.store.embedded.vectors import ShardVectors
from indexer.store.held import HeldPaper

VectorsKey = tuple[str, int, str]  # label, generation of the shard, fingerprint
LengthsKey = tuple[str, int]  # label, generation of the shard
Measured = tuple[NDArray[np.int64], NDArray[np.float64]]
"""Passage ids, and what they are compared by, lowest first: both (n,)."""
PapersKey = tuple[int, frozenset[str]]
_VIEWERS = 32


class Memory:
    """A small cache, safe for several threads."""

    def __init__(self) -> None:
        """Begin empty."""
        self._lock = Lock()
        self._loading = Lock()
        self._vectors: dict[str, tuple[VectorsKey, ShardVectors | None]] = {}
        self._lengths: dict[str, tuple[LengthsKey, Measured]] = {}
        self._papers: OrderedDict[PapersKey, tuple[HeldPaper, ...]] = OrderedDict()

    def vectors(
        self, key: VectorsKey, load: Callable[[], ShardVectors | None]
    ) -> ShardVectors | None:
        """A shard's vectors; the newest generation asked for is kept, one for each label."""
        with self._loading:
            held = self._vectors.get(key[0])
            if held is not None and held[0] == key:
                return held[1]
            loaded = load()
            if held is None or held[0][1] <= key[1]:
                self._vectors[key[0]] = (key, loaded)
            return loaded

    def lengths(self, key: LengthsKey, load: Callable[[], Measured]) -> Measured:
        """The ids of a shard's passages, ascending, and their lengths in words."""
        with self._loading:
            held = self._lengths.get(key[0])
            if held is not None and held[0] == key:
                return held[1]
            loaded = load()
            if held is None or held[0][1] <= key[1]:
                self._lengths[key[0]] = (key, loaded)
            return loaded

    def papers(
        self, key: PapersKey, read: Callable[[], Sequence[HeldPaper]]
    ) -> tuple[HeldPaper, ...]:
        """The papers that a viewer sees."""
        with self._lock:
            held = self._papers.get(key)
        if held is None:
            held = tuple(read())
            with self._lock:
                self._papers[key] = held
                while len(self._papers) > _VIEWERS:
                    self._papers.popitem(last=False)
        return held
