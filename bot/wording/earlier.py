"""What a thing was before: "… and what was it the year before?" has its answer beside the figure.

Minutes tell the earlier figure with the new one: "at £410, last year's having cost £365", "£8 a
plot, against £7.50", "the charge had been £42 since 2023".
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.questions.parts import parts
from bot.questions.phrases import plain

_ASKS = re.compile(
    r"^(?:and )?(?:what|how (?:much|many)) (?:was|were|did) (?:it|that|this|they)\b[^?]{0,30}?"
    r"\b(?:before(?:hand)?|last (?:year|time|month|quarter)|previously|the (?:previous|last) \w+|"
    r"earlier)\W*$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:had (?:cost|been|stood|paid|charged|raised)|having (?:cost|been|stood)|against|"
    r"compared (?:with|to)|up from|down from|(?:rose|rise|fell|fall|increased?|reduced?|cut) from|"
    r"instead of|in place of|last year|(?:the|a) year (?:before|earlier)|previous(?:ly)?)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\d[^.;]{3,200}\d")


@lru_cache(maxsize=256)
def asks_before(question: str) -> bool:
    """Whether a question asks, beside its first part, what the same thing was before."""
    rest = parts(plain(question))[1:]
    return bool(rest) and bool(_ASKS.match(rest[0]))


def tells_before(text: str) -> bool:
    """Whether a sentence gives an earlier figure too."""
    return bool(_TELLS.search(text) and _SEVERAL.search(text))
