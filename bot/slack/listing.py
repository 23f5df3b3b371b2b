"""Actions and decisions as lists: from the register and the minutes, never from a search."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audience import Viewer
from bot.library import Library
from bot.minuted.listing import chosen
from bot.minuted.listing import decisions as all_decisions
from bot.minuted.matching import about
from bot.minuted.span import Span
from bot.register.choosing import owned_by
from bot.register.entries import Entry
from bot.slack.blocks.listed import actions_message, decisions_message
from bot.slack.desk import Desk
from bot.slack.intents import Actions, Decisions
from bot.slack.owners import Names, names_of
from bot.slack.records import Message, Person
from indexer.words import words

_MORE = "“/board actions NAME” lists one person's."
_BY_NAME = (
    "These are listed by your name alone: the clerk has not confirmed yet that it is you. "
    "Until then only the clerk can change them."
)
_NOT_YOURS = "Only the owner and the clerk can change an action."


def decisions(desk: Desk, viewer: Viewer, wanted: Decisions) -> Message | None:
    """The decisions that are wanted; None where the topic is in none of them."""
    with desk.store.snapshot() as snapshot:
        library = Library(snapshot, viewer)
        span = Span(since=wanted.since)
        found = chosen(all_decisions(snapshot, library), span)
        coverage = library.coverage
    if wanted.topic:
        found = about(found, wanted.topic)
        if not found:
            return None
    title = "Decisions"
    title += f" on {wanted.topic}" if wanted.topic else ""
    title += f" since {wanted.since.isoformat()}" if wanted.since else ""
    notes = (_unread(wanted.unread),) if wanted.unread else ()
    return decisions_message(title, found, coverage=coverage, notes=notes)


def _unread(words_given: str) -> str:
    from bot.slack.limits import escape

    return f"I could not read “{escape(words_given)}” as a date; write it as 2024-01-01."


def actions(desk: Desk, person: Person, wanted: Actions) -> Message:
    """What is outstanding, for a person, a name or a post; told to ``person`` alone."""
    viewer = desk.members.alone(person)
    entries = [one for one in desk.register.entries(viewer) if one.state.outstanding]
    clerk = desk.members.is_clerk(person)
    if wanted.me or wanted.user == person.id:
        return _own(desk, person, entries, clerk=clerk, viewer=viewer)
    if wanted.user:
        return _of_user(desk, wanted.user, entries, clerk=clerk, viewer=viewer)
    if wanted.name:
        found = _of_name(desk, viewer, wanted.name, entries)
        title = f"Outstanding for {wanted.name}"
    else:
        found, title = entries, "Outstanding for the board"
    return actions_message(
        title, found, more=_MORE, clerk=clerk, mine=False, notes=() if clerk else (_NOT_YOURS,)
    )


def _own(
    desk: Desk, person: Person, entries: Sequence[Entry], *, clerk: bool, viewer: Viewer
) -> Message:
    names = names_of(desk, person, viewer)
    found = [one for one in entries if names.owns(one) or names.perhaps(one)]
    sure = all(names.owns(one) for one in found)
    return actions_message(
        "Outstanding for you",
        found,
        more="update or close some first.",
        clerk=clerk,
        mine=sure,
        notes=() if sure else (_BY_NAME,),
    )


def _of_user(
    desk: Desk, user: str, entries: Sequence[Entry], *, clerk: bool, viewer: Viewer
) -> Message:
    other = desk.members.person(user)
    names = names_of(desk, other, viewer) if other else Names(frozenset(), "")
    found = [one for one in entries if names.owns(one) or names.perhaps(one)]
    name = other.name if other and other.name else "them"
    return actions_message(
        f"Outstanding for {name}",
        found,
        more=_MORE,
        clerk=clerk,
        mine=False,
        notes=() if clerk else (_NOT_YOURS,),
    )


def _of_name(desk: Desk, viewer: Viewer, name: str, entries: Sequence[Entry]) -> list[Entry]:
    """By an owner's name; else by a post, as the papers give it to somebody."""
    found = [one for one in entries if owned_by(one, name)]
    if found:
        return found
    wanted = frozenset(words(name))
    with desk.store.snapshot() as snapshot:
        holders = {
            person.name
            for person in snapshot.people(viewer.audiences)
            if person.post and wanted and wanted <= frozenset(words(person.post))
        }
    return [one for one in entries if any(owned_by(one, holder) for holder in holders)]
