"""The life of an action: which events it may meet, and what they make of it. Pure.

An event that is taken back counts as if it had never been said; the undo stays on record.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.register.records import OUTSTANDING, Event, Registered, State, Status, What
from indexer.errors import InputError
from indexer.records import ActionKind, ActionState

_LIVE = OUTSTANDING | {Status.PAUSED}
_ENDED = frozenset({Status.CLOSED, Status.SUPERSEDED, Status.CANCELLED})
_ANY = frozenset(Status)
_FROM = {
    What.CONFIRM: _LIVE,
    What.ASSIGN: _LIVE,
    What.UPDATE: _LIVE,
    What.PROPOSE_DONE: OUTSTANDING - {Status.CLOSURE_PROPOSED},
    What.CLOSE: _LIVE,
    What.REOPEN: _ENDED | {Status.PAUSED, Status.CLOSURE_PROPOSED},
    What.RESCHEDULE: _LIVE,
    What.SNOOZE: OUTSTANDING,
    What.PAUSE: OUTSTANDING,
    What.CANCEL: _LIVE,
    What.PROMOTE: OUTSTANDING,
    What.MERGE: _LIVE,
    What.DISMISS: _ANY,
    What.NOT_MINE: _LIVE,
    What.UNDO: _ANY,
    What.MOVED: _ANY,
    What.UNSURE: _ANY,
}
_BECOMES = {
    What.UPDATE: Status.IN_PROGRESS,
    What.PROPOSE_DONE: Status.CLOSURE_PROPOSED,
    What.CLOSE: Status.CLOSED,
    What.REOPEN: Status.OPEN,
    What.PAUSE: Status.PAUSED,
    What.CANCEL: Status.CANCELLED,
    What.MERGE: Status.SUPERSEDED,
}
OTHERS = "others"  # in the data of "not mine": somebody says it of other people
NEEDS_WHY = frozenset({What.RESCHEDULE, What.CANCEL, What.NOT_MINE})
_NEEDS_DAY = {What.RESCHEDULE: "due", What.SNOOZE: "until"}  # and under which name it is kept
_OF_INDEXER = frozenset({What.MOVED, What.UNSURE})


def undone(events: Iterable[Event]) -> frozenset[int]:
    """The numbers of the events that were taken back; an undo may be undone."""
    back: set[int] = set()
    for one in sorted(events, key=lambda event: -event.id):
        if one.what is What.UNDO and one.id not in back:
            back.add(int(one.data["event"]))
    return frozenset(back)


def state(row: Registered, events: Sequence[Event]) -> State:
    """What the events, oldest first, make of an action."""
    found = State(status=_first(row), kind=row.kind)
    back = undone(events)
    for one in events:
        if one.id not in back and one.what is not What.UNDO:
            found = _after(found, one)
    return found


def refuse(row: Registered, events: Sequence[Event], new: Event) -> None:
    """Refuse an event that an action cannot meet where it stands.

    Raises:
        InputError: says where it stands, and what would be possible.
    """
    now = state(row, events)
    if new.what is What.UNDO:
        _refuse_undo(events, new)
        return
    if now.status not in _FROM[new.what]:
        raise InputError(
            f"an action that is {now.status.replace('_', ' ')} takes no “{_spoken(new.what)}”",
            mend=f"it may: {', '.join(_spoken(what) for what in possible(now))}",
        )
    if new.what in NEEDS_WHY and not (new.why or "").strip():
        raise InputError(f"to {_spoken(new.what)} needs a reason", mend="say it with --why")
    if new.what is What.PROMOTE and now.kind is not ActionKind.CANDIDATE:
        raise InputError("it is an action already", mend="only candidates are promoted")
    if new.what is What.MERGE and new.data.get("into") == row.key:
        raise InputError("an action cannot be merged into itself", mend="name another with --into")
    if new.what in _NEEDS_DAY:
        _require_day(str(new.data.get(_NEEDS_DAY[new.what], "")))


def possible(now: State) -> list[What]:
    """What people may say of an action that stands so."""
    return [
        what
        for what, froms in _FROM.items()
        if now.status in froms and what not in _OF_INDEXER
        and (what is not What.PROMOTE or now.kind is ActionKind.CANDIDATE)
    ]  # fmt: skip


def last_to_undo(events: Sequence[Event]) -> int | None:
    """The number of the last thing that a person said and nobody took back."""
    back = undone(events)
    said = [
        one.id for one in events if one.id not in back and one.what not in {What.UNDO, *_OF_INDEXER}
    ]
    return said[-1] if said else None


def _first(row: Registered) -> Status:
    """Completed where the minutes that record it say so themselves."""
    completed = row.snapshot.get("state") == ActionState.COMPLETED
    return Status.CLOSED if completed else Status.OPEN


def _after(now: State, one: Event) -> State:
    if one.what is What.MOVED:
        return replace(now, unsure=None)
    if one.what is What.UNSURE:
        return replace(now, unsure=one.why)
    said = replace(now, updated=one.at, status=_BECOMES.get(one.what, now.status))
    change = _CHANGES.get(one.what)
    return replace(said, **change(now, one)) if change else said


def _owned(now: State, one: Event) -> dict[str, Any]:
    owners = tuple(one.data.get("owners", now.owners))
    return {"owners": owners, "disowned": frozenset(), "unsure": None}


def _disowned(now: State, one: Event) -> dict[str, Any]:
    """The clerk is asked to look: an action that nobody owns is nobody's work."""
    gone = frozenset(map(str, one.data.get("owners", now.owners)))
    others = sorted(gone) if one.data.get(OTHERS) else []
    whose = " or ".join(f"{owner}'s" for owner in others) or "theirs"
    return {
        "owners": tuple(owner for owner in now.owners if owner not in gone),
        "disowned": now.disowned | gone,
        "unsure": f"{one.speaker} says that it is not {whose}: {one.why}",
    }


_CHANGES: Mapping[What, Callable[[State, Event], dict[str, Any]]] = {
    What.CONFIRM: _owned,
    What.ASSIGN: _owned,
    What.NOT_MINE: _disowned,
    What.UPDATE: lambda _, one: {"last_update": one.why},
    What.PROPOSE_DONE: lambda _, one: {"evidence": one.data.get("evidence") or one.why},
    What.RESCHEDULE: lambda _, one: {"due": one.data["due"]},
    What.SNOOZE: lambda _, one: {"snoozed_until": one.data["until"]},
    What.PROMOTE: lambda _now, _one: {"kind": ActionKind.PROMOTED},
    What.DISMISS: lambda _now, _one: {"dismissed": True},
    What.REOPEN: lambda _now, _one: {"dismissed": False, "evidence": None},
}
"""What beside its status an event changes."""


def _refuse_undo(events: Sequence[Event], new: Event) -> None:
    target = new.data.get("event")
    known = {one.id: one for one in events}
    if target not in known or known[target].what in _OF_INDEXER:
        raise InputError(
            f"event {target} is none of this action's", mend="its events are listed with --json"
        )
    if target in undone(events):
        raise InputError(f"event {target} is taken back already", mend="undo the undo instead")


def _spoken(what: What) -> str:
    return what.value.replace("-", " ")


def _require_day(value: str) -> None:
    try:
        if dt.date.fromisoformat(value).isoformat() == value:  # "20220224" is one too, for Python
            return
    except ValueError:
        pass
    raise InputError(f"{value!r} is no date", mend="write it as 2022-02-24")
