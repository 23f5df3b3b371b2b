"""An extractive answer taken apart: what its claims say, and what the code says around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answers import Answer

_MARKERS = re.compile(r"\s*(?:\[\d+\])+")


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before and after the claims; it stays, whoever words the claims."""

    before: str  # "Yes: "
    after: str  # "\nEarlier: … [3]"


def framed(answer: Answer) -> Frame | None:
    """What stands around the claims; None where something stands between them, or none is found.

    Then the answer is more than its claims, and is left as it is.
    """
    text, start, place = answer.answer, -1, 0
    for claim in answer.claims:
        found = text.find(claim.text, place)
        if found < 0 or (start >= 0 and text[place:found].strip(" \n-–•")):
            return None
        start = found if start < 0 else start
        end = found + len(claim.text)
        markers = _MARKERS.match(text, end)
        place = markers.end() if markers else end
    return Frame(text[:start], text[place:]) if start >= 0 else None
