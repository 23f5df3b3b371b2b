"""Words that a stem hides: services in -ing, and names written as small words.

The stems of the index hold "parking" for "park" and IT for "it". A text that is compared has
signs besides its stems, by which the two are told apart: the service's own word ("parking", of
which a car park speaks as well), the other word of its stem ("parks"), and a name as it is
written ("IT", "AT&T"). No stem of the index looks like a sign.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.questions.small_words import SMALL_WORDS
from indexer.words import words

_PEOPLE = r"(?:who|they|we|people|drivers|residents|visitors|parents|cars|vehicles|staff|members)"
_DOES = rf"(?:to|can|could|may|will|must|cannot|not|never|{_PEOPLE})"


@dataclass(frozen=True, slots=True)
class Form:
    """One of two words that share a stem: the sign of each, and what the other is worth for it."""

    own: str
    other: str
    worth: float
    alike: frozenset[str]  # stems that may stand for the service, and not for the thing
    service: bool  # whether it is the service that is asked for

    def likely(self, stems: frozenset[str]) -> frozenset[str]:
        """Of the stems that may stand for both words, those that may for this one."""
        return stems & self.alike if self.service else stems - self.alike


@dataclass(frozen=True, slots=True)
class _Pair:
    """A service, and the other word of its stem."""

    stem: str
    service: str  # its sign, and the other's: words as they are written, which no stem is
    thing: str
    of_service: re.Pattern[str]
    of_thing: re.Pattern[str]
    worth: float  # of the thing where the service is asked for
    alike: frozenset[str]


_THING_FOR_SERVICE = 0.6  # of the service where the thing is asked for


def _pair(service: str, of_service: str, things: str, worth: float, alike: str = "") -> _Pair:
    thing = things.rsplit("|", maxsplit=1)[-1]
    return _Pair(
        words(service)[-1],
        service,
        thing,
        re.compile(rf"\b(?:{of_service})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{things})\b", re.IGNORECASE),
        worth,
        frozenset(words(alike)),
    )


_HOMES = "home homes dwelling property properties"
_PAIRS = (
    _pair(
        "parking",
        rf"parking|parked|car[ -]?parks?|park and ride|{_DOES} park",
        "park|parks",
        0.0,
        "carpark",
    ),
    _pair("planning", r"planning|planners?", "planned|plan|plans", 0.0),
    _pair(
        "training",
        rf"training|trained|trainers?|{_DOES} train",
        "train|trains",
        0.0,
        "course workshop masterclass",
    ),
    _pair("marketing", "marketing|marketed", "market|markets", 0.0),
    _pair("landing", "landings?|landed", "land|lands", 0.0),
    _pair("mooring", "moorings?|moored", "moor|moors", 0.0, "berth"),
    _pair("booking", r"bookings?|booked|to book|book (?:a|an|the|it)", "book|books", 0.0),
    _pair("banking", r"banking|banked|bank (?:accounts?|mandates?|statements?)", "bank|banks", 0.6),
    _pair("housing", "housing", "housed|house|houses", 0.6, _HOMES),
    _pair("lighting", "lighting", "light|lights", 0.8, "lamp streetlight"),
    _pair("building", "buildings?", "build|builds", 0.8),
    _pair("allowance", "allowances?", "allows|allowed|allowing|allow", 0.0, "expenses claim"),
)
_BY_STEM = {one.stem: one for one in _PAIRS}
_ANY = re.compile(
    r"\b(?:park|plan|train|market|land|moor|book|bank|hous|light|build|allow)", re.IGNORECASE
)
_DEED = re.compile(  # "are they planning to close it", which asks of plans
    r"\b(?:is|are|am|was|were|be|been)\b(?: [\w'’-]+){0,4}? (?<!about )(?<!on )(?<!for )(?<!of )"
    r"(?<!the )(?<!with )(?<!and )(?P<word>[a-z]+ing) (?:to|a|an|our|any|some|there|here|it)\b",
    re.IGNORECASE,
)

# Several letters joined by "&", in whatever case; small words of English in capitals.
_JOINED = re.compile(r"(?<![\w&])[A-Za-z]{1,3}(?:&[A-Za-z]{1,3})+(?![\w&])")
_LARGE = re.compile(r"(?<![\w&.])[A-Z]{2,4}(?![\w&])")
_STRESSED = frozenset("ok not no all any and or but yes pls plz hi hey am pm too very so".split())
_AFTER = re.compile(
    r"\b(?:about|on|regarding|concerning|with|for|of|from|by|the|our) $", re.IGNORECASE
)
_NOUN_ANYWHERE = frozenset({"it"})


def signs(text: str) -> frozenset[str]:
    """What a text of the papers holds beside its stems."""
    held = set(names(text))
    if _ANY.search(text):
        for one in _PAIRS:
            held.update(_signs_of(one, text))
    return frozenset(held)


def signed(text: str) -> frozenset[str]:
    """The stems of a text, with its signs."""
    return frozenset(words(text)) | signs(text)


def _signs_of(one: _Pair, text: str) -> list[str]:
    service, thing = one.of_service.search(text), one.of_thing.search(_without(one, text))
    return [one.service] * bool(service) + [one.thing] * bool(thing)


def _without(one: _Pair, text: str) -> str:
    """A text without what it says of the service: "to park" is of no park."""
    return one.of_service.sub(" ", text)


def names(text: str) -> frozenset[str]:
    """The names in a paper that are small words or single letters but for how they are written."""
    joined = {found.group().upper() for found in _JOINED.finditer(text)} if "&" in text else set()
    large = {one for one in _LARGE.findall(text) if one.casefold() in SMALL_WORDS}
    return frozenset(joined | large)


@lru_cache(maxsize=256)
def named(question: str) -> tuple[str, ...]:
    """The same of a question, in order; in one that is all in capitals none is told apart."""
    found = [one.group().upper() for one in _JOINED.finditer(question)]
    if question.upper() != question:
        found += [
            one.group()
            for one in _LARGE.finditer(question)
            if one.group().casefold() in SMALL_WORDS - _STRESSED
            and (one.group().casefold() in _NOUN_ANYWHERE or _AFTER.search(question[: one.start()]))
        ]
    return tuple(dict.fromkeys(found))


def form(word: str, stem: str, question: str) -> Form | None:
    """Which of the two words of its stem a question means; None where it has but one, or both."""
    one = _BY_STEM.get(stem)
    if one is None or any(deed["word"].casefold() == word for deed in _DEED.finditer(question)):
        return None
    said = _signs_of(one, question)
    if said == [one.service]:
        return Form(one.service, one.thing, one.worth, one.alike, service=True)
    if said == [one.thing]:
        return Form(one.thing, one.service, _THING_FOR_SERVICE, frozenset(), service=False)
    return None
