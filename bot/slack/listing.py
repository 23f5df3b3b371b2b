"""Actions and decisions as lists: from the register and the minutes, never from a search."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audience import Viewer
from bot.coverage import spoken
from bot.minuted.listing import chosen
from bot.minuted.matching import about
from bot.minuted.span import Span
from bot.register.choosing import Named
from bot.register.entries import Entry
from bot.slack.blocks.listed import actions_message, decisions_message
from bot.slack.desk import Desk
from bot.slack.intents import Actions, Decisions
from bot.slack.owners import names_of
from bot.slack.records import Message, Person
from indexer.words import words

_MORE = "“/board actions NAME” lists one person's."
_BY_NAME = (
    "What has no buttons is listed by your name alone, or as a suggestion: until the clerk "
    "confirms that it is yours, only the clerk can change it."
)
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
    from bot.slack.limits import escape

    return f"I could not read “{escape(words_given)}” as a date; write it as 2024-01-01."


def actions(desk: Desk, person: Person, wanted: Actions) -> Message | None:
    """What is outstanding, for a person, a name or a post; told to ``person`` alone.

    Returns:
        None where it may be a question after all: the papers know no such name or post.
    """
    viewer = desk.members.alone(person)
    everything = desk.register.entries(viewer)
    entries = [one for one in everything if one.state.outstanding]
    clerk = desk.members.is_clerk(person)
    if wanted.me or wanted.user == person.id:
        return _own(desk, person, entries, clerk=clerk, viewer=viewer)
    if wanted.user:
        return _of_user(desk, wanted.user, entries, clerk=clerk, viewer=viewer)
    if wanted.name:
        names = _names(desk, viewer, wanted.name, everything)
        if not names and wanted.asked:
            return None
        owners = [Named(name) for name in names]
        found = [one for one in entries if any(owner.owns(one) for owner in owners)]
        title = f"Outstanding for {wanted.name}"
    else:
        found, title = entries, "Outstanding for the board"
    return actions_message(
        title,
        found,
        desk.today(),
        more=_MORE,
        clerk=clerk,
        notes=() if clerk else (_NOT_YOURS,),
    )


def _own(
    desk: Desk, person: Person, entries: Sequence[Entry], *, clerk: bool, viewer: Viewer
) -> Message:
    names = names_of(desk, person, viewer)
    found = [one for one in entries if names.owns(one) or names.perhaps(one)]
    mine = {one.id for one in found if names.owns(one)}
    return actions_message(
        "Outstanding for you",
        sorted(found, key=lambda one: (one.id not in mine, *_urgency(one))),
        desk.today(),
        more="update or close some first.",
        clerk=clerk,
        mine=mine,
        notes=() if clerk or len(mine) == len(found) else (_BY_NAME,),
    )


def _of_user(
    desk: Desk, user: str, entries: Sequence[Entry], *, clerk: bool, viewer: Viewer
) -> Message:
    other = desk.members.person(user)
    names = names_of(desk, other, viewer) if other else None
    found = [one for one in entries if names and (names.owns(one) or names.perhaps(one))]
    name = other.name if other and other.name else "them"
    return actions_message(
        f"Outstanding for {name}",
        sorted(found, key=_urgency),
        desk.today(),
        more=_MORE,
        clerk=clerk,
        notes=() if clerk else (_NOT_YOURS,),
    )


def _urgency(one: Entry) -> tuple[str, str]:
    """Earliest date first, then without one; within them the oldest meeting first."""
    return one.due or "9999", one.meeting_date or "9999"


def _names(desk: Desk, viewer: Viewer, name: str, entries: Sequence[Entry]) -> set[str]:
    """The name itself where an owner or anybody in the papers has it; else those of its post."""
    wanted = frozenset(words(name))
    with desk.store.snapshot() as snapshot:
        people = snapshot.people(viewer.audiences)
    owner = Named(name)
    if any(owner.owns(one) for one in entries):
        return {name}
    if wanted and any(wanted <= frozenset(words(one.name)) for one in people):
        return {name}
    return {
        one.name for one in people if one.post and wanted and wanted <= frozenset(words(one.post))
    }
