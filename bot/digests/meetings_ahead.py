"""When each board meets next, as far as the papers that somebody may see say so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bot.boards import Boards
from bot.facts.coming import next_meeting_lines
from bot.library import Library
from indexer.records import DateBasis
from indexer.store.port import Snapshot
from indexer.structure import dates

_SURE = frozenset({DateBasis.PRINTED, DateBasis.MANIFEST, DateBasis.INHERITED})


class MeetingsAhead:
    """The meetings after a day, by board."""

    def __init__(self, boards: Boards, meetings: tuple[tuple[str, dt.date], ...]) -> None:
        """``meetings``: board as printed, and the day."""
        self._boards = boards
        self._meetings = meetings

    @classmethod
    def read(cls, snapshot: Snapshot, library: Library, today: dt.date) -> MeetingsAhead:
        """From the agendas held of meetings to come, and from what minutes say of the next."""
        found = [*_of_papers(library), *_announced(snapshot, library)]
        later = sorted({(board, day) for board, day in found if day > today})
        return cls(library.known_boards, tuple(later))

    def next(self, board: str | None) -> dt.date | None:
        """When a board meets next; None where no paper says so."""
        if board is None:
            return None
        days = [day for name, day in self._meetings if self._boards.same(name, board)]
        return min(days, default=None)


def _of_papers(library: Library) -> Iterator[tuple[str, dt.date]]:
    for paper in library.papers.values():
        value = paper.date.value or ""
        if paper.board and len(value) == len("2026-01-05") and paper.date.basis in _SURE:
            yield paper.board, dt.date.fromisoformat(value)


def _announced(snapshot: Snapshot, library: Library) -> Iterator[tuple[str, dt.date]]:
    """Full dates alone: which year "16 May" meant is not guessed here."""
    for one in next_meeting_lines(snapshot, library):
        if one.paper.board is None:
            continue
        held_on = one.paper.date.value or ""
        for found in dates.find(one.paragraph.text):
            if found.value.isoformat() > held_on:
                yield one.paper.board, found.value
                break  # what follows is the meeting after it, or a deadline for papers
