"""Actions and decisions as lists: from the register and the minutes, never from a search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.audience import Viewer
from bot.coverage import spoken
from bot.minuted.listing import chosen
from bot.minuted.matching import about
from bot.minuted.span import Span
from bot.register.choosing import Named
from bot.register.entries import Entry
from bot.register.records import Status
from bot.slack.blocks.listed import ActionList, actions_message, decisions_message
from bot.slack.blocks.parts import line
from bot.slack.desk import Desk
from bot.slack.intents import Actions, Decisions
from bot.slack.limits import escape
from bot.slack.owners import Names, names_of
from bot.slack.records import Message, Person
from indexer.words import words

_BY_NAME = (
    "What has no buttons is listed by your name alone, or as a suggestion: until the clerk "
    "confirms that it is yours, only the clerk can change it."
)
_NOBODY = "Slack does not tell me who that is. Please give me the name as the papers print it."
_UNKNOWN = "No paper that I may show you names anybody so. Please write the name as it is printed."
_STATUS = {Status.CLOSURE_PROPOSED: "proposed as done"}
_NOT_YOURS = "Only the owner and the clerk can change an action."


def decisions(desk: Desk, viewer: Viewer, wanted: Decisions) -> Message | None:
    """The decisions that are wanted; None where the topic is in none of them."""
    with desk.store.snapshot() as snapshot:
        library = desk.answerer.library(snapshot, viewer)
        span = Span(since=wanted.since)
        found = chosen(desk.decided.of(snapshot, library), span)
        coverage = library.coverage
    if wanted.topic:
        found = about(found, wanted.topic)
        if not found:
            return None
    title = "Decisions"
    title += f" on {wanted.topic}" if wanted.topic else ""
    title += f" since {spoken(wanted.since.isoformat())}" if wanted.since else ""
    notes = (_unread(wanted.unread),) if wanted.unread else ()
    return decisions_message(title, found, coverage=coverage, notes=notes)


def _unread(words_given: str) -> str:
    return f"I could not read “{escape(words_given)}” as a date; write it as 2024-01-01."


def actions(
    desk: Desk, person: Person, wanted: Actions, start: int = 0, first: str = ""
) -> Message | None:
    """What is outstanding, for a person, a name or a post; told to ``person`` alone.

    Args:
        desk: the services.
        person: who reads it.
        wanted: whose actions.
        start: how many of them were shown before.
        first: the id of the action with which the next ones begin.

    Returns:
        None where it may be a question after all: the papers know no such name or post.
    """
    viewer, clerk = desk.members.alone(person), desk.members.is_clerk(person)
    everything = desk.register.entries(viewer)
    entries = _outstanding(everything)
    if wanted.late:
        today = desk.today().isoformat()
        entries = [one for one in entries if one.due and one.due < today]
    own = names_of(desk, person, viewer)
    if wanted.me or wanted.user == person.id:
        found = _own(own, entries, clerk=clerk)
    elif wanted.user:
        other = desk.members.person(wanted.user)
        if other is None:
            return line(_NOBODY)
        found = _others(desk, other, entries, viewer)
    elif wanted.name:
        names = _names(desk, viewer, wanted.name, everything)
        if not names and wanted.asked:
            return None
        found = _named(wanted.name, names, entries)
    elif wanted.status:
        title = f"Actions {_STATUS.get(wanted.status, wanted.whose)}"
        held = [one for one in everything if one.state.status is wanted.status]
        found = ActionList(title, held, nothing="The register holds none.")
    else:
        found = ActionList("Outstanding for the board", entries)
    found = replace(found, mine={one.id for one in found.entries if own.owns(one)})
    if not clerk and not found.notes and len(found.mine) < len(found.entries):
        found = replace(found, notes=(_NOT_YOURS,))
    if wanted.late:
        found = replace(found, title=found.title.replace("Outstanding", "Overdue", 1))
    return actions_message(
        found, desk.today(), whose=wanted.whose, start=start, first=first, clerk=clerk
    )


def _outstanding(entries: Sequence[Entry]) -> list[Entry]:
    """Earliest date first, then without one; within them the oldest meeting first."""
    found = [one for one in entries if one.state.outstanding]
    return sorted(found, key=lambda one: (one.due or "9999", one.meeting_date or "9999"))


def _own(names: Names, entries: Sequence[Entry], *, clerk: bool) -> ActionList:
    """First what is somebody's for sure, then what may be, then what they called not theirs."""
    mine = [one for one in entries if names.owns(one)]
    perhaps = [one for one in entries if names.perhaps(one) and not names.owns(one)]
    not_mine = [one for one in entries if names.disowns(one) and not names.owns(one)]
    notes = (_BY_NAME,) if perhaps and not clerk else ()
    held = [*mine, *perhaps, *not_mine]
    disowned = {one.id for one in not_mine}
    return ActionList("Outstanding for you", held, notes=notes, disowned=disowned, own=True)


def _others(desk: Desk, other: Person, entries: Sequence[Entry], viewer: Viewer) -> ActionList:
    names = names_of(desk, other, viewer)
    found = [one for one in entries if names.owns(one) or names.perhaps(one)]
    return ActionList(f"Outstanding for {other.name or 'them'}", found)


def _named(name: str, names: set[str], entries: Sequence[Entry]) -> ActionList:
    owners = [Named(one) for one in names]
    found = [one for one in entries if any(owner.owns(one) for owner in owners)]
    return ActionList(f"Outstanding for {name}", found, notes=() if names else (_UNKNOWN,))


def _names(desk: Desk, viewer: Viewer, name: str, entries: Sequence[Entry]) -> set[str]:
    """The name itself where an owner or anybody in the papers has it; else those of its post.

    An address, which no owner is called by, stands for the names that it is printed of.
    """
    wanted, address = frozenset(words(name)), name.casefold()
    with desk.store.snapshot() as snapshot:
        people = snapshot.people(viewer.audiences)
    if "@" in name:
        return {one.name for one in people if (one.email or "").casefold() == address}
    owner = Named(name)
    if any(owner.owns(one) for one in entries):
        return {name}
    if wanted and any(wanted <= frozenset(words(one.name)) for one in people):
        return {name}
    return {
        one.name for one in people if one.post and wanted and wanted <= frozenset(words(one.post))
    }
