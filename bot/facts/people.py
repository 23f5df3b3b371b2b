"""What papers print of a person: post, council, email, telephone. Read from the lists of people.

Where papers name several people by the name that is asked, it could mean each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.people.titles import TITLE, TITLES, untitled
from indexer.records import Person
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import raw_words

_MOST_CHOICES = 3
_ALIKE = 84  # of 100, for a surname that is misspelt
_FEWEST = 5  # letters of a surname that may be misspelt
_LONG = 30  # words; of a longer paragraph the sentence is shown


class Field(StrEnum):
    """What is asked of a person."""

    POST = "post"
    COUNCIL = "council"
    EMAIL = "email"
    PHONE = "phone"


_NAME = rf"(?:{TITLE} )?[\w’'-]+(?: [\w’'-]+){{0,3}}?"
_ASKS = tuple(
    (field, re.compile(pattern, re.IGNORECASE))
    for field, pattern in (
        (Field.EMAIL, rf"\be-?mail(?: address)? (?:of|for) (?P<name>{_NAME})\W*$"),
        (Field.EMAIL, rf"\b(?P<name>{_NAME})['’]s? e-?mail\b"),
        (
            Field.PHONE,
            rf"\b(?:phone|telephone|mobile)(?: number| no)? (?:of|for) (?P<name>{_NAME})\W*$",
        ),
        (Field.PHONE, rf"\b(?P<name>{_NAME})['’]s? (?:phone|telephone|mobile|number)\b"),
        (
            Field.POST,
            (
                rf"\b(?:role|post|job(?: title)?|position|title) (?:of|does|has) (?P<name>{_NAME})"
                r"(?= have| hold|\W*$)"
            ),
        ),
        (
            Field.POST,
            rf"\b(?P<name>{_NAME})['’]s? (?:role|post|job|position|title)",
        ),
        (Field.POST, rf"\bwhat does (?P<name>{_NAME}) do\W*$"),
        (Field.POST, rf"^\W*(?:so |and )?who(?:['’]s| is| was) (?P<name>(?-i:[A-Z]){_NAME})\W*$"),
        (
            Field.COUNCIL,
            (
                r"\b(?:which|what) (?:council|authority|borough|"
                rf"district) (?:is|does|was) (?P<name>{_NAME}) "
                r"(?:from|on|of|represent\w*|a member|sit\w*|come|with)"
            ),
        ),
        (Field.COUNCIL, rf"\b(?:council|authority) of (?P<name>{_NAME})\W*$"),
        (Field.COUNCIL, rf"\b(?:where|who) (?:is|does) (?P<name>{_NAME}) (?:from|represent)\b"),
        (
            Field.COUNCIL,
            (
                rf"^\W*(?P<name>{_NAME})\W+(?:which|what) (?:council|"
                r"authority) (?:is|does|are) (?:he|she|they)"
            ),
        ),
    )
)
_NOT_NAMES = frozenset(
    """board committee report paper clerk chair officer council panel meeting programme project it
    this that he she they we you who contact author minutes item scheme director manager head
    acronym""".split()
)


@dataclass(frozen=True, slots=True)
class _Asked:
    field: Field
    name: str  # in lower case, titles left out
    text: str


def person_facts(snapshot: Snapshot, library: Library, query: Query) -> Facts | None:
    """What is asked of a person; None where nobody is asked after, or papers say nothing of it."""
    asked = _asked(plain(query.standalone))
    if asked is None:
        return None
    people = snapshot.people(library.viewer.audiences)
    typed = asked.name.split()
    meant: dict[str, list[Person]] = {}
    for place in range(len(typed)):
        meant = _meant(" ".join(typed[place:]), people)
        if meant:
            typed = typed[place:]
            break
    if not meant:
        return None
    if len(meant) > 1:
        return Facts(
            choices=tuple(
                _choice(asked.text, typed, name) for name in sorted(meant)[:_MOST_CHOICES]
            )
        )
    (name,) = meant
    said = [line for one in meant[name] if (line := _line(snapshot, library, asked.field, one))]
    if not said:
        return None
    newest_first = sorted(
        said, key=lambda one: (one.place.paper.date.value or "", -_length(one)), reverse=True
    )
    return Facts((newest_first[0],))


def _length(one: Quoted) -> int:
    return len(one.place.paragraph.text)


def _asked(text: str) -> _Asked | None:
    for field, pattern in _ASKS:
        found = pattern.search(text)
        if found:
            name = list(raw_words(untitled(found["name"])))
            if name and not set(name) & _NOT_NAMES:
                return _Asked(field, " ".join(name), text)
    return None


def _choice(text: str, typed: Sequence[str], name: str) -> str:
    """The question with a full name in place of the one typed."""
    said = r"\W+".join(re.escape(word) for word in typed)
    whole = re.sub(rf"(?<!\w){said}(?!\w)", lambda _: name, text, count=1, flags=re.IGNORECASE)
    return f"{whole.rstrip('?!. ')}?"


def _meant(typed: str, people: Sequence[Person]) -> dict[str, list[Person]]:
    """The people of the name: wholly, else by surname, by first name, or misspelt; by full name."""
    wanted = frozenset(typed.replace("-", " ").split())
    named: dict[str, list[Person]] = {}
    for one in people:
        named.setdefault(one.name, []).append(one)
    for fits in (_wholly, _by_part, _misspelt):
        found = {name: held for name, held in named.items() if fits(wanted, name)}
        if found:
            return _one_each(found)
    return {}


def _parts(name: str) -> list[str]:
    return [word for word in raw_words(name.replace("-", " ")) if word not in TITLES]


def _wholly(wanted: frozenset[str], name: str) -> bool:
    return len(wanted) > 1 and wanted == frozenset(_parts(name))


def _by_part(wanted: frozenset[str], name: str) -> bool:
    return bool(wanted) and wanted <= frozenset(_parts(name))


def _misspelt(wanted: frozenset[str], name: str) -> bool:
    parts = _parts(name)
    if not parts:
        return False
    typed = " ".join(sorted(wanted))
    if max(map(len, wanted)) < _FEWEST:
        return False
    surnames = (" ".join(sorted(parts[place:])) for place in range(len(parts)))
    return any(fuzz.ratio(typed, surname) >= _ALIKE for surname in surnames)


def _one_each(found: dict[str, list[Person]]) -> dict[str, list[Person]]:
    """One entry a person: "Jo Kerr" and "Jo A. Kerr" are one."""
    held: dict[str, list[Person]] = {}
    for name in sorted(found, key=lambda one: (len(one), one)):
        longer = frozenset(_parts(name))
        same = next((o for o in held if frozenset(_parts(o)) <= longer), None)
        held.setdefault(same or name, []).extend(found[name])
    return held


def _line(snapshot: Snapshot, library: Library, field: Field, one: Person) -> Quoted | None:
    """The line that prints what is asked of a person."""
    value = {
        Field.POST: one.post,
        Field.COUNCIL: one.organisation,
        Field.EMAIL: one.email,
        Field.PHONE: one.phone,
    }[field]
    if not value or re.search(r"[()]|\bCllr\b", value):
        return None  # a neighbouring cell of the table, and no post
    for place in _near(snapshot, library, one):
        if " ".join(value.split()).casefold() in " ".join(place.paragraph.text.split()).casefold():
            return Quoted(place, _sentence(place, one.name), _whose(place, one.name))
    return None


def _near(snapshot: Snapshot, library: Library, one: Person) -> Iterator[Shelved]:
    """The paragraph that names the person, then those after it in a contact block."""
    shelf = library.shelf(snapshot, one.part_key)
    at = next((p.position for p in shelf if p.paragraph.id == one.paragraph_id), None)
    if at is not None:
        yield from shelf[at : at + 8]


def _sentence(place: Shelved, name: str) -> str:
    text = place.paragraph.text
    if len(text.split()) <= _LONG:
        return text
    return next((said for said in sentences(text) if name in said), text)


def _whose(place: Shelved, name: str) -> str:
    surname = name.rsplit(maxsplit=1)[-1].casefold()
    return "" if surname in place.paragraph.text.casefold() else f"{name}: "
