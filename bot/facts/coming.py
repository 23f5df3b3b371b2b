"""When boards met and when they meet next, from what their papers print."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.boards import Key, initials
from bot.coverage import spoken
from bot.facts.calendars import on_a_calendar
from bot.facts.naming import OF_MEETINGS, meant, named_boards, of_board, opened_so
from bot.facts.rollcall import with_heading
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.periods import ANY_DAY, dates_in, periods
from bot.questions.spans import Period, lies_in
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.records import PartKind
from indexer.sentences import sentences
from indexer.store.held import HeldPaper
from indexer.store.port import Snapshot
from indexer.words import words

_NEXT = re.compile(
    r"\bnext meeting\b|\bmeeting (?:is|will be) (?:held )?on\b|"
    r"\bdates? of (?:the |our )?(?:(?!last|previous|past)\w+ )?meetings?\b|"
    r"\bmeeting dates (?:for|in|of|proposed|are)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\bmeeting dates\b", re.IGNORECASE)
_HEADS = re.compile(  # a line over dates: "Dates of Future Meetings:"
    r"^\W*(?:(?:provisional|proposed) )?dates? of (?:the |our )?\w+ meetings?\W*$", re.IGNORECASE
)
_FEW = 2  # dates in a line that need no pointing out
_LINE = 12  # words of a line that gives a date and no more
_OF_A_PAST_ONE = re.compile(  # "The minutes of 3 September were approved"
    r"\bminutes\b.{0,200}\b(?:approved|agreed|signed|confirmed|accepted|adopted|correct)\b|"
    r"\b(?:last|previous|past) meeting\b",
    re.IGNORECASE,
)
_MOST = 24  # meetings listed
_OPENINGS = (PartKind.MINUTES, PartKind.NOTICES, PartKind.AGENDA)


_BY_NAME = re.compile(  # "next ijb", "when is the next fgb after July"
    r"^\W*(?:(?:so|and|ok|hi) )*(?:(?:when|what (?:date|day))(?:['’]?s| is| are)? |date of )?"
    r"(?:the |our )?next (?P<name>[^\W\d]{2,6})(?= after\b| on\W*$|\W*$)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\bafter\s+(?:the\s+)?$", re.IGNORECASE)


def calls_a_board(query: Query, library: Library) -> bool:
    """Whether "next" stands before the initials of a board: "when's the next ijb"."""
    found = _BY_NAME.match(query.standalone)
    short = found["name"].casefold() if found else ""
    named = named_boards(query, library) if short else frozenset()
    return any(
        initials(board).casefold().endswith(short)
        for board in library.boards
        if library.known_boards.key(board) in named
    )


def _counted_from(query: Query, today: dt.date) -> tuple[Query, dt.date]:
    """The question without "after July", and the first day that it leaves; else today."""
    for span in query.periods:
        at = query.standalone.find(span.printed)
        if len(query.periods) == 1 and span.end and _AFTER.search(query.standalone[: max(at, 0)]):
            return replace(query, periods=()), span.end
    return query, today


def coming(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The next meeting of each board that is meant: of the period named, else not yet past."""
    query, first = _counted_from(query, today)
    sort = frozenset() if named_boards(query, library) else _of_sort(query, library)
    of_meant = opened_so(snapshot, library, query) or meant(query, library)
    said = [
        one
        for one in next_meeting_lines(snapshot, library)
        if of_meant(one.paper) and of_board(one.paper, sort, library)
    ]
    lines = [(day, one) for one in said for day in _days(one, today)]
    printed = bool(lines) and not query.periods
    if query.periods:
        lines = [(day, one) for day, one in lines if lies_in(one.paper.date.value, query.periods)]
    else:
        lines += [
            (dt.date.fromisoformat(paper.date.value or ""), one)
            for paper in library.papers.values()
            if _is_day(paper)
            and paper.kind in OF_MEETINGS
            and of_meant(paper)
            and of_board(paper, sort, library)
            and (one := _opening(snapshot, library, paper)) is not None
        ]
        lines = [(day, one) for day, one in lines if day >= first]
    if not lines:
        listed = on_a_calendar(snapshot, library, query, first)
        # where every printed date is past, no search would find a later one
        return listed or (Facts() if printed or calls_a_board(query, library) else None)
    return Facts(tuple(_first_of_each(library, lines)))


_SORT = re.compile(r"\bthe (board|committee|panel|forum|cabinet|council)\b", re.IGNORECASE)


def _of_sort(query: Query, library: Library) -> frozenset[Key]:
    """The boards that are called so, where others are not: "the committee" is no governing body."""
    said = _SORT.search(query.standalone)
    sort = words(said[1])[0] if said else ""
    return frozenset(
        library.known_boards.key(board) for board in library.boards if sort in words(board)[-1:]
    )


