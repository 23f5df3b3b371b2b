"""The same person across papers, resolved over the people whom one viewer may see.

Two printed names are one person only where nothing speaks against it: the surnames are equal,
the first names are equal (or one is the initial of the other, and of nobody else's), neither
the emails nor the standings differ. Who is unsure stays apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from indexer.people.names import bare_name, initials_of, parse_name
from indexer.records import Person
from indexer.words import fold

_SEVERAL = re.compile(r"[&/;+]|\s(?:and|or)\s", re.IGNORECASE)  # of two people, nobody is meant
_SIDES = frozenset(("councillor", "officer"))

Group = tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is compared: folded, in first names and surname."""

    first: tuple[str, ...]
    surname: str

    @classmethod
    def of(cls, name: str) -> _Name:
        parts = [part for part in fold(bare_name(name)).replace(".", " ").split() if part]
        initials = len(parts) > 1 and len(parts[-1]) == 1  # "Ravi S K": the surname is an initial
        surname = " ".join(parts[-2:]) if initials else (parts[-1] if parts else "")
        return cls(tuple(parts[: len(parts) - len(surname.split())]), surname)

    @property
    def whole(self) -> bool:
        """Whether a first name is printed in full."""
        return (
            bool(self.first)
            and len(self.first[0]) > 1
            and self.first[0].isalpha()
            and not (len(self.first[0]) == 2 and not set(self.first[0]) & set("aeiouy"))
        )

    @property
    def letters(self) -> str:
        """The initials of the first names: "jm" also where "JM" is printed."""
        if self.first and not self.whole:
            return "".join(self.first)
        return "".join(part[0] for part in self.first)


def same_person(people: Iterable[Person]) -> tuple[Group, ...]:
    """The people in groups, each of one person; in order of their first mention.

    Args:
        people: everybody whom a viewer's papers name; who is unambiguous depends on it.
    """
    everyone = list(people)
    by_surname: defaultdict[str, list[int]] = defaultdict(list)
    names = [_Name.of(person.name) for person in everyone]
    for place, name in enumerate(names):
        by_surname[name.surname].append(place)
    groups: list[list[int]] = []
    for places in by_surname.values():
        groups += _grouped(everyone, names, places)
    return tuple(
        tuple(everyone[place] for place in sorted(group)) for group in sorted(groups, key=min)
    )


def _grouped(
    everyone: Sequence[Person], names: Sequence[_Name], places: Sequence[int]
) -> list[list[int]]:
    """People of one surname: whole first names first, then initials, then the surname alone."""
    groups: list[list[int]] = []
    for rank in (0, 1, 2):
        before = [list(group) for group in groups]  # those of this rank do not settle one another
        for place in places:
            if _rank(names[place]) != rank:
                continue
            fits = [
                n
                for n, group in enumerate(groups)
                if all(_agree(everyone[place], everyone[o]) for o in group)
                and any(_alike(names[place], names[o]) for o in group)
            ]
            older = [n for n in fits if n < len(before)]
            chosen = _only(older or fits)
            if chosen is None:
                groups.append([place])
            else:
                groups[chosen].append(place)
    return groups


def _rank(name: _Name) -> int:
    if name.whole:
        return 0
    return 1 if name.first else 2


def _only(fits: Sequence[int]) -> int | None:
    return fits[0] if len(fits) == 1 else None


def _alike(one: _Name, other: _Name) -> bool:
    """Whether two names of one surname may be one; initials match a whole first name."""
    if not one.first or not other.first:
        return True
    if one.whole and other.whole:
        return one.first[0] == other.first[0] and _middle(one.first[1:], other.first[1:])
    short, long = sorted((one.letters, other.letters), key=len)
    return long.startswith(short)


def _middle(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether middle names do not differ; they are often left out or shortened."""
    return all(
        a[0] == b[0] and (len(a) == 1 or len(b) == 1 or a == b)
        for a, b in zip(one, other, strict=False)
    )


def _agree(one: Person, other: Person) -> bool:
    """Whether nothing that is printed of two people says that they are two."""
    if one.email and other.email and one.email.casefold() != other.email.casefold():
        return False
    sides = {one.standing, other.standing} & _SIDES
    if len(sides) > 1:
        return False
    together = one.part_key == other.part_key and one.paragraph_id != other.paragraph_id
    apart = one.organisation and other.organisation and one.organisation != other.organisation
    return not (together and apart and one.attendance and other.attendance)


@dataclass(frozen=True)
class Known:
    """The people of a viewer's papers, by name and by initials."""

    groups: tuple[Group, ...]

    @cached_property
    def _by_name(self) -> dict[str, list[Group]]:
        held: defaultdict[str, list[Group]] = defaultdict(list)
        for group in self.groups:
            for name in {fold(bare_name(person.name)) for person in group}:
                held[name].append(group)
        return held

    def resolve(self, printed: str, paper: str | None = None) -> Group | None:
        """Who is meant by a printed name or initials; None where nobody or several may be.

        Args:
            printed: "Jane Sorrell", "Cllr Fenn", "J Sorrell", "Jane" or "JS".
            paper: the id of the paper that prints it: its own people are looked at first.
        """
        text = printed.strip(" .:()[]@")
        if _SEVERAL.search(text):
            return None
        name = parse_name(text)
        for circle in self._circles(paper):
            groups = _councillors(circle) if name and name.councillor else circle
            found = self._named(text, groups, paper)
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _circles(self, paper: str | None) -> list[Sequence[Group]]:
        """The people of the paper itself, then everybody."""
        own = [g for g in self.groups if any(_of(person, paper) for person in g)] if paper else []
        return [own, self.groups] if own else [self.groups]

    def _named(self, text: str, groups: Sequence[Group], paper: str | None) -> list[Group]:
        """Those who may be meant, by the surest way that finds anybody."""
        if text.isupper() and text.isalpha() and 2 <= len(text) <= 4:
            return _by_initials(text, groups, paper)
        exact = [group for group in self._by_name.get(fold(bare_name(text)), ()) if group in groups]
        if exact:
            return exact
        wanted = _Name.of(text)
        if wanted.first:
            return [g for g in groups if any(_fits(wanted, _Name.of(p.name)) for p in g)]
        by_surname = [
            g for g in groups if any(_Name.of(p.name).surname == wanted.surname for p in g)
        ]
        return by_surname or [
            g for g in groups if any(_Name.of(p.name).first[:1] == (wanted.surname,) for p in g)
        ]


def known(people: Iterable[Person]) -> Known:
    """The people of a viewer's papers, ready to resolve names and initials."""
    return Known(same_person(people))


def _councillors(groups: Sequence[Group]) -> Sequence[Group]:
    """Those who may be meant by "Cllr": nobody who is printed as an officer."""
    return [group for group in groups if not any(one.standing == "officer" for one in group)]


def _of(person: Person, paper: str | None) -> bool:
    return paper is not None and person.part_key.partition(".")[0] == paper


def _fits(wanted: _Name, held: _Name) -> bool:
    return wanted.surname == held.surname and _alike(wanted, held)


def _by_initials(text: str, groups: Sequence[Group], paper: str | None) -> list[Group]:
    """Printed initials lead, those of the same paper before others; else those of the names."""
    printed = [g for g in groups if any(p.initials and p.initials.upper() == text for p in g)]
    if paper:
        near = [
            g
            for g in printed
            if any(_of(p, paper) and p.initials and p.initials.upper() == text for p in g)
        ]
        printed = near or printed
    return printed or [g for g in groups if any(initials_of(p.name) == text for p in g)]
