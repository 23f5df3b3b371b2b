"""By which initials minutes may print somebody: "FR to write" of a Miss F Royle who came."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.boards import Key
from bot.recorded.asked import Asked
from indexer.people.identity import known
from indexer.people.names import initials_of
from indexer.people.titles import TITLE, first_name, surname_of, untitled
from indexer.records import PartKind, Person
from indexer.words import words

_CAME = frozenset({PartKind.MINUTES, PartKind.ATTENDANCE})
_NAMED = re.compile(  # "Mr D Robin", "Mrs. A. J. Fenn" among those who came
    rf"(?<![\w’'-])(?i:{TITLE}) (?P<first>(?:[A-Z]\.? ?){{1,3}}|[A-Z][\w’'-]+ )"
    r"(?P<surname>[A-Z][\w’'-]+)"
)
_VOWELS = frozenset("aeiouy")  # of a first name in full: "JM" is none
_FEWEST = 2  # letters that tell people apart


def everybody(asked: Asked, owner: str) -> list[Person]:
    """Those whom papers list, and whom minutes name on opening beside one of that surname."""
    people = list(asked.snapshot.people(asked.library.viewer.audiences))
    surname = surname_of(owner)
    named = list(_named(asked, surname)) if surname else []
    known_so = any(surname_of(one.name) == surname for one in (*people, *named))
    return people + named if known_so else people


def of_name(asked: Asked, owner: str, people: Sequence[Person]) -> tuple[Person, ...]:
    """The one person who has the name as typed, by each board's lists: "Fiona Royle" is "F Royle".

    Nobody where the lists know two of that surname, by title or first name.
    """
    surname = surname_of(owner)
    alike = [one for one in people if surname and surname_of(one.name) == surname]
    if not alike or several(asked, owner, alike):
        return ()
    by_board: defaultdict[Key | None, list[Person]] = defaultdict(list)
    for one in alike:
        by_board[board_of(asked, one.part_key)].append(one)
    name = untitled(owner).title()
    return tuple(one for held in by_board.values() for one in known(held).resolve(name) or ())


def several(asked: Asked, owner: str, people: Sequence[Person]) -> bool:
    """Whether those of an owner's surname are two people: Miss and Mr, or Ann and Tom."""
    surname = surname_of(owner)
    alike = [one for one in people if surname and surname_of(one.name) == surname]
    firsts = {first_name(name) for name in (owner, *(one.name for one in alike))}
    if len({first for first in firsts if len(first) > 1 and set(first) & _VOWELS}) > 1:
        return True
    if len({first[0] for first in firsts if first}) > 1:
        return True
    addressed = re.compile(
        rf"\b(?P<title>(?i:mr|mrs|ms|miss|mx))\b\.? (?:[A-Z][\w.’'-]* ?){{0,3}}?"
        rf"(?i:{re.escape(surname)})\b"
    )
    places = [asked.place(*of) for of in {(one.part_key, one.paragraph_id) for one in alike}]
    texts = [place.paragraph.text for place in places if place]
    titles = {found["title"].casefold() for text in texts for found in addressed.finditer(text)}
    asked_so = re.match(r"\W*(mr|mrs|ms|miss|mx)\b", owner, re.IGNORECASE)
    return len(titles | ({asked_so[1].casefold()} if asked_so and titles else set())) > 1


def board_of(asked: Asked, part_key: str) -> Key | None:
    """The board of the paper that a part is of; None where it is of none."""
    board = asked.library.paper_of(part_key).board
    return asked.library.known_boards.key(board) if board else None


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
