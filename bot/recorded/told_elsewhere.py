"""What a paper that is no minutes tells of what a meeting decided: a newsletter, a web page.

It is told as what that paper says. A recommendation and an agenda decide nothing; a report tells
nothing of the meeting that it is written for.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bot.coverage import spoken
from bot.evidence.gathering import Evidence
from bot.library import Library, Shelved
from bot.questions.periods import ANY_DAY, periods
from bot.questions.spans import Period, lies_in
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.records import PaperKind, Role
from indexer.sentences import sentences
from indexer.store.port import Snapshot

_COVERED, _OWN = 0.9, 0.6  # shares of the topic around the sentence, and in its own paragraph
_BEFORE = 3  # paragraphs in which the meeting may be named
_CAME = re.compile(
    r"\b(?:was|were|has been|have been) (?:\w+ ){0,2}?(?:approved|agreed|adopted|rejected|refused|"
    r"carried|passed|defeated|lost|deferred|turned down|voted (?:down|through))\b|"
    r"\bthe (?:decision|outcome|result|vote) was\b|"
    r"\b(?:council|committee|board|cabinet|councillors|members|panel|executive|meeting) "
    r"(?:\w+ ){0,2}?(?:voted|approved|agreed|adopted|rejected|refused|decided|resolved|deferred)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:if|unless|once|should|could|would|may|might|recommended|asked|invited)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NO_OUTCOME = frozenset({Role.RECOMMENDATION, Role.AGENDA_ROW, Role.NOTICE})
_OF_COMING = frozenset({PaperKind.AGENDA, PaperKind.PACK, PaperKind.REPORT})


def told_elsewhere(
    snapshot: Snapshot, library: Library, query: Query, evidence: Sequence[Evidence], today: dt.date
) -> tuple[Quoted, ...]:
    """The sentence that tells what came of it, with the one that names the meeting; else none."""
    for one in evidence:
        day = one.place.paper.date.value or today.isoformat()
        if not _tells(one) or day > today.isoformat() or _is_before(query.periods, day):
            continue
        if not query.periods:  # which meeting it was is for the sentence to say
            if not _is_for_it(one):
                return (Quoted(one.place, one.text, _lead(one.place)),)
            continue
        naming = _naming(snapshot, library, query.periods, one)
        if naming:
            lines = [Quoted(naming[0], naming[1], _lead(one.place))]
            if naming[1] != one.text:
                lines.append(Quoted(one.place, one.text))
            return tuple(lines)
    return ()


def _is_before(spans: Sequence[Period], day: str) -> bool:
    """Whether a day lies before each time asked for: nothing of it can be told yet."""
    return bool(spans) and all(span.start and day < span.start.isoformat() for span in spans)


def _tells(one: Evidence) -> bool:
    """Whether a sentence tells an outcome of all that is asked."""
    about = one.covered >= _COVERED and one.own >= _OWN and not (one.missing or one.planned)
    if not about or one.place.paragraph.role in _NO_OUTCOME:
        return False
    found = _CAME.search(one.text)
    return bool(found) and not _NOT_YET.search(one.text[: found.start()] if found else "")


def _is_for_it(one: Evidence) -> bool:
    """Whether a paper is for a meeting, and does not look back on its day: "on 5 May it …"."""
    paper = one.place.paper
    own = paper.date.value or ""
    days = (f"-{span.month:02}-{span.day:02}" for span in periods(one.text, ANY_DAY)
            if span.month and span.day)  # fmt: skip
    back = bool(own) and any(own.endswith(day) for day in days)
    whole = any(own == str(span.start) for span in periods(one.text, ANY_DAY) if span.exact_day)
    return paper.kind in _OF_COMING and not (back or whole)


def _naming(
    snapshot: Snapshot, library: Library, spans: Sequence[Period], one: Evidence
) -> tuple[Shelved, str] | None:
    """The sentence, its own or shortly before, that names a day of the time that is asked for."""
    paper = one.place.paper
    day = paper.date.value or ""
    if _is_for_it(one) and (not day or lies_in(day, spans)):
        return None
    shelf = library.shelf(snapshot, one.place.part.key)
    at = next((n for n, held in enumerate(shelf) if held.paragraph.id == one.place.paragraph.id), 0)
    if not _of_years(shelf, day, spans):
        return None
    for held in reversed(shelf[max(at - _BEFORE, 0) : at + 1]):
        for sentence in sentences(held.paragraph.text) or [held.paragraph.text]:
            if any(_lies(printed, spans) for printed in periods(sentence, ANY_DAY)):
                return held, sentence
    return None


def _lies(printed: Period, spans: Sequence[Period]) -> bool:
    """Whether a day or a month as printed is one of the time asked for, of whichever year."""
    if printed.start:
        return lies_in(printed.start.isoformat(), spans)
    if printed.month is None:
        return False
    starts = [span.start for span in spans if span.start and span.end]
    return any(
        lies_in(f"{start.year}-{printed.month:02}-{printed.day or start.day:02}", spans)
        for start in starts
    )


def _of_years(shelf: Sequence[Shelved], day: str, spans: Sequence[Period]) -> bool:
    """Whether a paper may be of the years asked for: by its day, else by the years it prints."""
    asked = {span.start.year for span in spans if span.start}
    if day:
        return bool(asked & {int(day[:4]), int(day[:4]) - 1})
    printed = {int(year) for held in shelf for year in _YEAR.findall(held.paragraph.text)}
    return bool(asked) and all(any(abs(year - one) <= 1 for one in asked) for year in printed)


def _lead(place: Shelved) -> str:
    """What says it: no minutes."""
    when = spoken(place.paper.date.value) or "no date"
    return f"As “{place.paper.title}” ({when}) tells it: "
