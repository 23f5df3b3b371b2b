"""The title within a numbered paragraph of minutes: "CAR PARKS - H Lumb reported that …"."""

from __future__ import annotations

import re

from indexer.structure.dates import find as find_dates

_RUN_IN = re.compile(r"^([A-Z][^.:;!?]{2,90}?)\s*(?:[:.]|\s[-–—])(?:\s|$)")
_CAPITALS = re.compile(r"^((?:[A-Z]|Mc[A-Z])[A-Z’'&,/() -]{3,90}[A-Z)])(?=\s)")
_DECIDES = re.compile(r"\s+(?:RESOLVED|AGREED|NOTED|DECISION|DECIDED|ACTIONS?)$")
_OF_NAME = re.compile(  # the letters of who is named next: "CAR PARKS - H" of "H Lumb", "BINS A"
    r"\s+-\s+(?:[A-Z] )?[A-Z]{1,3}$|\s+[A-Z]$"
)
_LETTERED = re.compile(  # "SITE B Members heard"
    r"\b(?:APPENDIX|ANNEX|PART|GROUP|SCHEDULE|LOT|BLOCK|SITE|ZONE|PHASE|SECTION|OPTION|UNIT)$"
)
_NAME = re.compile(r"\s+[A-Z]?[a-z]")
_YEAR = re.compile(r"\s+20\d\d(?: ?[/-] ?(?:20)?\d\d)?(?=\s*(?:[-–—.:]|$)|\s+[A-Z])")
_DAY = 40  # characters in which its date follows
_MOST_WORDS = 10


def title(text: str) -> str:
    """The title of a paragraph: capitals, or the words before a colon or stop."""
    capitals = _CAPITALS.match(text)
    if capitals:
        return _DECIDES.sub("", text[: _end(text, capitals.end(1))].strip())
    found = _RUN_IN.match(text)
    return found.group(1).strip() if found else " ".join(text.split()[:_MOST_WORDS])


def _end(text: str, end: int) -> int:
    """Where capitals end as a title: after their own date, before the letters of a name."""
    days = find_dates(text[: end + _DAY])
    own = next((day.end for day in days if day.end > end and not text[end : day.start].strip()), 0)
    year = _YEAR.match(text, end)
    if own or year:
        return own or (year.end() if year else end)
    name = _OF_NAME.search(text, 0, end)
    if name is None or not _NAME.match(text, end) or _LETTERED.search(text, 0, name.start()):
        return end
    return name.start()
