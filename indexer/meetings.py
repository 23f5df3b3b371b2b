"""What a paper prints of its meeting: time, venue, chair, the next meeting, the minutes agreed.

Pure: every fact stands with the paragraph that prints it, and what is not printed is missing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.people.names import parse_name
from indexer.records import MeetingDate, Paper, Paragraph, Part, PartKind, Person
from indexer.sentences import sentences
from indexer.structure import dates

_CLOCK = (
    r"(?:\d{1,2}(?:[.:]\d{2})?\s?(?:a\.?m\b\.?|p\.?m\b\.?|noon|midday|hrs|hours|o[’']clock)"
    r"|\d{1,2}[.:]\d{2}(?!\d)|\d{4}\s?(?:hrs|hours)|noon|midday)"
)
_TIME = re.compile(
    rf"(?P<start>{_CLOCK})(?:\s*(?:-|–|to|until)\s*(?P<end>{_CLOCK}))?", re.IGNORECASE
)
_BARE = re.compile(
    r"(?P<start>\d{1,2}(?:[.:]\d{2})?)\s*(?:-|–|to)\s*(?P<end>" + _CLOCK + ")", re.IGNORECASE
)
_TIMED = re.compile(
    r"\b(?:time|at|from|commenc\w+|start(?:s|ed|ing)?|began|opened|held|meeting)\b", re.IGNORECASE
)
_CLOSED = re.compile(
    rf"\b(?:meeting|business|session)\b.{{0,40}}\b(?:closed|ended|concluded|finished|rose|"
    rf"terminated)\b"
    rf".{{0,25}}?(?P<end>{_CLOCK})",
    re.IGNORECASE,
)
_VENUE = re.compile(
    r"^\W*(?:venue|location|place|where|meeting place)(?: of meeting)?\s*[:–-]\s*(?P<venue>\S.+)$",
    re.IGNORECASE,
)
_HELD_AT = re.compile(
    r"\b(?:held|meet(?:ing)?|meets|convened|takes? place)\b.{0,60}?\b(?:at|in|via|by|"
    r"online via)\s+"
    r"(?P<venue>(?:the )?(?:[A-Z][\w’'&.-]*)(?:,? (?:and |of |the |at |in |on |"
    r"& )*[A-Z0-9][\w’'&.-]*){0,12})"
)
_NO_PLACE = re.compile(
    r"^(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:" + dates.MONTH + r")\b|^\d",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:next|following|future) (?:\w+ ){0,4}?(?:meeting|committee|board)s?\b|"
    r"\bmeet (?:again|next)\b",
    re.IGNORECASE,
)
_NEXT_TITLE = re.compile(
    r"^\W*(?:date(?:,? time and (?:place|venue))?s? of )?(?:the )?(?:next|"
    r"future) (?:\w+ )?meetings?\b",
    re.IGNORECASE,
)
_OF_PAPERS = re.compile(
    r"\b(?:deadline|items?|papers|reports|agenda|publi\w+|submit\w*|circulat\w+)\b", re.IGNORECASE
)
_MINUTES = re.compile(
    r"\b(?:minutes|notes?|record)\b.{0,80}\b(?:meetings?|held|of)\b.{0,200}\b(?:agreed|"
    r"approved|confirmed|signed|"
    r"accepted|adopted|correct record|true record|accurate record)\b"
    r"|\b(?:agreed|approved|confirmed|resolved|signed|accepted|adopted)\b.{0,80}\b(?:minutes|"
    r"notes?)\b",
    re.IGNORECASE,
)
_IN_CHAIR = re.compile(r"\bin the chair\b|\bpresid(?:ed|ing)\b", re.IGNORECASE)
_CHAIR = re.compile(r"^(?:the )?(?:co-?)?chair(?:man|woman|person)?\b", re.IGNORECASE)
_TOOK = re.compile(
    r"(?P<name>(?:[A-Z][\w’'.-]* ){1,4}[A-Z][\w’'-]+)(?: \([^)]*\))?,? (?:took|was in|in|"
    r"assumed) the chair\b"
    r"|\b(?:chaired by|presided over by):? (?P<by>(?:[A-Z][\w’'.-]* ){1,4}[A-Z][\w’'-]+)"
    r"|(?P<first>(?:[A-Z][\w’'.-]* ){1,4}[A-Z][\w’'-]+) (?:presided|chaired the meeting)\b"
)
_OPENINGS = frozenset({PartKind.MINUTES, PartKind.NOTICES, PartKind.AGENDA, PartKind.OTHER})
_TOP = 25  # paragraphs in which time and venue stand


@dataclass(frozen=True, slots=True)
class Fact:
    """What one paragraph prints of a meeting. ``value`` is verbatim, or an ISO date."""

    value: str
    part_key: str
    paragraph_id: str | None  # None where the title of the part prints it


@dataclass(frozen=True, slots=True)
class _Said:
    """A paragraph or a title."""

    text: str
    part_key: str
    paragraph_id: str | None

    def fact(self, value: str) -> Fact:
        return Fact(" ".join(value.split()).strip(" .,;"), self.part_key, self.paragraph_id)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as one paper prints it. Missing facts are ``None``; dates are ISO."""

    board: str | None
    date: MeetingDate
    starts: Fact | None = None
    ends: Fact | None = None
    venue: Fact | None = None
    chair: Fact | None = None
    next_meetings: tuple[Fact, ...] = ()
    minutes_agreed: tuple[Fact, ...] = ()  # dates of the meetings whose minutes were agreed


