"""Errors of a paper that are certain: quoted as printed and flagged, never mended."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from indexer.structure.dates import MONTH, MONTHS

_FIGURE = r"(\d[\d,]{0,15})"  # a longer one is none, and Python reads none of 4,300 digits
_OUT_OF = re.compile(
    rf"\b{_FIGURE}\s+out\s+of\s+(?:the\s+|a total of\s+)?{_FIGURE}\b(?!\s*(?:per|%|[.]\d))"
)
_QUOTED = re.compile(r"^[“\"‘][^“”\"]{40,}[”\"’]?[.’”\"]{0,2}$")
_DOUBLED = re.compile(
    r"\b(the|a|an|of|to|in|and|for|with|on|at|by|is|are|was|be|will|this|as|or|from)\s+\1\b",
    re.IGNORECASE,
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DATE = re.compile(
    rf"\b(?P<day>{'|'.join(_DAYS)}),?\s+(?:the\s+)?(?P<number>\d{{1,2}})(?:st|nd|rd|th)?\s+"
    rf"(?:of\s+)?(?P<month>{MONTH}),?\s+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def flags(text: str) -> tuple[str, ...]:
    """What is certain of a paragraph: "sic" where the paper is wrong, "quotation" of others."""
    wrong = ("sic",) if any(True for _ in slips(text)) else ()
    return (*wrong, "quotation") if _QUOTED.match(text) else wrong


def slips(text: str) -> Iterator[int]:
    """Where each error of a text ends, in characters; an error is only what cannot be right.

    That is a doubled small word, 20 out of 15, and a date that is no such day of the week.
    """
    for found in _DOUBLED.finditer(text):
        yield found.end()
    for found in _OUT_OF.finditer(text):
        if _number(found.group(1)) > _number(found.group(2)):
            yield found.end()
    for found in _DATE.finditer(text):
        if not _is_day(found):
            yield found.end()


def _is_day(found: re.Match[str]) -> bool:
    """Whether a printed date is the day of the week that stands before it."""
    try:
        day = dt.date(int(found["year"]), MONTHS[found["month"].lower()], int(found["number"]))
    except ValueError:  # 31 June is no day at all
        return False
    return _DAYS[day.weekday()] == found["day"].lower()


def _number(printed: str) -> int:
    return int(printed.replace(",", "") or 0)
