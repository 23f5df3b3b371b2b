"""Which members a list holds of a party, a council or a group, and how many: "who are the Greens?".

Every word that the question leaves, apart from those that ask, has to stand in the line of a member
or over it; else it asks for something that no list of members tells.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from bot.boards import board_words
from bot.facts.lists import Held, Listed, as_at, by_board, members, newest_first
from bot.facts.naming import named_boards
from bot.facts.told import Facts
from bot.library import Library
from bot.questions.small_words import SMALL_WORDS
from bot.questions.understanding import Query
from bot.questions.years import years
from bot.wording.quoting import Quoted
from indexer.records import Person
from indexer.store.port import Snapshot
from indexer.words import raw_words, words

_OPENS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|please|pls) )?(?P<how>how many|who|which|what|list|name|show)\b",
    re.IGNORECASE,
)
_OF_MEMBERS = re.compile(
    r"\b(?:members?|councillors?|cllrs?|governors?|trustees?|substitutes?|subs|seats?|represent\w*|"
    r"reps?|on (?:the |our )?(?:[\w’'-]+ ){0,5}?(?:board|committee|panel|forum|group|council|"
    r"cabinet|authority))\b",
    re.IGNORECASE,
)
_PARTIES = (  # as people shorten them
    (re.compile(r"\blib(?:eral)?[ -]?dem(?:ocrat)?s?\b", re.IGNORECASE), "liberal democrat"),
    (re.compile(r"\btor(?:y|ies)\b", re.IGNORECASE), "conservative"),
    (re.compile(r"\bsubs\b", re.IGNORECASE), "substitutes"),
)
_ASKING = frozenset(
    words(
        """members member councillors councillor cllr cllrs governors trustees seats seat represent
        represents representing reps rep representative representatives board committee panel forum
        group groups council cabinet authority sit sits serve serves list name show party parties
        current currently now many people from belong belongs hold holds total altogether there"""
    )
)
_THE_BOARD = re.compile(
    r"\b(?:the|our|this) (?:board|committee|panel|forum|council|cabinet|authority)\b", re.IGNORECASE
)
_MOST = 3  # boards offered
_NO_SEAT = re.compile(r"\bsubstitutes?\b|\bnon[- ]?voting\b|\bobservers?\b", re.IGNORECASE)


def seats(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The members asked after, of the newest list of each board meant; None for all else."""
    opens = _OPENS.match(query.standalone)
    if not (opens and _OF_MEMBERS.search(query.standalone)):
        return None
    counts = opens["how"].lower() == "how many"
    asked = _asked(query, library)
    if not (asked or counts):
        return None  # "who is on the board?" is asked of membership
    periods = query.periods or years(query.standalone, office=True)
    held = Held(snapshot, library, named_boards(query, library), periods, today)
    lists = {
        key: meant
        for key, people in by_board(held).items()
        if (meant := _meant(_newest(held, people), asked))
    }
    if len(lists) > 1:
        names = {library.known_boards.key(name): name for name in library.boards}
        return Facts(choices=_choices(query.standalone, [names[key] for key in lists]))
    return Facts(tuple(_told(*lists.values(), counts=counts))) if lists else None


def _choices(question: str, boards: Sequence[str]) -> tuple[str, ...]:
    """The question of each board, the first few."""
    names = sorted(re.sub(r"^the ", "", name, flags=re.IGNORECASE) for name in boards)
    bare = question.rstrip("?!. ")
    meant = [_THE_BOARD.sub(f"the {name}", bare, count=1) for name in names]
    apart = [f"{bare} on the {name}" for name in names]
    return tuple(f"{one}?" for one in (meant if _THE_BOARD.search(bare) else apart))[:_MOST]


def _asked(query: Query, library: Library) -> frozenset[str]:
    """The stems that a member's line must answer: a party, a council, a group."""
    text = query.standalone
    for shortened, party in _PARTIES:
        text = shortened.sub(party, text)
    for span in (*query.periods, *years(text, office=True)):
        text = text.replace(span.printed, " ")
    plain = " ".join(word for word in raw_words(text) if word not in SMALL_WORDS)
    boards = (board_words(name) for name in library.boards)
    named = named_boards(query, library)
    of_boards = frozenset().union(*boards) if named else frozenset()
    return frozenset(words(plain)) - _ASKING - of_boards


def _newest(held: Held, people: Sequence[Person]) -> list[Listed]:
    """The newest list that is one of members, and not of those who came."""
    listed = newest_first(held, people, lambda one: one.attendance != "in attendance")
    of_members = (members(found) for _, found in listed)
    return next((found for found in of_members if found), [])


def _meant(listed: Sequence[Listed], asked: frozenset[str]) -> list[Listed]:
    """Those of a list that are asked for; with nothing asked, all who have a seat and a vote."""
    if not asked:
        return [one for one in listed if not _NO_SEAT.search(one.group)]
    return [one for one in listed if asked <= _said(one)]


def _said(one: Listed) -> frozenset[str]:
    """What a list says of somebody: the group, the line without the name, the council."""
    named = frozenset(words(one.person.name))
    line = f"{one.group} {one.place.paragraph.text} {one.person.organisation or ''}"
    return frozenset(words(line)) - named


def _told(meant: Sequence[Listed], *, counts: bool) -> Iterator[Quoted]:
    for number, one in enumerate(meant):
        lead = one.group if number else f"{as_at(one.place)}{one.group}"
        if counts and not number:
            lead = f"{as_at(one.place)}{len(meant)} by our own count of the list. {one.group}"
        yield Quoted(one.place, one.place.paragraph.text, lead)
