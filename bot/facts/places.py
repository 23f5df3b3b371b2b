"""Where and when a meeting is held, from the opening of its papers."""

from __future__ import annotations

import datetime as dt
import re

from bot.coverage import spoken
from bot.facts.naming import meant
from bot.facts.told import Facts
from bot.library import Library
from bot.questions.spans import lies_in
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.records import PaperKind, PartKind
from indexer.store.held import HeldPaper
from indexer.store.port import Snapshot

_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)? ?(?:a\.?m|p\.?m|noon)\b|\bnoon\b", re.IGNORECASE)
_HELD = re.compile(r"\bvenue\b|^(?!\W*(?:\d+\W+)?minutes of).*\bheld (?:at|in|on)\b", re.IGNORECASE)
_ROOM = re.compile(
    r"\b(?:venue|room|suite|chamber|hall|house|street|road|centre|center|offices?|building|floor|"
    "exchange|guildhall|teams|zoom|video|online|"
    r"virtual\w*)\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(  # the office of the body, where it may not meet
    r"\btel(?:ephone)?\b|\bphone\b|\be-?mail\b|@|\bwww\.|https?:", re.IGNORECASE
)
_MEETS = re.compile(r"\b(?:venue|meeting|held|meets?)\b", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:where|venue|room|building|place)\b", re.IGNORECASE)
_OF_A_MEETING = frozenset({PaperKind.AGENDA, PaperKind.PACK, PaperKind.MINUTES})
_OPENINGS = frozenset({PartKind.MINUTES, PartKind.NOTICES, PartKind.AGENDA})


def told_to_come(
    snapshot: Snapshot, library: Library, query: Query, today: dt.date
) -> Facts | None:
    """Where the next meeting is, where papers of it are held; None where that is not asked.

    Its own papers know: minutes may only have said that the place would be told.
    """
    if query.periods or not _WHERE.search(query.standalone):
        return None
    papers = _papers_of(library, query, today)
    coming = any((one.date.value or "") >= today.isoformat() for one in papers)
    return place(snapshot, library, query, today) if coming else None


def place(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
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
        rooms = [one for one in rooms if not _LETTERHEAD.search(one.paragraph.text)]
        rooms.sort(key=lambda one: not _MEETS.search(one.paragraph.text))
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
    of_boards = list(filter(meant(query, library), library.papers.values()))
    if query.periods:
        chosen = [one for one in of_boards if lies_in(one.date.value, query.periods)]
    else:
        days = {one.date.value for one in of_boards if one.date.value and one.kind in _OF_A_MEETING}
        ahead = [day for day in days if day >= today.isoformat()]
        day = min(ahead) if ahead else max(days, default=None)
        chosen = [one for one in of_boards if day and one.date.value == day]
    return sorted(chosen, key=lambda one: (one.id in library.outdated, one.file))
