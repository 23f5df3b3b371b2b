"""Procedure: agreeing earlier minutes, apologies, adjourning, excluding the public and the like."""

from __future__ import annotations

import re

from indexer.minutes.motions import is_bare
from indexer.minutes.voting import without_movers

MINUTES = re.compile(
    r"\b(?:minutes|notes?(?! (?:the|that)\b)|record)\b[^.;]{0,60}\b(?:of|from|held|dated|"
    r"meetings?|last|previous)\b|"
    r"\b(?:previous|last|draft|those|the|these|public|confidential|part \w+) minutes\b|"
    r"^\W*minutes\b|\bcofnodion\b|"
    # in Scotland it is the minute of a meeting
    r"\bminute of (?:the )?(?:\w+ ){0,3}?(?:meeting|\d{1,2}(?:st|nd|rd|th)?\b)|"
    r"\b(?:the|draft|previous|last) minute (?:was|is|be)\b|\W*\w+ the (?:draft )?minute\W*$",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:approv\w+|agree\w*|confirm\w*|accept\w*|adopt\w*|sign(?:ed)?|ratif\w+|correct record|"
    r"true record|accurate record|true and|okayed|passed|taken as read|carried|receiv\w+|noted|"
    r"in favou?r|cadarnhawyd|cadarnhau|cymeradwywyd|derbyniwyd)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\b(?:record|accurate|signed|these|those|they|read|amend\w*|correct\w*|changes)\b",
    re.IGNORECASE,
)
_MINUTES_TITLE = re.compile(
    r"\b(?:minutes|notes?|record) (?:of|from)\b|"
    r"^(?:draft |previous )?minute(?: of(?! silence)\b|$)|"
    r"^(?:approval|ratification|confirmation|"
    r"adoption) of "
    r".{0,30}\b(?:minutes|notes?)\b|\b(?:previous|last|draft) (?:minutes|notes?)\b|^minutes\b|"
    r"\bminutes$",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(
    r"\bapolog(?:y|ies)\b|\bquorate\b|\badjourn\w*\b|"
    r"\bexclu\w+ (?:of )?(?:the )?(?:press|public)\b|\bpress and (?:the )?public\b|"
    r"\bpublic (?:and press )?(?:be|were|was|are|is) (?:\w+ )?excluded\b|\bexempt "
    r"(?:items?|session|business)\b|\bpart (?:2|ii|b) (?:of|items|session)\b|"
    r"\bstanding orders?\b.{0,60}\b(?:suspend|lift|reinstat|relax|waiv|resum)\w*|"
    r"\b(?:suspend|lift|reinstat|relax|waiv)\w*\b.{0,30}\bstanding orders?\b|"
    r"\b(?:next|subsequent) meeting (?:be|to be|will be|would be|should be|on|is|was|takes?) "
    r"|\bdate of (?:the )?(?:next|future) meeting|\bappointed (?:as )?(?:tellers?|scrutineers?|"
    r"minute[- ]?takers?|note[- ]?takers?)\b|\bminute[- ]taker\b|\btellers?\b|\bscrutineers?\b|"
    r"\b(?:declarations?|register) of interests?\b|\bagenda (?:be|was|is|were) (?:\w+ )?"
    r"(?:approved|agreed|adopted|accepted)\b|\b(?:approv|adopt|agree|accept)\w* the agenda\b|"
    r"\b(?:order of (?:the )?(?:business|agenda)|item \w+ (?:be|was) (?:taken|brought) (?:next|"
    r"forward|first))\b|\b(?:extend|continue)\w* (?:the )?meeting\b|\bmeeting (?:(?:be|was|is) )?"
    r"(?:extended|closed|suspended|reconvened|reopened|continued)\b|\bdefer(?:red|ral)?\b|"
    r"\bpostponed?\b|\bcarried forward to\b|\bin the chair\b|\b(?:chair|preside)\w* (?:for|of|"
    r"at|over) "
    r"(?:the|this) (?:meeting|evening)\b|\btake the chair\b|\bgather nominations\b|"
    r"\bmatters? arising\b|\bmove (?:in)?to (?:closed|private|confidential)\b|"
    r"\bchair(?:man|person)? for (?:the|this) hearing\b|\bprocedural motion\b|\bmove to a "
    r"vote\b|\bvote (?:be|was) (?:taken|recorded)\b|"
    r"\brecorded vote\b",
    re.IGNORECASE,
)
_SHORT = 20  # words
_ELECTS = re.compile(r"\b(?:elect|appoint|co-?opt)\w*\b", re.IGNORECASE)
_TITLES = re.compile(
    r"\W*(?:(?:to )?(?:receive|record|note|accept)\s+)?(?:apologies|declarations? of (?:\w+ "
    r")?interests?|exclusion of|date of next|next meeting|"
    r"order of business|approval of (?:the )?agenda|adoption of (?:the )?agenda|minutes silence|"
    r"closure|close of meeting|adjournment|standing orders? suspen\w+)\b",
    re.IGNORECASE,
)


def is_routine(text: str, titles: tuple[str, ...] = ()) -> bool:
    """Whether a decision is procedure.

    Args:
        text: the decision.
        titles: item title and headings over it; they tell what "Approved." alone is about.
    """
    if agrees_minutes(text, titles) or _PROCEDURE.search(text):
        return True
    short = len(text.split()) < _SHORT and not _ELECTS.search(text)
    return short and any(_TITLES.match(title) for title in titles)


def agrees_minutes(text: str, titles: tuple[str, ...] = ()) -> bool:
    """Whether a decision agrees the minutes of an earlier meeting."""
    if not _AGREED.search(text):
        return False
    if MINUTES.search(text):
        return True
    about_them = is_bare(without_movers(text)) or bool(_OF_THEM.search(text))
    short = len(text.split()) < _SHORT and about_them
    return short and any(_MINUTES_TITLE.search(title) for title in titles)
