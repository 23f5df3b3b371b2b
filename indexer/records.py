"""The nouns of minutebook, frozen. This module imports nothing of ours.

Offsets are counted in characters of ``Reading.text``; pages are counted from 1;
dates are ISO strings so that a month ("2020-03") can be told from a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

PUBLIC = "public"
RESTRICTED = "restricted"


class DateBasis(StrEnum):
    """Where the date of a meeting comes from, strongest first."""

    MANIFEST = "manifest"
    PRINTED = "printed"
    INHERITED = "inherited"
    INFERRED = "inferred"
    NONE = "none"


class PartKind(StrEnum):
    """What a part of a file is."""

    NOTICES = "notices"
    AGENDA = "agenda"
    REPORT = "report"
    MINUTES = "minutes"  # the opening of a set of minutes: title, date, venue
    ITEM = "item"  # one minuted item
    ATTENDANCE = "attendance"
    RESTRICTED = "restricted"  # a page that only says that the document is restricted
    OTHER = "other"


class PaperKind(StrEnum):
    """What a whole file is."""

    REPORT = "report"
    MINUTES = "minutes"
    MINUTED_ITEM = "minuted item"
    AGENDA = "agenda"
    PACK = "agenda pack"
    OTHER = "other"


class Role(StrEnum):
    """The part that a paragraph plays where it stands."""

    BODY = "body"
    COVER = "cover"  # cover block: purpose, summary, contact officer
    RECOMMENDATION = "recommendation"
    PROPOSED_ACTION = "proposed action"  # the cover block's "Action": never minuted
    DISCUSSION = "discussion"
    DECISION = "decision"
    ACTION = "action"
    AGENDA_ROW = "agenda row"
    ATTENDANCE = "attendance"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Style:
    """What the format itself says of a line; text files say little."""

    heading: int | None = None  # level from 1, where the format marks headings
    bold: bool = False
    cells: tuple[str, ...] = ()  # the cells where the line is a row of a table


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: ``Reading.text[start:end] == text`` before markup is dropped."""

    text: str
    start: int
    end: int
    page: int | None = None
    indent: int = 0  # columns of leading space
    style: Style = Style()


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as lines. Every format is read into this; structure knows no formats."""

    text: str
    lines: tuple[Line, ...]
    reader: str  # name of the reader
    reader_version: int
    notes: tuple[str, ...] = ()  # what a clerk should know, e.g. "decoded as windows-1252"


@dataclass(frozen=True, slots=True)
class MeetingDate:
    """The date of the meeting that a paper belongs to.

    ``value`` is "YYYY-MM-DD", or "YYYY-MM" where only a month can be inferred, or None.
    ``evidence`` is the printed text from which it was taken.
    """

    value: str | None
    basis: DateBasis
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A row of an agenda table. What is listed is not what happened."""

    number: str
    title: str
    pages: str | None
    confidential: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its place. ``text`` is verbatim but for white space and mark-up."""

    id: str
    text: str
    label: str | None  # "1.2", "8", "3": the printed number without its closing dot or bracket
    label_printed: str | None  # exactly as printed: "1.2.", "3)"
    heading: tuple[str, ...]  # the headings above it within its part, outermost first
    role: Role
    start: int
    end: int
    page: int | None = None
    stem: str | None = None  # "Officers to" where a stem governs this line
    flags: tuple[str, ...] = ()  # sic, ocr, draft, quotation


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file: what a viewer sees wholly or not at all."""

    key: str
    kind: PartKind
    title: str
    item: str | None  # the item number printed on it, or that of its agenda row
    item_title: str | None
    audience: str  # a label: "public", "restricted", or a name of the policy
    audience_basis: str  # why, in words a clerk understands
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A file as understood."""

    id: str
    file: str  # relative to the indexed folder, with forward slashes
    kind: PaperKind
    title: str
    board: str | None
    date: MeetingDate
    parts: tuple[Part, ...]
    agenda: tuple[AgendaItem, ...] = ()
    source_url: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs of one section, small enough to embed whole. Context is embedded, never quoted."""

    key: str  # part key + hash of context and text: the same in every store that holds it
    part_key: str
    audience: str
    context: str  # board, date, item, heading
    text: str
    paragraph_ids: tuple[str, ...]
