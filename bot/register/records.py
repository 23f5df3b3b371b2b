"""The nouns of the register, frozen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from indexer.records import ActionKind

_USER = re.compile(r"(?<=\S) \([UW][A-Z0-9]{3,}\)$")  # of Slack, behind the name of whoever said it


def speaker(by: str) -> str:
    """Who said something, for people to read: without the id that Slack knows them by."""
    return _USER.sub("", by)


class Status(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    CLOSURE_PROPOSED = "closure_proposed"
    PAUSED = "paused"
    CLOSED = "closed"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"

    @property
    def words(self) -> str:
        """As people read it: "in progress"."""
        return self.value.replace("_", " ")


OUTSTANDING = frozenset({Status.OPEN, Status.IN_PROGRESS, Status.CLOSURE_PROPOSED})


class What(StrEnum):
    """What may be said of an action."""

    CONFIRM = "confirm"  # the owner, as printed, as suggested or as given
    ASSIGN = "assign"
    UPDATE = "update"
    PROPOSE_DONE = "propose-done"
    CLOSE = "close"
    REOPEN = "reopen"
    RESCHEDULE = "reschedule"
    SNOOZE = "snooze"
    PAUSE = "pause"
    CANCEL = "cancel"
    PROMOTE = "promote"
    MERGE = "merge"
    DISMISS = "dismiss"  # no action, or of no use any more: listed only when asked for
    NOT_MINE = "not-mine"
    UNDO = "undo"
    MOVED = "moved"  # said by the indexer: it is now found under another key
    UNSURE = "unsure"  # said by the indexer: its words are no longer found where they were


# What is said at the press of a button, in the order of the buttons.
BY_OWNERS = (What.UPDATE, What.PROPOSE_DONE, What.NOT_MINE, What.RESCHEDULE, What.SNOOZE)
BY_CLERKS = (What.CONFIRM, What.CLOSE)


@dataclass(frozen=True, slots=True)
class Registered:
    """An action as it was found first. ``snapshot`` holds what the paper said of it then."""

    key: str  # that of the extracted action
    kind: ActionKind
    audience: str
    quotation: str
    snapshot: Mapping[str, Any]
    made_at: str  # ISO, UTC


@dataclass(frozen=True, slots=True)
class Event:
    """One thing said of an action. ``id`` rises; 0 until it is kept."""

    id: int
    action: str  # key
    at: str  # ISO, UTC
    by: str
    what: What
    why: str | None
    data: Mapping[str, Any]

    @property
    def speaker(self) -> str:
        """Who said it, for people to read."""
        return speaker(self.by)


@dataclass(frozen=True, slots=True)
class State:
    """What its events make of an action."""

    status: Status
    kind: ActionKind
    owners: tuple[str, ...] = ()  # confirmed or assigned
    disowned: frozenset[str] = frozenset()  # whose it is not, however the papers print it
    due: str | None = None  # ISO, where somebody has changed it
    snoozed_until: str | None = None  # ISO; for digests only
    evidence: str | None = None  # of a proposed closure
    dismissed: bool = False
    unsure: str | None = None  # why a clerk should look at it
    updated: str | None = None  # ISO, the last word of a person
    last_update: str | None = None

    @property
    def outstanding(self) -> bool:
        """Whether somebody has still to do something."""
        return self.status in OUTSTANDING and not self.dismissed
