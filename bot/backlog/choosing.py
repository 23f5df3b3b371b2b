"""Which actions wait for the clerk: owners to confirm, and what is only history. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bot.register.choosing import PRINTED, SUGGESTED, Group, grouped
from bot.register.entries import Entry
from bot.register.life import last_to_undo


@dataclass(frozen=True, slots=True)
class Historic:
    """What an archiving would take, and what it would leave, of the outstanding actions."""

    taken: tuple[Entry, ...]
    touched: tuple[Entry, ...] = ()  # somebody has confirmed an owner, or told something of it
    undated: tuple[Entry, ...] = ()  # of meetings whose day is not known

    @property
    def meetings(self) -> int:
        """Of how many meetings the archived actions are."""
        return len({(_board(one), one.meeting_date) for one in self.taken})


def to_confirm(entries: Iterable[Entry]) -> list[Group]:
    """Outstanding actions whose owner nobody has confirmed, by the owner whom the papers tell.

    An action of two printed owners stands under both. What somebody has called not theirs, or a
    clerk is to look at, is confirmed by itself, with the reason in sight.
    """
    waiting = (
        one
        for one in entries
        if one.state.outstanding and one.listed is not None and one.state.unsure is None
    )
    return [one for one in grouped(waiting) if one.basis in {PRINTED, SUGGESTED}]


def to_look_at(entries: Iterable[Entry]) -> list[Entry]:
    """Outstanding actions of which something speaks against the owner, or the words are lost."""
    return [one for one in entries if one.state.outstanding and one.state.unsure is not None]


def historic(entries: Iterable[Entry], before: dt.date) -> Historic:
    """The outstanding actions of meetings before a day, without those that somebody works at."""
    here = [one for one in entries if one.state.outstanding]
    old = [one for one in here if is_before(one, before)]
    return Historic(
        tuple(one for one in old if not is_touched(one)),
        tuple(one for one in old if is_touched(one)),
        tuple(one for one in here if one.meeting_date is None),
    )


def is_touched(one: Entry) -> bool:
    """Whether a person has said something of it that stands."""
    return last_to_undo(one.events) is not None


def is_before(one: Entry, day: dt.date) -> bool:
    """Whether its meeting was before a day; where only the month is known, the whole month."""
    met = one.meeting_date
    return met is not None and f"{met}-31"[: len("2022-02-24")] < day.isoformat()


def _board(one: Entry) -> str | None:
    if one.citation is not None:
        return one.citation.board
    found: str | None = one.row.snapshot.get("board")
    return found
