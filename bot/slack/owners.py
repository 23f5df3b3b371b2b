"""Which owners in the papers a Slack user is.

By a clerk's word, or by the one address that the papers print of a name: the rule by which digests
find people. A name alone is only a guess: it lists, and lets nobody press a button.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.audience import Viewer
from bot.digests.people import Clerk, Whose
from bot.policy import confirmed
from bot.register.entries import Entry
from bot.slack.desk import Desk
from bot.slack.records import Person
from indexer.words import words


@dataclass(frozen=True, slots=True)
class Names:
    """The owners' names that are one Slack user's: for sure, and perhaps."""

    person: Person
    whose: Whose

    def owns(self, one: Entry) -> bool:
        """Whether an action is theirs: confirmed, or printed; never by a suggestion."""
        return bool(self.owned_of(one))

    def owned_of(self, one: Entry) -> list[str]:
        """The owners' names of an action that are theirs."""
        return [owner for owner in self.whose.owners_of(one) if self._sure(owner)]

    def disowns(self, one: Entry) -> bool:
        """Whether they, or the clerk of them, have said that it is not theirs, which stands."""
        return any(self._sure(owner) for owner in one.state.disowned)

    def perhaps(self, one: Entry) -> bool:
        """Whether an action may be theirs: suggested, or of the name that Slack shows."""
        likely = (owner for owner in _likely(one) if owner not in one.state.disowned)
        return not self.disowns(one) and any(self._sure(o) or self._shown(o) for o in likely)

    def _sure(self, owner: str) -> bool:
        return self.whose.is_theirs(owner, self.person.id, self.person.email)

    def _shown(self, owner: str) -> bool:
        return _same(self.person.name, owner)


def names_of(desk: Desk, person: Person, viewer: Viewer) -> Names:
    """The names of a Slack user, as far as ``viewer``'s papers tell."""
    with desk.store.snapshot() as snapshot:
        printed = snapshot.people(viewer.audiences)
    return Names(person, Whose(printed, desk.matches.known(), clerk_of(desk, person)))


def clerk_of(desk: Desk, person: Person) -> Clerk | None:
    """The clerk, where it is this person: what the papers call the clerk's is theirs."""
    return Clerk(confirmed(person.email), person.name) if desk.members.is_clerk(person) else None


def _likely(one: Entry) -> list[str]:
    """Who may own an action; where a clerk has said who does, nobody else."""
    if one.state.owners:
        return list(one.state.owners)
    named = [*one.owners, *([one.owner_printed] if one.owner_printed else [])]
    return [*named, one.suggestion.name] if one.suggestion and not one.owners else named


def _same(name: str, owner: str) -> bool:
    """The same words in any order; titles such as Cllr may be left off on either side."""
    ours, theirs = frozenset(words(name)), frozenset(words(owner))
    return (
        len(ours) > 1 and bool(theirs) and (ours <= theirs or (len(theirs) > 1 and theirs <= ours))
    )
