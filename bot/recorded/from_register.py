"""The actions with what people said of them in the register."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audience import Viewer
from bot.recorded.port import KnownAction
from bot.register.service import Register


class ActionsOfRegister:
    """What the register says now; an action whose paper is no longer held has nothing to cite."""

    def __init__(self, register: Register) -> None:
        """Ask ``register``."""
        self._register = register

    def known(self, viewer: Viewer) -> Sequence[KnownAction]:
        """The minuted and promoted actions that a viewer may see, newest meeting first."""
        return [
            KnownAction(
                listed=one.listed,
                owners=one.owners,
                suggested=one.suggestion.name if one.suggestion and not one.owners else None,
                due=one.due,
                status=str(one.state.status),
                outstanding=one.state.outstanding,
            )
            for one in self._register.entries(viewer)
            if one.listed is not None
        ]
