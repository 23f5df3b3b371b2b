"""The nouns of minutebook, frozen. This module imports nothing of ours.

Offsets are counted in characters of ``Reading.text``; pages are counted from 1;
dates are ISO strings so that a month ("2020-03") can be told from a day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

PUBLIC = "public"
RESTRICTED = "restricted"
SUPERSEDED = "superseded"  # the flag of a paragraph that a newer version replaces


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


MINUTED = frozenset({PartKind.MINUTES, PartKind.ITEM})  # in which a meeting is told of


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
    number: str = ""  # the number at its start, where the format itself counts (Word, HTML)
    ocr: bool = False  # recognised in a picture of the page
    struck: bool = False  # struck through, every word of it
    shut: bool = False  # a comment on it says that it is secret, or not to be published
    foot: bool = False  # alone at the foot of its page: it belongs to nothing above it


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
    bare: bool = False  # running headers, footers and page numbers are none of its lines
    running: tuple[str, ...] = ()  # what headers and footers say that are none of its lines


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
    cells: tuple[str, ...] = field(default=(), compare=False)  # of a table row, lines of a cell
    # parted by "\n"


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


class ActionKind(StrEnum):
    """How an action came to be recorded."""

    MINUTED = "minuted"  # an instruction of the meeting
    CANDIDATE = "candidate"  # cover-block line, commitment in prose: a clerk may promote it
    PROMOTED = "promoted"  # a candidate that a clerk made an action


class ActionState(StrEnum):
    """What the minutes themselves say of an action."""

    OPEN = "open"
    CARRIED_OVER = "carried over"  # still open from an earlier meeting
    COMPLETED = "completed"  # done, closed or withdrawn: never outstanding


@dataclass(frozen=True, slots=True)
class Action:
    """An action as extracted from one paragraph.

    ``due_printed`` is resolved to a date only when it is read, against the date of the meeting
    that the viewer may know. ``also`` holds the ids of paragraphs that repeat it (a closing list).
    """

    key: str  # paragraph id, with "-2" and so on for further actions of the same paragraph
    part_key: str
    paragraph_id: str
    text: str  # verbatim, from the verb on where a label or owner leads
    stem: str | None
    owner_printed: str | None  # exactly as printed: "Officers", "JS", "Clerk / Cllr Fenn"
    owners: tuple[str, ...]  # printed by name or initials; initials through the attendance list
    due_printed: str | None
    kind: ActionKind
    confidence: float  # 1.0 for minuted ones
    state: ActionState = ActionState.OPEN
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as extracted from one paragraph, or from a motion of several."""

    key: str  # paragraph id, with "-2" and so on for further decisions of the same paragraph
    part_key: str
    paragraph_id: str
    text: str  # verbatim
    stem: str | None
    verbs: tuple[str, ...]  # agreed, approved, resolved, noted, steer, delegated
    mover: str | None = None
    seconder: str | None = None
    votes: str | None = None  # as printed
    lost: bool = False  # a motion put and lost
    routine: bool = False  # agreeing earlier minutes, adjourning and the like
    confidence: float = 1.0
    also: tuple[str, ...] = ()
    unsure: bool = False  # it may be one: for the clerk to look at, and in no answer


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one part of a paper prints them. ``None`` is "not printed", never a guess."""

    part_key: str
    paragraph_id: str
    name: str
    post: str | None = None
    organisation: str | None = None
    email: str | None = None
    phone: str | None = None
    standing: str | None = None  # "councillor", "officer" or another word of the attendance list
    initials: str | None = None  # as printed, or None
    attendance: str | None = None  # "present", "apologies", "absent", "substitute", "in attendance"


@dataclass(frozen=True, slots=True)
class Approval:
    """Minutes agreed at a later meeting. Dates are as printed, or ``None``."""

    part_key: str
    paragraph_id: str
    text: str  # verbatim
    board: str | None  # whose minutes were agreed
    of: str | None  # "2024-03-12"; "--03-12" where no year is printed; None for "the last meeting"
    at: str | None  # the meeting that agreed them; a reader may replace it by a resolved date
    amendments: str | None = None  # "subject to …", verbatim


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the minutes and papers of one file say beside their text."""

    actions: tuple[Action, ...] = ()
    decisions: tuple[Decision, ...] = ()
    people: tuple[Person, ...] = ()
    approvals: tuple[Approval, ...] = ()
    unsure: tuple[Decision, ...] = ()  # what may be decided
