"""Facts of a meeting: who chaired, attended, sent apologies or declared, when and where it was.

They are read from the minutes of the meeting that is meant, whole, and not searched for: half a
list of apologies is a wrong list.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from bot.answers import Kind
from bot.boards import Key, board_words, initials
from bot.coverage import spoken
from bot.facts.coming import arranged, coming, met
from bot.facts.minuted import declared_on, quorate
from bot.facts.naming import named_boards, of_board
from bot.facts.presence import asked_of, presence
from bot.facts.rollcall import apologies, attendance, chair, declarations
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.asking import NEXT_OF_A_BOARD
from bot.questions.periods import lies_in
from bot.questions.phrases import plain
from bot.questions.understanding import Query, Term
from bot.wording.quoting import Quoted, without_repeats
from indexer.records import PaperKind, PartKind
from indexer.store.port import HeldPaper, Snapshot
from indexer.words import words

_MOST_CHOICES = 3


class Aspect(StrEnum):
    """What is asked of a meeting."""

    LAST = "last"
    NEXT = "next"
    PRESENT = "whether somebody was there"
    APOLOGIES = "apologies"
    CHAIR = "chair"
    DECLARATIONS = "declarations"
    ATTENDANCE = "attendance"
    MET = "days"
    PLACE = "place"
    QUORUM = "quorum"


_ASPECTS = (
    (Aspect.QUORUM, r"\b(?:in)?quor(?:um|ate)\b"),
    (
        Aspect.LAST,
        (
            r"\bwhen (?:was|is|were) (?:the |our )?(?:last|latest|most recent|previous) .{0,50}?"
            r"\bmeet\w*|\bwhen did .{2,60} last meet\b|\bdate of (?:the )?(?:last|latest) meeting\b"
        ),
    ),
    (
        Aspect.NEXT,
        (
            r"\bnext (?:\w+ ){0,5}?meet\w*|\bmeet\w* (?:next|again)\b|\bmeeting after\b|"
            rf"\b{NEXT_OF_A_BOARD}"
        ),
    ),
    (Aspect.PRESENT, r"^\W*(?:so |and )?(?:was|were|did|is|has)\b"),
    (
        Aspect.APOLOGIES,
        (
            r"\bapolog\w+|\babsent\b|\b(?:could|did) ?n.?t (?:come|attend|make)\b|"
            r"\bwho (?:\w+ )?(?:missed|skipped|was ?n.?t (?:at|there))\b|"
            r"\bwho (?:all )?(?:was|were|is) (?:missing|away)\b"
        ),
    ),
    (Aspect.DECLARATIONS, r"\bdeclar\w+\b"),
    (
        Aspect.CHAIR,
        (
            r"\bchair(?:ed|ing)\b|\bpresided\b|\bin the chair\b|"
            r"\bwho(?:['’]s| is| was) (?:the |our )?(?:current )?chair(?!'s)"
        ),
    ),
    (
        Aspect.ATTENDANCE,
        (
            r"\b(?:who|which (?:councillors|members|officers)|"
            "how many (?:councillors|members|officers|"
            r"people)) (?:\w+ ){0,3}?(?:attended|turned "
            r"up|came|went|(?:was|were) (?:all )?(?:there|present|at|on|in))\b|"
            r"\battendance\b|\bpresent at\b|\battendees\b"
        ),
    ),
    (
        Aspect.MET,
        (
            r"\bwhen did .{2,60} meet\b|\bhow (?:often|many times) did .{2,60} meet\b|"
            r"\b(?:which|what) (?:days|dates) did\b.{0,60}\bmeet\b|"
            r"\bdates of (?:the |all )?.{0,40}meetings\b"
        ),
    ),
    (
        Aspect.PLACE,
        (
            r"\b(?:where|what time|venue|when)\b.{0,60}\bmeet(?:s|ing|ings)?\b|\bmeeting place\b|"
            r"\b(?:which|what) (?:room|building|place|venue)\b.{0,60}\bmeet\w*"
        ),
    ),
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)? ?(?:a\.?m|p\.?m|noon)\b|\bnoon\b", re.IGNORECASE)
_HELD = re.compile(r"\bvenue\b|^(?!\W*(?:\d+\W+)?minutes of).*\bheld (?:at|in|on)\b", re.IGNORECASE)
_ROOM = re.compile(
    r"\b(?:venue|room|suite|chamber|hall|house|street|road|centre|center|offices?|building|floor|"
    "exchange|guildhall|teams|zoom|video|online|"
    r"virtual\w*)\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:where|venue|room|building|place)\b", re.IGNORECASE)
_WHAT_HAPPENED = re.compile(
    r"\bwhat (?:happened|went on|came (?:out )?of|was (?:said|discussed|decided|agreed)|"
    r"did (?:they|we|you) (?:say|discuss|decide|agree)\b).{0,40}\bmeeting\b|"
    r"\bhow did .{0,40}\bmeeting go\b",
    re.IGNORECASE,
)
_OF_A_MEETING = frozenset({PaperKind.AGENDA, PaperKind.PACK, PaperKind.MINUTES})
_WHOLE = frozenset({PaperKind.MINUTES})  # their titles name the meeting
_OPENINGS = frozenset({PartKind.MINUTES, PartKind.NOTICES, PartKind.AGENDA})
_IN_MINUTES = frozenset({PartKind.MINUTES, PartKind.ITEM, PartKind.ATTENDANCE})


def aspect(query: Query) -> Aspect | None:
    """What the question asks of a meeting; None where it asks of something else."""
    if Kind.MEETING not in query.kinds:
        return None
    text = plain(query.standalone)
    for one, pattern in _ASPECTS:
        if one is Aspect.PRESENT and not asked_of(query.standalone):
            continue
        if re.search(pattern, text, re.IGNORECASE):
            return one
    return None


def facts(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The answer to a question about a meeting; None leaves it to the search."""
    if _of_a_meeting_not_held(library, query, today):
        return Facts(minutes_held=False)
    asked = aspect(query)
    if asked is Aspect.DECLARATIONS:
        about = _matter(query, library)
        if about:
            return declared_on(snapshot, library, query, about, today)
    if asked is None or (asked is not Aspect.PRESENT and _about_an_event(query, library)):
        return None
    if asked is Aspect.NEXT:
        return coming(snapshot, library, query, today)
    if asked in {Aspect.LAST, Aspect.MET}:
        return met(snapshot, library, query, today, last=asked is Aspect.LAST)
    if asked is Aspect.QUORUM:
        return quorate(snapshot, library, query, today)
    if asked is Aspect.PLACE:
        found = _place(snapshot, library, query, today)
        return (
            found
            or arranged(snapshot, library, query, today)
            or (None if query.periods else coming(snapshot, library, query, today))
        )
    return _of_minutes(snapshot, library, query, asked, today)


