"""What speaks for a printed date that it is the day of the meeting, and what against it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.structure import calling, dates
from indexer.structure.agenda_lines import is_next_meeting
from indexer.structure.blocks import Block
from indexer.structure.body import LISTED, OPENING
from indexer.structure.headings import is_standing

_OTHER_DATES = re.compile(
    r"\b(?:next|previous|last|future|forthcoming) (?:\w+ ){0,2}meeting|^\W*next\b|"
    r"\b(?:published|publication|"
    r"despatch\w*|dispatch\w*|issued|deadline|approved on|circulated|date of (?:the |this )?"
    r"(?:report|paper|notice|issue|birth|letter)|"
    r"date (?:received|valid|registered|approved|adopted)|"
    r"(?:report|paper) dated?|dated|updated|revised|amended|signed|expires?|review date|"
    r"to be (?:\w+ )?(?:agreed|approved|confirmed|signed|ratified|considered|adopted)"
    r"(?: by .{2,60}| as .{2,40})? (?:on|at))\b",
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
_MET = r"(?:meeting|hearing|committee|board|panel|cabinet|council|session|governors)"
_OF_WHAT = (  # "Date valid:" and "Date of birth:" are others
    rf"(?:{_MET} )?dates?(?:(?:,| and| &| /|/) ?(?:time|venue|place|location|day))*"
    rf"(?: of (?:the )?(?:[\w-]+ ){{0,2}}{_MET})?"
)
_KEY = re.compile(
    rf"^(?:{_OF_WHAT}|meeting|hearing|when|day and date)\s*[:|–-]?\s*$|"
    rf"^(?:{_OF_WHAT}\s*(?:[:|–-]|$|"
    rf"of (?:the )?(?:[\w-]+ ){{0,3}}{_MET}\b)|"
    r"(?:meeting date|hearing|when|to be held|held(?: on|\s*[:|–-])|meeting held)(?!\w))",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[A-Z][\w’'/&() -]{1,40}:")
_HELD = re.compile(
    r"\b(?:held|meetings?|meet|convened|assembl\w+|takes? place|agm|egm)\b.{0,120}$", re.IGNORECASE
)
_OF_MEETING = re.compile(
    r"\b(?:meet\w*|agm|egm|assembl\w+|hearing|convened|committee|sub-?committee|board|council|"
    r"panel|cabinet|trustees|governors|authority|forum|executive|senate|group|partnership|court|"
    r"commissioners|conservators|corporation)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"(?:held|venue|place|where|time|location)\b", re.IGNORECASE)
_FOR_BODY = re.compile(  # "Spring Term 2025 - for the FGB on", "For Committee"
    r"\b[Ff]or (?:the )?(?:[A-Z][\w&’'-]* ){0,5}?(?:[A-Z]{2,6}|Board|Committee|Council|Panel|"
    r"Governors|Trustees|Cabinet|Authority|Forum|Executive|Commissioners)"
    r"(?: meeting)?(?: on| of|,)?(?: the)?\s*$"
)
_AHEAD = re.compile(  # in a sentence: "the sessions due to be held on 7 October"
    r"\b(?:due|planned|(?:re)?scheduled|expected|(?:re)?arranged|postponed|deferred|moved|adjourned|"
    r"set (?:for|down)|put (?:off|back))\b.{0,80}$",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(r"date:\s*[\"']?\d{4}-\d\d-\d\d")  # of the web page that the text once was
_REFERRED = re.compile(  # in a sentence: "the agenda set out for the meeting of 3 May"
    r"\w.{20,}\b(?:for|from|since|by|until|before|after) (?:the|its|our|that) (?:(?!at )\w+ ){0,3}"
    r"meeting(?: of| on| held on)?\s*$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{1,200}\)")
_IN_BRACKETS = re.compile(r"\w.*\((?:\w+ ){0,3}meeting (?:of|on|held on) (?:the )?$", re.IGNORECASE)
_LIMIT = re.compile(  # "to be replaced by 31 March", "Risk register at 31 March", "the year to"
    r"\b(?:by|until|before|after|since|as at|(?:position|balances?|register) (?:at|as of)|"
    r"end(?:ed|ing)|(?:received|closes|closing|up to)(?: [\w.:]+){0,4}|closed (?:on|at)|"
    r"(?:year|quarter|months?|period) to|week (?:commencing|beginning)|w/c|"
    r"(?:approved|adopted|ratified|agreed) by [^()]{2,60}(?: on)?)(?: the)?\s*:?\s*$"
    r"|^to$",
    re.IGNORECASE,
)
_WEAK_KEY = re.compile(
    r"^(?:meeting|report to|committee|board|cabinet|council|to|title)\b.{0,80}$", re.IGNORECASE
)
_DAYS_JOINED = re.compile(r"\s*(?:,|;|and|&|or|,? and (?:on )?)\s*(?:(?:on|then) )?", re.IGNORECASE)
_MOST_DAYS = 4  # of one meeting, after the first
_MOST_CELLS = 3  # of a title that is laid out in a table
_LONG = 250  # characters of a paragraph, which no head has
_FEW = 8  # blocks of a paper so short that its last lines are its head
_FOOT = 3
KEYED, SAID, LINE, TITLED, WEAK = 6, 5, 4, 3, 2


def head_end(found: Sequence[Block]) -> int:
    """How many blocks are the head of a paper: those over its first item or section."""
    for index, block in enumerate(found[:OPENING]):
        label = block.lead.label
        if (label and label.style != "item") or is_standing(block.text):
            return index
        if block.finished and len(block.text) > _LONG and not calling.is_call(block):
            return index
    return min(OPENING, len(found))


def is_at_foot(found: Sequence[Block], order: int) -> bool:
    """Whether a date stands among the last lines, where the author signs."""
    return order >= len(found) - _FOOT and len(found) > _FEW and order > _FEW


def lists_days(text: str) -> bool:
    """Whether a line lists days of several meetings: "on 13 November 2024 and 19 February 2025"."""
    days = dates.find(text[:_LONG])
    return any(
        abs((two.value - one.value).days) > _MOST_DAYS
        and _DAYS_JOINED.fullmatch(text[one.end : two.start])
        for one, two in pairwise(days)
    )


def score(
    block: Block, date: dates.Found, before: str, order: int, *, of_minutes: bool, in_head: bool
) -> int:
    """How surely a date of the opening is that of the meeting; 0 where it is not.

    ``of_minutes``: the block stands over the first item of minutes, whose title names them.
    ``in_head``: it stands over the first item or section of whatever paper.
    """
    text, lead = block.text, block.text[: date.start]
    key = lead or (before if before.endswith(":") else "")
    near = _without_asides(text, date)
    if _is_limit(text, key) or _is_other(near, before, minutes=of_minutes):
        return 0  # "2. Minutes of the meeting held on …" is an item of this meeting
    if _OF_PAGE.match(text):
        return WEAK
    if _IN_BRACKETS.search(lead) or _REFERRED.match(lead):
        return WEAK if in_head and not block.finished else 0
    if _KEY.match(lead) or (date.start < 3 and _KEY.match(before) and before.endswith(":")):
        return KEYED
    if calling.is_call(block) and in_head:
        return KEYED
    if _DECIDED.match(text):
        return WEAK
    if _is_other_field(block, date):
        return 0
    return _by_words(block, date, order, of_minutes=of_minutes, in_head=in_head)


def _by_words(
    block: Block, date: dates.Found, order: int, *, of_minutes: bool, in_head: bool
) -> int:
    text, lead = block.text, block.text[: date.start]
    if _HELD.search(lead) and len(lead) < 200:
        if block.finished and not _OF_MEETING.search(text):
            return 0  # "A drop-in will be held on 3 May."
        if block.finished and not in_head:
            return 0
        return SAID if in_head else TITLED
    if dates.is_date_line(text):
        return LINE if order < 15 else TITLED
    if (
        LISTED.match(text)
        or block.lead.level
        or (_WEAK_KEY.match(text) and (in_head or not block.finished))
        or (_FOR_BODY.search(lead) and order < _FEW)
        or (len(block.lead.cells) <= _MOST_CELLS and _is_titled(text, order, minutes=of_minutes))
    ):
        return TITLED
    return 0


def _without_asides(text: str, date: dates.Found) -> str:
    """A line without the brackets in which a date does not stand: "(circulated 12 May)"."""
    held = [one for one in _ASIDE.finditer(text) if not one.start() < date.start < one.end()]
    for one in reversed(held):
        text = text[: one.start()] + text[one.end() :]
    return text


def speak_of_meeting(lines: Sequence[Block]) -> bool:
    """Whether lines name a meeting or a body that meets."""
    return any(_OF_MEETING.search(block.text) for block in lines)


def is_of_other(line: str) -> bool:
    """Whether a line by itself says that its day is that of something else."""
    return _is_other(line, "", minutes=False)


def _is_limit(text: str, lead: str) -> bool:
    """Whether a date is one by which, or on which later, something is to happen."""
    return bool(_LIMIT.search(lead) or (text.endswith(".") and _AHEAD.search(lead)))


def _is_other_field(block: Block, date: dates.Found) -> bool:
    """Whether a field of a form names the day of something else: "Application received"."""
    cells = block.lead.cells
    key = _FIELD.match(block.text)
    field = len(cells[0]) if len(cells) == 2 else key.end() if key else len(block.text)
    return field <= date.start and not (_OF_MEETING.search(block.text) or _PLACED.match(block.text))


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
