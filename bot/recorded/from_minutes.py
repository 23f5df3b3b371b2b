"""The actions as the minutes print them, where no register is kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from bot.audience import Viewer
from bot.library import Library
from bot.minuted.listing import actions
from bot.recorded.port import KnownAction
from indexer.records import ActionKind, ActionState
from indexer.store.port import Snapshot, Store

_MOST = 8  # sets of audiences whose actions are kept


class ActionsOfMinutes:
    """An action is outstanding until minutes print that it is completed."""

    def __init__(self, store: Store) -> None:
        """Read from the papers in ``store``."""
        self._store = store
        self._kept: OrderedDict[tuple[int, frozenset[str]], list[KnownAction]] = OrderedDict()
        self._lock = Lock()

    def known(self, viewer: Viewer) -> Sequence[KnownAction]:
        """The minuted actions that a viewer may see, newest meeting first."""
        with self._store.snapshot() as snapshot:
            key = (snapshot.generation, viewer.audiences)
            with self._lock:
                held = self._kept.get(key)
            if held is None:
                held = _read(snapshot, viewer)
        with self._lock:
            self._kept[key] = held
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return held


def _read(snapshot: Snapshot, viewer: Viewer) -> list[KnownAction]:
    return [
        KnownAction(
            listed=one,
            owners=one.action.owners,
            suggested=None,
            due=one.due.date,
            status=one.status,
            outstanding=one.action.state is not ActionState.COMPLETED,
        )
        for one in actions(snapshot, Library(snapshot, viewer))
        if one.action.kind is not ActionKind.CANDIDATE
    ]
