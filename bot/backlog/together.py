"""Many actions are told the same thing together; each has its event, and all can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.audience import Viewer
from bot.register.entries import Entry
from bot.register.life import undone
from bot.register.records import Event, What
from bot.register.service import Register
from indexer.errors import InputError

BATCH = "batch"  # in an event's data: the number under which it was said


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be said of one action."""

    entry: Entry
    what: What
    data: Mapping[str, Any] = field(default_factory=dict)
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Together:
    """What was said together. ``refused``: the actions that could not meet it, and why."""

    batch: str
    said: tuple[Saying, ...]
    refused: tuple[tuple[Entry, str], ...] = ()


def say_together(register: Register, sayings: Iterable[Saying], by: str, batch: str) -> Together:
    """Say each, under one number. What was said under it before is not said again.

    Args:
        register: the actions.
        sayings: what of which.
        by: who says it.
        batch: the number; a new one for each deed of a person.
    """
    said: list[Saying] = []
    refused: list[tuple[Entry, str]] = []
    for one in sayings:
        try:
            if not _under(one.entry.events, batch):
                data = {**one.data, BATCH: batch}
                register.say(one.entry, one.what, by, one.why, data)
        except InputError as error:
            refused.append((one.entry, error.what))
        else:
            said.append(one)
    return Together(batch, tuple(said), tuple(refused))


def said_under(register: Register, viewer: Viewer, batch: str) -> list[Entry]:
    """The actions of which something that stands was said under a number."""
    return [one for one in register.entries(viewer, dismissed=True) if _under(one.events, batch)]


def take_back(
    register: Register, viewer: Viewer, batch: str, by: str, why: str | None = None
) -> list[Entry]:
    """Take back all that was said under a number, as far as it still stands; gives the actions.

    Raises:
        InputError: nothing that stands was said under it, as far as ``viewer`` may see.
    """
    found = [(one, event) for one in said_under(register, viewer, batch)
             for event in _under(one.events, batch)]  # fmt: skip
    if not found:
        raise InputError(
            f"nothing that was said under {batch!r} stands", mend="give the number as it was told"
        )
    back: dict[str, Entry] = {}
    for one, event in found:
        with suppress(InputError):  # somebody was quicker with this one: the others are as before
            register.say(one, What.UNDO, by, why, {"event": event.id})
            back[one.row.key] = one
    return list(back.values())


def _under(events: Sequence[Event], batch: str) -> list[Event]:
    back = undone(events)
    return [one for one in events if one.data.get(BATCH) == batch and one.id not in back]
