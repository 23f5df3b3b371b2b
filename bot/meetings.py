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
from bot.boards import board_words, initials
from bot.library import Library, Shelved
from bot.periods import dates_in
from bot.questions import Query
from indexer.records import PartKind, Role
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
_CHAIR = re.compile(r"\bchair(?:man|woman|person)?\b|\bpresided\b", re.IGNORECASE)
_NOT_CHAIR = re.compile(r"\b(?:deputy|vice)[- ]?chair|\bapolog", re.IGNORECASE)
_INTEREST = re.compile(
    r"\bdeclar\w+\b.{0,80}\binterests?\b|\binterests?\b.{0,60}\bdeclar", re.IGNORECASE
)
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
    minuted = [
        paper
        for paper in library.papers.values()
        if paper.id in library.minuted and paper.date.value and _of_board(paper, query, library)
    ]
    if query.periods:
        minuted = [p for p in minuted if all(s.holds(p.date.value) for s in query.periods)]
    held = [paper for paper in minuted if (paper.date.value or "") <= today.isoformat()]
    whole = [paper for paper in held if paper.kind.value == "minutes"]
    latest = max((paper.date.value or "" for paper in whole or held), default="")
    return sorted(
        (paper for paper in whole or held if paper.date.value == latest), key=lambda p: p.file
    )


def _of_board(paper: HeldPaper, query: Query, library: Library) -> bool:
    """Whether a paper is of the board that the question names, where it names one."""
    named = named_boards(query, library)
    return not named or (paper.board is not None and board_words(paper.board) in named)


def named_boards(query: Query, library: Library) -> frozenset[frozenset[str]]:
    """The boards of which every telling word stands in the question."""
    asked = {stem for term in query.terms for stem in term.same}
    found = set()
    for board in library.boards:
        name = board_words(board)
        telling = name - frozenset(words("board committee panel cabinet council forum"))
        if (telling and telling <= asked) or words(initials(board))[-1:][0] in asked:
            found.add(name)
    return frozenset(found)


def _minutes(snapshot: Snapshot, library: Library, paper: HeldPaper) -> list[Shelved]:
    return [
        shelved
        for part in library.parts.values()
        if part.paper_id == paper.id and part.kind in _IN_MINUTES
        for shelved in library.shelf(snapshot, part.key)
    ]


def _under(places: Sequence[Shelved], pattern: str) -> list[Shelved]:
    """The attendance paragraphs under a heading that fits, else those that say it themselves."""
    fits = re.compile(pattern, re.IGNORECASE)
    headed = [
        one
        for one in places
        if one.paragraph.role is Role.ATTENDANCE
        and one.paragraph.heading
        and fits.search(one.paragraph.heading[-1])
    ]
    return headed or [one for one in places if fits.search(one.paragraph.text)]


def _apologies(places: Sequence[Shelved]) -> list[Shelved]:
    headed = [one for one in places if _headed(one, "apolog") or _titled(one, "apolog")]
    said = [one for one in headed if re.search(r"\bapolog", one.paragraph.text, re.IGNORECASE)]
    rows = [one for one in headed if _headed(one, "apolog")]
    named = [one for one in rows or said if re.search(r"\b[A-Z]\w+ [A-Z]", one.paragraph.text)]
    return named or _under(places, r"\bapolog(?:y|ies)\b")


def _chair(places: Sequence[Shelved]) -> list[Shelved]:
    found = [
        one
        for one in places
        if _CHAIR.search(_with_heading(one)) and not _NOT_CHAIR.search(_with_heading(one))
    ]
    rows = [one for one in found if one.paragraph.role is Role.ATTENDANCE]
    return (rows or found)[:1]


def _declarations(places: Sequence[Shelved]) -> list[Shelved]:
    item = [one for one in places if _titled(one, "declar")]
    said = [
        one for one in item if re.search(r"\bdeclar|\binterest", one.paragraph.text, re.IGNORECASE)
    ]
    return said or item or [one for one in places if _INTEREST.search(one.paragraph.text)]


def _attendance(places: Sequence[Shelved]) -> list[Shelved]:
    return [
        one
        for one in places
        if one.paragraph.role is Role.ATTENDANCE
        and not _headed(one, "apolog")
        and not re.match(r"\W*apolog", one.paragraph.text, re.IGNORECASE)
    ]


_READ: dict[Aspect, Callable[[Sequence[Shelved]], list[Shelved]]] = {
    Aspect.APOLOGIES: _apologies,
    Aspect.CHAIR: _chair,
    Aspect.DECLARATIONS: _declarations,
    Aspect.ATTENDANCE: _attendance,
}


def _headed(one: Shelved, word: str) -> bool:
    return any(word in heading.lower() for heading in one.paragraph.heading[-1:])


def _titled(one: Shelved, word: str) -> bool:
    return one.part.kind is PartKind.ITEM and word in one.part.title.lower()


def _with_heading(one: Shelved) -> str:
    return " ".join((*one.paragraph.heading[-1:], one.paragraph.text))


def _place(snapshot: Snapshot, library: Library, query: Query) -> MeetingFacts | None:
    """Where and when the meeting named is held, from the opening of its papers."""
    if not query.periods:
        return None
    for paper in sorted(library.papers.values(), key=lambda one: one.file):
        if not all(span.holds(paper.date.value) for span in query.periods):
            continue
        if not _of_board(paper, query, library):
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
    lines = [
        (day, one)
        for one in _next_lines(snapshot, library)
        if _of_board(one.paper, query, library)
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


def _next_lines(snapshot: Snapshot, library: Library) -> Iterable[Shelved]:
    audiences = library.viewer.audiences
    hits = snapshot.lexical(words("date of next meeting"), audiences, 100)
    held = snapshot.passages([hit.id for hit in hits], audiences)
    for key in sorted({one.passage.part_key for one in held.values()}):
        for shelved in library.shelf(snapshot, key):
            text = _with_heading(shelved)
            if _NEXT.search(text) or _NEXT.search(shelved.part.title):
                yield shelved


def _days(text: str, today: dt.date) -> list[dt.date]:
    return [p.start for p in dates_in(text, today) if p.start and p.exact_day]
