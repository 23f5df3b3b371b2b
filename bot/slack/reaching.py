"""Whom a digest reaches: told to a clerk who names an owner, by the rule of the digests."""

from __future__ import annotations

from collections.abc import Iterable

from bot.digests.in_slack import SlackDirectory
from bot.digests.people import People, mentioned_user
from bot.digests.printed import MatchesRead
from bot.slack.desk import Desk
from bot.slack.owners import clerk_of
from bot.slack.records import Person
from indexer.errors import NotPosted


def reached(desk: Desk, clerk: Person, owners: Iterable[str]) -> list[str]:
    """One line for each owner: who they now are, and whom in Slack that reaches, or why nobody."""
    with desk.store.snapshot() as snapshot:
        printed = snapshot.people(desk.members.alone(clerk).audiences)
    directory = SlackDirectory(desk.members.client, desk.members)
    people = People(printed, MatchesRead(desk.matches), directory, clerk_of(desk, clerk))
    return [_reached(desk, people, owner) for owner in owners]


def _reached(desk: Desk, people: People, owner: str) -> str:
    user = mentioned_user(owner)
    name = (desk.members.name_of(user) or owner) if user else owner
    try:
        found = people.matched(owner)
    except NotPosted:
        return f"Owner is now {name}; Slack does not say at the moment whom the digest reaches."
    if found.contact is None:
        return f"Owner is now {name}; the digest reaches nobody for them, since {_why(found.why)}."
    whom = found.contact.name or found.contact.user
    return f"Owner is now {name}; the digest reaches " + ("them." if whom == name else f"{whom}.")


def _why(why: str) -> str:
    return f"of this name {why}" if why.endswith("printed") else why
