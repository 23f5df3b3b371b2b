"""The clerk's first day in Slack: many owners confirmed, history archived, and taken back.

Whoever presses is asked of Slack anew; only a clerk gets further.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.backlog.choosing import Historic, historic, to_confirm, to_look_at
from bot.backlog.together import BATCH, Saying, Together, said_under, say_together, take_back
from bot.register.choosing import Group
from bot.register.entries import Entry
from bot.register.life import OTHERS
from bot.register.records import What
from bot.slack.blocks import clerk as blocks
from bot.slack.desk import Desk
from bot.slack.records import Block, Message, Person
from bot.slack.saying import Refused, by_name
from indexer.errors import InputError

_YEAR = dt.timedelta(days=365)
_CLERK_ONLY = "Only the clerk can do that."
_UNTICKED = "unticked in the form"
_NONE_WAITS = "Every outstanding action has a confirmed owner, or none that the papers tell."
_CHANGED = (
    "Nothing is archived: since the form was opened the number has changed. Please look again."
)


def waiting(desk: Desk, person: Person) -> list[Block]:
    """What waits for a clerk, for their home tab; nothing for anybody else."""
    if not desk.members.is_clerk(person):
        return []
    return blocks.backlog_blocks(_waiting(desk, person))


def waiting_message(desk: Desk, person: Person) -> Message:
    """The same as an answer to `/board clerk`.

    Raises:
        Refused: they are no clerk.
    """
    _require_clerk(desk, person)
    return blocks.backlog_message(_waiting(desk, person))


def confirm_form(desk: Desk, person: Person | None) -> Block:
    """The form of the owners to confirm.

    Raises:
        Refused: they are no clerk, or no owner waits.
    """
    clerk = _require_clerk(desk, person)
    groups = _groups(desk, clerk)
    if not groups:
        raise Refused(_NONE_WAITS)
    form = blocks.shown(groups)
    _on_record(
        desk, clerk, "owners to confirm", (e for group in form.groups for e in group.entries)
    )
    return blocks.confirm_view(form, desk.go_live)


def confirm(desk: Desk, person: Person | None, view: Mapping[str, Any], key: str) -> Message:
    """Confirm what is ticked, and keep of what is unticked that it is not theirs.

    ``key`` is that of Slack's event: the same one counts once.

    Raises:
        Refused: they are no clerk, or all that was shown has changed meanwhile.
    """
    clerk = _require_clerk(desk, person)
    sayings = list(_ticked(desk, clerk, view, _batch(key)))
    if not sayings:
        raise Refused("Nothing of what the form showed waits any more: please look again.")
    done = say_together(desk.register, sayings, by_name(clerk), _batch(key))
    left = sum(len(group.entries) for group in _groups(desk, clerk))
    return _told("Confirmed", done, owners=True, again=blocks.CONFIRM if left else "")


def archive_form(desk: Desk, person: Person | None, before: str | None = None) -> Block:
    """The form of an archiving before a day, at first before a year ago.

    Raises:
        Refused: they are no clerk.
    """
    clerk = _require_clerk(desk, person)
    day = dt.date.fromisoformat(before) if before else desk.today() - _YEAR
    found = _historic(desk, clerk, day)
    _on_record(desk, clerk, "actions to archive", found.taken[: blocks.PREVIEWED])
    return blocks.archive_view(day, found)


def archive(desk: Desk, person: Person | None, view: Mapping[str, Any], key: str) -> Message:
    """Archive what the form has shown, and no more.

    Raises:
        Refused: they are no clerk, or it would be another number than the form has shown.
    """
    clerk = _require_clerk(desk, person)
    batch = _batch(key)
    shown = json.loads(view["private_metadata"])
    day = view["state"]["values"]["before"][blocks.BEFORE]["selected_date"]
    before = said_under(desk.register, desk.members.alone(clerk), batch)
    found = [*before, *_historic(desk, clerk, dt.date.fromisoformat(day)).taken]
    if (day, len(found)) != (shown["before"], shown["number"]):
        raise Refused(_CHANGED)
    if not found:
        raise Refused("Nothing is archived: no outstanding action is of an earlier meeting.")
    why = f"history: of a meeting before {day}"
    sayings = [Saying(one, What.DISMISS, why=why) for one in found]
    done = say_together(desk.register, sayings, by_name(clerk), batch)
    return _told("Archived", done)


def back(desk: Desk, person: Person | None, batch: str) -> Message:
    """Take back what was done together.

    Raises:
        Refused: they are no clerk, or it was taken back already.
    """
    clerk = _require_clerk(desk, person)
    try:
        found = take_back(desk.register, desk.members.alone(clerk), batch, by_name(clerk))
    except InputError:
        raise Refused("That was taken back already.") from None
    return blocks.done_message(f"Taken back: {blocks.actions(len(found))} as before.", "")


def _on_record(desk: Desk, clerk: Person, what: str, entries: Iterable[Entry]) -> None:
    cited = (one.citation.paragraph_id for one in entries if one.citation)
    desk.shown(what, cited, desk.members.alone(clerk), clerk.id)


def _waiting(desk: Desk, clerk: Person) -> blocks.Waiting:
    entries = desk.register.entries(desk.members.alone(clerk))
    confirm = {one.id for group in to_confirm(entries) for one in group.entries}
    older = len(historic(entries, desk.today() - _YEAR).taken)
    doubted = to_look_at(entries)
    _on_record(desk, clerk, "actions to look at", doubted[: blocks.PREVIEWED])
    return blocks.Waiting(len(confirm), older, tuple(doubted))


def _groups(desk: Desk, clerk: Person) -> list[Group]:
    return to_confirm(desk.register.entries(desk.members.alone(clerk)))


def _historic(desk: Desk, clerk: Person, before: dt.date) -> Historic:
    return historic(desk.register.entries(desk.members.alone(clerk)), before)


def _ticked(desk: Desk, clerk: Person, view: Mapping[str, Any], batch: str) -> Iterator[Saying]:
    """Each action that is ticked, for its likely owners but those under whom it was unticked.

    One that is ticked under nobody is not of those whom the form named.
    """
    names = json.loads(view["private_metadata"])["owners"]
    shown = {
        (option["value"], names[int(block["block_id"].split(":")[1])])
        for block in view["blocks"]
        if block["type"] == "input"
        for option in block["element"]["options"]
    }
    owners: dict[str, list[str]] = {}
    for name, fields in view["state"]["values"].items():
        for one in fields["actions"].get("selected_options") or ():
            owners.setdefault(one["value"], []).append(names[int(name.split(":")[1])])
    for identifier in dict.fromkeys(identifier for identifier, _ in sorted(shown)):
        entry, ticked = _found(desk, clerk, identifier), owners.get(identifier, [])
        if entry is None:
            continue
        if not ticked:
            named = sorted(name for one, name in shown if one == identifier)
            if _still(entry, named, batch):
                yield Saying(entry, What.NOT_MINE, {"owners": named, OTHERS: True}, _UNTICKED)
            continue
        if not set(ticked) & set(entry.likely_owners):
            continue
        named = [
            one
            for one in entry.likely_owners
            if one in ticked or (identifier, one) not in shown  # which nobody could untick
        ]
        yield Saying(entry, What.CONFIRM, {"owners": named})


def _still(entry: Entry, named: Iterable[str], batch: str) -> bool:
    """Whether an action still waits as a form has shown it, or was unticked by this very form."""
    unticked = any(one.data.get(BATCH) == batch for one in entry.events)
    return unticked or (not entry.state.owners and bool({*named} & {*entry.likely_owners}))


def _found(desk: Desk, clerk: Person, identifier: str) -> Entry | None:
    try:
        return desk.register.find(identifier, desk.members.alone(clerk))
    except InputError:
        return None


def _told(verb: str, done: Together, *, owners: bool = False, again: str = "") -> Message:
    kept = [one for one in done.said if one.what is not What.NOT_MINE]
    line = f"{verb}: {blocks.actions(len(kept))}."
    if owners and kept:
        by_owner = Counter(name for one in kept for name in one.data["owners"])
        line += f" {', '.join(f'{name} {number}' for name, number in by_owner.most_common(10))}."
    if len(kept) < len(done.said):
        unticked = blocks.actions(len(done.said) - len(kept))
        line += f" Unticked, so not theirs: {unticked}; `/board clerk` asks whose."
    if done.refused:
        line += f" {blocks.actions(len(done.refused))} had changed meanwhile and stay."
    return blocks.done_message(line, done.batch, again=again)


def _require_clerk(desk: Desk, person: Person | None) -> Person:
    if person is None or not desk.members.is_clerk(person):
        raise Refused(_CLERK_ONLY)
    return person


def _batch(key: str) -> str:
    """The number under which one event's deed is kept."""
    return hashlib.sha256(key.encode()).hexdigest()[:8]
