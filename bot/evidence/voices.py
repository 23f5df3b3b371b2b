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
    r"\bwhat (?:did|has|have|had) (?:the )?(?P<who>(?:(?!(?:at|in)\b)[\w&’'-]+ ){1,5}?)"
    r"(?:(?:at|in) (?:[\w’'-]+ ){1,3}?)?"
    r"(?:say|said|think|thought|tell|told|reply|replied|comment\w*|conclude[ds]?|find|found)\b",
    re.IGNORECASE,
)
_AFTER, _BEFORE = 7, 5  # words between whoever says something and the word for saying it
TELLING = (  # what whoever says something is minuted to have done
    "said says saying asked asks asking raised suggested stated told reported spoke argued warned "
    "commented thanked welcomed questioned objected explained described expressed highlighted "
    "confirmed observed stressed remarked replied answered advised informed wished wanted felt "
    "hoped requested outlined referred thought considered urged mentioned queried emphasised "
    "reassured updated"
).split()
_SAYS = frozenset(  # a body concludes and resolves as well, and has a view
    words(
        f"{' '.join(TELLING)} say tell noted conclude found finding recommend responded response "
        "objection support oppose indicated view opinion concern according think believe agree "
        "resolve reject accept set provide offer reads wrote against favour preferred graded rated "
        "judged praised criticised"
    )
)
_TITLED = re.compile(
    r"(?:cllr|councillor|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor)\b", re.IGNORECASE
)


_POLLED = re.compile(
    r"\b(?:consult\w*|surveys?|polls?|questionnaires?|petitions?)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\d ?%|\bper ?cent\b|\b(?:repl(?:y|ies|ied)|respon(?:se|ded|dents?)\w*|"
    r"signatures?|in favour)\b",
    re.IGNORECASE,
)


def unsaid(query: Query, text: str) -> bool:
    """Whether it is asked what some body said, and a paragraph lets it say nothing."""
    asked = _who(query.standalone)
    if not asked:
        return False
    if _POLLED.search(query.standalone) and _COUNTED.search(text):
        return False  # people who are asked their view answer by numbers
    said = tuple(words(text))
    spelt_out = frozenset(said)
    named = [
        # "FBU" is the union where its whole name stands
        term.same | (term.phrase if term.phrase and term.phrase <= spelt_out else frozenset())
        for term in query.topic
        if term.stem in asked and not term.light
    ]
    return bool(named) and not _says(named, said)


@lru_cache(maxsize=256)
def _who(question: str) -> frozenset[str]:
    """The stems of the body that is asked to have said something; none where none is."""
    found = _ASKS.search(plain(question))
    if not found or _TITLED.match(found["who"]):
        return frozenset()
    return frozenset(words(found["who"]))


def _says(named: Sequence[frozenset[str]], said: tuple[str, ...]) -> bool:
    """Whether a word for saying stands close behind a name, or just before it.

    A report that is asked after reports nothing by its name alone.
    """
    says = _SAYS.difference(*named)
    return any(
        not says.isdisjoint(said[max(place - _BEFORE, 0) : place + 1 + _AFTER])
        for place, word in enumerate(said)
        if any(word in same for same in named)
    )