def _of_a_meeting_not_held(library: Library, query: Query, today: dt.date) -> bool:
    """Whether it asks what a meeting of a day or a month came to, of which no minutes are held."""
    if not query.periods or not _WHAT_HAPPENED.search(plain(query.standalone)):
        return False
    if any(span.since or span.before for span in query.periods):
        return False
    return bool(library.minuted) and not _meetings(library, query, today)


def _of_minutes(
    snapshot: Snapshot, library: Library, query: Query, asked: Aspect, today: dt.date
) -> Facts | None:
    """What the minutes of the meeting that is meant say; of each board where it names none."""
    meant = _meetings(library, query, today)
    if not meant:
        return Facts(minutes_held=False) if query.periods else None
    choices = _choices(library, query, asked, meant)
    if choices:
        return Facts(choices=choices)
    for paper in meant:
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
    return None


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


_ASKING = frozenset(
    words(
        """meeting meet board committee chair chaired chairman attend attended attendance present
        apologies apology send sent absent declare declared declaration declarations interest
        interests next councillor councillors cllr member members officer officers there turned
        again venue place room time date minutes cabinet people anyone name names list financial
        presided one ones after following before panel council current last latest building dates
        days forum group often times previous recent went came
        missed missing away skipped zoom teams online video call"""
    )
)


def _about_an_event(query: Query, library: Library) -> bool:
    """Whether the question names something that is no board: a conference, a workshop."""
    return bool(_matter(query, library))


def _matter(query: Query, library: Library) -> tuple[Term, ...]:
    """The terms that name something else than a board and what is asked of its meeting."""
    of_boards = {stem for board in library.boards for stem in board_words(board)}
    of_boards |= {stem for board in library.boards for stem in words(initials(board))}
    minutes = (library.papers[one] for one in library.minuted)
    of_boards |= {stem for one in minutes if one.kind in _WHOLE for stem in words(one.title)}
    return tuple(
        term for term in query.topic if not (term.same & (_ASKING | of_boards)) and not term.light
    )


def _meetings(library: Library, query: Query, today: dt.date) -> list[HeldPaper]:
    """The minutes of the meeting that is meant: of the period named, else the latest.

    Where no board is named, the latest of each, newest first.
    """
    boards = named_boards(query, library)
    held = [
        paper
        for paper in library.papers.values()
        if paper.id in library.minuted
        and (paper.date.value or "9999") <= today.isoformat()
        and of_board(paper, boards, library)
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


def _place(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """Where and when the meeting meant is held, from the opening of its papers.

    Where none is named, the next one of which papers are held, else the latest; its day is said.
    """
    where = _WHERE.search(query.standalone)
    fallback: Quoted | None = None
    for paper in _papers_of(library, query, today):
        openings = [
            one
            for part in library.parts.values()
            if part.paper_id == paper.id and part.kind in _OPENINGS
            for one in library.shelf(snapshot, part.key)
        ]
        rooms = [one for one in openings if _ROOM.search(one.paragraph.text)] if where else []
        timed = [one for one in openings if _CLOCK.search(one.paragraph.text)] or [
            one for one in openings if _HELD.search(one.paragraph.text)
        ]
        lead = "" if query.periods else f"{paper.board or 'Meeting'}, {spoken(paper.date.value)}: "
        if rooms or (timed and not where):
            first = (rooms or timed)[0]
            return Facts((Quoted(first, first.paragraph.text, lead),))
        if timed and fallback is None:
            fallback = Quoted(timed[0], timed[0].paragraph.text, lead)
    return Facts((fallback,)) if fallback else None


def _papers_of(library: Library, query: Query, today: dt.date) -> list[HeldPaper]:
    """The papers of the meeting that a question of place or time is about, by file."""
    boards = named_boards(query, library)
    of_boards = [one for one in library.papers.values() if of_board(one, boards, library)]
    if query.periods:
        meant = [one for one in of_boards if lies_in(one.date.value, query.periods)]
    else:
        days = {one.date.value for one in of_boards if one.date.value and one.kind in _OF_A_MEETING}
        ahead = [day for day in days if day >= today.isoformat()]
        day = min(ahead) if ahead else max(days, default=None)
        meant = [one for one in of_boards if day and one.date.value == day]
    return sorted(meant, key=lambda one: (one.id in library.outdated, one.file))
