"""Meetings that a calendar lists: "Resources: 7 October 2025, 3 February 2026".

Boards print their dates for the year in a list of their own, often before any agenda is out. A
line belongs to the board that it begins with, or to that of its paper where it names none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from bot.boards import GENERIC, Key
from bot.facts.naming import named_boards, of_board
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.periods import dates_in
from bot.questions.small_words import SCAFFOLD
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.store.port import Snapshot
from indexer.words import words

_CALENDAR = re.compile(
    r"\b(?:calendar|diary|timetable|schedule|programme|cycle) of (?:\w+ ){0,3}?meetings?\b|"
    r"\bcalendar\b|\b(?:meeting|future|forthcoming) dates\b|\bdates of (?:\w+ ){0,2}?meetings\b|"
    r"\b(?:future|forthcoming|upcoming) meetings\b",
    re.IGNORECASE,
)
_STEMS = words("calendar diary timetable schedule programme cycle meetings dates future")
_LONGEST, _REACH = 12, 20  # words of a line that heads a calendar, and lines below it
_HEAD = re.compile(r":|\s[-–—]|\d")  # what ends the name that a line begins with
_JOINING = frozenset(words("and the of next meeting"))
_NOT_HELD = re.compile(
    r"[^,;:]{0,40}\((?:cancelled|canceled|postponed|moved)\b[^)]*\)", re.IGNORECASE
)
_OPENS = 3  # words at the start of a line that name whose dates it lists
_BODY = frozenset(words("committee board panel cabinet council forum group"))
_FEWEST = 2  # dates of a line of a calendar, or of its paragraph


def on_a_calendar(
    snapshot: Snapshot, library: Library, query: Query, today: dt.date
) -> Facts | None:
    """The line of a calendar with the next day of the board that a question names.

    Without a line where all its days are past; None where no calendar lists it.
    """
    asked = {term.stem for term in query.topic if not (term.light or term.stem in GENERIC)}
    boards = named_boards(query, library)
    if query.periods or not (asked or boards):
        return None
    found = [
        one
        for one in _lines(snapshot, library)
        if _days(one, today) and _of_board(library, asked, boards, one)
    ]
    if not found:
        return None
    newest = max(found, key=_age)  # a calendar that was revised stands no longer
    if max(_days(newest, today)) < today:
        return Facts()
    return Facts((Quoted(newest, newest.paragraph.text),))


def _of_board(
    library: Library, asked: AbstractSet[str], boards: frozenset[Key], one: Shelved
) -> bool:
    """Whether a line begins with what is asked and no more, or is one of the board asked.

    "Planning Policy: 1 July" is no day of Planning's.
    """
    said = words(one.paragraph.text)
    head = set(words(_HEAD.split(one.paragraph.text, maxsplit=1)[0])) - _JOINING
    if asked and asked <= head and head - asked <= GENERIC | SCAFFOLD:
        return True
    own = bool(boards) and of_board(one.paper, boards, library)
    return own and _BODY.isdisjoint(said[:_OPENS]) and bool(_CALENDAR.search(one.paragraph.text))


def _age(one: Shelved) -> tuple[str, str]:
    return one.paper.date.value or "", one.paragraph.id


def _lines(snapshot: Snapshot, library: Library) -> Iterator[Shelved]:
    """The paragraphs of the newest calendars, by what they are called or headed."""
    for key in library.holding(snapshot, _STEMS):
        since = _REACH  # lines since one that is called a calendar
        for one in library.shelf(snapshot, key):
            text = one.paragraph.text
            called = bool(_CALENDAR.search(text))
            since = 0 if called and len(text.split()) <= _LONGEST else since + 1
            over = " ".join((one.part.title, one.paper.title, *one.paragraph.heading))
            if called or since < _REACH or _CALENDAR.search(over):
                yield one


def _days(one: Shelved, today: dt.date) -> list[dt.date]:
    """The days that a line lists; none where it names but one, as any sentence may."""
    held = _NOT_HELD.sub("", one.paragraph.text)
    days = [span.start for span in dates_in(held, today) if span.exact_day]
    return [day for day in days if day] if len(days) >= _FEWEST else []
