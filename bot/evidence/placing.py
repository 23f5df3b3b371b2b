"""Whether a paragraph belongs to a time that a question names.

It does where its meeting was held then, or where it or a heading above it prints that time.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from bot.library import Shelved
from bot.questions.periods import dates_in
from bot.questions.reckoning import MONTH
from bot.questions.spans import Period
from indexer.words import words

_MONTH, _YEAR = 31, 360  # days
_UNDERSCORES = re.compile(r"[_-]+")
_DAY = dt.timedelta(days=1)  # the end of a period is the day after it
_PRINTED_YEAR = re.compile(r"(?<![\d£€$.,/-])(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?(?!\d|,\d)")
_ONLY_COMPARED = re.compile(  # "5 more than in the same period of 2023" gives no figure of 2023
    r"\b(?:than|compared (?:with|to)|(?:up|down|increase|decrease|rise|fall|improvement)"
    r"(?: [\d£.,%]+)? (?:on|from))"
    r"(?: (?:in|for|during|of|at|the|that|those|same|whole|corresponding|period|quarter|months?|"
    r"time|point|figures?|levels?|year|financial|spring|summer|autumn|winter|term|season|"
    rf"{MONTH})){{0,8}} "
    r"(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?"
    # a figure in the same clause may be that year's: "than in 2023 (280)"
    r"(?!(?:(?!,? (?:and|but|while|with)\b)[^.;\d])*\d)",
    re.IGNORECASE,
)
_ASKED_YEAR = re.compile(r"(?:20)?\d\d/\d\d|(?:19|20)\d\d")


def in_periods(spans: Sequence[Period], shelved: Shelved, columns: str = "") -> bool:
    """Whether a paragraph belongs to the period named, or to one of several compared.

    A row of a table is of the times that ``columns``, its header, names.
    """
    if not spans:
        return True
    text = f"{columns} {without_compared(shelved.paragraph.text)}".lstrip()
    if _of_other_months(spans, text):
        return False
    return any(
        span.holds(shelved.paper.date.value)
        or printed_in(span, text, shelved)
        or _said_of_its_year(span, text, shelved.paper.date.value)
        for span in spans
    )


_NEXT_YEAR = re.compile(r"\b(?:the )?(?:next|coming) (?:financial )?year\b", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\blast (?:financial )?year\b|\bprevious year\b", re.IGNORECASE)


def _said_of_its_year(span: Period, text: str, day: str | None) -> bool:
    """Whether "next year" is asked, and a paper of this year says it as well; so of the last."""
    if not (span.reckoned and day):
        return False
    for said, years in ((_NEXT_YEAR, 1), (_LAST_YEAR, -1)):
        if said.search(span.printed) and said.search(text):
            return span.holds(f"{int(day[:4]) + years}{day[4:7]}")
    return False


def _of_other_months(spans: Sequence[Period], text: str) -> bool:
    """Whether "April to June 2025" is asked, and a text tells of January to March."""
    asked = [one for one in spans if _several_months(one)]
    if not asked or len(asked) < len(spans):
        return False
    told = _stretches(text)
    return bool(told) and not any(_overlap(one, other) for one in asked for other in told)


@lru_cache(maxsize=20_000)
def without_compared(text: str) -> str:
    """A text without the years that it only compares with, and gives no figure of."""
    return _ONLY_COMPARED.sub(" ", text)


@lru_cache(maxsize=20_000)
def only_compared(text: str) -> frozenset[str]:
    """The stems of the years that a text only compares with."""
    left = without_compared(text)
    if left == text:
        return frozenset()
    gone = frozenset(words(text)) - frozenset(words(left))
    years = {word for word in gone if _ASKED_YEAR.fullmatch(word)}
    return frozenset(years | {word[2:] for word in years if "/" in word})


def of_another_year(asked: Sequence[str], sentence: str) -> bool:
    """Whether "25/26" is among the words asked, and a sentence prints years, that not among them.

    The sentence after it may be of the year that is asked, and of the same matter.
    """
    wanted = {_whole_year(word) for word in asked if _ASKED_YEAR.fullmatch(word)}
    if not wanted:
        return False
    told = {_whole_year(found) for found in _PRINTED_YEAR.findall(sentence)}
    return bool(told) and not any(_of_one_year(one, other) for one in told for other in wanted)


def _whole_year(printed: str) -> tuple[int, ...]:
    """The years of "2024", "2024/25", "24/25"."""
    return _years(printed if re.match(r"(?:19|20)\d\d", printed) else f"20{printed}")


def _of_one_year(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two years are one, or the one lies in the other: 2025 in 2024/25."""
    return one == other or (len(one) != len(other) and bool({*one} & {*other}))


