"""Some meetings: those between two days, and of one board."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.answers import Citation
from bot.boards import same_board


@dataclass(frozen=True, slots=True)
class Span:
    """Days are included; None leaves a side open. ``board`` is a name or a part of one."""

    since: dt.date | None = None
    until: dt.date | None = None
    board: str | None = None

    def holds(self, place: Citation) -> bool:
        """Whether the meeting of a citation is meant."""
        return self._in_days(place.meeting_date) and self._of_board(place.board)

    def _in_days(self, date: str | None) -> bool:
        """A meeting without a date lies in no span that has a side."""
        if self.since is None and self.until is None:
            return True
        if not date:
            return False
        first, last = (date, date) if len(date) > len("YYYY-MM") else (f"{date}-01", f"{date}-31")
        return (self.since is None or last >= self.since.isoformat()) and (
            self.until is None or first <= self.until.isoformat()
        )

    def _of_board(self, printed: str | None) -> bool:
        if self.board is None:
            return True
        if not printed:
            return False
        return same_board(printed, self.board) or self.board.casefold() in printed.casefold()
