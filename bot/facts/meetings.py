"""Facts of a meeting: when the next one is, who chaired, attended, sent apologies or declared.

They are read from the minutes of the meeting that is meant, whole, and not searched for: half a
list of apologies is a wrong list.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.answers import Kind
from bot.boards import GENERIC, Key, board_words, initials
from bot.facts.rollcall import apologies, attendance, chair, declarations, with_heading
from bot.library import Library, Shelved
from bot.questions.periods import dates_in
from bot.questions.understanding import Query
from indexer.records import PartKind
from indexer.store.port import HeldPaper, Snapshot
from indexer.words import words


class Aspect(StrEnum):
    """What is asked of a meeting."""

    NEXT = "next"
    APOLOGIES = "apologies"
    CHAIR = "chair"
    DECLARATIONS = "declarations"
    ATTENDANCE = "attendance"
    PLACE = "place"


_ASPECTS = (
    (Aspect.NEXT, r"\bnext (?:\w+ ){0,5}?meet\w*|\bmeet\w* (?:next|again)\b|\bmeeting after\b"),
    (Aspect.APOLOGIES, r"\bapolog\w+|\babsent\b|\bcould ?n.t (?:come|attend)\b"),
    (Aspect.DECLARATIONS, r"\bdeclar\w+\b"),
    (Aspect.CHAIR, r"\bchair(?:ed|ing)\b|\bpresided\b|\bin the chair\b|\bwho was (?:the )?chair"),
    (
        Aspect.ATTENDANCE,
        (
            r"\bwho (?:\w+ ){0,3}?(?:attended|turned up|came|(?:was|were) (?:there|present))\b|"
            r"\battendance\b|\bpresent at\b|\battendees\b"
        ),
    ),
    (
        Aspect.PLACE,
        r"\b(?:where|what time|venue|when)\b.{0,60}\bmeet(?:s|ing|ings)?\b|\bmeeting place\b",
    ),
)
_VENUE = re.compile(
    r"\bvenue\b|\b\d{1,2}(?:[.:]\d\d)? ?(?:a\.?m|p\.?m|noon)\b|\bheld (?:at|in|on)\b", re.IGNORECASE
)
_OPENINGS = frozenset({PartKind.MINUTES, PartKind.NOTICES, PartKind.AGENDA})
_NEXT = re.compile(r"\bnext meeting\b|\bmeeting (?:is|will be) (?:held )?on\b", re.IGNORECASE)
_IN_MINUTES = frozenset({PartKind.MINUTES, PartKind.ITEM, PartKind.ATTENDANCE})


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """The paragraphs that answer; none of them where no minutes of the meeting are held."""

    places: tuple[Shelved, ...]
    minutes_held: bool


def aspect(query: Query) -> Aspect | None:
    """What the question asks of a meeting; None where it asks of something else."""
    if Kind.MEETING not in query.kinds:
        return None
    for one, pattern in _ASPECTS:
        if re.search(pattern, query.standalone, re.IGNORECASE):
            return one
    return None


def facts(
    snapshot: Snapshot, library: Library, query: Query, today: dt.date
) -> MeetingFacts | None:
    """The answer to a question about a meeting; None leaves it to the search."""
    asked = aspect(query)
    if asked is None or _about_an_event(query, library):
        return None
    if asked is Aspect.NEXT:
        return _next(snapshot, library, query, today)
    if asked is Aspect.PLACE:
        return _place(snapshot, library, query)
    meant = _meetings(library, query, today)
    if not meant:
        return MeetingFacts((), minutes_held=False) if query.periods else None
    for paper in meant:
        places = _READ[asked](_minutes(snapshot, library, paper))
        if places:
            return MeetingFacts(tuple(places), minutes_held=True)
    return None


_BARE = frozenset(frozenset(words(name)) for name in ("cabinet", "council", "executive"))
_OF_MEETINGS = frozenset(
    words(
        """meeting meet board committee chair chaired chairman attend attended attendance present
        apologies apology send sent absent declare declared declaration declarations interest
        interests next councillor councillors cllr member members officer officers there turned
        again venue place room time date minutes cabinet people anyone name names list financial
        presided one ones after following before"""
    )
)


def _about_an_event(query: Query, library: Library) -> bool:
    """Whether the question names something that is no board: a conference, a workshop."""
    of_boards = {stem for board in library.boards for stem in board_words(board)}
    of_boards |= {stem for board in library.boards for stem in words(initials(board))}
    return any(
        not (term.same & (_OF_MEETINGS | of_boards)) and not term.light for term in query.topic
    )


def _meetings(library: Library, query: Query, today: dt.date) -> list[HeldPaper]:
    """The minutes of the meeting that is meant: of the period named, else the latest."""
    boards = named_boards(query, library)
    minuted = [
        paper
        for paper in library.papers.values()
        if paper.id in library.minuted and paper.date.value and _of_board(paper, boards, library)
    ]
    if query.periods:
        minuted = [p for p in minuted if all(s.holds(p.date.value) for s in query.periods)]
    held = [paper for paper in minuted if (paper.date.value or "") <= today.isoformat()]
    whole = [paper for paper in held if paper.kind.value == "minutes"]
    latest = max((paper.date.value or "" for paper in whole or held), default="")
    return sorted(
        (paper for paper in whole or held if paper.date.value == latest),
        key=lambda paper: (paper.id in library.outdated, paper.file),
    )


def _of_board(paper: HeldPaper, named: frozenset[Key], library: Library) -> bool:
    """Whether a paper is of a board that the question names, where it names one."""
    return not named or (paper.board is not None and library.known_boards.key(paper.board) in named)


def named_boards(query: Query, library: Library) -> frozenset[Key]:
    """The boards of which every telling word stands in the question.

    One that is called no more than "Cabinet" or "Council" is meant where no other is named: in
    "the council's Moorings Panel" it is the owner of that panel.
    """
    asked = {stem for term in query.terms for stem in term.same}
    told, bare = set(), set()
    for board in library.boards:
        name = board_words(board)
        telling = name - GENERIC
        if (telling and telling <= asked) or asked.intersection(words(initials(board))):
            told.add(library.known_boards.key(board))
        elif name in _BARE and name <= asked:
            bare.add(library.known_boards.key(board))
    return frozenset(told or bare)


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


def _place(snapshot: Snapshot, library: Library, query: Query) -> MeetingFacts | None:
    """Where and when the meeting named is held, from the opening of its papers."""
    if not query.periods:
        return None
    boards = named_boards(query, library)
    for paper in sorted(library.papers.values(), key=lambda p: (p.id in library.outdated, p.file)):
        if not all(span.holds(paper.date.value) for span in query.periods):
            continue
        if not _of_board(paper, boards, library):
            continue
        openings = [
            one
            for part in library.parts.values()
            if part.paper_id == paper.id and part.kind in _OPENINGS
            for one in library.shelf(snapshot, part.key)
            if _VENUE.search(one.paragraph.text)
        ]
        if openings:
            return MeetingFacts(tuple(openings[:1]), minutes_held=True)
    return None


def _next(
    snapshot: Snapshot, library: Library, query: Query, today: dt.date
) -> MeetingFacts | None:
    """The printed date of the next meeting: of the period named, else the first not yet past."""
    boards = named_boards(query, library)
    lines = [
        (day, one)
        for one in next_meeting_lines(snapshot, library)
        if _of_board(one.paper, boards, library)
        for day in _days(one.paragraph.text, today)
    ]
    printed = bool(lines) and not query.periods
    if query.periods:
        lines = [
            (day, one)
            for day, one in lines
            if all(span.holds(one.paper.date.value) for span in query.periods)
        ]
    else:
        lines = [(day, one) for day, one in lines if day >= today]
    if not lines:
        # every printed date is past: no search would find a later one
        return MeetingFacts((), minutes_held=True) if printed else None
    first = min(day for day, _ in lines)
    places = sorted((one for day, one in lines if day == first), key=lambda one: one.paragraph.id)
    return MeetingFacts((places[0],), minutes_held=True)


def next_meeting_lines(snapshot: Snapshot, library: Library) -> Iterable[Shelved]:
    """The paragraphs that say when a board meets next."""
    audiences = library.viewer.audiences
    hits = snapshot.lexical(words("date of next meeting"), audiences, 100)
    held = snapshot.passages([hit.id for hit in hits], audiences)
    for key in sorted({one.passage.part_key for one in held.values()}):
        for shelved in library.shelf(snapshot, key):
            text = with_heading(shelved)
            if _NEXT.search(text) or _NEXT.search(shelved.part.title):
                yield shelved


def _days(text: str, today: dt.date) -> list[dt.date]:
    return [p.start for p in dates_in(text, today) if p.start and p.exact_day]
