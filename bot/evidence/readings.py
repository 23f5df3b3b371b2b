"""Which of several things, or of several people of a name, a question may mean.

"How many people answered the survey?" could be asked of each survey that the papers tell of. Where
sentences on several matters answer it equally well, and each with another figure or day, whoever
asks is shown the choice, and not the one that happens to lead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.answers import Kind
from bot.evidence.gathering import Evidence
from bot.questions.asking import Wanted
from bot.questions.small_words import SMALL_WORDS
from bot.questions.understanding import Query
from indexer.people.titles import TITLE
from indexer.words import words

_MOST_CHOICES = 3
_SCORE, _HELD = 0.15, 0.16  # by which another reading may be behind the one that leads
_FIGURED = frozenset(
    {Wanted.DATE, Wanted.MONEY, Wanted.NUMBER, Wanted.SHARE, Wanted.PLACE, Wanted.PERSON}
)
_OTHER_KINDS = frozenset({Kind.DECISION, Kind.MEETING, Kind.CHANGE, Kind.COVERAGE})
_ONE_THING = re.compile(  # of which a body has several at a time; its budget it has but once
    r"\b(?:the|that|this|our) "
    r"(?:(?!(?:new|other|first|second|last|next|old|whole)\b)[\w’'-]+ ){0,3}?"
    r"(?:survey|questionnaire|consultation|poll|petition|project|scheme|trial|pilot|programme|"
    r"course|workshop|event|drop-?in|school|academy|nursery|trust|charity|club|hall|pool|"
    r"(?:leisure |community |day )?centre|site|field|playground|toilets?|car park|lease|tender|"
    r"contract|grant|loan|application|appeal|vacancy|licence|works|tenant|contractor)"
    r"(?= (?:is|are|was|were|has|have|had|do|does|did|will|would|to|due|going|cost|costs|end|ends|"
    r"start|starts|finish|open|close|get|got|run|in|at|on|for|by|be|based)\b|\W*$|['’]s)",
    re.IGNORECASE,
)
_VALUES = re.compile(
    r"£?\d[\d,.]*(?<=\d)\w*|\b(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
_OF_ANY_MATTER = frozenset(  # titles under which anything may be told
    words(
        """matters arising minutes business correspondence report reports update updates programme
        finance financial budget monitoring accounts question questions notice chair clerk leader
        member members officer council committee board meeting agenda annual quarter work plan
        review proposal proposals background introduction summary item items strategy activity"""
    )
)
_TITLED = re.compile(rf"\b{TITLE} (?P<surname>[^\W\d][\w’'-]+)", re.IGNORECASE)


def readings(query: Query, held: Sequence[Evidence]) -> tuple[str, ...]:
    """What a question could mean, each as a question that stands alone; empty where one thing.

    ``held`` is what suffices to answer it, best first.
    """
    if not held:
        return ()
    return _of_people(query, held) or _of_things(query, held)


def _of_things(query: Query, held: Sequence[Evidence]) -> tuple[str, ...]:
    if query.wanted not in _FIGURED or query.periods or query.latest or query.person:
        return ()
    if not _OTHER_KINDS.isdisjoint(query.kinds) or any(term.hard for term in query.topic):
        return ()
    if not _ONE_THING.search(query.standalone):
        return ()
    asked = frozenset().union(*(term.same | term.alike for term in query.terms))
    lead, kept = held[0], list[tuple[str, frozenset[str], frozenset[str]]]()
    for one in held:
        if not _as_good(one, lead):
            continue
        shown, stems = _matter(one, asked, lead)
        values = _values(one.text)
        if not stems or any(not stems.isdisjoint(o) or values & v for _, o, v in kept):
            if one is lead:
                return ()
            continue
        kept.append((shown, stems, values))
    if len(kept) < 2:
        return ()
    bare = query.standalone.rstrip("?!. ")
    return tuple(f"{bare} ({shown})?" for shown, _, _ in kept[:_MOST_CHOICES])


def _as_good(one: Evidence, lead: Evidence) -> bool:
    """Whether a sentence answers as well as the one that leads: no word tells them apart."""
    return (
        one.covered >= lead.covered
        and one.score >= lead.score - _SCORE
        and max(one.own, one.rest) >= max(lead.own, lead.rest) - _HELD
    )


def _matter(one: Evidence, asked: frozenset[str], lead: Evidence) -> tuple[str, frozenset[str]]:
    """What a sentence is about, as printed, with the stems that tell it from other matters.

    Within one part only the paragraph's own run-in heading does; elsewhere, the part's title.
    """
    paragraph, part = one.place.paragraph, one.place.part
    heading = paragraph.heading[-1] if paragraph.heading else ""
    run_in = bool(heading) and paragraph.text.startswith(heading)
    if not run_in and part.key == lead.place.part.key and one is not lead:
        return "", frozenset()
    shown = heading if run_in else part.item_title or part.title or ""
    if shown.isupper():
        shown = shown.capitalize()
    stems = frozenset(words(shown)) - asked - SMALL_WORDS - _OF_ANY_MATTER
    return shown.strip(" :.*"), stems


@lru_cache(maxsize=2_000)
def _values(text: str) -> frozenset[str]:
    """The figures, months and names of days that a sentence prints."""
    return frozenset(one.group().casefold() for one in _VALUES.finditer(text))


def _of_people(query: Query, held: Sequence[Evidence]) -> tuple[str, ...]:
    """The people of the surname that is asked after, whom what answers tells apart by a name."""
    asked = _TITLED.search(query.standalone)
    if asked is None:
        return ()
    surname = asked["surname"]
    named = re.compile(
        rf"\b{TITLE} (?P<first>[A-Z](?:\.|[\w’'-]+)?) {re.escape(surname)}\b", re.IGNORECASE
    )
    firsts: dict[str, str] = {}
    for one in held:
        if one.covered < held[0].covered:
            continue
        for found in named.finditer(one.place.paragraph.text):
            first = found["first"].rstrip(".")
            firsts.setdefault(first[0].casefold(), first)
    if len(firsts) < 2:
        return ()
    said = query.standalone.rstrip("?!. ")
    start = asked.start("surname")
    name = surname[:1].upper() + surname[1:]
    return tuple(
        f"{said[:start]}{first} {name}{said[start + len(surname) :]}?"
        for first in list(firsts.values())[:_MOST_CHOICES]
    )
