"""A month inferred from what a paper tells, where it prints no date.

The latest dated event that is told as past is the lower bound; a month told without a year
("in early March … was held") is rolled forward from it by at most two months; a later meeting
is the upper bound, a plan is none. Without both bounds nothing is inferred, unless the report
names the month of its own meeting ("asks the Board at its March meeting").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.records import DateBasis, MeetingDate
from indexer.structure.dates import MONTH, MONTHS

_DATED = re.compile(
    rf"\b(?P<till>(?:by|until|till|before|ending(?: in)?|ends in)\s+(?:the end of\s+)?)?"
    rf"(?:(?:early|mid|late|end of|\d{{1,2}}(?:st|nd|rd|th)?)[ -])?(?P<month>{MONTH})\s+"
    r"(?P<year>20\d\d)\b(?![/-]\d)",
    re.IGNORECASE,
)
_UNDATED = re.compile(
    rf"\b(?:in|on|since|during)\s+(?:early |mid[- ]?|late |the end of )?(?P<month>{MONTH})\b"
    r"(?!\s+(?:20)?\d\d)",
    re.IGNORECASE,
)
_MEETING = re.compile(
    rf"\b(?:the|our|its|next)\s+(?P<month>{MONTH})\s+(?:\w+\s+)?(?:meeting|board)", re.IGNORECASE
)
_OWN = re.compile(
    r"\b(?:asks?|invites?|seeks?)\b.{0,80}\b(?:at|for) (?:the|its|this) "
    rf"(?P<month>{MONTH})\s+meeting",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|has|have|had|held|took|met|\w{3,}ed)\b", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|shall|due|planned|plans?|expected|to be|is to|are to|intends?|next|forthcoming|"
    r"proposed|would(?! have)|anticipated|scheduled)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_ROLL = 2
_LONGEST = 100_000


@dataclass(frozen=True, slots=True, order=True)
class _Mention:
    month: int  # months since year 0
    words: str


def infer(texts: Sequence[str]) -> MeetingDate:
    """A month as YYYY-MM with the sentences that tell it, or no date."""
    sentences = list(_sentences(texts))
    told = [s for s in sentences if not _FUTURE.search(s) and _PAST.search(s)]
    past = [mention for s in told for mention in _dated(s)]
    if not past:
        return MeetingDate(None, DateBasis.NONE)
    latest = max(past)
    rolled = _rolled(sentences, latest)
    own = _own(sentences, rolled)
    rolled, bound = (own, own) if own else (rolled, _bound(sentences, rolled))
    if bound is None:
        return MeetingDate(None, DateBasis.NONE)
    value = f"{(rolled.month - 1) // 12:04d}-{(rolled.month - 1) % 12 + 1:02d}"
    quotes = dict.fromkeys((latest.words, rolled.words, bound.words))
    return MeetingDate(value, DateBasis.INFERRED, "; ".join(f"“{quote}”" for quote in quotes))


def _sentences(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from _SENTENCE.split(text[:_LONGEST])


def _dated(sentence: str) -> Iterator[_Mention]:
    for found in _DATED.finditer(sentence):
        if found.group("till"):
            continue
        number = MONTHS[found.group("month").casefold()]
        yield _Mention(int(found.group("year")) * 12 + number, _quote(sentence, found))


def _rolled(sentences: Sequence[str], latest: _Mention) -> _Mention:
    """The latest undated month told as past, at most two months after the dated one."""
    best = latest
    for sentence in sentences:
        if not _PAST.search(sentence) or _FUTURE.search(sentence):
            continue
        for found in _UNDATED.finditer(sentence):
            month = _next(latest.month, MONTHS[found.group("month").casefold()])
            if best.month < month <= latest.month + _ROLL:
                best = _Mention(month, _quote(sentence, found))
    return best


def _own(sentences: Sequence[str], told: _Mention) -> _Mention | None:
    """The month of its own meeting, where a report asks something "at its March meeting"."""
    for sentence in sentences:
        found = _OWN.search(sentence)
        if found:
            month = _next(told.month, MONTHS[found.group("month").casefold()])
            return _Mention(month, _quote(sentence, found))
    return None


def _bound(sentences: Sequence[str], told: _Mention) -> _Mention | None:
    """A meeting still to come, after what is told and within a year."""
    for sentence in sentences:
        for found in _MEETING.finditer(sentence):
            if _FUTURE.search(sentence):
                month = _next(told.month + 1, MONTHS[found.group("month").casefold()])
                return _Mention(month, _quote(sentence, found))
    return None


def _next(month: int, number: int) -> int:
    """The first month with that number, not before ``month``."""
    return month + (number - month) % 12


def _quote(sentence: str, found: re.Match[str]) -> str:
    """The words around a mention, cut at words."""
    start, end = max(0, found.start() - 40), min(len(sentence), found.end() + 50)
    cut = sentence[start:end]
    if start:
        cut = cut.partition(" ")[2]
    if end < len(sentence):
        cut = cut.rpartition(" ")[0]
    return cut.strip()
