"""The day of the meeting that a paper belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import PurePosixPath

from indexer.records import DateBasis, MeetingDate, PaperKind
from indexer.structure import dates, inferring
from indexer.structure.agenda_lines import is_next_meeting
from indexer.structure.blocks import Block
from indexer.structure.body import LISTED, OPENING, named_by

_OTHER_DATES = re.compile(
    r"\b(?:next|previous|last|future|forthcoming) (?:\w+ ){0,2}meeting|\b(?:published|publication|"
    r"despatch\w*|dispatch\w*|issued|deadline|approved on|circulated|date of (?:the )?(?:report|"
    r"paper|notice|issue|birth)|date (?:received|valid|registered|approved|adopted)|"
    r"(?:report|paper) dated?|updated|revised|signed|expires?|review date)\b",
    re.IGNORECASE,
)
_PREVIOUS_MINUTES = re.compile(
    r"\b(?:minutes?|notes?) (?:of|for|from) (?:the |its )?"
    r"(?:\w*\s?(?:meeting|board)|.{3,80}\bheld on\b)",
    re.IGNORECASE,
)
_OLD_MINUTES = re.compile(  # they are agreed at this meeting, and were of another
    r"\b(?:approv|confirm|agree|receiv|sign|consider|accept|correct)\w*\b.{0,60}\bminutes?\b"
    r"|\bminutes?\b.{0,120}\b(?:(?:was|were|be) (?:\w+ ){0,3}(?:approved|agreed|confirmed|signed|"
    r"accepted|received|taken)|correct record|true record)",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"^(?:date of (?:the )?decision|decision (?:date|made on|taken on))\b", re.IGNORECASE
)
_OF_WHAT = (  # "Date valid:" and "Date of birth:" are others
    r"dates?(?:(?:,| and| &| /|/) ?(?:time|venue|place|location|day))*"
    r"(?: of (?:the )?(?:[\w-]+ ){0,2}(?:meeting|hearing))?"
)
_KEY = re.compile(
    rf"^(?:(?:meeting )?{_OF_WHAT}|meeting|when|day and date)\s*[:|–-]?\s*$|"
    rf"^(?:(?:meeting )?{_OF_WHAT}\s*(?:[:|–-]|$|"
    r"of (?:the )?(?:[\w-]+ ){0,3}(?:meeting|hearing)\b)|"
    r"(?:meeting date|when|to be held|held on|meeting held)\b)",
    re.IGNORECASE,
)
_BARE_KEY = re.compile(r"date\s*[:|–-]?\s*", re.IGNORECASE)  # it may be that of the report
_FIRST_DAY = re.compile(
    r"(?:^|[:|,]\s*|\b(?:on|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s+(?:the\s+)?)"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?P<month>{dates.MONTH}))?,?\s*"
    r"(?:and|&|to|[-–/])\s*$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|meeting|meet|convened|assembl\w+|takes? place|agm|egm)\b.{0,120}$", re.IGNORECASE
)
_HEAD = 3  # blocks at the very top
_AHEAD = re.compile(  # in a sentence: "the sessions due to be held on 7 October"
    r"\b(?:due|planned|(?:re)?scheduled|expected|(?:re)?arranged|postponed|deferred|moved|adjourned|"
    r"set (?:for|down)|put (?:off|back))\b.{0,80}$",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(r"date:\s*[\"']?\d{4}-\d\d-\d\d")  # of the web page that the text once was
_REFERRED = re.compile(  # in a sentence: "the agenda set out for the meeting of 3 May"
    r"\w.{20,}\b(?:for|from|since|by|until|before|after) (?:the|its|our|that) (?:\w+ ){0,3}meeting"
    r"(?: of| on| held on)?\s*$",
    re.IGNORECASE,
)
_LIMIT = re.compile(  # "to be replaced by 31 March", "Risk register at 31 March", "the year to"
    r"\b(?:by|until|before|after|since|as at|(?:position|balances?|register) (?:at|as of)|"
    r"end(?:ed|ing)|(?:year|quarter|months?|period) to|week (?:commencing|beginning)|w/c|"
    r"(?:approved|adopted|ratified) by [^()]{2,60} on)(?: the)?\s*:?\s*$",
    re.IGNORECASE,
)
_OF_MAIL = re.compile(r"(?:from|sent|to|cc|subject)\s*:", re.IGNORECASE)
_SENT = re.compile(r"^sent\s*:|@", re.IGNORECASE)
_CLOCK = re.compile(r"\d:\d\d")
_CALLED_MINUTES = re.compile(r"\b(?:minutes|notes)\b", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|[–—-])\s*(?:the )?", re.IGNORECASE)
_SPAN = 120  # characters
_WEAK_KEY = re.compile(
    r"^(?:meeting|report to|committee|board|cabinet|council|to|title)\b.{0,80}$", re.IGNORECASE
)
_MOST_DAYS = 4  # of one meeting, after the first
_MOST_CELLS = 3  # of a title that is laid out in a table
_TOP = 10  # blocks in which the title of minutes stands
_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: int
    order: int
    found: dates.Found
    of_field: bool  # of a bare "Date:"
    of_body: bool  # of the line that names the body, or of the one under it


def of(
    found: Sequence[Block], kind: PaperKind, file: str, stated: str | None, prose: Sequence[Block]
) -> tuple[MeetingDate, tuple[str, ...]]:
    """The date with its basis, and notes for the clerk.

    ``found`` are the blocks of the whole file; ``prose`` those from which may be inferred.
    """
    if stated:
        return MeetingDate(stated, DateBasis.MANIFEST, "manifest"), ()
    best = _printed(found, kind)
    if best:
        return MeetingDate(best.value.isoformat(), DateBasis.PRINTED, best.words), _notes(best)
    named = file_date(file)
    if named:
        return named, ()
    if kind is PaperKind.MINUTED_ITEM:
        return MeetingDate(None, DateBasis.NONE), ()
    return inferring.infer([block.text for block in prose]), ()


def _notes(found: dates.Found) -> tuple[str, ...]:
    if found.weekday_fits:
        return ()
    return (f'the weekday in "{found.words}" does not fit the date',)


def _printed(found: Sequence[Block], kind: PaperKind) -> dates.Found | None:
    """The surest date of the opening.

    Where the head of a report names the body with a day, and "Date:" gives another, the later
    is the meeting's: a report is written before it is heard.
    """
    candidates = list(_candidates(found, kind))
    best = max(candidates, key=lambda c: (c.score, -c.order), default=None)
    if best and best.of_field and kind is not PaperKind.MINUTES:
        over = [c for c in candidates if c.of_body and c.order < best.order]
        best = max([best, *over], key=lambda c: c.found.value)
    return best.found if best else None


def _candidates(found: Sequence[Block], kind: PaperKind) -> Iterator[_Candidate]:
    items = (order for order, block in enumerate(found) if block.lead.label)
    heads = min(_TOP, next(items, _TOP))  # blocks over the first item
    titled = False  # a line has named the body with its day: minutes named below it are the last
    for order, block in enumerate(found[:OPENING]):
        above = found[order - 1] if order else None
        before = above.text if above else ""
        of_minutes = kind is PaperKind.MINUTES and order < heads
        names_them = of_minutes and (named_by(block) or _CALLED_MINUTES.search(block.text))
        if _is_of_mail(found, order) or (_is_span(block.text) and not names_them):
            continue
        for date in dates.find(block.text[:600]):
            score = _score(block, date, before, order, of_minutes=of_minutes and not titled)
            if score:
                of_field = bool(_BARE_KEY.fullmatch(block.text[: date.start] or before))
                of_body = any(named_by(one) for one in (block, above) if one)
                titled = titled or (order < _HEAD and bool(named_by(block)) and score > 1)
                yield _Candidate(score, order, _first_day(block.text, date), of_field, of_body)


def _is_span(text: str) -> bool:
    """Whether a line tells of weeks or years: "1 August 2024 to 30 November 2024"."""
    days = dates.find(text[:_SPAN])
    return any(
        (two.value - one.value).days > _MOST_DAYS and _TO.fullmatch(text[one.end : two.start])
        for one, two in pairwise(days)
    )


def _is_of_mail(found: Sequence[Block], order: int) -> bool:
    """Whether a line says when a message was sent: "Date:" between "From:" and "Subject:".

    The head of a report has the same keys, but no address and no time of day.
    """
    text = found[order].text
    if not _BARE_KEY.match(text):
        return False
    near = [*found[max(0, order - 3) : order], *found[order + 1 : order + 4]]
    keys = [one.text for one in near if _OF_MAIL.match(one.text)]
    return len(keys) > 1 and bool(_CLOCK.search(text) or any(map(_SENT.search, keys)))


def _first_day(text: str, date: dates.Found) -> dates.Found:
    """The first day of a meeting of two: "14 and 15 January 2025"."""
    first = _FIRST_DAY.search(text[: date.start])
    if first is None:
        return date
    month = dates.MONTHS[first["month"].casefold()] if first["month"] else date.value.month
    try:
        value = date.value.replace(month=month, day=int(first["day"]))
    except ValueError:
        return date
    if not 0 < (date.value - value).days <= _MOST_DAYS:
        return date
    return replace(date, value=value, words=text[first.start("day") : date.end])


def _score(block: Block, date: dates.Found, before: str, order: int, *, of_minutes: bool) -> int:
    """How surely a date of the opening is that of the meeting; 0 where it is not.

    ``of_minutes``: the block stands over the first item of minutes, whose title names them.
    """
    text, lead = block.text, block.text[: date.start]
    key = lead or (before if before.endswith(":") else "")
    if _is_limit(text, key) or _is_other(text, before, minutes=of_minutes):
        return 0  # "2. Minutes of the meeting held on …" is an item of this meeting
    if _OF_PAGE.match(text) or _REFERRED.match(lead):
        return 2
    if _KEY.match(lead) or (date.start < 3 and _KEY.match(before) and before.endswith(":")):
        return 6
    if _HELD.search(lead) and len(lead) < 200:
        return 5 if order < 15 else 3
    if _DECIDED.match(text):
        return 2
    if dates.is_date_line(text):
        return 4 if order < 15 else 3
    if (
        LISTED.match(text)
        or block.lead.level
        or _WEAK_KEY.match(text)
        or (len(block.lead.cells) <= _MOST_CELLS and _is_titled(text, order, minutes=of_minutes))
    ):
        return 3
    return 0


def _is_limit(text: str, lead: str) -> bool:
    """Whether a date is one by which, or on which later, something is to happen."""
    return bool(_LIMIT.search(lead) or (text.endswith(".") and _AHEAD.search(lead)))


def _is_titled(text: str, order: int, *, minutes: bool) -> bool:
    """A short line at the very top, such as "Minutes of the Panel, 3 May 2022"."""
    return (order < 8 and len(text) < 140 and not text.endswith(".")) or (minutes and order < 2)


def _is_other(text: str, before: str, *, minutes: bool) -> bool:
    """A date of another thing: the next meeting, the last minutes, a publication."""
    if _OLD_MINUTES.search(text):
        return True
    headed = before.endswith(":") or (is_next_meeting(before) and not dates.find(before))
    if _OTHER_DATES.search(text) or (headed and _OTHER_DATES.search(before)):
        return not (minutes and re.match(r"\s*notes? of last\b", text, re.IGNORECASE))
    return not minutes and bool(_PREVIOUS_MINUTES.search(text))


def file_date(file: str) -> MeetingDate | None:
    """A full date in the file's name: inferred, since nobody printed it on the paper."""
    stem = PurePosixPath(file).stem
    iso = _FILE_DATE.search(stem)
    spaced = re.sub(r"[_]+", " ", stem)
    found = dates.find(f"{iso[1]}-{iso[2]}-{iso[3]}" if iso else spaced)
    found = found or dates.find(
        re.sub(r"(?<=[a-z\d])-(?=[a-z\d])", " ", spaced, flags=re.IGNORECASE)
    )
    if not found:
        return None
    return MeetingDate(
        found[0].value.isoformat(), DateBasis.INFERRED, f"file name {PurePosixPath(file).name}"
    )
