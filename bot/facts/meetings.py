"""Facts of a meeting: who chaired, attended, sent apologies or declared, when and where it was.

They are read from the minutes of the meeting that is meant, whole, and not searched for: half a
list of apologies is a wrong list.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import partial

from bot.boards import Key, board_words, initials
from bot.facts.apologies import already_sent
from bot.facts.aspects import Aspect, aspect
from bot.facts.calendars import on_a_calendar
from bot.facts.coming import arranged, calls_a_board, coming, met
from bot.facts.hours import hours
from bot.facts.minuted import declared_on, quorate
from bot.facts.naming import ASKING, by_names_of_papers, meant, named_boards, opened_so
from bot.facts.openness import openness
from bot.facts.places import place, told_to_come
from bot.facts.presence import asked_of, presence
from bot.facts.quorum import required
from bot.facts.rhythm import rhythm
from bot.facts.rollcall import apologies, attendance, chair, declarations
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.mastheads.called import name_words
from bot.questions.meeting_words import asks_what_came
from bot.questions.phrases import plain
from bot.questions.spans import lies_in
from bot.questions.understanding import Query, Term
from bot.wording.quoting import Quoted, without_repeats
from indexer.records import PaperKind, PartKind
from indexer.store.held import HeldPaper
from indexer.store.port import Snapshot
from indexer.words import words

_MOST_CHOICES = 3
_WHOLE = frozenset({PaperKind.MINUTES})  # their titles name the meeting
_IN_MINUTES = frozenset({PartKind.MINUTES, PartKind.ITEM, PartKind.ATTENDANCE})


def facts(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The answer to a question about a meeting; None leaves it to the search."""
    if _of_a_meeting_not_held(library, query, today):
        return Facts(minutes_held=False)
    asked = aspect(query) or (Aspect.NEXT if calls_a_board(query, library) else None)
    often = rhythm(snapshot, library, query) if asked is Aspect.MET else None
    if often is not None:
        return often
    rule = required(snapshot, library, query) if asked is Aspect.QUORUM else None
    if rule is not None:
        return rule
    if asked is Aspect.DECLARATIONS:
        about = _matter(query, library)
        if about:
            return declared_on(snapshot, library, query, about, today)
    by_opening = asked is Aspect.NEXT and opened_so(snapshot, library, query)
    if asked is None or not (
        asked is Aspect.PRESENT or by_opening or not _about_an_event(query, library)
    ):
        # of a board without papers a calendar may tell
        return on_a_calendar(snapshot, library, query, today) if asked is Aspect.NEXT else None
    read = _READ_AT_LARGE.get(asked)
    if read is not None:
        return read(snapshot, library, query, today)
    return _of_minutes(snapshot, library, query, asked, today)


