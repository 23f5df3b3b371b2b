"""The actions as the minutes print them, where no register is kept."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audience import Viewer
from bot.library import Library
from bot.minuted.listing import actions
from bot.recent import Recent
from bot.recorded.port import KnownAction
from indexer.records import ActionKind, ActionState
from indexer.store.port import Snapshot, Store

_MOST = 8  # sets of audiences whose actions are kept


class ActionsOfMinutes:
    """An action is outstanding until minutes print that it is completed."""

    def __init__(self, store: Store) -> None:
        """Read from the papers in ``store``."""
        self._store = store
        self._kept: Recent[tuple[int, frozenset[str]], list[KnownAction]] = Recent(_MOST)

    def known(self, viewer: Viewer) -> Sequence[KnownAction]:
        """The minuted actions that a viewer may see, newest meeting first."""
        with self._store.snapshot() as snapshot:
            key = (snapshot.generation, viewer.audiences)
            return self._kept.get(key, lambda: _read(snapshot, viewer))


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
