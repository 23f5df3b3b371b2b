"""The title of minutes: the line that says that they are minutes, notes or a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from indexer.structure import secrecy, who_came
from indexer.structure.blocks import Block
from indexer.structure.body_names import named_by
from indexer.structure.dates import find as find_dates
from indexer.structure.minuted import TITLE
from indexer.structure.reports import BODY_NAME

OF_DECISIONS = re.compile(  # "Key decisions of the Council, 3 May", "AGM motion results"
    r"(?:summary of|key) (?:[\w’'-]+ ){0,4}decisions\b(?! to\b)|"
    r"decisions (?:of|(?:taken|made) (?:by|at)) (?:the |a )?(?:[\w’'&,-]+ ){0,8}(?:meeting|cabinet|"
    r"committee|board|council|panel|executive|governors|trustees)\b"
    r"(?! (?:members?|directors?|officers?|portfolio)\b)|"
    r"(?:draft )?decision (?:sheet|list|summary|digest)\b|"
    r"(?:[\w’'-]+ ){0,6}(?:motions?|resolutions?|voting) results?\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"\b(?:minutes|notes?) of (?:the )?(?:last|previous) (?:meeting|agm)\b|^items? \d|"
    r"\bto be (?:agreed|approved|confirmed|signed)\b|^\(|"
    r"^(?!(?:title|subject|meeting|document|minutes?)\b)[A-Z][\w /]{2,25}:\s"
    r"(?!(?:draft |confirmed |approved )?(?:minutes|notes?|record)\b)",
    re.IGNORECASE,
)
_CALLED = re.compile(  # as they call themselves, where the word "minutes" is not in it
    r"(?:draft )?minute of\b|"
    r"(?:ordinary |annual |special )?meeting of the (?!.*\b(?:will|is to)\b)|"
    r"(?:.{2,60} [-–—:] )?action (?:sheet|notes?|log)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(  # "Elm School – Governors' meeting, 6 May", "Weir Board - Meeting in Public"
    rf"{BODY_NAME.pattern}[’']?,?(?: ?[-–—:])? (?:\w+ )?(?:meeting|hearing)\b"
    r"(?!.*\b(?:will|is to)\b)|"
    rf"[\w’' ]{{2,60}} [-–—] {BODY_NAME.pattern}[’']? (?:meeting|hearing)\b",
    re.IGNORECASE,
)
_DATED = re.compile(  # over a web page: "Weir Panel - Thursday, 3rd May, 2024 10.00 am"
    rf"{BODY_NAME.pattern}(?:,| [-–—])? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d",
    re.IGNORECASE,
)
_BARE = re.compile(  # a line over it says of which body: "Minutes of the meeting held on 3 May"
    r"\W*(?:(?:draft|unconfirmed|confirmed|approved|public|final|cofnodion)\W+)*"
    r"(?:(?:minutes?|notes?|record|meeting (?:notes?|minutes|record))\b(?: of| from| for)?"
    r"(?: (?:the|an?))?(?: (?:monthly|regular|last|\d{1,3}(?:st|nd|rd|th)))?"
    r"(?: (?:meeting|proceedings))?|"
    r"meeting)\W*(?:(?:draft|unconfirmed|confirmed|approved|public)\W*)*"
    r"(?:(?:held|on|at|in|from|which)\b.*)?",
    re.IGNORECASE,
)
_RUN_ON = re.compile(r"\b(?:MINUTES?|Minutes?) (?:OF|of)\b")  # behind the name of the body
_SPEAKS = re.compile(r"\b(?:was|were|been|be)\b")
_LONGEST_TITLE = 200
_OPENING, _TOP = 14, 5
_LONGEST = 120


def title(found: Sequence[Block]) -> str:
    """The printed title of the minutes, else their first line that is one."""
    named = _named_title(found)
    if named is not None:
        return named
    first = [block for block in found[:_OPENING] if not secrecy.is_paper_mark(block.text)]
    return _behind_name((first or found)[0].text)[:_LONGEST] if found else ""


def has_title(found: Sequence[Block]) -> bool:
    """Whether a line of minutes says that they are minutes, notes or a summary of decisions."""
    return _named_title(found) is not None


def is_bare(text: str) -> bool:
    """Whether a title says that these are minutes, and of which day, but not whose."""
    days = find_dates(text)
    for day in reversed(days):
        text = text[: day.start] + text[day.end :]
    return bool(_BARE.fullmatch(text.strip()))


def of_meeting(found: Sequence[Block]) -> str | None:
    """The line that names the meeting of a body, where none names its minutes."""
    top = [b.text for b in found[:_TOP] if not b.lead.label and len(b.text) < _LONGEST]
    met = next(filter(_MEETING.match, top), None)
    return met or next((one for one in top if _DATED.match(one) and find_dates(one)), None)


def _named_title(found: Sequence[Block]) -> str | None:
    told: set[date] = set()  # the days with which lines above name the body
    came = False
    for block in found[:_OPENING]:
        days = {one.value for one in find_dates(block.text[:_LONGEST_TITLE])}
        came = came or bool(who_came.WHO.match(block.text))
        if came and not (days or named_by(block)):
            continue  # the first item: "Minutes, 3 May"
        if who_came.WHO.match(block.text) or len(block.text) >= _LONGEST_TITLE:
            continue  # "Present: Ann Reed (chair), Bo Lake (minutes)"
        of_another = bool(days and told) and told.isdisjoint(days)  # the minutes to be agreed
        if _may_title(block) and block.lead.label is None and not of_another:
            return _behind_name(block.text)
        told |= days if named_by(block) else set()
    return None


def _behind_name(text: str) -> str:
    """A title without the body's name before it, where a file lost its lines."""
    run_on = _RUN_ON.search(text[:_LONGEST_TITLE]) if len(text) > _LONGEST else None
    return text[run_on.start() :] if run_on else text


def _may_title(block: Block) -> bool:
    """Whether a line is called minutes, and tells neither of others nor who took them."""
    text = block.text
    if _NO_TITLE.search(text) or (block.finished and _SPEAKS.search(text)):
        return False
    return bool(TITLE.search(text) or OF_DECISIONS.match(text) or _CALLED.match(text))
