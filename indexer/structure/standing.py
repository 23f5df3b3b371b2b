"""Papers of no one meeting: a forward plan, a calendar, terms of reference, news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import dates
from indexer.structure.blocks import Block

_CALLED = re.compile(
    r"\b(?:forward (?:work )?(?:plan|programme)|work(?:ing)? programme|"
    r"calendar of|terms of reference|standing orders|"
    r"scheme of delegation|code of conduct|"
    r"(?:schedule|timetable|programme|dates|list) of (?:\w+ ){0,2}meetings|"
    r"meetings (?:of (?:the )?[\w ]{3,60}|timetable|calendar|schedule)|"
    r"notice of (?:the |an? )?(?:[\w’'-]+ ){0,3}(?:audit|vacanc(?:y|ies)|elections?|poll|"
    r"co-?option|appointment|public rights|intention|(?:key )?decision)|"
    r"(?:committee|council|board|meeting) (?:calendar|timetable|dates))\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:news|newsletters?|bulletin|press release|gazette)\b"
    r"(?! (?:\w+ )?(?:(?:sub-?)?committee|group|team|panel|meeting))",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"\W*(?:(?:draft|unconfirmed|confirmed|approved) )?minutes of "
    r"(?!(?:the |our |its )?(?:last|previous)\b)(?:[\w’'-]+ ){0,9}(?:meeting|AGM|EGM)\b",
    re.IGNORECASE,
)
_OF_MINUTING = re.compile(  # how minutes are to be taken, with model wordings
    r"\b(?:minutes?|minute[- ]taking|taking (?:of )?minutes) (?:policy|protocol|guidance|guide|"
    r"guidelines|procedure|handbook|training|standards?)\b|"
    r"\b(?:policy|protocol|guidance|guide|guidelines|procedure|advice|handbook|how) (?:on|for|to|"
    r"of) (?:\w+ ){0,4}minutes\b(?! of\b)",
    re.IGNORECASE,
)
_PUT_TO = re.compile(r"report to (?:the )?(?-i:[A-Z])", re.IGNORECASE)
_ASKS = re.compile(
    r"the (?:[\w-]+ ){0,3}(?:board|committee|council|cabinet|panel|authority|governors|trustees) "
    r"(?:is|are) (?:asked|invited|recommended) to (?:note|agree|approve|adopt|consider|comment|"
    r"endorse|receive|accept|review|decide)\b",
    re.IGNORECASE,
)
TITLES = 4  # blocks in which a paper says what it is
_TOP = 6  # blocks in which it is put before a body
_LONGEST = 250


def tells_how_to_minute(found: Sequence[Block]) -> bool:
    """Whether a paper is called a policy or a guide on minutes: its minuted words are models."""
    top = (b for b in found[:TITLES] if not (b.lead.label or b.finished))
    return any(len(b.text) < _LONGEST and _OF_MINUTING.search(b.text) for b in top)


def called(found: Sequence[Block]) -> int | None:
    """The line by which a paper says that it is of such a sort; None where none does."""
    top = enumerate(found[:TITLES])
    return next((i for i, b in top if len(b.text) < _LONGEST and _CALLED.search(b.text)), None)


def is_news(found: Sequence[Block]) -> bool:
    """Whether a paper is called news: it tells of many bodies and of many days.

    The minutes of "Weir Village News Association" are none.
    """
    if not found or len(found[0].text) >= _LONGEST or not _NEWS.search(found[0].text):
        return False
    return not any(map(_is_full_title, found[1:TITLES]))


def _is_full_title(block: Block) -> bool:
    """Whether a line is "Minutes of the meeting held on 3 May 2024", and no sentence or item."""
    if block.lead.label or block.finished or len(block.text) >= _LONGEST:
        return False
    return bool(_MINUTES.match(block.text)) and bool(dates.find(block.text))


def is_put_before_a_body(found: Sequence[Block]) -> bool:
    """Whether a report puts such a paper before a body: "The Board is asked to adopt …"."""
    top = [block for block in found[:_TOP] if not block.lead.label]
    return any(is_report_to(one) or _ASKS.match(one.text) for one in top)


def is_report_to(block: Block) -> bool:
    """Whether a line names the body and day of a report: "Report to the Weir Board, 3 May 2024"."""
    if block.finished or len(block.text) >= _LONGEST or not _PUT_TO.match(block.text):
        return False
    return bool(dates.find(block.text))
