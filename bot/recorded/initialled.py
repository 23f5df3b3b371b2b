"""By which initials minutes may print somebody: "FR to write" of a Miss F Royle who came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.recorded.asked import Asked
from indexer.people.identity import known
from indexer.people.names import initials_of
from indexer.people.titles import TITLE, untitled
from indexer.records import PartKind, Person
from indexer.words import raw_words, words

_CAME = frozenset({PartKind.MINUTES, PartKind.ATTENDANCE})
_NAMED = re.compile(  # "Mr D Robin", "Mrs. A. J. Fenn" among those who came
    rf"(?<![\w’'-])(?i:{TITLE}) (?P<first>(?:[A-Z]\.? ?){{1,3}}|[A-Z][\w’'-]+ )"
    r"(?P<surname>[A-Z][\w’'-]+)"
)
_FEWEST = 2  # letters that tell people apart


def everybody(asked: Asked, owner: str) -> list[Person]:
    """Those whom papers list, and whom minutes name on opening beside one of that surname."""
    people = list(asked.snapshot.people(asked.library.viewer.audiences))
    surname = _surname(owner)
    named = list(_named(asked, surname)) if surname else []
    known_so = any(_surname(one.name) == surname for one in (*people, *named))
    return people + named if known_so else people


def of_name(owner: str, people: Sequence[Person]) -> tuple[Person, ...]:
    """The one person who has the name as typed, in all the lists: "Fiona Royle" is "F Royle"."""
    surname = _surname(owner)
    alike = [one for one in people if surname and _surname(one.name) == surname]
    return (known(alike).resolve(untitled(owner).title()) or ()) if alike else ()


def initials(own: Sequence[Person], people: Sequence[Person]) -> frozenset[str]:
    """The initials that are theirs and nobody else's in any paper: as printed, else of the name."""
    names = {one.name for one in own}
    others = [one for one in people if one.name not in names]
    printed = {one.initials.upper() for one in own if one.initials}
    if printed:
        return frozenset(printed) - {(one.initials or "").upper() for one in others}
    made = {short for one in own if len(short := initials_of(one.name)) >= _FEWEST}
    taken = {short for one in others for short in (one.initials or "", initials_of(one.name))}
    return frozenset(made - taken) if len(made) == 1 else frozenset()


def _surname(name: str) -> str:
    return next(iter(reversed(list(raw_words(untitled(name))))), "")


def _named(asked: Asked, surname: str) -> Iterator[Person]:
    """The people whom minutes that hold a surname name on opening, by a title and first letters."""
    library = asked.library
    for key in library.holding(asked.snapshot, words(surname)):
        part = library.parts[key]
        if part.kind not in _CAME or part.paper_id not in library.minuted:
            continue
        for one in library.shelf(asked.snapshot, key):
            for found in _NAMED.finditer(one.paragraph.text):
                name = f"{found['first'].strip()} {found['surname']}"
                yield Person(key, one.paragraph.id, name)


def prints(initials: str, owner: str) -> bool:
    """Whether an owner as printed has these initials: "DR", "DA and ST", and no "Dr Ash"."""
    return bool(re.search(rf"(?<![\w.]){re.escape(initials)}(?![\w.])", owner))