@lru_cache(maxsize=4_096)
def _stretches(text: str) -> tuple[Period, ...]:
    """The spans of several months that a text prints."""
    return tuple(one for one in dates_in(text) if _several_months(one))


def of_other_years(spans: Sequence[Period], shelved: Shelved, sentence: str) -> bool:
    """Whether a sentence prints years, and none that is asked, in a paper of another time.

    "The count for January to March 2025 is 4" tells nothing of 2024, whatever stands beside it.
    """
    asked = [one for one in spans if one.start and one.end and not (one.since or one.before)]
    if not asked or len(asked) < len(spans):
        return False
    if any(one.holds(shelved.paper.date.value) for one in asked):
        return False
    told = {year for found in _PRINTED_YEAR.findall(sentence) for year in _years(found)}
    wanted = {
        year
        for one in asked
        if one.start and one.end
        for year in range(one.start.year, (one.end - _DAY).year + 1)
    }
    return bool(told) and told.isdisjoint(wanted)


def _years(printed: str) -> tuple[int, ...]:
    """The years of "2024", "2024/25", "2024-2025"."""
    first = int(printed[:4])
    return (first, first + 1) if len(printed) > len("2024") else (first,)


def _several_months(span: Period) -> bool:
    if span.start is None or span.end is None or span.since or span.before:
        return False
    return _MONTH < (span.end - span.start).days < _YEAR


def _overlap(one: Period, other: Period) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.start < other.end and other.start < one.end


def printed_in(span: Period, text: str, shelved: Shelved | None = None) -> bool:
    """Whether a period is printed in a text or, given its place, in the headings above it."""
    around, meeting = text, ""
    if shelved is not None:
        around = " ".join((text, *shelved.paragraph.heading, shelved.part.title))
        meeting = shelved.paper.date.value or ""
        if not meeting:  # a newsletter is of the month that it is called by
            around = f"{around} {shelved.paper.title} {_UNDERSCORES.sub(' ', shelved.paper.file)}"
    if not span.reckoned and span.printed.casefold() in around.casefold():
        return True  # "this year" in a paper of 2013 is no year of the question's
    if span.start is None:
        return False
    year = str(span.start.year)
    if span.end is not None and (span.end - span.start).days > 31:
        return bool(re.search(rf"(?<!\d){year}(?!\d)|(?<!\d)20\d\d/{year[2:]}(?!\d)", around))
    month = span.start.strftime("%B")
    day = rf"{span.start.day}(?:st|nd|rd|th)?\s+" if span.exact_day else ""
    # "March 2023" is no March of 2025, wherever else 2025 may stand
    named = re.search(rf"\b{day}{month}\b(?! (?!{year})\d{{4}})", around, re.IGNORECASE)
    return bool(named) and (year in f"{around} {meeting}" or _just_before(span, meeting))


def _just_before(span: Period, meeting: str) -> bool:
    """Whether a month without a year is, for a meeting, that month of the year before."""
    if not span.start or len(meeting) < len("2025-03"):
        return False
    held = (int(meeting[:4]), int(meeting[5:7]))
    return held[0] == span.start.year + 1 and held[1] < span.start.month
