"""What people say of actions by buttons and forms: checked afresh, kept once as an event.

A button's value only names an action. Who presses is asked of Slack anew, what they may see is
decided anew, and only the owner or the clerk changes anything.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.register.entries import Entry
from bot.register.life import OTHERS, possible
from bot.register.records import BY_CLERKS, Status, What
from bot.register.typed import typed_owners
from bot.slack.blocks.pressing import TITLES
from bot.slack.desk import Desk
from bot.slack.owners import names_of
from bot.slack.reaching import reached
from bot.slack.records import Person
from indexer.errors import InputError

_EVENT = "slack_event"  # in an event's data: what Slack sends twice is said once
_SNOOZE_DAYS = 14
GONE = "That action is not among those that I may show you. It may have been closed or taken away."
_NOT_YOURS = (
    "Only the action's owner or the clerk can do that. "
    "If it is yours, please ask the clerk to confirm you as its owner."
)
_STANDS = {
    **{status: f"{status.words} by now" for status in Status},
    Status.CLOSURE_PROPOSED: "already proposed as done, and waits for the clerk",
}
_UNDONE = "If that was a mistake, please tell the clerk, who can undo it."
_CLERK_ONLY = "Only the clerk can do that."

Filled = Mapping[str, str]  # a form's fields by name


class Refused(Exception):
    """Why somebody may not say it: one polite line."""


def pressed(desk: Desk, person: Person | None, identifier: str, what: What) -> tuple[Person, Entry]:
    """Who it is, and the action that they want to say something of.

    Raises:
        Refused: they may not see it, or may not change it.
    """
    if person is None or not desk.members.served(person):
        raise Refused(GONE)
    viewer = desk.members.alone(person)
    try:
        entry = desk.register.find(identifier, viewer)
    except InputError:
        raise Refused(GONE) from None
    if desk.members.is_clerk(person):
        return person, entry
    if what in BY_CLERKS:
        raise Refused(_CLERK_ONLY)
    if not names_of(desk, person, viewer).owns(entry):
        raise Refused(_NOT_YOURS)
    return person, entry


def takes(entry: Entry, what: What) -> None:
    """Before a form is opened: whether an action meets ``what`` where it stands now.

    Raises:
        Refused: it was closed since the button was shown, or proposed as done.
    """
    if what not in possible(entry.state):
        raise Refused(f"That action is {_STANDS[entry.state.status]}: there is nothing to do here.")


def say(desk: Desk, person: Person, entry: Entry, what: What, filled: Filled, key: str) -> str:
    """Keep what somebody says; gives the line that they are told.

    Args:
        desk: the services.
        person: who says it; their name stands in the register.
        entry: of what.
        what: what they say.
        filled: the form's fields.
        key: of Slack's event: the same one is kept once.

    Raises:
        Refused: the action cannot meet it where it stands, or a field is wrong.
    """
    why, data = _said(desk, person, entry, what, filled)
    if not any(one.data.get(_EVENT) == key for one in entry.events):
        try:
            desk.register.say(entry, what, by_name(person), why, {**data, _EVENT: key})
        except InputError as error:
            raise Refused(f"That cannot be done: {error.what}.") from None
    line = f"Noted: {TITLES[what]} – {entry.text}"
    told = reached(desk, person, data["owners"]) if what is What.CONFIRM else []
    if what is What.NOT_MINE:
        told = [_UNDONE]
    return "\n".join([line, *told])


def filled(view: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a submitted form by name; empty ones are left out."""
    found: dict[str, str] = {}
    for fields in view["state"]["values"].values():
        for name, field in fields.items():
            value = field.get("value") or field.get("selected_date")
            if value and str(value).strip():
                found[name] = str(value).strip()
    return found


def start(desk: Desk, entry: Entry, what: What) -> str:
    """What a form's field holds at first."""
    if what is What.CONFIRM:
        return ", ".join(entry.likely_owners)
    if what is What.SNOOZE:
        return (desk.today() + dt.timedelta(days=_SNOOZE_DAYS)).isoformat()
    if what is What.RESCHEDULE and entry.due and _is_day(entry.due):
        return entry.due
    return ""


def _said(
    desk: Desk, person: Person, entry: Entry, what: What, fields: Filled
) -> tuple[str | None, dict[str, Any]]:
    """The reason and the data of an event."""
    why, day = fields.get("why"), fields.get("day", "")
    if what in {What.RESCHEDULE, What.SNOOZE}:
        if not _is_day(day) or dt.date.fromisoformat(day) <= desk.today():
            raise Refused("Please choose a day that is still to come.")
        return why, {"until" if what is What.SNOOZE else "due": day}
    if what is What.PROPOSE_DONE:
        return why, {"evidence": why}
    if what is What.NOT_MINE:
        own = names_of(desk, person, desk.members.alone(person)).owned_of(entry)
        return why, {"owners": own} if own else {"owners": list(entry.owners), OTHERS: True}
    if what is What.CONFIRM:
        owners = typed_owners(fields.get("owner", ""))
        if not owners:
            raise Refused("Please name an owner.")
        return None, {"owners": owners}
    return why, {}


def _is_day(value: str) -> bool:
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def by_name(person: Person) -> str:
    """Who said it, as the register keeps it."""
    return f"{person.name} ({person.id})" if person.name else person.id
