"""The day of a meeting that is printed without its year: "Tuesday 18 April".

The year is the one among those that the paper prints in which that day is such a weekday.
Without a weekday, or where two years fit, the day stays untold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from indexer.structure import dates
from indexer.structure.blocks import Block

_NAMES = r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|sday|nesday|rs|rsday|urday|day)?\.?,?\s+"
_NUMBER = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?"
_NO_YEAR = r"(?!,?\s+(?:19|20)\d\d)"
_FORMS = (
    re.compile(
        rf"\b{_NAMES}(?:the\s+)?{_NUMBER}\s+(?:of\s+)?(?P<month>{dates.MONTH})\b{_NO_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_NAMES}(?P<month>{dates.MONTH})\s+{_NUMBER}\b{_NO_YEAR}", re.IGNORECASE),
)
_YEAR = re.compile(r"(?<![\d/.-])20\d\d(?![\d/-])")


def years(found: Sequence[Block], file: str) -> list[list[int]]:
    """The years that a paper prints, the surest first: those of full dates, then any other."""
    texts = [block.text for block in found]
    full = {one.value.year for text in texts for one in dates.find(text)}
    named = {int(one) for one in re.findall(r"(?<!\d)20\d\d(?!\d)", file)}
    every = {int(one) for text in texts for one in _YEAR.findall(text)}
    return [sorted(full | named), sorted(full | named | every)]


def find(text: str, among: Sequence[Iterable[int]]) -> list[dates.Found]:
    """Every such day in a text, with the one year in which its weekday fits."""
    found: list[dates.Found] = []
    for form in _FORMS:
        for match in form.finditer(text):
            value = next(filter(None, (_fitting(match, some) for some in among)), None)
            if value:
                words = match.group().strip()
                found.append(dates.Found(value, words, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def _fitting(match: re.Match[str], some: Iterable[int]) -> date | None:
    month, day = dates.MONTHS[match["month"].casefold()], int(match["day"])
    weekday = dates.WEEKDAYS.index(match["weekday"].casefold())
    held = [value for year in some if (value := dates.day_of(year, month, day)) is not None]
    fits = [value for value in held if value.weekday() == weekday]
    return fits[0] if len(fits) == 1 else None