def meeting_of(paper: Paper, people: Sequence[Person] = ()) -> Meeting:
    """The facts of the meeting that a paper belongs to.

    Args:
        paper: as understood; its facts come from any of its parts, each with its own key.
        people: those that the paper names, for the chair.
    """
    top = [
        said
        for part in paper.parts
        if part.kind in _OPENINGS
        for said in (_Said(part.title, part.key, None), *_said(part)[:_TOP])
    ]
    return Meeting(
        board=paper.board,
        date=paper.date,
        starts=_starts(top, paper.date.value),
        ends=_first(_closed(paper)),
        venue=_first(_venues(top)),
        chair=_chair(paper, people),
        next_meetings=_next(paper),
        minutes_agreed=_agreed(paper),
    )


def _said(part: Part) -> list[_Said]:
    return [_Said(one.text, part.key, one.id) for one in part.paragraphs]


def _all(paper: Paper) -> Iterator[tuple[Part, Paragraph]]:
    return ((part, paragraph) for part in paper.parts for paragraph in part.paragraphs)


def _first(facts: Iterator[Fact]) -> Fact | None:
    return next(facts, None)


def _starts(top: Sequence[_Said], day: str | None) -> Fact | None:
    """The time in a line that says so, or that holds the meeting's date."""
    for said in top:
        text = said.text[:400]
        found = _BARE.search(text) or _TIME.search(text)
        if found is None or _NEXT.search(text) or _CLOSED.search(text):
            continue
        dated = any(one.value.isoformat() == day for one in dates.find(text))
        alone = found.end() - found.start() > len(text) - 4
        if dated or alone or _TIMED.search(text[: found.start()]):
            return said.fact(found.group())
    return None


def _closed(paper: Paper) -> Iterator[Fact]:
    for said in (one for part in paper.parts for one in _said(part)):
        found = _CLOSED.search(said.text) if len(said.text) < 400 else None
        if found:
            yield said.fact(found.group("end"))


def _venues(top: Sequence[_Said]) -> Iterator[Fact]:
    """The venue after "Venue:", else after "held at"."""
    for said in top:
        found = _VENUE.match(said.text)
        if found and len(said.text) < 250:
            yield said.fact(found.group("venue"))
    for said in top:
        if _NEXT.search(said.text):
            continue
        for found in _HELD_AT.finditer(said.text[:400]):
            if not _NO_PLACE.match(found.group("venue")):
                yield said.fact(found.group("venue"))


def _next(paper: Paper) -> tuple[Fact, ...]:
    """The dates printed of next meetings, after that of this one; each once, in order."""
    day = paper.date.value or ""
    found: dict[str, Fact] = {}
    for part, paragraph in _all(paper):
        titled = _NEXT_TITLE.match(part.title) or any(
            _NEXT_TITLE.match(h) for h in paragraph.heading
        )
        for text in _after_next(paragraph.text, titled=bool(titled)):
            for one in dates.find(text):
                value = one.value.isoformat()
                if value > day:
                    found.setdefault(value, Fact(value, part.key, paragraph.id))
    return tuple(found[value] for value in sorted(found))


def _after_next(text: str, *, titled: bool) -> Iterator[str]:
    """What follows "next meeting" in its sentence, or the whole of a text titled so."""
    if titled:
        yield from (one for one in sentences(text) or [text] if not _OF_PAPERS.search(one))
        return
    found = _NEXT.search(text)
    if found:
        yield re.split(r"(?<=\w{3})\.\s", text[found.start() :], maxsplit=1)[0]


def _agreed(paper: Paper) -> tuple[Fact, ...]:
    """The dates of the meetings whose minutes this meeting agreed, before its own date."""
    if not any(part.kind in {PartKind.MINUTES, PartKind.ITEM} for part in paper.parts):
        return ()
    day = paper.date.value or dt.date.max.isoformat()
    found: dict[str, Fact] = {}
    for part, paragraph in _all(paper):
        if part.kind not in {PartKind.MINUTES, PartKind.ITEM, PartKind.OTHER}:
            continue
        text = paragraph.text if "inutes" in paragraph.text or "ote" in paragraph.text else ""
        for one in dates.find(text) if text and _MINUTES.search(text) else ():
            value = one.value.isoformat()
            if value < day:
                found.setdefault(value, Fact(value, part.key, paragraph.id))
    return tuple(found[value] for value in sorted(found))


def _chair(paper: Paper, people: Sequence[Person]) -> Fact | None:
    """Who took the chair on the day, else who is printed as the chair and came."""
    for part, paragraph in _all(paper):
        if part.kind not in {PartKind.MINUTES, PartKind.ITEM, PartKind.ATTENDANCE, PartKind.OTHER}:
            continue
        found = _TOOK.search(paragraph.text)
        name = parse_name(next(filter(None, found.groups()))) if found else None
        if name:
            return Fact(name.text, part.key, paragraph.id)
    texts = {paragraph.id: paragraph.text for _, paragraph in _all(paper)}
    came = [person for person in people if person.attendance in {"present", "substitute"}]
    presiding = [p for p in came if _presides(p, texts.get(p.paragraph_id, ""))]
    chairs = [p for p in came if p.post and _CHAIR.match(p.post)]
    for person in presiding or (chairs if len(chairs) == 1 else []):
        return Fact(person.name, person.part_key, person.paragraph_id)
    return None


def _presides(person: Person, text: str) -> bool:
    """Whether "in the chair" stands in the bracket right after a name."""
    at = text.find(person.name)
    after = text[at + len(person.name) :] if at >= 0 else ""
    bracket = re.match(r"[\s,]*(?:\([^)]*\)\s*)*", after)
    return bool(bracket and _IN_CHAIR.search(bracket.group()))
