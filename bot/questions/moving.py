"""Words by which it is asked how a thing moves over time: "has it gone up?", "originally".

They say which time is meant, or what is to be compared, and not what about; no paper need repeat
them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers import Kind
from indexer.words import words

if TYPE_CHECKING:
    from bot.questions.understanding import Term

MOVING = frozenset(
    words(
        "increase increased increasing decrease decreased decreasing rise rises rising risen rose "
        "fall falls falling fallen fell grow grows growing grown grew growth drop dropped dropping "
        "shrink shrunk shrinking improve improved improving worsen worsened worsening trend trends "
        "trending move moved movement double doubled halve halved climb climbed"
    )
)

_WHEN = frozenset(  # which of several papers is meant
    words(
        "latest newest recent current currently original originally initial initially supposed "
        "nowadays"
    )
)
_AT_FIRST = re.compile(
    r"\b(?:originally|initially|in the first place|at first|first thought|to begin with|"
    r"(?:the|our|its|their) (?:original|initial|first) (?:plan|estimate|cost|budget|figure|date|"
    r"price|idea|forecast|timetable|target|deadline|quote|intention)|"
    r"(?:was|were) (?:[\w'’-]+ ){0,5}?(?:supposed|meant) to)\b",
    re.IGNORECASE,
)


def asks_first(text: str) -> bool:
    """Whether it asks how a thing stood at first, so that the oldest paper answers first."""
    return bool(_AT_FIRST.search(text))


def lightened(terms: Sequence[Term], kinds: Sequence[Kind]) -> tuple[Term, ...]:
    """The terms of a question, with those made light that say which time is meant.

    Beside nothing else they are what is asked about.
    """
    moving = MOVING if Kind.CHANGE in kinds else frozenset()
    telling = [one for one in terms if not (one.light or one.scaffold or one.stem in _WHEN)]
    if not telling:
        return tuple(terms)
    return tuple(
        replace(one, scaffold=True)
        if one.stem in _WHEN and not one.hard
        else replace(one, light=True)
        if one.stem in moving
        else one
        for one in terms
    )
