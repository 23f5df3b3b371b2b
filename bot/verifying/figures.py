"""Figures with their units and bounds: £1.34bn, nine per cent, at least 12 weeks.

Two figures are one when value, unit and bound agree; nothing is rounded.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from bot.questions.figures import figure
from bot.verifying.dates import blanked, without_dates
from indexer.words import words

_NUMBER = re.compile(
    r"(?P<currency>[£$€])?\s?(?<![\w.])(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<span>[/–-]\d{2,4}\b)?"
    r"(?:\s?(?P<scale>bn|billion|mn|million|tn|trillion|k|thousand|hundred|m)\b)?"
    r"\s?(?P<unit>%|per cent\b|percent\b|percentage points?\b|pounds?\b|euros?\b|dollars?\b|p\b)?"
    r"(?P<tail>st|nd|rd|th)?(?:\s?(?P<clock>am|pm|a\.m|p\.m)\b)?",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)\b"
    r"(?:\s(?P<scale>hundred|thousand|million|billion)\b)?(?:\s(?P<unit>per cent|percent)\b)?",
    re.IGNORECASE,
)
_SCALES = {
    "k": 10**3, "thousand": 10**3, "hundred": 100, "m": 10**6, "mn": 10**6, "million": 10**6,
    "bn": 10**9, "billion": 10**9, "tn": 10**12, "trillion": 10**12,
}  # fmt: skip
_UNITS = {
    "%": "%", "per cent": "%", "percent": "%", "pound": "£", "pounds": "£", "euro": "€",
    "euros": "€", "dollar": "$", "dollars": "$", "p": "p", "percentage point": "points",
    "percentage points": "points",
}  # fmt: skip
_BOUND = (
    r"(?P<most>up to|no (?:more|later|longer) than|not more than|at most|not exceeding|"
    r"a maximum of|maximum|capped at|below|under|less than|fewer than|within)"
    r"|(?P<least>at least|no (?:less|fewer) than|not less than|a minimum of|minimum|over|"
    r"more than|above|exceeding|in excess of)"
    r"|(?P<about>about|around|approximately|approx|some|nearly|almost|roughly|circa|c|just over|"
    r"just under|estimated(?: at)?|an estimated)"
)
_BEFORE = re.compile(rf"\b(?:{_BOUND})\.?\s(?:the\s|a\s)?$", re.IGNORECASE)
_WAY = re.compile(r"\b(by|to|from)\s(?:about\s|around\s|just\s)?$", re.IGNORECASE)
_RANGED = re.compile(r"\bbetween\s(?:\S+\sand\s)?$|\d\s?[-–]\s?$", re.IGNORECASE)
_RANGE = re.compile(r"\s?[-–]\s?[£$€]?\d")
_STOP = re.compile(r"[,;:.()]|\b(?:and|or|but|of|for|to|in|on|at|by|from|with|were|was|had|have)\b")
_MEASURES = frozenset(
    words(
        "second minute hour day night week fortnight month quarter year decade yard mile metre "
        "kilometre hectare acre litre tonne kilogram degree"
    )
)
YEARS = "years"  # the unit of "2024/25"
_NEAR = 24  # characters before a figure that may say its bound
_HEADS = 3  # words after a figure that may say what it counts


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure where it stands, with the words after it that say what is counted."""

    value: str  # normalised: "14200", "2021/22"
    unit: str  # "£", "%", "am" and so on, or ""
    bound: str  # "most", "least", "about", "range" or ""
    way: str  # "by", "to" or "from", where it tells of a change
    heads: frozenset[str]
    start: int
    end: int

    @property
    def what(self) -> tuple[str, str, str]:
        """What two figures must share to be one."""
        return self.value, self.unit, self.bound


@lru_cache(maxsize=512)
def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text in order; dates are none."""
    bare = without_dates(text)
    found = [_of_digits(match, bare) for match in _NUMBER.finditer(bare)]
    found += [_of_words(match, bare) for match in _IN_WORDS.finditer(bare)]
    return tuple(sorted(found, key=lambda one: one.start))


def _of_digits(match: re.Match[str], text: str) -> Figure:
    digits, scale = match.group("digits").replace(",", ""), (match.group("scale") or "").lower()
    unit = match.group("currency") or _UNITS.get((match.group("unit") or "").lower(), "")
    if scale == "m" and not unit:
        unit, scale = "m", ""  # "12m" may be metres
    value = _plain(Decimal(digits) * _SCALES.get(scale, 1))
    if match.group("span"):
        value, unit = f"{digits}/{match.group('span')[-2:]}", YEARS
    if match.group("clock"):
        unit = match.group("clock").lower().replace(".", "")
    return _figure(match, text, value, unit)


def _of_words(match: re.Match[str], text: str) -> Figure:
    word = match.group().split()[0]
    digits = figure(words(word)[-1]) or "0"
    value = _plain(Decimal(digits) * _SCALES.get((match.group("scale") or "").lower(), 1))
    return _figure(match, text, value, "%" if match.group("unit") else "")


def _figure(match: re.Match[str], text: str, value: str, unit: str) -> Figure:
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    before = text[max(start - _NEAR, 0) : start]
    bound, way = _BEFORE.search(before), _WAY.search(before)
    name = bound.lastgroup or "" if bound else ""
    if _RANGED.search(before) or _RANGE.match(text, match.end()):
        name = "range"
    rest = _STOP.split(text[match.end() : match.end() + 48], maxsplit=1)[0]
    heads = frozenset(words(rest)[:_HEADS])
    return Figure(value, unit, name, way.group(1).lower() if way else "", heads, start, match.end())


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def without_figures(text: str) -> str:
    """The text with its figures and dates blanked, places kept."""
    bare = without_dates(text)
    return blanked(bare, ((one.start, one.end) for one in figures(text)))


def figures_stand(claim: str, cited: str) -> bool:
    """Whether every figure of a claim is printed in what it cites, of the same thing."""
    mine, held = figures(claim), figures(cited)
    told, printed = Counter(one.what for one in mine), Counter(one.what for one in held)
    if not told <= printed:
        return False
    alike: defaultdict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    counted: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)  # by what is counted
    for other in held:
        alike[other.what].append(other)
        for head in other.heads:
            counted[head].add(other.what[:2])
    distinct = {(one.what, one.way, one.heads): one for one in mine}.values()
    return all(_stands(one, alike[one.what], counted) for one in distinct)


def _stands(
    one: Figure, alike: Sequence[Figure], counted: Mapping[str, AbstractSet[tuple[str, str]]]
) -> bool:
    same = [other for other in alike if _one_way(one, other)]
    if not same:
        return False
    own = frozenset[str]().union(*(other.heads for other in same))
    if (one.heads & _MEASURES) - own and not own.isdisjoint(_MEASURES):
        return False  # two months for two weeks
    others = any(counted.get(head, frozenset()) - {one.what[:2]} for head in one.heads)
    return not others or bool(one.heads & own)


def _one_way(one: Figure, other: Figure) -> bool:
    """Whether neither says "to 2.9%" where the other says "by 2.9%"."""
    return one.way == other.way or not (one.way and other.way)
