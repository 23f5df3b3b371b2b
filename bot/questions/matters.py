"""What a question asks of the record of one matter: its history, who proposed it, its item.

"When did we last discuss the toll?" asks for meetings, and no sentence of any paper answers it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.questions.reckoning import MONTH

_PUT_OFF = r"deferred|postponed|adjourned|put off|delayed|carried (?:over|forward)"
_BEFORE = (  # what a meeting does with a matter, and nothing that a matter does in the world
    r"(?:discuss\w*|talk\w*|considere?d?|debated?|mention\w*|com(?:e|es|ing) up|came up|"
    r"brought up|on (?:the|an|our) agenda|before (?:the|us|members)\b[\w ]{0,30}|minuted|"
    rf"{_PUT_OFF})"
)
_HISTORY = re.compile(
    rf"\bwhen (?:did|was|were|is|has|have|had) [^?]{{2,80}}?\b(?:last|first) {_BEFORE}\b|"
    rf"\bwhen (?:did|was|were) the last time [^?]{{0,40}}{_BEFORE}\b|"
    rf"\blast time [^?]{{0,30}}{_BEFORE}\b|"
    r"\bhow (?:many times|often|many meetings)(?: [^?]{1,40})? (?:did|has|have|had|was|were)\b"
    rf"[^?]{{1,80}}?\b{_BEFORE}\b|"
    rf"\b(?:which|what) meetings? (?:have |has |had |was |were |did )?[^?]{{0,60}}?{_BEFORE}\b|"
    r"\b(?:what|anything|which (?:items?|papers?|reports?)) (?:\w+ ){0,2}?"
    r"(?:deferred|postponed|adjourned|put off)\b|"
    rf"\b(?:has|have|did|was|were) [^?]{{2,80}}{_BEFORE} "
    r"(?:before|more than once|again|at more than one)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_LAST = re.compile(r"\blast\b", re.IGNORECASE)
_DEFERRALS = re.compile(rf"\b(?:{_PUT_OFF})\b", re.IGNORECASE)
# Words that ask for meetings, and say nothing of the matter.
HISTORY_WORDS = (
    "last first time times often many discuss discussed discussion talk talked talking consider "
    "considered debate debated mention mentioned come comes came coming up brought agenda before "
    "minuted deferred postponed put off adjourned delayed carried over forward more than once again"
)

_PROPOSED = re.compile(
    r"\bwhat (?:did|has|have|does|else did) (?P<who>[\w.'’ -]{2,50}?) "
    r"(?:ever |also |actually )?(?:proposed?|moved?|put forward)\b",
    re.IGNORECASE,
)
_SECONDED = re.compile(
    r"\bwhat (?:did|has|have|else did) (?P<who>[\w.'’ -]{2,50}?) (?:ever |also )?second(?:ed)?\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:board|committee|council|cabinet|panel|members|councillors|officers|we|they|it|you|i|"
    r"report|paper|minutes|plan|strategy|consultants?|government|meeting|motion)\b",
    re.IGNORECASE,
)

_FOLLOWED = re.compile(
    r"\b(?:was|were|is|are|has|have) [^?]{0,60}\brecommendations?\b[^?]{0,40}"
    r"\b(?:followed|taken up|acted on|heeded|ignored|overruled|accepted|agreed|approved|adopted)\b|"
    r"\b(?:agree|go along|side|disagree) with (?:the |their |its )?officers?\b|"
    r"\b(?:follow|go with|go against|agree with|depart from|ignore|overrule|stick to)(?:ed)? "
    r"(?:the |its |his |her |their |all )?(?:[\w'’]+ ){0,2}?recommendations?\b",
    re.IGNORECASE,
)
FOLLOWED_WORDS = (
    "follow followed following acted ignored ignore heeded overruled against depart stick taken up"
)

_CALLED_IN = r"called(?: it| this| that)? in\b"
_OF_DECISION = (  # nobody's police, and no one who called in sick
    r"[^?]*\b(?:decisions?|resolutions?|minutes?|applications?|items?|called (?:it|this|that) in)\b"
)
_CALL_IN = re.compile(  # "when was the deadline to call in the depot decision"
    r"\b(?:deadline|last (?:day|date)|cut-?off|time limit|by when|until when|too late|expir\w*|"
    r"run(?:s|ning)? out)\b[^?]{0,80}\bcall(?:ed|ing)?[- ]?in\b|"
    r"\b(?:when|how long|what (?:date|day))\b[^?]{0,20}\b(?:can|could|may|must|have|has|had|got)\b"
    r"[^?]{0,60}\bcall (?:it |this |that )?in\b|"
    r"\bwhen (?:can|could|may|does|did|will|would|is|was) [^?]{0,60}\bdecision\b[^?]{0,20}\b"
    r"(?:come into (?:force|effect)|take effect|be implemented)\b|"
    rf"\b(?:who|which \w+|when|why|how many \w+)\b(?={_OF_DECISION})[^?]{{0,60}}\b{_CALLED_IN}|"
    r"\bcall-?in (?:deadline|period|window|end|expir\w*|close\w*)\b",
    re.IGNORECASE,
)
CALL_IN_WORDS = (
    "call called calling callin in deadline last day date cut off cutoff time limit when until "
    "long late too still expire expires expired run runs out period window end ends close closes "
    "closed come comes came into force effect take takes took implemented implement members "
    "councillors who why which how many decision"
)
_REVERSED = re.compile(
    r"\b(?:why|what (?:made|persuaded|convinced|caused))\b[^?]{0,60}\b(?:change[ds]? "
    r"(?:its|their|our|her|his|the|your)? ?minds?|u-?turn\w*|back ?track\w*|go(?:ne)? back on|"
    r"went back on|revers\w+|rescind\w*|overturn\w*|undo|undid|think again|thought better)\b",
    re.IGNORECASE,
)
REVERSED_WORDS = (
    "why what made persuaded convinced caused change changed mind minds turn uturn u backtrack "
    "backtracked go gone went back reverse reversed reversal rescind rescinded overturn overturned "
    "undo undid think thought again better"
)

_THINGS = r"(?:papers?|items?|reports?|documents?|business)"
_LISTED = r"(?: (?:on|in|of|at|for|from) (?:[\w’'-]{1,30} ?){1,5}?)?"  # "on the agenda"
_CALLED = (  # of a paper; a road is closed as well, and a firm has private business
    rf"(?:(?:restricted|confidential|exempt|part (?:2|two|ii)) {_THINGS}|"
    r"(?:private|closed|secret) (?:papers?|items?|reports?|session|business items?|"
    r"business on (?:the|an|our|this|that|\w+['’]s) (?:\w+ )?agenda))"
)
_CONFIDENTIAL = re.compile(
    rf"\b(?:which|what|any|how many) (?:of the |other )?{_THINGS}{_LISTED} "
    r"(?:is|are|was|were|(?:have|had|has|will|to) be(?:en)?) "
    r"(?:(?:also|still|being|marked|held|taken|heard|kept|treated|listed|as|in) ){0,3}"
    r"(?:(?:restricted|confidential|exempt|private|secret|part (?:2|two|ii))\b(?! (?:from|to)\b)|"
    r"not public\b)|"
    r"\bwhat(?:['’]?s| is| are| was| were) (?:also |being )?(?:confidential|exempt|restricted|"
    r"secret|(?:held |taken |heard )?in (?:private|part (?:2|two|ii)))\b"
    rf"(?=\W*$| (?:in|on|for|at) (?:the )?(?:next\b|last\b|this\b|{MONTH}|\d)|"
    r"[^?]*\b(?:agenda|meeting|board|committee|cabinet|panel|session)\b)|"
    rf"\b(?:which|what|what (?:are|were)|list|any|how many|show|show me) (?:the |all )*{_CALLED}\b|"
    r"\bwhat(?:['’]?s| is| was| are| were|(?: \w+)? went| goes)? (?:\w+ )?(?:in|on|under|for|into) "
    r"(?:the )?(?:private|confidential|exempt|closed|restricted|secret|part (?:2|two|ii|b))\b"
    r"(?=\W*$| (?:session|part|agenda|meetings?|pack|items?|business|section|papers?|bit|at|for|"
    r"of the (?:meeting|agenda|pack|papers))\b)|"
    r"\bwhat(?:['’]?s| is| was) (?:private|closed|not public)\b[^?]*"
    r"\b(?:agenda|meeting|pack|board|committee|panel|cabinet)\b|"
    r"\b(?:anything|something) (?:\w+ )?"
    r"(?:private|confidential|exempt|restricted|secret|in part (?:2|two|ii|b))\b"
    r"(?! (?:from|to)\b)|"
    r"\b(?:which|what)\b[^?]{0,30} (?:taken|discussed|considered|dealt with|heard|held|done) "
    r"(?:in|under|at) (?:the )?(?:private|closed|secret|confidential) session\b",
    re.IGNORECASE,
)
CONFIDENTIAL_WORDS = (
    "restricted confidential exempt part private closed secret public documents business session "
    "marked listed taken discussed considered dealt heard held"
)

ITEM_NUMBER = (
    r"(\d{1,3}(?:\.\d{1,2}){0,2}(?:\([a-z]\)|[a-z])?)(?![\w/]|\.\d)"  # "7", "10.2", "7(b)"
)
_ITEM = re.compile(
    r"\b(?:summari[sz]e|sum up|summary of|gist of|explain|outline) (?:agenda )?"
    rf"item {ITEM_NUMBER}|"
    rf"\bwhat (?:is|was|does|did) (?:agenda )?item {ITEM_NUMBER}[^?]{{0,40}}?"
    r"\b(?:about|say|on)\b|"
    rf"^\W*(?:agenda )?item {ITEM_NUMBER}[^?]{{0,40}}\b(?:say|about|summary)\b",
    re.IGNORECASE,
)


class Times(StrEnum):
    """Which of the meetings that dealt with a matter are asked for."""

    LAST = "the last"
    FIRST = "the first"
    ALL = "all"


def history(text: str) -> Times | None:
    """Which meetings on a matter a question asks for; None where it asks for none."""
    if not _HISTORY.search(text):
        return None
    if _FIRST.search(text):
        return Times.FIRST
    return Times.LAST if _LAST.search(text) else Times.ALL


def asks_deferrals(text: str) -> bool:
    """Whether only the meetings count that put the matter off."""
    return bool(_DEFERRALS.search(text))


def proposer(text: str) -> str:
    """Whose proposals are asked for, as typed; empty where nobody's, or a body's."""
    return _somebody(_PROPOSED, text)


def seconder(text: str) -> str:
    """Whose secondings are asked for, as typed; empty where nobody's."""
    return _somebody(_SECONDED, text)


def _somebody(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found["who"].strip() if found and not _NOBODY.search(found["who"]) else ""


def asks_followed(text: str) -> bool:
    """Whether it asks if what was recommended was also decided."""
    return bool(_FOLLOWED.search(text))


def asks_confidential(text: str) -> bool:
    """Whether it asks which items or papers are not public."""
    return bool(_CONFIDENTIAL.search(text))


def item_number(text: str) -> str:
    """The number of the item of which the gist is asked, as printed; empty where none is."""
    found = _ITEM.search(text)
    return next(filter(None, found.groups()), "") if found else ""


def asks_call_in(text: str) -> bool:
    """Whether it asks until when a decision can be called in, or from when it takes effect."""
    return bool(_CALL_IN.search(text))


def asks_reversed(text: str) -> bool:
    """Whether it asks why a body changed its mind."""
    return bool(_REVERSED.search(text))
