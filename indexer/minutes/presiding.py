"""Lines of whoever presides, which give nobody a task: who took the chair, and who signed."""

from __future__ import annotations

import re

from indexer.minutes import action_beside
from indexer.minutes.findings import Where
from indexer.structure.roles import closes_meeting

_PRESIDES = re.compile(  # "COUNCILLOR ORR IN THE CHAIR"
    r"\b(?:in|took|takes|taking|left|resumed|vacated) the chair\b|\bpresid(?:ed|ing|es)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\W*(?:[\w./]{1,10} )?(?:dates? of |time of )?(?:the )?next meeting", re.IGNORECASE
)

_SIGNED = re.compile(  # "A Boot, Chairman"; "Clerk" alone may be a margin
    r"\b(?:chair(?:man|woman|person)?|mayor|president|convenor|convener)\W*$|"
    r"[a-z](?:,| [–—-]|\s*\() ?(?:[A-Z][\w’'-]* ){0,3}(?:clerk|secretary|treasurer)\W*$",
    re.IGNORECASE,
)


def presides(text: str) -> bool:
    """Whether words say who is in the chair from there on."""
    return bool(_PRESIDES.search(text))


def signs(where: Where, text: str, before: str, *, last: bool) -> bool:
    """Whether a line such as "Chairman" is where the minutes are signed, and no margin.

    Args:
        where: the line.
        text: its words, without what stands around them.
        before: the paragraph before it.
        last: whether its part is the last one of the minutes.
    """
    foot = last and where.place == len(where.part.paragraphs) - 1
    if not closes_meeting(text):
        return foot and bool(_SIGNED.search(text))
    titles = (where.part.item_title or where.part.title, *where.paragraph.heading)
    return foot or any(map(_NEXT.match, titles)) or action_beside.settles(before)
