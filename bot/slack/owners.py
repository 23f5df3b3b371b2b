"""Which owners in the papers a Slack user is.

By the address that the papers print beside a name, or because a clerk has said so. A name alone
is only a guess: it lists, and lets nobody press a button.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.audience import Viewer
from bot.register.entries import Entry
from bot.slack.desk import Desk
from bot.slack.records import Person
from indexer.words import words


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one Slack user: those that are sure, and the one that Slack shows."""

    sure: frozenset[str]
    shown: str

    def owns(self, one: Entry) -> bool:
        """Whether an action is theirs, or is suggested to be."""
        return any(_same(name, owner) for name in self.sure for owner in _owners(one))

    def perhaps(self, one: Entry) -> bool:
        """Whether an action is of somebody with the name that Slack shows."""
        return bool(self.shown) and any(_same(self.shown, owner) for owner in _owners(one))


def names_of(desk: Desk, person: Person, viewer: Viewer) -> Names:
    """The names of a Slack user, as far as ``viewer``'s papers tell."""
    sure = {person.id, f"<@{person.id}>", *desk.memory.names_of(person.id)}
    email = (person.email or "").casefold()
    if email:
        sure.add(email)
        with desk.store.snapshot() as snapshot:
            sure |= {
                one.name
                for one in snapshot.people(viewer.audiences)
                if (one.email or "").casefold() == email
            }
    return Names(frozenset(sure), person.name)


def _owners(one: Entry) -> list[str]:
    named = [*one.owners, *([one.owner_printed] if one.owner_printed else [])]
    return [*named, one.suggestion.name] if one.suggestion and not one.owners else named


def _same(name: str, owner: str) -> bool:
    """The same words in any order; titles such as Cllr may be left off on either side."""
    if name == owner:  # the clerk may have named a Slack user
        return True
    ours, theirs = frozenset(words(name)), frozenset(words(owner))
    return (
        len(ours) > 1 and bool(theirs) and (ours <= theirs or (len(theirs) > 1 and theirs <= ours))
    )