def arranged(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The meetings that minutes arrange for the period named; None without one."""
    of_meant = meant(query, library)
    lines = [
        (day, one)
        for one in next_meeting_lines(snapshot, library)
        if of_meant(one.paper)
        for day in _days(one, today)
        if query.periods and lies_in(day.isoformat(), query.periods)
    ]
    return Facts(tuple(_first_of_each(library, lines))) if lines else None


def _first_of_each(library: Library, lines: Sequence[tuple[dt.date, Shelved]]) -> Iterator[Quoted]:
    """The first date of each board, in order of date, with the board where there are several."""
    boards: defaultdict[object, list[tuple[dt.date, Shelved]]] = defaultdict(list)
    for day, one in lines:
        board = library.known_boards.key(one.paper.board) if one.paper.board else None
        boards[board].append((day, one))
    firsts = []
    for held in boards.values():
        first = min(day for day, _ in held)
        places = [one for day, one in held if day == first]
        said = [one for one in places if _NEXT.search(with_heading(one))] or places
        firsts.append((first, min(said, key=_by_rank)))
    for day, one in sorted(firsts, key=lambda pair: (pair[0], pair[1].paragraph.id)):
        lead = f"{one.paper.board}: " if len(firsts) > 1 and one.paper.board else ""
        printed = one.paragraph.text
        spans = periods(printed, day)
        dated = any(span.day == day.day for span in spans) or (
            any(span.start == day and not span.reckoned for span in spans)
        )
        days = {span.printed for span in spans if span.day or span.exact_day}
        if dated and len(days) > _FEW:  # of a year's dates the reader wants one
            lead = f"{lead}{spoken(day.isoformat())}: "
        yield Quoted(one, printed if dated else spoken(day.isoformat()), lead)


def _by_rank(one: Shelved) -> tuple[bool, str]:
    """What tells of one meeting before a year's dates."""
    return bool(_YEARS.search(one.paragraph.text)), one.paragraph.id


def met(
    snapshot: Snapshot, library: Library, query: Query, today: dt.date, *, last: bool
) -> Facts | None:
    """The days on which boards met in a period; with ``last`` the latest of each board alone."""
    of_meant = meant(query, library)
    held: defaultdict[object, dict[str, HeldPaper]] = defaultdict(dict)
    for paper in sorted(library.papers.values(), key=lambda one: _rank(library, one)):
        day = paper.date.value or ""
        if not (_is_day(paper) and paper.kind in OF_MEETINGS and day <= today.isoformat()):
            continue
        if not of_meant(paper):
            continue
        if lies_in(day, query.periods):
            board = library.known_boards.key(paper.board) if paper.board else None
            held[board].setdefault(day, paper)
    chosen = [
        (day, papers[day])
        for papers in held.values()
        for day in ([max(papers)] if last else papers)
    ]
    quoted = []
    newest = sorted(chosen, key=lambda pair: (pair[0], pair[1].file))[-_MOST:]
    for day, paper in newest:
        opening = _opening(snapshot, library, paper)
        if opening is not None:
            whose = f", {paper.board}" if len(held) > 1 and paper.board else ""
            quoted.append(Quoted(opening, f"{spoken(day)}{whose}"))
    return Facts(tuple(quoted)) if quoted else None


def _rank(library: Library, paper: HeldPaper) -> tuple[bool, bool, str]:
    """By which the paper that stands for a meeting leads: its minutes, not those replaced."""
    return paper.id not in library.minuted, paper.id in library.outdated, paper.file


def _is_day(paper: HeldPaper) -> bool:
    return len(paper.date.value or "") == len("2024-01-01")


def _opening(snapshot: Snapshot, library: Library, paper: HeldPaper) -> Shelved | None:
    """The line of a paper's opening that prints its day, else its first line."""
    shelf = [
        one
        for part in library.parts.values()
        if part.paper_id == paper.id and part.kind in _OPENINGS
        for one in library.shelf(snapshot, part.key)
    ] or [
        one
        for part in library.parts.values()
        if part.paper_id == paper.id
        for one in library.shelf(snapshot, part.key)[:1]
    ]
    evidence = " ".join(paper.date.evidence.split()).casefold()
    for one in shelf:
        if evidence and evidence in " ".join(one.paragraph.text.split()).casefold():
            return one
    return shelf[0] if shelf else None


def next_meeting_lines(snapshot: Snapshot, library: Library) -> Iterable[Shelved]:
    """The paragraphs that say when a board meets next, and the dates below one that heads them."""
    audiences = library.viewer.audiences
    hits = snapshot.lexical(words("date of next meeting"), audiences, 100)
    held = snapshot.passages([hit.id for hit in hits], audiences)
    for key in sorted({one.passage.part_key for one in held.values()}):
        heads = False
        for shelved in library.shelf(snapshot, key):
            text = with_heading(shelved)
            if _NEXT.search(text) or _NEXT.search(shelved.part.title):
                heads = bool(_HEADS.match(shelved.paragraph.text))
                yield shelved
            elif heads and _is_date(shelved.paragraph.text):
                yield shelved
            else:
                heads = False


def _is_date(text: str) -> bool:
    """Whether a line is a date, with its hour and place, and no sentence that has one."""
    return len(text.split()) <= _LINE and any(True for _ in periods(text, ANY_DAY))


def _days(one: Shelved, today: dt.date) -> list[dt.date]:
    """The days that a line prints; one of no year is the first after the paper's own day."""
    said = sentences(one.paragraph.text) or [one.paragraph.text]
    text = " ".join(s for s in said if _NEXT.search(s) or not _OF_A_PAST_ONE.search(s))
    found = [span.start for span in dates_in(text, today) if span.start and span.exact_day]
    own = one.paper.date.value or ""
    if found or not _is_day(one.paper):
        return found
    after = (_after(dt.date.fromisoformat(own), span) for span in periods(text, today))
    return [day for day in after if day is not None]


def _after(own: dt.date, span: Period) -> dt.date | None:
    """The first day from another on that has the day and month of a span of no year."""
    if span.month is None or span.day is None:
        return None
    try:
        this = own.replace(month=span.month, day=span.day)
        return this if this >= own else this.replace(year=own.year + 1)
    except ValueError:  # 29 February of another year
        return None
