"""Words that are no question: a greeting, thanks, how the bot is used. Pure.

Where nothing else is said in a message it is that; where something is, they are no part of it.
"""

from __future__ import annotations

import re

from indexer.words import raw_words

_GREETS = frozenset("hello hi hey hiya morning afternoon evening helo shwmae prynhawn bore".split())
_GREETING = _GREETS | frozenset("good there all everyone team bot again da noswaith".split())
_THANKS = frozenset(
    "thanks thank thx ta cheers diolch great perfect brilliant lovely excellent ok okay bye "
    "goodbye understood".split()
)
_THANKING = _THANKS | frozenset(
    "you so very much many a lot for that this thats is s was all your the help helpful it yn "
    "fawr got again".split()
)
_HELP = re.compile(
    r"\??|(?:please\s+|can\s+you\s+|could\s+you\s+)*help(?:\s+me)?(?:\s+please)?"
    r"|what\s+(?:can|do)\s+(?:you|I)\s+(?:do|ask)(?:\s+(?:here|you))?|(?:who|what)\s+are\s+you"
    r"|how\s+(?:do|can)\s+I\s+(?:use|ask)\s+(?:you|this|it)|how\s+(?:do(?:es)?)\s+(?:you|this|it)"
    r"\s+work|are\s+you\s+(?:a\s+(?:ro)?bot|there|real|human|working)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"(?:(?:sorry|oh|ok(?:ay)?|please|actually)[\s,.!]+)*"
    r"(?:never\s*mind|nvm|forget\s+(?:it|that|about\s+(?:it|that))|"
    r"(?:ignore|disregard|scrap|cancel)\s+(?:that|this|it|me|my\s+(?:last\s+)?(?:message|question))"
    r"|wrong\s+(?:channel|thread|chat)|no\s+longer\s+needed)"
    r"(?:[\s,.!]+(?:sorry|thanks|thank\s+you|please|found\s+it))*",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:(?:good\s+)?(?:morning|afternoon|evening)|hi|hiya|hey|hello|dear)"
    r"(?:\s+(?:there|all|both|team|everyone|colleagues))?\s*(?:[,.!:–]+\s*|-+\s+)(?=\S)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?<=[?.!])\s+(?:(?:kind|best|warm|many)\s+)*(?:regards|wishes|thanks|thank\s+you|ta|thx|cheers)"
    r"\b[^?]{0,200}$|[\s,]{1,3}asap[.!\s]{0,5}$",
    re.IGNORECASE,
)


def bare(said: str) -> str:
    """A message without the greeting before it and the thanks or the name below it."""
    begun = _BEFORE.match(said)
    return _AFTER.sub("", said[begun.end() :] if begun else said)


def greets(said: str) -> bool:
    """Whether a message only says hello."""
    return _only(said, _GREETING, _GREETS)


def thanks(said: str) -> bool:
    """Whether a message only gives thanks, agrees or takes leave."""
    return "?" not in said and _only(said, _THANKING, _THANKS)


def takes_back(said: str) -> bool:
    """Whether a message only takes back what was asked."""
    return bool(_BACK.fullmatch(said.strip(" .!")))


def asks_for_help(said: str) -> bool:
    """Whether a message asks how the bot is used."""
    return bool(said.strip()) and bool(_HELP.fullmatch(said.strip(" .!?") or "?"))


def _only(said: str, known: frozenset[str], needed: frozenset[str]) -> bool:
    found = set(raw_words(said.casefold()))
    return found <= known and bool(found & needed)
