"""Telephone numbers and homes of private people: not shown where nobody asks for them.

A quotation stays as printed, so what can be done is to prefer another sentence that answers about
as well. Where only the sentence with the number answers, it is quoted: it is the paper's own text,
for whoever may see that paper. Lines of a report's cover are official, and so are the numbers of
helplines (03, 08); an address is a home only where somebody is said to live there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.enough import enough
from bot.evidence.gathering import Evidence
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.records import Role

_PHONE = re.compile(
    r"(?<![\d£.,/-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)([127]\d{1,4}\)?(?:[\s-]?\d){5,8})(?![\d-])"
)
_DIGITS = (9, 10)  # of a number in the United Kingdom, after its first nought
_STREET = (
    r"(?i:road|street|lane|avenue|close|drive|way|crescent|gardens|court|terrace|place|grove|hill|"
    r"row|mews|walk|rise|view|square|green|park|cottages?|buildings)"
)
_LIVES = (
    r"(?i:lives?|lived|living|resid(?:es?|ed|ing)|residents?|occupiers?|tenants?|"
    r"home(?:\s+address)?)\b[^.;:]{0,30}?(?i:\bat|\bof|\bin|\bis|:)"
)
_TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Messrs)\.?\s[^,;.]{2,40}?,?\s(?:of|at|from)"
_HOME = re.compile(
    rf"(?:{_LIVES}|{_TITLED})\s+(?:[Ff]lat\s\w+,?\s)?\d+[a-zA-Z]?,?\s(?:[A-Z][\w’'-]+\s){{1,4}}{_STREET}\b"
)
_ASKS = re.compile(
    r"\b(?:tele)?phone|\bmobile|\bnumbers?\b|\bring\b|\bcall\b|\bcontact|\breach\b|\baddress|"
    r"\blives?\b|\bliving\b|\bwhere\b|\bstreet\b|\broad\b|\blane\b",
    re.IGNORECASE,
)
_ABOUT_AS_GOOD = 0.75  # of the score of the sentence that is not shown


def discreet(query: Query, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence without what tells private things, where that can be done without it.

    Args:
        query: what is asked; whoever asks for a number or a place gets it.
        evidence: best first.
    """
    if query.wanted in {Wanted.PHONE, Wanted.EMAIL} or _ASKS.search(query.standalone):
        return list(evidence)
    others = [one for one in evidence if not _tells(one)]
    best = next((one for one in evidence if enough(query, one)), None)
    if best is None or not _tells(best):
        return others
    instead = next((one for one in others if enough(query, one)), None)
    if instead is not None and instead.score >= _ABOUT_AS_GOOD * best.score:
        return others
    return [best, *others]


def _tells(one: Evidence) -> bool:
    return one.place.paragraph.role is not Role.COVER and tells_private(one.text)


def tells_private(text: str) -> bool:
    """Whether a sentence holds a telephone number, or says where somebody lives."""
    numbers = (sum(sign.isdigit() for sign in found) for found in _PHONE.findall(text))
    return any(digits in _DIGITS for digits in numbers) or bool(_HOME.search(text))
