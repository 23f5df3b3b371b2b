"""Minutes that a public agenda lists among its confidential items, by the day of their meeting."""

from __future__ import annotations

import re

from bot.evidence.outcomes import Withheld
from bot.library import Library
from bot.questions.periods import dates_in
from bot.questions.spans import Period, lies_in
from bot.questions.understanding import Query
from indexer.records import RESTRICTED

_MINUTES = re.compile(r"\b(?:minutes|notes?)\b[^.]{0,40}\bmeeting\b", re.IGNORECASE)
_LONGEST_MONTH = 31  # days


def shut_minutes(query: Query, library: Library) -> Withheld | None:
    """The confidential row of the minutes of the meeting that is asked about, if there is one.

    "Minutes of the previous meeting held on 16 December 2021" says itself which meeting it is; that
    there are minutes, and that they are not public, is what the agenda tells.
    """
    if RESTRICTED in library.viewer.audiences or not query.periods:
        return None
    if any(span.since or span.before or _is_long(span) for span in query.periods):
        return None
    for paper, item in library.confidential:
        if not _MINUTES.search(item.title):
            continue
        days = [found.start.isoformat() for found in dates_in(item.title) if found.start]
        if any(lies_in(day, query.periods) for day in days):
            return Withheld(paper, item)
    return None


def _is_long(span: Period) -> bool:
    """Whether a time is so long that more meetings than one may lie in it."""
    if span.start is None or span.end is None:
        return False
    return (span.end - span.start).days > _LONGEST_MONTH
