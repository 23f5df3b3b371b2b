"""Whether minutes are draft or approved: what they say themselves, and what later meetings agreed.

A later set that agrees minutes is an edge (``Approval``) that names its paragraph. It is resolved
when it is read, by ``status``, over the papers that a viewer may see; nothing is folded into a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath

from indexer.minutes.bodies import bodies_of
from indexer.minutes.minuted_parts import minuted_parts
from indexer.minutes.routine import agrees_minutes
from indexer.records import Approval, Decision, Paper, Paragraph, Part, PartKind, Role
from indexer.structure import dates
from indexer.words import normalise

_DRAFT = re.compile(
    r"\b(?:draft|unconfirmed|unapproved|uncorrected|subject to (?:approval|confirmation|"
    r"ratification|agreement)|to be (?:approved|confirmed|agreed) at|until (?:they are |it is )?"
    r"(?:approved|agreed|confirmed|ratified))\b",
    re.IGNORECASE,
)
_AGREED = r"(?:approved|agreed|confirmed|ratified|signed)"
_APPROVED = re.compile(
    r"^\W*(?:approved|confirmed|final|agreed|ratified|signed)(?: and (?:approved|signed))?\s+"
    r"(?:minutes|notes?|record|version|copy)\b|\((?:approved|confirmed|final|ratified)\)|"
    rf"\bthese minutes\s+(?:were |are |have been )?{_AGREED}\b|"
    rf"\bminutes\s+{_AGREED}\s+(?:on|at)\b|"
    r"^\W*(?:approved|confirmed|agreed|ratified)\s*(?::|on\b|at\b|by\b)|\bapproved minutes\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(  # of an earlier meeting, agreed at this one
    r"^(?!.*\bthese minutes\b)(?!\W*(?:draft|unconfirmed|approved)\b).*\b(?:minutes|notes?|record) "
    r"(?:of|from) (?:the )?(?:\w+ ){0,3}(?:meeting|held|\d)|"
    r"\b(?:previous|last|earlier|former) (?:minutes|notes)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^\W*(?:signed|chair\w*(?:['’]s)? signature)\b\s*(?:by\b)?\s*[:.…_\s-]*", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z][\w’'-]*\.?(?:\s+[A-Z][\w’'-]*\.?)+")
_NO_NAMES = re.compile(r"\b(?:Chair(?:man|person)?|Date|Signed|Dated|Mayor|Presiding)\b")
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({dates.MONTH})\b(?!\.?,?\s+\d{{4}})",
    re.IGNORECASE,
)
_AMENDED = re.compile(
    r"\b(?:subject to|with (?:the|one|two|a) (?:following |minor )*(?:corrections?|amendments?|"
    r"additions?|exception)|"
    r"following (?:the )?(?:corrections?|amendments?)|as amended|after (?:\w+ "
    r"){0,3}(?:corrections?|"
    r"amendments?)|once (?:corrected|amended)|apart from|save (?:that|for)|except (?:that|for)|"
    r"amended to)\b.*",
    re.IGNORECASE,
)
_NOT_AGREED = re.compile(
    r"\b(?:defer\w*|not (?:yet )?(?:available|agreed|approved|confirmed)|postpone\w*|carried "
    r"forward|could not be)\b",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    r"\b(?:minutes|notes?|record) of (?:the |a )?(?:\w+ )?(?:meetings? of (?:the )?)?"
    r"(?P<name>(?:[A-Z][\w’'&-]*[, ]+(?:(?:and|of|&|for|the) )*){1,7}?"
    r"(?:Committee|Sub-Committee|Panel|Board|Working Group|Working Party|Forum|Cabinet|Council))\b"
)
_NEXT = re.compile(r"\bnext\b.{0,40}\bmeeting\b|\bmeeting\b.{0,20}\bnext\b", re.IGNORECASE)
_OPENING, _CLOSING = 12, 6  # paragraphs in which a set of minutes speaks of itself
_SHORT = 220


class Standing(StrEnum):
    """What minutes are."""

    DRAFT = "draft"
    APPROVED = "approved"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Said:
    """What a set of minutes says of itself."""

    standing: Standing = Standing.UNKNOWN
    at: str | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """A set of minutes, as far as its standing needs it; board and date may be resolved ones."""

    board: str | None
    date: str | None
    said: Said = Said()
    next_meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """The standing of minutes, and which meeting agreed them."""

    standing: Standing
    approved_at: str | None = None
    amendments: str | None = None
    by: Approval | None = None


def status(minutes: Minutes, approvals: Sequence[Approval]) -> Status:
    """The standing of minutes, given what later meetings agreed. Pure.

    An approval without a date ("the minutes of the last meeting") counts only where the minutes
    themselves name that meeting as their next one.
    """
    fitting = [a for a in approvals if _fits(minutes, a)]
    if fitting:
        first = min(fitting, key=lambda a: a.at or "9999")
        return Status(Standing.APPROVED, first.at, first.amendments, first)
    said = minutes.said
    return Status(said.standing, said.at if said.standing is Standing.APPROVED else None)


def minutes_of(paper: Paper) -> Minutes:
    """What ``status`` needs of a paper."""
    return Minutes(paper.board, paper.date.value, said_of(paper), _next_meeting(paper))


def said_of(paper: Paper) -> Said:
    """What minutes say of themselves: in title and opening, at their end, in the file's name."""
    parts = minuted_parts(paper)
    if not parts:
        return Said()
    lines = [paper.title, *_own_lines(parts)]
    own = [line for line in lines if len(line) < _SHORT and not _OTHERS.search(line)]
    for line in own:
        if _APPROVED.search(line) and not _DRAFT.search(line):
            return Said(Standing.APPROVED, _day_in(line), line)
    drafted = next((line for line in (lines[0], *own) if _DRAFT.search(line)), None)
    if drafted:
        return Said(Standing.DRAFT, None, drafted)
    signed = _signed([p.text for p in _closing(parts[-1])])
    name = PurePosixPath(paper.file).name
    if signed is None and re.search(r"(?<![a-z])(?:draft|unconfirmed)(?![a-z])", name.casefold()):
        return Said(Standing.DRAFT, None, name)
    return signed or Said()


