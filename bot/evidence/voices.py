"""What a body said: told only where the body itself is the one that says it.

Asked what the auditors said of the accounts, "the accounts will go to the auditors" is a near miss.
What people say, by name, is told by ``facts/speaking.py``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.questions.phrases import plain
from bot.questions.understanding import Query
from indexer.words import words

_ASKS = re.compile(
    r"\bwhat (?:did|has|have|had) (?:the )?(?P<who>(?:[\w&’'-]+ ){1,5}?)"
    r"(?:say|said|think|thought|tell|told|reply|replied|comment\w*|conclude[ds]?|find|found)\b",
    re.IGNORECASE,
)
_AFTER, _BEFORE = 7, 5  # words between whoever says something and the word for saying it
_SAYS = frozenset(
    words(
        "say said says state stated told tell report reported advise advised comment commented "
        "comments note noted conclude concluded find found finding findings recommend recommended "
        "suggest suggested warn warned confirm confirmed reply replied respond responded response "
        "object objected objection objections support supported oppose opposed welcome welcomed "
        "express expressed indicate indicated argue argued raise raised ask asked request "
        "requested consider considered felt view views opinion opinions concern concerns according "
        "think thought believe believed agree agreed resolve resolved reject rejected accept "
        "accepted explain explained describe described highlight highlighted set stress stressed "
        "provide provided offer offered reads wrote"
    )
)


def unsaid(query: Query, text: str) -> bool:
    """Whether it is asked what some body said, and a paragraph lets it say nothing."""
    asked = _who(query.standalone)
    named = [term.same for term in query.topic if term.stem in asked and not term.light]
    return bool(named) and not _says(named, tuple(words(text)))


@lru_cache(maxsize=256)
def _who(question: str) -> frozenset[str]:
    """The stems of whoever is asked to have said something; none where nobody is."""
    found = _ASKS.search(plain(question))
    return frozenset(words(found.group("who"))) if found else frozenset()


def _says(named: Sequence[frozenset[str]], said: tuple[str, ...]) -> bool:
    """Whether a word for saying stands close behind a name, or just before it."""
    return any(
        not _SAYS.isdisjoint(said[max(place - _BEFORE, 0) : place + 1 + _AFTER])
        for place, word in enumerate(said)
        if any(word in same for same in named)
    )
