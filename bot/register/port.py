"""Where the register is kept. The SQLite adapter stands in ``in_sqlite``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from bot.register.records import Event, Registered
from indexer.store.port import Audiences

Check = Callable[[Registered, Sequence[Event]], None]


class Ledger(Protocol):
    """Rows and events of one tenant; nothing in it is ever changed or taken away."""

    def rows(self, audiences: Audiences | None = None) -> list[Registered]:
        """The actions whose present label is among these, oldest first; all with None."""

    def events(self, audiences: Audiences | None = None) -> dict[str, list[Event]]:
        """By action key, the events of those actions, oldest first."""

    def events_between(self, after: int, last: int, audiences: Audiences) -> list[Event]:
        """The events numbered above ``after``, up to ``last``, of those actions; oldest first."""

    def newest(self) -> tuple[int, int]:
        """The numbers of the newest row and event: another pair means that something was added."""

    def add(self, rows: Sequence[Registered]) -> None:
        """Keep actions that are new; those known already stay as they are."""

    def say(self, event: Event, check: Check) -> Event:
        """Keep an event if ``check`` lets it pass, both in one transaction.

        Raises:
            InputError: what ``check`` raises; nothing is kept.
        """
