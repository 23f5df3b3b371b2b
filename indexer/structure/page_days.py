"""The day of a web page, which is that of its publishing where the page tells of a meeting before.

A page whose front matter says "date: 2024-09-06" and whose text says what "the meeting on 5th
September" decided is of that meeting, whose day is inferred: it bears the page's own year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from indexer.records import DateBasis, MeetingDate
from indexer.structure import dates
from indexer.structure.blocks import Block

_OF_PAGE = re.compile(r"date:\s*[\"']?(\d{4}-\d\d-\d\d)")
_MET_ON = re.compile(
    r"\b(?:(?:the|our|a|this) meeting(?: (?:was )?held)?|our (?:committee|council|board|panel) met)"
    r" on "
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{dates.MONTH})\b"
    r"(?:,? (?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:was|were|has|have|agreed|decided|resolved|approved|refused|rejected|voted|elected)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|next|due|to be|shall|previous|last|earlier|deferred|postponed)\b", re.IGNORECASE
)
_BODY = re.compile(  # whose meeting it may have been
    r"\b(?:committees?|cabinet|councils?|boards?|panels?|company|companies|clubs?|societ(?:y|ies)|"
    r"associations?|trusts?|groups?|forums?|partnerships?|authorit(?:y|ies)|commissions?|agency|"
    r"department|ministry|parliament|assembly|governors|directors|trustees|schools?|unions?|"
    r"police|church|parish|county|district|borough|city|university|hospital|nhs|federation|"
    r"league|charity|foundation|party|teams?|limited|ltd|plc|(?-i:[A-Z]{2,}))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_TOP = 5  # blocks: the date of a page, and those that say what it is about
_SOON = timedelta(days=31)  # within which a page is published


def is_of_page(text: str) -> bool:
    """Whether a line is the date in the front matter of a page."""
    return bool(_OF_PAGE.match(text))


def of_told_meeting(found: Sequence[Block]) -> MeetingDate | None:
    """The day of the meeting that a page tells of at its beginning, where its own is a later one.

    None where it has no day of its own, or tells of none, or of several.
    """
    top = [block.text for block in found[:_TOP]]
    pages = [match for text in top if (match := _OF_PAGE.match(text))]
    if len(pages) != 1:
        return None
    page = dates.day_of(*map(int, pages[0][1].split("-")))
    if page is None:
        return None
    told = [one for text in top for one in _told(text, page)]
    if len({value for value, _ in told}) != 1:
        return None
    value, words = told[0]
    if not timedelta(0) < page - value <= _SOON:
        return None
    return MeetingDate(value.isoformat(), DateBasis.INFERRED, words)


def _told(text: str, page: date) -> list[tuple[date, str]]:
    """The days of meetings that sentences tell of as held; without their year that before it.

    Of a sentence that names a body none: it may be another body, whose meeting it was.
    """
    found: list[tuple[date, str]] = []
    for sentence in _SENTENCE.split(text):
        if _AHEAD.search(sentence) or not _DECIDED.search(sentence):
            continue
        for match in _MET_ON.finditer(sentence):
            if _BODY.search(sentence[: match.start()]) or _BODY.search(sentence[match.end() :]):
                continue
            month, day = dates.MONTHS[match["month"].casefold()], int(match["day"])
            years = [int(match["year"])] if match["year"] else [page.year, page.year - 1]
            days = [value for year in years if (value := dates.day_of(year, month, day))]
            held = next((value for value in days if value <= page), None)
            if held:
                found.append((held, match.group()))
    return found