def approvals(paper: Paper, found: Sequence[Decision]) -> tuple[Approval, ...]:
    """The minutes that a meeting agreed, one for each date that it names.

    Args:
        paper: the minutes of that meeting.
        found: its decisions.
    """
    places = {p.id: (part, p) for part in paper.parts for p in part.paragraphs}
    agreed: list[Approval] = []
    for decision in found:
        part, paragraph = places[decision.paragraph_id]
        if _agrees(decision, part, paragraph):
            agreed += _edges(paper, decision, part, paragraph)
    return tuple(agreed)


def _agrees(decision: Decision, part: Part, paragraph: Paragraph) -> bool:
    titles = tuple(t for t in (part.item_title, *paragraph.heading) if t)
    words = f"{decision.stem or ''} {decision.text}"
    merely = decision.verbs == ("noted",)
    return (
        agrees_minutes(words, titles)
        and not (decision.lost or merely)
        and not _NOT_AGREED.search(words)
    )


def _edges(
    paper: Paper, decision: Decision, part: Part, paragraph: Paragraph
) -> Iterator[Approval]:
    text = decision.text
    amended = _AMENDED.search(text)
    lead = text[: amended.start()] if amended else text
    named = _OF_BODY.search(lead)
    board = paper.board
    if named and not _is_own(paper, named.group("name")):
        board = named.group("name")
    days = _days(lead) or _days(part.item_title or "") or [None]
    for heading in paragraph.heading:
        days = days if days != [None] else _days(heading) or [None]
    for day in days:
        yield Approval(
            part.key, paragraph.id, text, board, day, paper.date.value,
            amended.group().rstrip(" .") if amended else None,
        )  # fmt: skip


def _is_own(paper: Paper, name: str) -> bool:
    before, _, noun = name.rpartition(" ")
    return bodies_of(paper).owns(name, len(before) + 1, noun)


def _days(text: str) -> list[str | None]:
    """The days in a text: full ones as ISO dates, those without a year as "--MM-DD"."""
    full: list[str | None] = [found.value.isoformat() for found in dates.find(text)]
    short: list[str | None] = [
        f"--{dates.MONTHS[month.casefold()]:02}-{int(day):02}" for day, month in _DAY.findall(text)
    ]
    years = {day[:4] for day in full if day}
    if len(years) == 1:  # "14 March and 20 June 2023"
        short = [f"{next(iter(years))}-{day[2:]}" for day in short if day]
    return [*sorted(day for day in (*full, *short) if day)]


def _fits(minutes: Minutes, approval: Approval) -> bool:
    if minutes.date is None or not _same_board(minutes.board, approval.board):
        return False
    if approval.at and approval.at <= minutes.date:
        return False
    if approval.of is None:
        return approval.at is not None and approval.at == minutes.next_meeting
    if approval.of.startswith("--"):
        return approval.of[1:] == minutes.date[4:] and _within_year(minutes.date, approval.at)
    return approval.of == minutes.date


def _within_year(earlier: str, later: str | None) -> bool:
    try:
        return (
            later is not None
            and (date.fromisoformat(later) - date.fromisoformat(earlier)).days < 366
        )
    except ValueError:
        return False


def _same_board(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    left, right = (
        set(normalise(name).replace("&", "and").split()) - {"the"} for name in (one, other)
    )
    return left == right


def _own_lines(parts: Sequence[Part]) -> list[str]:
    """The lines in which minutes speak of themselves."""
    opening = parts[0] if parts[0].kind is PartKind.MINUTES else None
    first = [p.text for p in opening.paragraphs[:_OPENING]] if opening else []
    heads = [text for p in (opening.paragraphs if opening else ()) for text in p.heading]
    last = [p.text for p in _closing(parts[-1]) if p.label is None]
    alone = [p.text for part in parts for p in part.paragraphs if len(p.text) < 40]
    marks = [text for text in alone if _DRAFT.fullmatch(text.strip(" *-–—()[].:"))]
    return [*first, *dict.fromkeys(heads), *last, *marks]


def _closing(part: Part) -> Sequence[Paragraph]:
    """The last paragraphs of minutes, without what stands at the foot of their page."""
    return [p for p in part.paragraphs if p.role is not Role.NOTICE][-_CLOSING:]


def _signed(closing: Sequence[str]) -> Said | None:
    """A signature with a name or a day; a dotted line says nothing."""
    for index, line in enumerate(closing):
        if not _SIGNED.match(line):
            continue
        words = " ".join(closing[index : index + 3])[:_SHORT]
        rest = _NO_NAMES.sub(" ", _SIGNED.sub("", words))
        day = _day_in(words)
        if day or _NAME.search(rest):
            return Said(Standing.APPROVED, day, line)
    return None


def _day_in(text: str) -> str | None:
    found = dates.find(text)
    return found[0].value.isoformat() if found else None


def _next_meeting(paper: Paper) -> str | None:
    """The day that minutes print for the next meeting."""
    for part in reversed(minuted_parts(paper)):
        titled = bool(_NEXT.search(part.title))
        for paragraph in part.paragraphs:
            said = titled or any(_NEXT.search(t) for t in (*paragraph.heading, paragraph.text))
            day = _day_in(paragraph.text) if said else None
            if day:
                return day
        day = _day_in(part.title) if titled else None
        if day:
            return day
    return None
