"""What a question asks of a meeting: who chaired, who came, where it was, how long it took."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.answers import Kind
from bot.facts.presence import asked_of
from bot.questions.meeting_words import (
    HOURS_OF_A_MEETING,
    MET_OF_A_BOARD,
    NEEDED_AT_A_MEETING,
    NEXT_OF_A_BOARD,
    OPEN_TO_THE_PUBLIC,
    SENT_WORD,
    WHERE_OF_A_BOARD,
)
from bot.questions.phrases import plain
from bot.questions.understanding import Query


class Aspect(StrEnum):
    """What is asked of a meeting."""

    LAST = "last"
    NEXT = "next"
    PRESENT = "whether somebody was there"
    APOLOGIES = "apologies"
    CHAIR = "chair"
    DECLARATIONS = "declarations"
    ATTENDANCE = "attendance"
    MET = "days"
    PLACE = "place"
    QUORUM = "quorum"
    HOURS = "how long it took"
    OPENNESS = "whether the public may come"


_OF_BODIES = (
    r"(?:meetings?|board|committee|cabinet|panel|forum|council(?:lors)?|members|governors|trustees)"
)
_ASPECTS = (
    (Aspect.HOURS, HOURS_OF_A_MEETING),
    (Aspect.OPENNESS, OPEN_TO_THE_PUBLIC),
    (Aspect.QUORUM, rf"\b(?:in)?quor(?:um|ate)\b|\b{NEEDED_AT_A_MEETING}"),
    (
        Aspect.LAST,
        (
            r"\bwhen (?:was|is|were) (?:the |our )?(?:last|latest|most recent|previous) .{0,50}?"
            r"\bmeet\w*|\bwhen did .{2,60} (?:last meet|meet (?:last|most recently))\b|"
            r"\bdate of (?:the )?(?:last|latest) meeting\b"
        ),
    ),
    (
        Aspect.NEXT,
        (
            r"\bnext (?:\w+ ){0,5}?meet\w*|\bmeet\w* (?:next|again)\b|\bmeeting after\b|"
            rf"\b{NEXT_OF_A_BOARD}"
        ),
    ),
    (Aspect.PRESENT, r"^\W*(?:so |and )?(?:was|were|did|is|has)\b"),
    (
        Aspect.APOLOGIES,
        (
            rf"\bapolog\w+|\b{SENT_WORD}|"
            r"\babsent\b|\b(?:could|did) ?n.?t (?:come|attend|make)\b|"
            r"\bwho (?:\w+ )?(?:missed|skipped|was ?n.?t (?:at|there))\b|"
            r"\bwho (?:all )?(?:was|were|is) (?:missing|away)\b"
        ),
    ),
    (Aspect.DECLARATIONS, r"\bdeclar\w+\b"),
    (
        Aspect.CHAIR,
        (
            r"\b(?:chair(?:ed|ing)|convened)\b|\bpresided\b|\bin the chair\b|"
            r"\bwho (?:now |currently )?(?:chairs|convenes)\b|"
            r"\bwho(?:['’]s| is| was) (?:the |our )?(?:current )?(?:chair|conven[eo]r)(?!'s)"
        ),
    ),
    (
        Aspect.ATTENDANCE,
        (
            r"\b(?:who|which (?:councillors|members|officers)|"
            "how many (?:councillors|members|officers|"
            r"people)) (?:\w+ ){0,3}?(?:attended|turned "
            r"up|came|went|(?:was|were) (?:all )?(?:there|present|at|on|in))\b|"
            r"\bpresent at\b|\battendees\b|"
            r"\bhow many (?:turned up|came|attended|went|were (?:there|present))\b"
            rf"[^?]*\b{_OF_BODIES}\b|"
            # that of pupils, readers or patients is a figure
            r"\battendance (?:list|record|register|sheet)\b|"
            rf"\battendance (?:at|of|for|in|by)\b[^?]*\b{_OF_BODIES}\b|"
            rf"\b{_OF_BODIES}(?:['’]s?)? attendance\b|\bwho (?:\w+ )?in attendance\b"
        ),
    ),
    (
        Aspect.MET,
        (
            rf"\bwhen did .{{2,60}} meet\b|"
            r"(?<!is the )(?<!\'s the )\b(?:when (?:was|were)|(?:date|day) of) (?:the |our )?"
            r"(?!(?:next|coming|following|last|latest|previous|first|annual|extraordinary|special|"
            r"planned|future|agm)\b)(?:[\w&'’-]+ ){0,6}?"
            rf"meetings?(?=\W*$| in\b)|\b(?:{MET_OF_A_BOARD})|"
            r"\b(?:which|what) (?:days|dates) did\b.{0,60}\bmeet\b|"
            r"\bdates of (?:the |all )?.{0,40}meetings\b"
        ),
    ),
    (
        Aspect.PLACE,
        (
            r"\b(?:where|what time|venue|when)\b.{0,60}\bmeet(?:s|ing|ings)?\b|\bmeeting place\b|"
            r"\b(?:which|what) (?:room|building|place|venue)\b.{0,60}\bmeet\w*|"
            rf"{WHERE_OF_A_BOARD}"
        ),
    ),
)


def aspect(query: Query) -> Aspect | None:
    """What the question asks of a meeting; None where it asks of something else."""
    if Kind.MEETING not in query.kinds:
        return None
    text = plain(query.standalone)
    for one, pattern in _ASPECTS:
        if one is Aspect.PRESENT and not asked_of(query.standalone):
            continue
        if re.search(pattern, text, re.IGNORECASE):
            return one
    return None
