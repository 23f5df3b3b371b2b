"""Which actions a digest may speak of, and whose they are. Pure.

What annoys is left out: what is unsure, snoozed, paused, dismissed, only a candidate, or older
than the day on which the register went live, unless the clerk has said whose it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.register.entries import Entry, SaidDone
from bot.register.life import undone
from bot.register.records import Event, Status, What
from indexer.records import SUPERSEDED, ActionKind
from indexer.words import normalise

SaysDone = Callable[[Entry], SaidDone | None]
NextMeeting = Callable[[str | None], dt.date | None]
NEW = dt.timedelta(days=7)
_MINUTED = dt.timedelta(weeks=4)  # after a meeting its minutes are still new
_BY = re.compile(r"(?: (?:by|before|until|on|in|at|no later than))?[ .]*$")  # of a deadline
_GIVEN = frozenset({What.ASSIGN, What.CONFIRM})


@dataclass(frozen=True, slots=True)
class About:
    """The day of a digest, when each board meets next, and the day the register went live.

    ``said_done``: what later minutes say of an action that they call done.
    """

    today: dt.date
    next_meeting: NextMeeting
    go_live: dt.date | None = None
    said_done: SaysDone = lambda _: None


def asked_of_somebody(one: Entry, about: About) -> bool:
    """Whether a digest may remind its owner of an action."""
    return (
        is_sure(one)
        and not is_snoozed(one, about.today)
        and not waits(one, about.go_live)
        and one.state.outstanding
    )


def is_sure(one: Entry) -> bool:
    """Whether it is an action that stands in the papers, and nothing speaks against it."""
    kind = one.state.kind is not ActionKind.CANDIDATE
    return kind and one.listed is not None and one.state.unsure is None


def is_snoozed(one: Entry, today: dt.date) -> bool:
    """Whether its owner wants to hear of it on a later day."""
    until = one.state.snoozed_until
    return until is not None and today < dt.date.fromisoformat(until)


def waits(one: Entry, go_live: dt.date | None) -> bool:
    """Whether an action of before the start waits for the clerk: nobody has said whose it is."""
    if go_live is None or one.state.owners:
        return False
    met = one.meeting_date
    return met is None or f"{met}-01"[:10] < go_live.isoformat()


def without_repeats(entries: Iterable[Entry]) -> list[Entry]:
    """Each action once, where a newer version of its minutes repeats it word for word."""
    best: dict[tuple[str | None, str | None, str], Entry] = {}
    for one in entries:
        key = (_board(one), one.meeting_date, normalise(f"{one.stem or ''} {one.text}"))
        held = best.get(key)
        if held is None or (_is_superseded(held) and not _is_superseded(one)):
            best[key] = one
        elif not _is_superseded(one):
            best[(*key[:2], one.id)] = one  # the same words twice in one paper are two
    return list(best.values())


def carried_over(entries: Iterable[Entry], go_live: dt.date | None = None) -> set[str]:
    """The ids of actions that a later meeting gave the same owners again under the same item.

    The words of the deadline may differ. Only a later one that a digest may speak of, or that is
    closed, stands for an earlier one; what is proposed as done, or is in doubt, stands for itself.
    """
    newest: dict[tuple[str | None, ...], str] = {}
    held = [(one, _task(one)) for one in entries if _may_carry(one)]
    for one, task in held:
        if _carries(one, go_live):
            newest[task] = max(newest.get(task, ""), one.meeting_date or "")
    return {
        one.id
        for one, task in held
        if (one.meeting_date or "") < newest.get(task, "")
        and one.state.status is not Status.CLOSURE_PROPOSED
    }


def _may_carry(one: Entry) -> bool:
    titled = one.listed is not None and bool(one.listed.item_title)
    return titled and bool(one.owners and one.meeting_date) and one.state.unsure is None


def _carries(one: Entry, go_live: dt.date | None) -> bool:
    """Whether an earlier action need not be told of beside this one."""
    if one.state.status is Status.CLOSED:
        return not one.state.dismissed
    return is_sure(one) and one.state.outstanding and not waits(one, go_live)


def _task(one: Entry) -> tuple[str | None, ...]:
    due = one.listed.action.due_printed if one.listed else None
    said = normalise(f"{one.stem or ''} {one.text}")
    undated = _BY.sub("", said.replace(normalise(due), "")) if due else said.strip(" .")
    item = normalise(one.listed.item_title or "") if one.listed else ""
    return _board(one), undated, item, *sorted(one.owners)


def given_at(one: Entry, names: AbstractSet[str]) -> dt.datetime | None:
    """When an action was given to somebody by one of these names: by a word, or in the minutes."""
    back = undone(one.events)
    for event in reversed(one.events):
        if event.what in _GIVEN and event.id not in back and _names(event) & names:
            return dt.datetime.fromisoformat(event.at)
    return None if one.state.owners else _minuted_at(one)


def proposed_by(one: Entry) -> str | None:
    """Who says that it is done; None where nobody does."""
    if one.state.status is not Status.CLOSURE_PROPOSED:
        return None
    back = undone(one.events)
    said = [e.by for e in one.events if e.what is What.PROPOSE_DONE and e.id not in back]
    return said[-1] if said else None


def last_update(events: Sequence[Event]) -> tuple[dt.date, str] | None:
    """The last progress that somebody told, and on which day."""
    back = undone(events)
    told = [e for e in events if e.what is What.UPDATE and e.id not in back and e.why]
    if not told:
        return None
    return dt.datetime.fromisoformat(told[-1].at).date(), told[-1].why or ""


def _minuted_at(one: Entry) -> dt.datetime | None:
    """When an action was found, if its meeting was then not long past."""
    found, met = dt.datetime.fromisoformat(one.row.made_at), one.meeting_date or ""
    if len(met) != len("2026-01-05") or found.date() - dt.date.fromisoformat(met) > _MINUTED:
        return None
    return found


def _names(event: Event) -> AbstractSet[str]:
    return frozenset(str(name) for name in event.data.get("owners", ()))


def _board(one: Entry) -> str | None:
    return one.citation.board if one.citation else None


def _is_superseded(one: Entry) -> bool:
    return one.citation is not None and SUPERSEDED in one.citation.flags
