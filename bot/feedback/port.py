"""Where feedback is kept. The SQLite adapter stands in ``in_sqlite``."""

from __future__ import annotations

from typing import Protocol

from bot.feedback.records import Judged


class Opinions(Protocol):
    """What people thought of one tenant's answers."""

    def keep(self, judged: Judged) -> None:
        """Keep an opinion; an earlier one of the same person stays beside it."""

    def every(self) -> list[Judged]:
        """All that is kept, oldest first."""

    def erase(self, person: str) -> int:
        """Forget what a person judged, and what was judged of a person's questions; how many."""
