"""What stands before a time and says on which side of it is meant: "since 2020", "before May"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.questions.spans import Period

UNTIL = re.compile(r"\b(?:before|until|till|up to|prior to)\s*(?:the\s+)?$", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(?:due|deadlines?|coming|will|must|needs?|still (?:to|due)|(?:has|have) to|to be done)\b",
    re.IGNORECASE,
)
MADE = re.compile(  # what is from before a day may be due after it
    r"\b(?:from|agreed|decided|minuted|made|set|raised) before\s*(?:the\s+)?$", re.IGNORECASE
)


def sided(text: str, start: int, period: Period) -> Period:
    """The period as what comes before it means it: "since 2020", "before May 2021"."""
    if period.start is None:
        return period
    if re.search(r"\bsince\s*(?:the\s+)?$", text[:start], re.IGNORECASE):
        return replace(period, since=True)
    if UNTIL.search(text[:start]):
        return replace(period, before=True)
    return period
