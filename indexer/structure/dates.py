"""Dates as British papers print them. Financial years and plans are no dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from indexer.structure import dates_in_words as in_words
from indexer.structure.remembering import remembered

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WELSH = dict(
    zip(
        "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd "
        "rhagfyr".split(),
        range(1, 13),
        strict=True,
    )
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?:(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?)\.?,?\s+(?:the\s+)?)?"
)
_FORMS = (
    re.compile(
        rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+(?:day\s+)?(?:of\s+)?"
        rf"(?P<month>{MONTH})\b\.?,?\s+(?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_WEEKDAY}(?P<month>{MONTH})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
        r"(?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?![\d/])"
    ),
    re.compile(
        rf"{_WEEKDAY}(?<![\d/.-])(?P<day>\d{{1,2}})(?P<sep>[./-])(?P<month>\d{{1,2}})(?P=sep)"
        r"(?P<year>(?:19|20)\d\d|(?<=\d\d[/.-]\d\d[/.-])\d\d|(?<=/)\d\d)(?![\d/]|\.\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:af|ail|ydd|fed|eg|ain)?\s+(?:o\s+)?(?P<month>{'|'.join(_WELSH)}),?\s+"
        r"(?P<year>20\d\d)\b",
        re.IGNORECASE,
    ),
    re.compile(  # beside what it is of: alone, "5.3.24" is a section
        r"(?:(?<=meeting )|(?<=minutes )|(?<=notes )|(?<=held )|(?<=held on )|(?<=date )|"
        r"(?<=date: ))"
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d\d)(?![\d/]|\.\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_WEEKDAY}(?P<day>{in_words.DAY})\s+(?:day\s+)?(?:of\s+)?(?P<month>{MONTH})\b,?\s+"
        rf"(?:in\s+the\s+year\s+)?(?P<year>(?:19|20)\d\d|{in_words.YEAR})\b",
        re.IGNORECASE,
    ),
)
_MONTHS_A_YEAR = 12
_TIME = (
    r"(?:at\s+)?\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?|noon|hrs|hours)?"
    r"(?:\s*(?:-|–|to)\s*\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?)?)?"
)
_AROUND = re.compile(rf"[\s,;:|()–—-]*(?:{_TIME})?[\s,;:|()–—-]*", re.IGNORECASE)

_TO = re.compile(r"\s*(?:to|until|[–—-])\s*(?:the )?", re.IGNORECASE)
_SPAN = 120  # characters
MOST_DAYS = 4  # of one meeting, after the first


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: its value, its words, and whether a printed weekday fits."""

    value: date
    words: str
    start: int
    end: int
    weekday_fits: bool = True
    has_weekday: bool = False


def find(text: str) -> list[Found]:
    """Every full date in a text, in order."""
    return list(_all(text))


@remembered
def _all(text: str) -> tuple[Found, ...]:
    found: list[Found] = []
    for form in _FORMS:
        for match in form.finditer(text):
            value = _value(match)
            if value and not any(match.start() < f.end and f.start < match.end() for f in found):
                found.append(
                    Found(value, match.group().strip(), match.start(), match.end(),
                          _weekday_fits(match, value), bool(match.groupdict().get("weekday")))
                )  # fmt: skip
    return tuple(sorted(found, key=lambda f: f.start))


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and at most a time beside it."""
    found = find(text) if len(text) < 100 else []
    return len(found) == 1 and bool(
        _AROUND.fullmatch(text[: found[0].start]) and _AROUND.fullmatch(text[found[0].end :])
    )


def is_span(text: str) -> bool:
    """Whether a line tells of weeks or years: "1 August 2024 to 30 November 2024"."""
    days = find(text[:_SPAN])
    return any(
        (two.value - one.value).days > MOST_DAYS and _TO.fullmatch(text[one.end : two.start])
        for one, two in pairwise(days)
    )


def _value(match: re.Match[str]) -> date | None:
    month = match.group("month")
    name = month.casefold()
    number = MONTHS.get(name) or _WELSH.get(name) or (int(month) if month.isdigit() else 0)
    day = _number(match.group("day"), in_words.day)
    year = _number(match.group("year"), in_words.year)
    if number > _MONTHS_A_YEAR >= day:  # "06/16/2022": as Americans print it
        number, day = day, number
    return day_of(year if year > 99 else 2000 + year, number, day)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day of these figures; None where the calendar has none: 30 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(printed: str, spelt: Callable[[str], int]) -> int:
    return int(printed) if printed.isdigit() else spelt(printed)


def _weekday_fits(match: re.Match[str], value: date) -> bool:
    printed = match.groupdict().get("weekday")
    return printed is None or printed.casefold().startswith(WEEKDAYS[value.weekday()])
