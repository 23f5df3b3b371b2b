"""What is known of an action on the day it is asked for.

The register knows what people said of it (``from_register``); without a register, what the
minutes themselves print (``from_minutes``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.audience import Viewer
from bot.minuted.listed import ListedAction


@dataclass(frozen=True, slots=True)
class KnownAction:
    """An action of the minutes, with its owners and its state."""

    listed: ListedAction
    owners: tuple[str, ...]  # confirmed, else printed by name
    suggested: str | None  # nobody has confirmed it
    due: str | None  # ISO
    status: str
    outstanding: bool

    @property
    def owner_printed(self) -> str | None:
        """The owner exactly as printed."""
        return self.listed.action.owner_printed


class KnowsActions(Protocol):
    """Whoever knows the actions."""

    def known(self, viewer: Viewer) -> Sequence[KnownAction]:
        """The minuted and promoted actions that a viewer may see, newest meeting first."""
