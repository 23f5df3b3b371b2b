"""What speaks for a printed date that it is the day of the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.structure import calling, dates, other_days, page_days
from indexer.structure.blocks import Block
from indexer.structure.body import OPENING
from indexer.structure.body_names import LISTED
from indexer.structure.heading_names import is_standing

_DECIDED = re.compile(
    r"^(?:date of (?:the )?decision|decision (?:date|made on|taken on))\b", re.IGNORECASE
)
_MET = r"(?:meeting|hearing|committee|board|panel|cabinet|council|session|governors)"
_OF_WHAT = (  # "Date valid:" and "Date of birth:" are others
    rf"(?:{_MET} )?dates?(?:(?:,| and| &| /|/) ?(?:time|venue|place|location|day))*"
    rf"(?: of (?:the )?(?:[\w-]+ ){{0,2}}{_MET})?"
)
_OF_VISIT = re.compile(r"^date of (?:the )?(?:site )?(?:visit|inspection)\b", re.IGNORECASE)
_EXTRACT = re.compile(  # "a true extract from the minutes of a meeting of the Board held on"
    r"\bextracts? (?:from|of) (?:the )?(?:\w+ )?minutes of .{0,200}\b(?:held|meeting)\b.{0,120}$",
    re.IGNORECASE,
)
_KEY = re.compile(
    rf"^(?:{_OF_WHAT}|meeting|hearing|when|day and date)\s*[:|–-]?\s*$|"
    rf"^(?:{_OF_WHAT}\s*(?:[:|–-]|$|"
    rf"of (?:the )?(?:[\w-]+ ){{0,3}}{_MET}\b)|"
    r"(?:meeting date|hearing|when|to be held|held(?: on|\s*[:|–-])|meeting held)(?!\w))",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|meetings?|meet|convened|assembl\w+|takes? place|agm|egm)\b.{0,120}$", re.IGNORECASE
)
_CALLED_TO = re.compile(  # in a call, right before the day that people are called to
    r"\b(?:meet\w*|attend\w*|held|hold|agm|egm|assembl\w+|conven\w+|takes? place|present|hearing|"
    r"summon\w*|invited)\b",
    re.IGNORECASE,
)
_TO_BODY = re.compile(  # "Report to Council on 4 March 2024 of the meeting held on 12 February"
    r"(?:[\w’']+ ){0,3}[Rr]eport to (?:the )?[A-Z][\w’'&]*(?: [\w’'&]+){0,7}?(?:,|:| [-–])? "
    r"(?:on |of )?(?:the )?"
)
_ON = re.compile(r"(?:^\W*|\bgiven,? (?:that )?)(?:on )?(?:the )?$", re.IGNORECASE)
_IT_MEETS = re.compile(  # right behind its day: "a meeting of the Board will be held"
    r"[^.;]{0,20}?\b(?:an?|the) (?:(?!for\b|of\b|next\b)[\w’'-]+ ){0,4}"
    r"(?:meeting|agm|egm|assembly)\b|"
    r"[^.;]{0,60}?\b(?:summoned|invited|requested|required) to (?:attend|be present)\b",
    re.IGNORECASE,
)
_OF_MEETING = re.compile(
    r"\b(?:meet\w*|agm|egm|assembl\w+|hearing|convened|committee|sub-?committee|board|council|"
    r"panel|cabinet|trustees|governors|authority|forum|executive|senate|group|partnership|court|"
    r"commissioners|conservators|corporation)\b",
    re.IGNORECASE,
)
_NEXT_IS = re.compile(
    r"(?:the|our) next meeting\b.{0,80}\b(?:is|will be|will take place|takes place)(?: to be)?"
    r"(?: held)?(?: at [^.;]{1,60})? on (?:the )?",
    re.IGNORECASE,
)
_MET_ON = re.compile(
    r"(?:The )?(?:[A-Z][\w’'&-]* (?:(?:and|of|for|the) )?){1,8}(?:met|held (?:its|an?|the) "
    r"[^.;]{0,40}\bmeeting) on (?:the )?"
)
_PAST = re.compile(r"\bheld\b(?<!be held)", re.IGNORECASE)
_UPWARD = re.compile(
    r"\breport(?:ing)? from\b|\bchair(?:man|woman|person)?[’']?s [\w ,]{0,40}\breport\b|"
    r"\b(?:highlight|assurance|escalation|key issues) report\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"(?:held|venue|place|where|time|location)\b", re.IGNORECASE)
_FOR_BODY = re.compile(  # "Spring Term 2025 - for the FGB on", "For Committee"
    r"\b[Ff]or (?:the )?(?:[A-Z][\w&’'-]* ){0,5}?(?:[A-Z]{2,6}|Board|Committee|Council|Panel|"
    r"Governors|Trustees|Cabinet|Authority|Forum|Executive|Commissioners)"
    r"(?: meeting)?(?: on| of|,)?(?: the)?\s*$"
)
_REFERRED = re.compile(  # in a sentence: "the agenda set out for the meeting of 3 May"
    r"\w.{20,}\b(?:for|from|since|by|until|before|after) (?:the|its|our|that) (?:(?!at )\w+ ){0,3}"
    r"meeting(?: of| on| held on)?\s*$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\w.*\((?:\w+ ){0,3}meeting (?:of|on|held on) (?:the )?$", re.IGNORECASE)
_WEAK_KEY = re.compile(
    r"^(?:(?:meeting|report to|committee|board|cabinet|council|title)\b|"
    r"to(?:\s*[:|]|\s+(?:the )?(?-i:[A-Z]))).{0,80}$",
    re.IGNORECASE,
)
_DAYS_JOINED = re.compile(r"\s*(?:,|;|and|&|or|,? and (?:on )?)\s*(?:(?:on|then) )?", re.IGNORECASE)
_MOST_CELLS = 3  # of a title that is laid out in a table
_LONG = 250  # characters of a paragraph, which no head has
_FEW = 8  # blocks of a paper so short that its last lines are its head
_FOOT = 3
KEYED, SAID, LINE, TITLED, WEAK = 6, 5, 4, 3, 2


def is_of_decision(block: Block) -> bool:
    """Whether a line is the field for the day on which something was decided."""
    return bool(_DECIDED.match(block.text))


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
        abs((two.value - one.value).days) > dates.MOST_DAYS
        and _DAYS_JOINED.fullmatch(text[one.end : two.start])
        for one, two in pairwise(days)
    )


def list_days(one: Block, other: Block) -> bool:
    """Whether two lines are entries of one list of days: "3 May 2024 - PDF", "7 June …"."""
    days = [dates.find(text[:_LONG]) for text in (one.text, other.text)]
    if not all(len(found) == 1 and found[0].start == 0 for found in days):
        return False
    (first,), (second,) = days
    tails = one.text[first.end :], other.text[second.end :]
    return abs((first.value - second.value).days) > dates.MOST_DAYS and tails[0] == tails[1]


def score(
    block: Block, date: dates.Found, before: str, order: int, *, of_minutes: bool, in_head: bool
) -> int:
    """How surely a date of the opening is that of the meeting; 0 where it is not.

    ``of_minutes``: the block stands over the first item of minutes, whose title names them.
    ``in_head``: it stands over the first item or section of whatever paper.
    """
    text, lead = block.text, block.text[: date.start]
    key = lead or (before if before.endswith(":") else "")
    if _EXTRACT.search(lead):
        return SAID
    if other_days.is_other(block, date, key, before, minutes=of_minutes):
        return 0
    if page_days.is_of_page(text):
        return WEAK
    if _IN_BRACKETS.search(lead) or _REFERRED.match(lead):
        return WEAK if in_head and not block.finished else 0
    keyed = (
        _TO_BODY.fullmatch(lead)
        or _KEY.match(lead)
        or (date.start < 3 and _KEY.match(before) and before.endswith(":"))
    )
    if keyed or (in_head and _is_called_to(block, date)) or (of_minutes and _OF_VISIT.match(lead)):
        return KEYED
    if _DECIDED.match(text):
        return WEAK
    if _is_other_field(block, date):
        return 0
    return _by_words(block, date, order, of_minutes=of_minutes, in_head=in_head)


def _is_called_to(block: Block, date: dates.Found) -> bool:
    """Whether a call names the day as that of the meeting: "nominations close on" is another.

    What stands before an earlier day of the line says nothing of a later one.
    """
    if not calling.is_call(block):
        return False
    text = block.text
    after = max((one.end for one in dates.find(text) if one.end <= date.start), default=0)
    if _CALLED_TO.search(text[after : date.start]):
        return True
    return bool(_ON.search(text[: date.start]) and _IT_MEETS.match(text[date.end :]))


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


def calls_next(block: Block, date: dates.Found) -> bool:
    """Whether a sentence over an agenda calls to it: "Our next meeting is on 3 May 2024"."""
    return bool(_NEXT_IS.fullmatch(block.text[: date.start]))


def is_told(block: Block, date: dates.Found) -> bool:
    """Whether a sentence at the top tells when the body met: "The Weir Board met on 3 May 2024"."""
    return block.lead.label is None and bool(_MET_ON.fullmatch(block.text[: date.start]))


def speak_of_meeting(lines: Sequence[Block]) -> bool:
    """Whether lines name a meeting or a body that meets."""
    return any(_OF_MEETING.search(block.text) for block in lines)


def _is_other_field(block: Block, date: dates.Found) -> bool:
    """Whether a field of a form names the day of something else: "Application received"."""
    if not other_days.is_field(block, date):
        return False
    return not (_OF_MEETING.search(block.text) or _PLACED.match(block.text))


def is_past(block: Block, date: dates.Found) -> bool:
    """Whether a field tells of a meeting that was held: "Committee meeting held on: 3 May"."""
    return other_days.is_field(block, date) and bool(_PAST.search(block.text[: date.start]))


def reports_upward(head: Sequence[Block]) -> bool:
    """Whether a paper tells one body what another did: "Report from: Audit Committee"."""
    return any(_UPWARD.search(block.text) for block in head)


def _is_titled(text: str, order: int, *, minutes: bool) -> bool:
    """A short line at the very top, such as "Minutes of the Panel, 3 May 2022"."""
    return (order < 8 and len(text) < 140 and not text.endswith(".")) or (minutes and order < 2)
