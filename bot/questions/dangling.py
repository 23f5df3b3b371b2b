"""A question that says nothing by itself: "is it approved?", "what about that one?", "why?".

After another question it leans on that one (``following``). With none before it there is nothing
to look for: whatever the search would find is an answer to something else.
"""

from __future__ import annotations

import re

from bot.questions.following import BARE, LEAD
from bot.questions.phrases import plain
from bot.questions.small_words import LIGHT, SCAFFOLD, SMALL_WORDS
from indexer.words import words

_POINTS = re.compile(  # "IT" is a matter, "that" before a clause points to nothing
    r"\b(?:[Ii]t|[Ii]ts|(?i:them|he|she|him|her|his))\b|"
    r"(?i:\b(?:this|that|these|those)"
    r"(?: (?:ones?|too|decisions?|motion|actions?|item|report|paper|vote|proposal|contract))?"
    r"(?=\W*$)|^(?:is|was|are|were|has|did|does) (?:this|that|these|those)\b)"
)
_OF_IT = frozenset(  # asked of a thing, and no thing
    words(
        """cost costs price budget deadline due vote votes voted funding fund paid pay reason result
        one ones propose proposed support supported oppose opposed reject rejected finish finished
        complete completed happen happened done there too correct right true"""
    )
)
_SAYING_LITTLE = SMALL_WORDS | SCAFFOLD | LIGHT | _OF_IT


def dangles(text: str) -> bool:
    """Whether a question points to what was said before, and names nothing of its own."""
    core = LEAD.sub("", text).strip()
    if BARE.match(core):
        return True
    if not _POINTS.search(core):
        return False
    return all(word in _SAYING_LITTLE for word in words(plain(core)))
