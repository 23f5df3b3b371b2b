"""Whether a question in a thread goes on from the one before, or is of another matter."""

from __future__ import annotations

import re

from bot.questions.following import ENOUGH
from bot.questions.small_words import LIGHT, SMALL_WORDS
from bot.questions.understanding import Query, Term
from indexer.words import words

_THING = re.compile(r"\b(?:the|our|a|an|this|these) (?P<thing>[\w’'-]+)", re.IGNORECASE)
_LITTLE = frozenset(  # asked of many a thing
    words(
        "most least best worst council councils authority authorities organisation organisations "
        "place cost costs price money paid pay agree agreed disagree disagreed object objected"
    )
)


def _own(query: Query) -> list[Term]:
    """The telling words of a question."""
    return [term for term in query.topic if not (term.light or term.stem in _LITTLE)]


def says_nothing_alone(query: Query) -> bool:
    """Whether a question has hardly a word of its own, so that alone it would be any matter's."""
    own = _own(query)
    return len(own) < 2 and not any(term.hard for term in own)


def leans_on_thread(query: Query) -> bool:
    """Whether a question in a thread says too little by itself to be of another matter.

    "How many signed up?" goes on; "how many answered the survey?" names a thing of its own.
    """
    if " ".join(query.question.split()) != query.standalone:
        return True
    own = _own(query)
    if any(term.hard for term in own) or len(own) >= ENOUGH:
        return False
    named = (found["thing"].casefold() for found in _THING.finditer(query.question))
    little = LIGHT | _LITTLE
    return not any(one not in SMALL_WORDS and not little.issuperset(words(one)) for one in named)