def _where(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """Where or when a meeting is: of the one whose papers print it, else as it was arranged."""
    told = (
        place(snapshot, library, query, today)
        or arranged(snapshot, library, query, today)
        or (None if query.periods else coming(snapshot, library, query, today))
    )
    if told or query.periods or named_boards(query, library) or _matter(query, library):
        return told
    return Facts()  # "the minutes of the meeting held on 3 May were agreed" is no place


def _next(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """When, or where, the next meeting is."""
    told = told_to_come(snapshot, library, query, today)
    return told or coming(snapshot, library, query, today)


def _of_a_meeting_not_held(library: Library, query: Query, today: dt.date) -> bool:
    """Whether it asks what a meeting of a day or a month came to, of which no minutes are held."""
    if not query.periods or not asks_what_came(plain(query.standalone)):
        return False
    if any(span.since or span.before for span in query.periods):
        return False
    return bool(library.minuted) and not _meetings(library, query, today)


def _of_minutes(
    snapshot: Snapshot, library: Library, query: Query, asked: Aspect, today: dt.date
) -> Facts | None:
    """What the minutes of the meeting that is meant say; of each board where it names none."""
    chosen = _meetings(library, query, today)
    if not chosen:
        return _without_minutes(snapshot, library, query, asked)
    choices = _choices(library, query, asked, chosen)
    if choices:
        return Facts(choices=choices)
    for paper in chosen:
        if asked is Aspect.HOURS:
            times = hours(_minutes(snapshot, library, paper))
            if times:
                return Facts(times)
            continue
        minutes = _minutes(snapshot, library, paper)
        if asked is Aspect.PRESENT:
            said = presence(minutes, asked_of(query.standalone))
            if said:
                return Facts(tuple(said))
            continue
        places = _READ[asked](minutes)
        if places:
            whole = without_repeats(library, places)
            return Facts(tuple(Quoted(one, one.paragraph.text) for one in whole))
    # another sentence with an hour in it is not of the meeting's
    return Facts() if asked is Aspect.HOURS else None


def _without_minutes(
    snapshot: Snapshot, library: Library, query: Query, asked: Aspect
) -> Facts | None:
    """What is said of a meeting of which no minutes are held; None leaves it to the search."""
    sent = already_sent(snapshot, library, query) if asked is Aspect.APOLOGIES else ()
    if sent:
        return Facts(sent)
    if asked is Aspect.HOURS and not (query.periods or _matter(query, library)):
        return Facts()  # another sentence with an hour in it is not of a meeting's
    unsure = _of_no_board(library, query)
    return Facts(minutes_held=False) if query.periods and not unsure else None


def _of_no_board(library: Library, query: Query) -> bool:
    """Whether minutes of that time are held which name no board: they may be the ones meant."""
    return any(
        paper.board is None and lies_in(paper.date.value, query.periods)
        for paper in library.papers.values()
        if paper.id in library.minuted
    )


def _choices(
    library: Library, query: Query, asked: Aspect, meant: Sequence[HeldPaper]
) -> tuple[str, ...]:
    """The question of each board, where several met then and it names none of them."""
    if asked is Aspect.PRESENT or named_boards(query, library):
        return ()
    boards: dict[Key, str] = {}
    for paper in meant:
        if paper.board:
            boards.setdefault(library.known_boards.key(paper.board), paper.board)
    if len(boards) < 2:
        return ()
    bare = query.standalone.rstrip("?!. ")
    of = "of" if re.search(r"\bchair$", bare, re.IGNORECASE) else "at"
    names = (re.sub(r"^the ", "", name, flags=re.IGNORECASE) for name in boards.values())
    return tuple(f"{bare} {of} the {name}?" for name in names)[:_MOST_CHOICES]


def _about_an_event(query: Query, library: Library) -> bool:
    """Whether the question names something that is no board: a conference, a workshop."""
    return bool(_matter(query, library))


def _matter(query: Query, library: Library) -> tuple[Term, ...]:
    """The terms that name something else than a board and what is asked of its meeting."""
    of_boards = {stem for board in library.boards for stem in board_words(board)}
    of_boards |= {stem for board in library.boards for stem in words(initials(board))}
    whole = [one for one in map(library.papers.get, library.minuted) if one and one.kind in _WHOLE]
    of_boards |= {stem for one in whole for stem in (*words(one.title), *name_words(one))}
    times = {stem for span in query.periods for stem in words(span.printed)}
    others = ASKING | of_boards | times | set(words(query.person))  # who is asked of, or asks
    return tuple(
        term
        for term in query.topic
        if not (term.light or term.same & others or by_names_of_papers(term.same, library))
    )


def _meetings(library: Library, query: Query, today: dt.date) -> list[HeldPaper]:
    """The minutes of the meeting that is meant: of the period named, else the latest.

    Where no board is named, the latest of each, newest first.
    """
    of_meant = meant(query, library)
    held = [
        paper
        for paper in library.papers.values()
        if paper.id in library.minuted
        and (paper.date.value or "9999") <= today.isoformat()
        and of_meant(paper)
        and lies_in(paper.date.value, query.periods)
    ]
    whole = [paper for paper in held if paper.kind.value == "minutes"] or held
    latest: dict[object, str] = {}
    for paper in whole:
        board = _board(library, paper)
        latest[board] = max(latest.get(board, ""), paper.date.value or "")
    chosen = [paper for paper in whole if paper.date.value == latest[_board(library, paper)]]
    chosen.sort(key=lambda paper: (paper.id in library.outdated, paper.file))
    return sorted(chosen, key=lambda paper: paper.date.value or "", reverse=True)


def _board(library: Library, paper: HeldPaper) -> object:
    return library.known_boards.key(paper.board) if paper.board else None


def _minutes(snapshot: Snapshot, library: Library, paper: HeldPaper) -> list[Shelved]:
    return [
        shelved
        for part in library.parts.values()
        if part.paper_id == paper.id and part.kind in _IN_MINUTES
        for shelved in library.shelf(snapshot, part.key)
    ]


_READ: dict[Aspect, Callable[[Sequence[Shelved]], list[Shelved]]] = {
    Aspect.APOLOGIES: apologies,
    Aspect.CHAIR: chair,
    Aspect.DECLARATIONS: declarations,
    Aspect.ATTENDANCE: attendance,
}
_READ_AT_LARGE: dict[Aspect, Callable[[Snapshot, Library, Query, dt.date], Facts | None]] = {
    Aspect.NEXT: _next,
    Aspect.LAST: partial(met, last=True),
    Aspect.MET: partial(met, last=False),
    Aspect.QUORUM: quorate,
    Aspect.OPENNESS: openness,
    Aspect.PLACE: _where,
}
