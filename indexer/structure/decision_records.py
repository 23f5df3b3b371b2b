"""Records of decisions that one person took. An officer's belongs to no meeting.

A list of what several makers decided belongs to none either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.blocks import Block
from indexer.structure.reports import BODY_NAME

_TITLE = re.compile(
    r"(?:record of (?:an? |the )?(?:[\w-]+ ){0,3}decision|"
    r"(?:[\w-]+ ){0,4}decision (?:notice|record))"
    r"(?: (?:by|taken by|made by|of)\b.{0,80})?",
    re.IGNORECASE,
)
_BY_OFFICER = re.compile(r"\b(?:officer|delegated|director|chief executive)\b", re.IGNORECASE)
_MEMBER = re.compile(  # who decides in a session of his own, on a day of its own
    r"\b(?:cllr|councillor|member|leader|mayor|portfolio[- ]holder|commissioner)\b", re.IGNORECASE
)
_TAKEN_BY = re.compile(
    r"(?:decision (?:maker|taker)|(?:decision )?(?:taken|made) by|"
    r"name of (?:officer|decision maker))\s*:\s*(?:the )?(?P<who>[^,;(]{2,80})",
    re.IGNORECASE,
)
_MAKER = re.compile(r"decision (?:maker|taker)\s*:\s*(?P<who>.{2,80})", re.IGNORECASE)
_TAKEN_ON = re.compile(  # reports that name who is to decide have none
    r"(?:decision (?:published|made|taken|date)|made at meeting|date of decision|effective from)"
    r"\s*:",
    re.IGNORECASE,
)
_TOP, _HEAD = 6, 16  # blocks


def is_decision_record(found: Sequence[Block]) -> bool:
    """Whether this is the record of a decision taken by one person: what it decides is decided."""
    return any(_TITLE.fullmatch(block.text) for block in found[:_TOP])


def lists_makers(found: Sequence[Block]) -> bool:
    """Whether this lists decisions of several makers, as councils publish them week by week."""
    makers = (_MAKER.match(block.as_field) for block in found)
    several = len({maker["who"].strip(" .").casefold() for maker in makers if maker}) > 1
    return several and sum(bool(_TAKEN_ON.match(block.as_field)) for block in found) > 1


def is_of_officer(found: Sequence[Block]) -> bool:
    """Whether such a record says that an officer took the decision: no member, and no body."""
    titles = [block.text for block in found[:_TOP] if _TITLE.fullmatch(block.text)]
    if not titles:
        return False
    takers = [taker for block in found[:_HEAD] if (taker := _TAKEN_BY.match(block.as_field))]
    if takers:
        who = takers[0]["who"].strip(" .")
        return not (_MEMBER.search(who) or BODY_NAME.fullmatch(who))
    return any(map(_BY_OFFICER.search, titles))
