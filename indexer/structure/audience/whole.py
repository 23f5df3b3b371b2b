"""Why a whole file is shut: its folder, its name, a mark at its head or on its pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import Line, PaperKind, PartKind, Reading
from indexer.structure import secrecy
from indexer.structure.audience import over_items, over_minutes
from indexer.structure.audience.own import explains
from indexer.structure.blocks import as_field
from indexer.structure.dates import is_date_line
from indexer.structure.drafts import Draft
from indexer.structure.going_out import excluded_at
from indexer.structure.item_page import is_own_heading
from indexer.structure.numbering import numbers
from indexer.structure.page_marks import has_open_pages
from indexer.structure.shut_pages import without_page

_AGENDAS = frozenset({PaperKind.AGENDA, PaperKind.PACK})
_PRIVATE = re.compile(
    r"\b(?:meeting|session) (?:to be )?held in (?:private|camera|closed)\b"
    r"|^(?:agenda\W+)?(?:private|closed|confidential|exempt|part (?:2|ii)) "
    r"(?:board|meeting|agenda|session|committee)\b"
    r"|\b(?:board|committee|council|cabinet|panel|meeting|governors|trustees|directors)\b.{0,20}"
    r"[–—:(-]\s*(?:private|closed|confidential|part (?:2|ii))"
    r"(?: (?:session|meeting|agenda|board|part))?\W*$",
    re.IGNORECASE,
)
_PRIVATE_MEETING = re.compile(  # "Board of Directors Part 2", "Trust Board in private – 5 May"
    r".{0,60}\b(?:board|committee|council|cabinet|panel|governors|trustees|directors|meeting|body)"
    r"\W{1,3}(?:meeting\W{1,3})?(?:held )?(?:part (?:2|ii|two)|in (?:private|camera)|"
    r"private session)(?:\W{1,3}(?:minutes|meeting|session|agenda))?"
    r"(?:\W*|\W{1,4}(?:\w+day )?\d.{0,40})",
    re.IGNORECASE,
)
_TITLES = 3  # lines
_TOP = 6  # lines in which the title of minutes stands
_LONGEST_NOTICE = 4000  # characters
_OF_LAW = re.compile(
    r"\b(?:regulations?|schedule (?:12|7)a|representations?|28 (?:clear )?days)\b", re.IGNORECASE
)
_IN_PRIVATE = re.compile(r"\bin[ _-]private\.\w+$", re.IGNORECASE)
_PRESS = re.compile(r"\b(?:press|public)\b", re.IGNORECASE)
_HELD_SO = re.compile(  # a title, and no sentence on the minutes of another meeting
    r"^(?!.*\b(?:see|(?:were|was|are|be|been) (?:\w+ ){0,2}(?:approved|agreed|confirmed|signed|"
    r"noted|received|accepted|circulated)|(?:approved?|agreed?|noted?|received?|signed?|"
    r"confirmed?) (?:the|those|these) (?:minutes|notes))\b)"
    r".*\b(?:minutes|notes?)\b.{0,60}\b(?:meeting|session) held in (?:private|camera)"
    r"(?=\W*$|[,;]| on\b| at \d| under\b)",
    re.IGNORECASE,
)
_UNTIL = re.compile(  # "Confidential until approved by the Board", over minutes too
    r"(?:^\W*|^(?!.*\b(?:appendi|annex|enclosure|attachment))"
    r"(?!(?:[\w’']+ ){0,3}(?:papers|documents|reports|files)\s*:).*\s[–—-]\s)"
    r"(?:(?:strictly|private and) )?"
    r"(?:confidential|embargoed|restricted|not for publication) "
    r"until\b[^.]{0,80}\W*$",
    re.IGNORECASE,
)


def why_shut(reading: Reading, file: str, drafts: Sequence[Draft], kind: PaperKind) -> str | None:
    """Why the whole file is shut: its folder, a mark at its head, or one that runs along."""
    folder = secrecy.folder_mark(file)
    if folder:
        return f"the folder is named {folder}"
    if any(line.style.shut and not line.text.endswith(".") for line in reading.lines[:_TITLES]):
        return "a comment on its title says so"
    alone = has_open_pages(reading)  # each page that says otherwise is shut by itself
    listed = secrecy.of_status_tables(
        [line.style.cells for line in reading.lines], minuted=kind is PaperKind.MINUTES
    )
    lines = [
        "" if i in listed or (alone and line.style.shut) else _as_line(line)
        for i, line in enumerate(reading.lines)
    ]
    if _is_named_shut(file, lines, drafts, kind):
        return "the file is named so"
    if kind is PaperKind.OTHER:
        topics = secrecy.topics(lines, lines)
        lines = ["" if i in topics else text for i, text in enumerate(lines)]
    private = next((text for text in lines[:_TITLES] if _PRIVATE_MEETING.fullmatch(text)), None)
    if private and kind is not PaperKind.REPORT and not private.endswith("."):
        return f'its head says "{private[:80]}"'
    head = next(
        (
            text
            for place, (text, after) in enumerate(
                zip(lines[: _head(lines, reading, drafts, kind)], [*lines[1:], ""], strict=False)
            )
            if _heads(text, kind, titles=place < _TOP)
            and not (secrecy.denies(after) or explains(text, lines))
        ),
        None,
    )
    head = head or _mark_over(lines, reading, drafts, kind)
    if head:
        return f'its head says "{head[:80]}"'
    if lines and kind not in _AGENDAS and _marks_foot(lines[-1], kind):
        return f'its foot says "{lines[-1]}"'  # there a mark heads nothing else
    pages = {line.page for line in reading.lines}
    running = [t for t in lines if secrecy.is_mark(t) and t.upper() == t]
    if len(pages) > 1 and len(running) >= max(2, len(pages) - 1):
        return f'its pages say "{running[0][:80]}"'
    return None


def _mark_over(
    lines: Sequence[str], reading: Reading, drafts: Sequence[Draft], kind: PaperKind
) -> str | None:
    """The mark in other words that stands over all that minutes, or the page of an item, tell."""
    if kind is PaperKind.MINUTED_ITEM and drafts:
        return over_items.over(lines, drafts[0].title)
    if kind is PaperKind.MINUTES:
        parted = any(draft.kind is PartKind.ITEM for draft in drafts)
        return over_minutes.mark(lines, reading.lines, parted=parted)
    return None


def _marks_foot(text: str, kind: PaperKind) -> bool:
    """Whether the last line is a mark; on the page of an item it may list a shut enclosure."""
    listed = kind is PaperKind.MINUTED_ITEM and secrecy.shut_appendices(text) is not None
    return secrecy.is_mark(text) and not listed


def is_public_notice(reading: Reading, file: str, kind: PaperKind) -> bool:
    """Whether a file is a notice that the law has published, with no mark of its own.

    It is short, and tells titles and the law for them: reports and minutes are something else.
    """
    if kind not in {PaperKind.OTHER, PaperKind.AGENDA} or secrecy.folder_mark(file):
        return False
    lines = [line.text for line in reading.lines]
    lawful = any(map(_OF_LAW.search, lines))
    if not (lawful and secrecy.is_notice(lines)) or sum(map(len, lines)) > _LONGEST_NOTICE:
        return False
    marks = (text for text in lines if not secrecy.is_notice([text]))
    return not any(map(_forbids, marks))


def _forbids(text: str) -> bool:
    """Whether a line is a mark in capitals, a sum, or forbids copies: none stands in a notice."""
    marked = text.isupper() and (secrecy.is_mark(text) or secrecy.is_divider(text))
    return marked or "£" in text or secrecy.forbids_copies(text) or secrecy.is_run_in_marked(text)


def _is_named_shut(
    file: str, lines: Sequence[str], drafts: Sequence[Draft], kind: PaperKind
) -> bool:
    """Whether the file's name shuts it; minutes that say where they go private are open before."""
    if not secrecy.is_named_shut(file):
        return False
    if kind is PaperKind.OTHER and _IN_PRIVATE.search(file) and secrecy.is_of_rules_or_plans(lines):
        return False  # the name of a paper of rules is a topic, as its headings are
    parted = kind is PaperKind.MINUTES and secrecy.is_named_shut_last(file) and _is_parted(drafts)
    return not parted


