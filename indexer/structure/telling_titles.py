"""Titles of minuted items that tell something: "7. The Clerk read out the balance, £1,204.10".

Such a title is a paragraph of its item as well, so that what it tells can be given and cited.
"""

from __future__ import annotations

import re

from indexer.structure import dates
from indexer.structure.telling_lines import states

_SUM = re.compile(r"[£€]\s?\d")
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|a\.m|p\.m|noon)\b|\b\d{1,2}:\d\d\b", re.IGNORECASE
)
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{dates.MONTH})\b|"
    rf"\b(?:{dates.MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\b",
    re.IGNORECASE,
)
_OF_EARLIER = re.compile(  # the day of what is agreed or gone through, and of accounts
    r"\b(?:minutes?|notes?|matters arising|actions?|record|proceedings)\b|"
    r"\b(?:to|until|from|as at|end(?:ed|ing)) (?:the )?(?:\w+day,? )?\d",
    re.IGNORECASE,
)
_SOMEBODY_DID = re.compile(
    r"(?:The (?:(?:Town|Parish|Deputy|Vice|Acting) )?(?:Clerk|Chair\w*|Treasurer|Secretary|Mayor|"
    r"Convener|President|Council|Committee|Board|Panel|Group|Trustees|Governors|meeting)|"
    r"Members|Councillors|"
    r"(?:Cllrs?|Councillor|Mr|Mrs|Ms|Miss|Dr|Rev)\.? (?:[A-Z][\w.’'-]* ){0,2}[A-Z][\w’'-]+)"
    r" (?:also |then |had |has |have )?(?:[a-z]{2,}ed|gave|read|said|told|took|went|wrote|made|"
    r"sent|felt|thought|met|spoke|left|rose|brought|put|is|are|was|were|will|would) \w"
)


def tells(title: str) -> bool:
    """Whether a title is a statement, or holds a day, a sum or a time of day.

    The day of earlier minutes and that to which accounts run tell nothing by themselves.
    """
    if states(title) or _SOMEBODY_DID.match(title) or _SUM.search(title):
        return True
    if _OF_EARLIER.search(title):
        return False
    return bool(_CLOCK.search(title) or _DAY.search(title) or dates.find(title))
