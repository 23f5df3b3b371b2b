"""Sentences that say little without the one before: "It cost …", "AT will check this"."""

from __future__ import annotations

import re

from bot.evidence.statements import wonders

_LEANS = re.compile(
    r"^\W*(?:for|in|by|from|at|since) (?:[\w’'-]+ ){0,3}?[\w/–-]*\d,? (?:it|they|this) "
    r"(?:is|are|was|were|has|had|have|will|would|rose|fell|came|stood|stands|costs?)\b|"
    r"^(?:\W*(?!it (?:was|is|has been) (?:\w+ ){0,2}?"  # "it was agreed" leans on nothing
    r"(?:[a-z]+ed|felt|thought|understood|said)\b)"
    r"(?:it|its|they|their|these|those|this|that|he|she|his|her|both|neither|such|of these|"
    r"of those|one of them|none of them|all of them)\b)"
    r"(?! (?:report|paper|board|note|item|year)\b)|"
    r"\b(?:of|to|from|by|for|with) (?:them|it)\b|"
    r"\b(?:check|consider|discuss|raise|pursue|investigate|review|arrange|look into|see to|"
    r"report on|follow) (?:this|it)(?=\W*$| (?:with|to|at|up|by|for|in|before|after|and)\b)",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"^\W*(?:in (?:reply|response|answer)\b|(?:\S+ ){1,6}?(?:replied|answered|responded|advised|"
    r"confirmed|explained|said)\b)",
    re.IGNORECASE,
)


def leans(sentence: str, before: str) -> bool:
    """Whether a sentence leans on the one before it, or replies to what that one asks."""
    if _LEANS.search(sentence):
        return True
    return bool(_REPLIES.search(sentence)) and wonders(before)
