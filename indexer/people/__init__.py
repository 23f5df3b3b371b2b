"""People as papers print them: names, posts, initials, councillor or officer, as of a paper.

What is printed in one part is kept with that part; whether two papers name the same person is
worked out at reading time, over what the viewer may see (``identity``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields, replace

from indexer.people.contacts import contacts
from indexer.people.identity import Known, known, same_person
from indexer.people.lists import listed_people
from indexer.people.mentions import mentioned
from indexer.people.names import bare_name, initials_of
from indexer.records import Paper, Part, Person
from indexer.words import fold

PEOPLE_VERSION = 7  # raised when the same paper would give other people

__all__ = ["PEOPLE_VERSION", "Known", "initials_of", "known", "people", "same_person"]

_PLACE = frozenset(("part_key", "paragraph_id", "name"))
_TELLING = ("organisation", "email", "standing", "initials")
_FACTS = tuple(field.name for field in fields(Person) if field.name not in _PLACE)


def people(paper: Paper) -> tuple[Person, ...]:
    """Everybody whom a paper names, in order, once a part. Pure; no text makes it fail.

    A person whom a part prints twice (in the attendance list and in a sentence) is one, with
    what either place says, as long as the two do not contradict one another.
    """
    found: list[Person] = []
    for part in map(_without_struck, paper.parts):
        found += _once([*listed_people(part), *contacts(part), *mentioned(part)])
    return tuple(found)


def _without_struck(part: Part) -> Part:
    """A part without what is struck through: who is struck off a list did not come."""
    if not any("struck" in one.flags for one in part.paragraphs):
        return part
    kept = tuple(one for one in part.paragraphs if "struck" not in one.flags)
    return replace(part, paragraphs=kept)


def _once(printed: Iterable[Person]) -> list[Person]:
    """The people of one part, each once."""
    kept: list[Person] = []
    places: defaultdict[str, list[int]] = defaultdict(list)  # by name
    for person in printed:
        named = places[fold(bare_name(person.name))]
        place = next((n for n in named if not _contradict(kept[n], person)), None)
        if place is None:
            named.append(len(kept))
            kept.append(person)
        else:
            kept[place] = _merged(kept[place], person)
    return kept


def _contradict(one: Person, other: Person) -> bool:
    """Whether two people of one name in one part are two."""
    return any(
        None not in pair and pair[0] != pair[1]
        for pair in ((getattr(one, fact), getattr(other, fact)) for fact in _TELLING)
    )


def _merged(one: Person, other: Person) -> Person:
    gaps = {fact: getattr(other, fact) for fact in _FACTS if getattr(one, fact) is None}
    return replace(one, **gaps)
