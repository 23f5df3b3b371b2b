"""Bodies that a question names, and whose papers are not held: "what did Finance Committee agree".

Another board's decisions and meetings are no answer to it; what some paper tells of that body is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.answers import Citation, Kind
from bot.boards import GENERIC, board_words, initials
from bot.facts.naming import named_boards
from bot.library import Library, Shelved
from bot.questions.reckoning import MONTH
from bot.questions.small_words import LIGHT, SMALL_WORDS
from bot.questions.understanding import Query
from indexer.words import words

_OF_RECORDS = frozenset({Kind.DECISION, Kind.ACTION, Kind.MEETING})
_SUBJECT = (  # before a body that is asked to have met or decided
    r"(?:\b(?:did|has|have|had|does|do|will|was|were|is|are|of|by|from|at|for|to|next|last|latest)\b|^)"
)
_NAMED = re.compile(
    rf"{_SUBJECT} ?(?:the |our |a |next |last |latest )*"
    r"(?P<name>(?:(?!(?:the|a|an|our|this|that|which|what|any|each|every|last|next|on|in|at|of|for|and|"
    r"or|to|about|by|with)\b)[\w’'&-]+ ){1,3})"
    r"(?P<sort>sub-?committee|committee|cttee|panel|forum)\b",
    re.IGNORECASE,
)
_ALIKE = 75  # of a hundred: from there on a name may be misspelt
_TIME = re.compile(  # "the June committee", "Thursday's committee", "the 12th September panel"
    rf"(?:{MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|today|yesterday|"
    r"tonight|tomorrow|week|month|year|spring|summer|autumn|winter|\d[\w/.-]*)(?:['’]?s)?$",
    re.IGNORECASE,
)
_RANKS = frozenset(words("sub main full whole parent joint same new old first second third"))
_FULL = re.compile(r"\bfull council\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stranger:
    """A body of which no paper is held, as the question names it."""

    name: str
    short: str  # without "committee": as calendars have it

    def is_told_of(self, shelved: Shelved) -> bool:
        """Whether a paragraph, or a heading over it, names the body."""
        return _stands(self.name, (*shelved.paragraph.heading, shelved.paragraph.text))

    def is_cited(self, one: Citation) -> bool:
        """Whether a citation, or a heading over it, names the body."""
        return _stands(self.short, (*one.heading, one.quote))

    @property
    def refusal(self) -> str:
        """What is answered where no paper tells of it either."""
        return f"I hold no papers of the {self.name}, and those I hold do not say."


def stranger(query: Query, library: Library) -> Stranger | None:
    """The body not held that a question of meetings, decisions or actions names, if any."""
    if _OF_RECORDS.isdisjoint(query.kinds) or named_boards(query, library):
        return None
    if _FULL.search(query.standalone):
        return None if _any_council(library) else Stranger("full council", "council")
    found = _NAMED.search(query.standalone)
    name = _untimed(found["name"], query) if found else ""
    if found is None or not _is_unheld(name, query, library):
        return None
    return Stranger(f"{name} {found['sort']}", name)


def _untimed(name: str, query: Query) -> str:
    """A body's name without the times and small words that run into it: "the June finance"."""
    times = " ".join(span.printed for span in query.periods).casefold().split()
    return " ".join(
        word
        for word in name.split()
        if not (word.casefold() in {*SMALL_WORDS, *times} or _TIME.match(word))
    )


def _is_unheld(name: str, query: Query, library: Library) -> bool:
    """Whether no board and no paper is called by a telling word of a body's name, slips aside."""
    told = frozenset(words(name)) - GENERIC - LIGHT - _RANKS
    if not told:
        return False
    meant = told.union(*(one.same | one.alike for one in query.terms if one.stem in told))
    names = frozenset().union(
        *(board_words(one) | frozenset(words(initials(one))) for one in library.boards)
    )
    if any(fuzz.ratio(mine, other) >= _ALIKE for mine in meant for other in names):
        return False
    return not any(library.called.by(one) for one in meant)


def _stands(name: str, texts: Iterable[str]) -> bool:
    return name.casefold() in " ".join(" ".join(texts).casefold().split())


def _any_council(library: Library) -> bool:
    return any("council" in one.casefold() for one in library.boards)
