"""The decisions that a viewer may see, worked out once a generation and kept."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from bot.library import Library
from bot.minuted.listed import ListedDecision
from bot.minuted.listing import decisions
from indexer.store.port import Snapshot

_MOST = 16  # sets of audiences, with procedure and without


class Decided:
    """Every decision of a store, by audiences. Safe to share between threads."""

    def __init__(self) -> None:
        """Nothing is read before it is asked for."""
        self._held: OrderedDict[
            tuple[frozenset[str], bool], tuple[int, tuple[ListedDecision, ...]]
        ] = OrderedDict()
        self._lock = Lock()

    def of(
        self, snapshot: Snapshot, library: Library, *, routine: bool = False
    ) -> tuple[ListedDecision, ...]:
        """Newest meeting first; those of procedure too with ``routine``."""
        key = library.viewer.audiences, routine
        with self._lock:  # two that ask at once do not both work it out
            held = self._held.get(key)
            if held is None or held[0] != snapshot.generation:
                found = tuple(decisions(snapshot, library, routine=routine))
                held = self._held[key] = snapshot.generation, found
            self._held.move_to_end(key)
            while len(self._held) > _MOST:
                self._held.popitem(last=False)
            return held[1]
