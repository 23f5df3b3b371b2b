"""Meetings that a calendar lists: "Resources: 7 October 2025, 3 February 2026".

Boards print their dates for the year in a list of their own, often before any agenda is out. A
line belongs to the board that it begins with, or to that of its paper where it names none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.boards import GENERIC, Key, board_words, initials
from bot.facts.naming import named_boards, of_board
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.periods import dates_in
from bot.questions.reckoning import WEEKDAYS
from bot.questions.small_words import SCAFFOLD
from bot.questions.spans import Period
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
_FEWEST = 2  # dates of a line of a calendar, or of the lines of one body
_LABEL = 6  # words of a body's name before the first of its days
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    """The days of one body in a calendar, each with the line that prints it."""

    name: str  # what stands before the first day
    days: tuple[tuple[dt.date, Shelved], ...]

    @property
    def head(self) -> frozenset[str]:
        """The stems of whose days they are."""
        return frozenset(words(_HEAD.split(self.name, maxsplit=1)[0])) - _JOINING

    @property
    def age(self) -> tuple[str, str]:
        """By which a calendar that was revised stands after that which replaced it."""
        first = self.days[0][1]
        return first.paper.date.value or "", first.paragraph.id

    def since(self, today: dt.date) -> Shelved | None:
        """The line with its first day from a day on."""
        return next((one for day, one in sorted(self.days, key=_day) if day >= today), None)


def on_a_calendar(
    snapshot: Snapshot, library: Library, query: Query, today: dt.date
) -> Facts | None:
    """The line of a calendar with the next day of the board that a question names.

    Without a line where all its days are past; None where no calendar lists it.
    """
    asked = {term.stem for term in query.topic if not (term.light or term.stem in GENERIC)}
    boards = named_boards(query, library) or (frozenset() if asked else _only(library))
    if query.periods or not (asked or boards):
        return None
    every = list(_rows(_lines(snapshot, library), today))
    rows = [row for row in every if _begins(asked, row)] or [
        row for row in every if _of_board(library, boards, row)
    ]
    if not rows:
        return None
    newest = max(rows, key=lambda row: row.age)
    line = newest.since(today)
    if line is None:
        return Facts()
    lead = "" if newest.name in line.paragraph.text else f"{newest.name}: "
    return Facts((Quoted(line, line.paragraph.text, lead),))


def _only(library: Library) -> frozenset[Key]:
    """The one board whose papers are held; none where there are several."""
    keys = {library.known_boards.key(board) for board in library.boards}
    return frozenset(keys) if len(keys) == 1 else frozenset()


def _begins(asked: AbstractSet[str], row: _Row) -> bool:
    """Whether a row begins with what is asked and no more.

    "Planning Policy: 1 July" is no day of Planning's.
    """
    return bool(asked) and asked <= row.head and row.head - asked <= GENERIC | SCAFFOLD


def _of_board(library: Library, boards: frozenset[Key], row: _Row) -> bool:
    """Whether a row is of one of these boards, by its name or as their paper's own."""
    if _called(library, row.head) & boards:
        return True
    one = row.days[0][1]
    own = bool(boards) and of_board(one.paper, boards, library)
    said = words(one.paragraph.text)
    return own and _BODY.isdisjoint(said[:_OPENS]) and bool(_CALENDAR.search(one.paragraph.text))


def _called(library: Library, head: AbstractSet[str]) -> frozenset[Key]:
    """The boards by whose initials, or by telling words of whose name, a row begins."""
    return frozenset(
        library.known_boards.key(board)
        for board in library.boards
        if (head - GENERIC and head <= board_words(board) | GENERIC)
        or head == set(words(initials(board)))
    )


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


def _rows(lines: Iterable[Shelved], today: dt.date) -> Iterator[_Row]:
    """The rows: a line of several days, or a name with a day and the days on the lines below."""
    name, days, last = "", list[tuple[dt.date, Shelved]](), None
    for one in lines:
        found = _days(one, today)
        begins = one.paragraph.text[: one.paragraph.text.find(found[0].printed)] if found else ""
        before = _WEEKDAY.sub("", begins).strip(" -–—:,|")
        follows = last is not None and _is_below(last, one)
        if days and not (len(found) == 1 and follows and set(words(before)) <= GENERIC):
            yield from _row(name, days)
            name, days = "", []
        if len(found) >= _FEWEST:
            held = tuple((span.start, one) for span in found if span.start)
            yield _Row(before or one.paragraph.text, held)
        elif found and found[0].start and len(before.split()) <= _LABEL and (days or before):
            name = name or before
            days.append((found[0].start, one))
        last = one
    yield from _row(name, days)


def _row(name: str, days: Sequence[tuple[dt.date, Shelved]]) -> Iterator[_Row]:
    """A row of days on lines of their own; one day alone any sentence may have."""
    if len(days) >= _FEWEST:
        yield _Row(name, tuple(days))


def _is_below(last: Shelved, one: Shelved) -> bool:
    return last.part.key == one.part.key and one.position == last.position + 1


def _day(held: tuple[dt.date, Shelved]) -> dt.date:
    return held[0]


def _days(one: Shelved, today: dt.date) -> list[Period]:
    """The days that a line lists, without meetings that were called off."""
    held = _NOT_HELD.sub("", one.paragraph.text)
    return [span for span in dates_in(held, today) if span.exact_day]
