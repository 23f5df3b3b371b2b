"""The actions of one set of audiences, kept while papers stay as they are.

An index makes the list anew; an event changes the one action that it is said of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.register.choosing import Named, owners_of
from bot.register.entries import Entry, in_order
from bot.register.life import state
from bot.register.records import Event, What

# What the indexer says may put an action under another paper's label: all is read again.
_OF_INDEXER = frozenset({What.MOVED, What.UNSURE})


@dataclass(frozen=True, slots=True)
class Version:
    """What a list was read at; it counts until one of these is another."""

    generation: int  # of the papers
    row: int  # number of the newest action
    event: int  # number of the newest event


@dataclass(frozen=True, slots=True)
class Held:
    """Every action that one set of audiences may see."""

    version: Version
    entries: tuple[Entry, ...]
    places: Mapping[str, int]  # an action's key to its entry
    owned: Mapping[str, frozenset[int]]  # an owner's name to the entries that have it

    @classmethod
    def of(cls, version: Version, entries: tuple[Entry, ...], places: Mapping[str, int]) -> Held:
        """The list, with the owners' names in it."""
        owned: defaultdict[str, set[int]] = defaultdict(set)
        for place, entry in enumerate(entries):
            for name in owners_of(entry):
                owned[name].add(place)
        found = {name: frozenset(held) for name, held in owned.items()}
        return cls(version, entries, places, found)

    def of_owner(self, name: str) -> list[Entry]:
        """The actions whose owner, confirmed, printed or suggested, holds all words of a name."""
        asked = Named(name)
        found = set().union(*(held for owner, held in self.owned.items() if asked.holds(owner)))
        return [self.entries[place] for place in sorted(found)]

    def same_but_for_events(self, version: Version) -> bool:
        """Whether nothing but events was added since."""
        return replace(self.version, event=version.event) == version

    def after(self, said: Sequence[Event], version: Version) -> Held | None:
        """The list after these newer events; None where it has to be read anew."""
        entries = list(self.entries)
        owned = dict(self.owned)
        for event in said:
            place = self.places.get(event.action)
            if place is None or event.what in _OF_INDEXER:
                return None
            before, entries[place] = entries[place], _after(entries[place], event)
            for name in owners_of(before) - owners_of(entries[place]):
                owned[name] -= {place}
            for name in owners_of(entries[place]) - owners_of(before):
                owned[name] = owned.get(name, frozenset()) | {place}
        return Held(version, tuple(entries), self.places, owned)


def _after(entry: Entry, event: Event) -> Entry:
    """The action after an event; it may know it already, said while the list was read."""
    if any(one.id == event.id for one in entry.events):
        return entry
    events = in_order([*entry.events, event])
    return replace(entry, events=events, state=state(entry.row, events))
