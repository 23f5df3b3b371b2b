"""Years that run over the new year: "in 2023/24", "during the 2024-25 municipal year".

"The budget for 2023/24" is a matter, and no time: a year is one only where something is said to
have happened in it, and only the papers tell which of the two a question means.
"""

from __future__ import annotations

import re

from bot.questions.reckoning import financial_year, month_span
from bot.questions.spans import Period

_KIND = r"(?:financial|fiscal|council|municipal|civic|academic)"
_YEAR = re.compile(
    r"\b(?:(?P<office>for)|in|during|over|throughout|within|(?P<since>since)|(?P<before>before)) "
    rf"(?:the )?(?P<kind>{_KIND} )?(?:year )?(?P<year>(?:20)?\d\d[/–-](?:20)?\d\d)\b"
    rf"(?P<after> {_KIND} year\b)?",
    re.IGNORECASE,
)


def years(text: str, *, office: bool = False) -> tuple[Period, ...]:
    """The years over the new year in which something is said to have happened, as spans of days.

    With ``office`` also those for which somebody is chair or member.
    """
    found = []
    for one in _YEAR.finditer(text):
        printed = one["year"]
        span = financial_year(printed if len(printed) > 5 else f"20{printed}")
        if span is None or (one["office"] and not office):
            continue
        if re.search(r"municipal|civic", f"{one['kind']}{one['after']}", re.IGNORECASE):
            span = month_span(span[0].year, 5, 12)
        since, before = bool(one["since"]), bool(one["before"])
        found.append(Period(printed, *span, since=since, before=before, reckoned=True))
    return tuple(found)


def without_years(text: str) -> str:
    """A question without these years, and what they are called: "municipal year"."""
    return _YEAR.sub(" ", text)


def is_of(word: str, spans: tuple[Period, ...]) -> bool:
    """Whether a word of a question is one of these years, however it is written."""
    starts = {str(one.start.year) for one in spans if one.start}
    year = re.fullmatch(r"(?:20)?(\d\d)[/–-](?:20)?\d\d", word)
    return year is not None and f"20{year[1]}" in starts
