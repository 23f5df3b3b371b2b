"""Which meetings a question means: "the last meeting", "July's meeting", "between May and June".

What the words leave open is settled by the meetings that the viewer's papers tell of. Where they
tell of several boards, and the question names none, it could mean each of them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.boards import Key
from bot.coverage import spoken
from bot.facts.naming import named_boards, of_board
from bot.library import Library
from bot.questions.meeting_words import asks_what_came
from bot.questions.phrases import plain
from bot.questions.reckoning import next_month_named
from bot.questions.requests import request
from bot.questions.spans import Period, lies_in
from bot.questions.understanding import Query
from bot.questions.years import is_of, without_years, years
from indexer.store.held import HeldPaper
from indexer.words import words

MOST_CHOICES = 3
_WORDS = (  # between "last" and "meeting": a board's name, and no part of another clause
    r"(?:(?!(?:the|a|an|to|by|for|on|in|from|that|about|say|said|did|was|is)\b)"
    r"[\w&']{1,30} ){0,6}?"
)
_BODY = r"(?:meeting|board|committee|cabinet|panel|agenda)"
_LAST = re.compile(
    rf"\b(?:last|latest|most recent|previous) {_WORDS}{_BODY}\b"
    r"(?! (?:of|on|in) \d)|"
    r"\blast time\b|(?<=at the )(?:last|latest) [\w&' ]{2,50}?\b(?=\W*$)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf"\b(?:next|forthcoming|coming|upcoming) {_WORDS}{_BODY}\b",
    re.IGNORECASE,
)
_WHEN_IS = re.compile(r"\b(?:when|where|what (?:date|time|day))\b", re.IGNORECASE)
_WHEN_LAST = re.compile(
    r"\bwhen (?:was|is|were|did)\b.{0,60}\b(?:last|latest|previous)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)
_JOINED = re.compile(r"^\s*(?:and|to|until|till|-|–|through)\s*(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Situated:
    """A question with the meetings it means, and other readings where it could mean several."""

    query: Query
    choices: tuple[str, ...] = ()


def situated(query: Query, library: Library, today: dt.date) -> Situated:
    """The question with its open times settled."""
    ranged = _ranges(query)
    dated = (_of_the_month(span, library, query, today) for span in ranged.periods)
    settled = tuple(_settled(span, library, query, today) for span in dated if span)
    query = _in_years(replace(ranged, periods=settled), library)
    asked = plain(query.standalone)  # "whens" asks when
    found = None if _WHEN_LAST.search(asked) else _LAST.search(query.standalone)
    coming = None if found or _WHEN_IS.search(asked) else _NEXT.search(query.standalone)
    pointed = found or coming
    if pointed is None or _counts_only(query, pointed):
        return Situated(query)
    days = _days(query, library, today, coming=coming is not None)
    if not days:
        return Situated(query)
    asks = request(query)
    if len(days) > 1 and asks and asks.owner:  # what somebody has to do: of each board's meeting
        return Situated(_on(query, pointed, *(day for day, _ in days)))
    if len(days) > 1 and not query.periods:
        return Situated(query, _choices(query, pointed, days, coming=coming is not None))
    return Situated(_on(query, pointed, days[0][0]))


def _in_years(query: Query, library: Library) -> Query:
    """The question with "in 2023/24" as a time, where it asks what was done and minutes are held.

    Where none of that year are, it is left to be what the papers speak of.
    """
    spans = () if query.periods or not _lists(query) else years(query.standalone)
    if not spans:
        return query
    named = named_boards(query, library)
    held = (library.papers[one] for one in library.minuted)
    if not any(of_board(one, named, library) and lies_in(one.date.value, spans) for one in held):
        return query
    shown = query.shown
    for one in spans:
        shown = shown.replace(one.printed, f"{one.printed} ({one.spoken})", 1)
    said, rest = words(query.standalone), words(without_years(query.standalone))
    gone = set(said).difference(rest)  # "municipal year" too
    terms = tuple(
        term for term in query.terms if not (is_of(term.word, spans) or term.stem in gone)
    )
    return replace(query, periods=spans, terms=terms, shown=shown)


def _counts_only(query: Query, pointed: re.Match[str]) -> bool:
    """Whether "since the last meeting" only says from when on; or a day is given as well."""
    before = query.standalone[: pointed.start()]
    if any(span.exact_day for span in query.periods):
        return True
    return bool(
        re.search(r"\b(?:since|after|before|minutes of)\s+(?:the\s+)?$", before, re.IGNORECASE)
    )


def _on(query: Query, pointed: re.Match[str], *days: str) -> Query:
    """The question of one meeting, or of one of each board, the days shown."""
    said = pointed.group()
    held = sorted(dict.fromkeys(days), reverse=True)
    starts = [dt.date.fromisoformat(day) for day in held]
    spans = (Period(said, day, day + dt.timedelta(days=1), reckoned=True) for day in starts)
    told = " and ".join(map(spoken, held))
    shown = query.shown.replace(said, f"{said} ({told})", 1)
    return replace(query, periods=tuple(spans), shown=shown)


def _days(
    query: Query, library: Library, today: dt.date, *, coming: bool
) -> list[tuple[str, HeldPaper]]:
    """The day of the last, or the next, meeting of each board that may be meant, and a paper."""
    named = named_boards(query, library)
    known = library.known_boards
    meetings: defaultdict[Key, dict[str, HeldPaper]] = defaultdict(dict)
    for paper in library.papers.values():
        date = paper.date.value or ""
        if len(date) != len("2024-01-01") or (date >= today.isoformat()) != coming:
            continue
        if not lies_in(date, query.periods):
            continue
        key = known.key(paper.board) if paper.board else frozenset()
        if not named or key in named:
            meetings[key].setdefault(date, paper)
    chosen = [min(held.items()) if coming else max(held.items()) for held in _own(meetings)]
    chosen.sort(key=lambda one: (one[0], one[1].file), reverse=not coming)
    return chosen


def _own(meetings: dict[Key, dict[str, HeldPaper]]) -> Iterable[dict[str, HeldPaper]]:
    """The meetings by board; papers that name no board count only where none names one."""
    boards = [held for key, held in meetings.items() if key]
    return boards or list(meetings.values())


def _choices(
    query: Query, pointed: re.Match[str], days: Sequence[tuple[str, HeldPaper]], *, coming: bool
) -> tuple[str, ...]:
    which = "next" if coming else "last"
    asked = query.standalone.rstrip("?!. ")
    made = []
    for day, paper in days[:MOST_CHOICES]:
        board = re.sub(r"^the ", "", paper.board or "board", flags=re.IGNORECASE)
        meeting = f"{which} meeting of the {board} ({spoken(day)})"
        before = asked[: pointed.start()]
        if not re.search(r"\b(?:the|our)\s+$", before, re.IGNORECASE):
            meeting = f"the {meeting}"
            placed = re.search(r"\b(?:at|of|in|from|for|to|on)\s+$", before, re.IGNORECASE)
            meeting = meeting if placed else f"at {meeting}"
        said = f"{before}{meeting}{asked[pointed.end() :]}"
        made.append(f"{said[:1].upper()}{said[1:]}?")
    return tuple(made)


def _ranges(query: Query) -> Query:
    """Two times joined by "between … and …" as one."""
    if len(query.periods) != 2:
        return query
    first, second = query.periods
    text = query.standalone
    start = text.find(first.printed)
    end = text.find(second.printed, start + len(first.printed))
    if start < 0 or end < 0 or second.start is None or second.end is None:
        return query
    if first.month is not None and first.day is None:  # "between March and May 2024"
        year = second.start.year - (first.month > second.start.month)
        first = replace(first, start=dt.date(year, first.month, 1))
    if first.start is None:
        return query
    between = text[start + len(first.printed) : end]
    if not (_BETWEEN.search(text[:start]) and _JOINED.match(between)):
        return query
    if first.start >= second.end or not _lists(query):
        return query
    printed = text[start : end + len(second.printed)]
    return replace(query, periods=(Period(printed, first.start, second.end),))


def _lists(query: Query) -> bool:
    return any(kind.value in {"decision", "action", "meeting", "coverage"} for kind in query.kinds)


def _of_the_month(span: Period, library: Library, query: Query, today: dt.date) -> Period | None:
    """A day of no month as the nearest day of that number with papers; None where none is held."""
    if span.start is not None or span.month is not None or span.day is None:
        return span
    named = named_boards(query, library)
    held = [
        (one, dt.date.fromisoformat(one.date.value))
        for one in library.papers.values()
        if one.date.value and span.holds(one.date.value) and of_board(one, named, library)
    ]
    past = asks_what_came(plain(query.standalone)) or bool(_PAST.search(query.standalone))
    minuted = [day for one, day in held if past and one.id in library.minuted]
    days = minuted or [day for _, day in held]
    if not days:
        return None
    day = min(days, key=lambda one: (abs(one - today), one))
    return Period(span.printed, day, day + dt.timedelta(days=1), reckoned=True)


def _settled(span: Period, library: Library, query: Query, today: dt.date) -> Period:
    """A month, or a day, of no year as that of the latest year in which the boards meant met."""
    asks = request(query)
    if span.month is not None and asks and asks.due_then and not _PAST.search(query.standalone):
        return _deadline(span, query, today)
    happened = asks_what_came(plain(query.standalone))
    if span.month is None or not (_lists(query) or query.recommended or asks or happened):
        return span
    named = named_boards(query, library)
    known = library.known_boards
    dates = {
        paper.date.value
        for paper in library.papers.values()
        if paper.date.value
        and span.holds(paper.date.value)
        and (not named or (paper.board and known.key(paper.board) in named))
    }
    past = {date for date in dates if date <= today.isoformat()}
    date = max(past) if past else min(dates, default=None)
    if date is None:
        return span
    start = dt.date(int(date[:4]), span.month, span.day or 1)
    if span.day:
        return Period(span.printed, start, start + dt.timedelta(days=1))
    after = (start + dt.timedelta(days=31)).replace(day=1)
    return Period(span.printed, start, after)


def _deadline(span: Period, query: Query, today: dt.date) -> Period:
    """A month in which something falls due: the one to come; "by July" until the end of July."""
    start, end = next_month_named(span.month or today.month, today - dt.timedelta(days=today.day))
    if re.search(rf"\bby (?:the end of )?{re.escape(span.printed)}", query.standalone):
        return Period(span.printed, end, None, before=True, reckoned=True)
    return Period(span.printed, start, end, reckoned=True)