def _is_parted(drafts: Sequence[Draft]) -> bool:
    """Whether behind some items the public went out by resolution, or a divider stands."""
    first = next((i for i, one in enumerate(drafts) if one.kind is PartKind.ITEM), len(drafts))
    if any(_marks(block.text) for draft in drafts[:first] for block in draft.blocks):
        return False
    return any(
        (draft.kind is PartKind.OTHER and secrecy.is_agenda_divider(draft.title))
        or (
            place > first
            and excluded_at(draft, [b.text for b in draft.blocks]) is not None
            and any(_PRESS.search(block.text) for block in draft.blocks)
        )
        for place, draft in enumerate(drafts[first:], first)
    )


def _marks(text: str) -> bool:
    return secrecy.is_paper_mark(text) or secrecy.is_title_marked(text)


def _as_line(line: Line) -> str:
    """A line as it reads, a row of two cells as a field."""
    return _of_pages(as_field(line.text, line.style.cells))


def _of_pages(text: str) -> str:
    """A mark that runs along, without the number of its page: "RESTRICTED", of "RESTRICTED | 3"."""
    bare = without_page(text)
    return bare if secrecy.is_mark(bare) else text


def _head(lines: Sequence[str], reading: Reading, drafts: Sequence[Draft], kind: PaperKind) -> int:
    """How many lines are the head of a file.

    In minutes they end where the first item begins, in a pack with its notices: a mark below
    them is a divider of the agenda, or that of one report.
    """
    count = secrecy.head(lines)
    if kind is PaperKind.MINUTED_ITEM:  # what its page prints under "Minutes:" is a section
        return next((i for i, text in enumerate(lines[:count]) if is_own_heading(text)), count)
    if not drafts or drafts[0].kind not in {PartKind.MINUTES, PartKind.NOTICES, PartKind.AGENDA}:
        return count
    first = next(
        (d for d in drafts[1:] if d.kind is not drafts[0].kind and not is_date_line(d.title)), None
    )
    if drafts[0].kind is PartKind.AGENDA:
        first = drafts[0]
    if first is None:
        return count
    start = first.blocks[0].lead.start
    head = first.blocks[0]  # its mark shuts it alone, or what follows up to a line that opens
    ends = secrecy.is_divider(head.text) and any(map(secrecy.is_reopening, lines))
    own = first.kind is PartKind.ITEM and (numbers(head) or ends)
    return min(count, sum(line.start < start + (not own) for line in reading.lines))


def _heads(text: str, kind: PaperKind, *, titles: bool) -> bool:
    """A mark at the head of a file; not the legend of an agenda, which explains one."""
    title = kind is PaperKind.MINUTES and len(text) < 120
    held = titles and (bool(_HELD_SO.search(text)) or over_minutes.is_in_committee(text))
    title = title and (secrecy.is_title_marked(text) or held)
    title = title or (kind in _AGENDAS and len(text) < 120 and bool(_PRIVATE.search(text)))
    marked = secrecy.is_mark(text) or title or (_is_report(kind) and secrecy.is_paper_mark(text))
    marked = marked or (bool(_UNTIL.search(text)) and not secrecy.is_lifted(text))
    marked = marked or secrecy.forbids_copies(text) or secrecy.holds_mark(text)
    return marked and not secrecy.is_legend(text)


def _is_report(kind: PaperKind) -> bool:
    return kind in {PaperKind.REPORT, PaperKind.OTHER}
