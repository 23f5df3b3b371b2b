"""Lists under a bare "That the Council": resolved, or only asked, moved or recommended.

Such a line says nothing of who says it. What stands over it does, or the vote under the list.
"""

from __future__ import annotations

import re

from indexer.minutes import decisions_blocks as blocks
from indexer.minutes import motions
from indexer.minutes.bodies import NOUN
from indexer.minutes.decisions_lines import POINTS, last_sentence
from indexer.records import Part

_NAME = r"[A-Z][\w’'-]*,? |and |of |for |the |& "  # a word of a body's name
_BARE = re.compile(rf"\W*That (?:the |this )?(?:{_NAME}){{0,12}}{NOUN}\W*")
_SETTLES = re.compile(  # at the end of what stands over the list
    r"\b(?:resolved|agreed|carried)(?: (?:unanimously|nem\.? con))?\W*$",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:not|nor|never|nobody|yet|if|unless|until|had|what|whether|as|petition|asked|read)\b",
    re.IGNORECASE,
)
_ANOTHERS = re.compile(  # an officer's words, or a petitioner's
    r"\b(?:recommend|ask|request|petition|read|urge|call(?:s|ed)? (?:on|for)|prayer|letter)",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:propos|mov(?:e|ed|ing)\b|motion|second|amend)", re.IGNORECASE)


def is_bare(stem: str) -> bool:
    """Whether a stem says only that a body is to do what the list under it says."""
    return bool(_BARE.fullmatch(stem.strip(POINTS)))


def is_resolved(place: int, part: Part) -> bool:
    """Whether the list is resolved whose stem, or one of whose lines, stands at ``place``."""
    first, heading = place, part.paragraphs[place].heading
    own = part.paragraphs[place].stem
    if own is not None:
        while first > place - _MOST and first and part.paragraphs[first - 1].stem == own:
            first -= 1
    above = part.paragraphs[first - 1] if first else None
    if above and above.heading == heading and is_bare(last_sentence(above.text)):
        first -= 1
        above = part.paragraphs[first - 1] if first else None
    headings = [text for text in heading if not is_bare(text)]
    over = above.text if above and above.heading == heading else "".join(headings[-1:])
    over = last_sentence(over.rstrip(POINTS))
    if _SETTLES.search(over) and not _DENIES.search(over):
        return True
    if _ANOTHERS.search(over):
        return False
    if _MOVED.search(over):
        return _is_carried(place, part)
    headed = any(blocks.RESOLVES.match(text) or blocks.is_heading(text) for text in headings[-1:])
    return headed or _is_carried(place, part)


def _is_carried(place: int, part: Part) -> bool:
    """Whether the first paragraph after the list says that the vote on it was carried."""
    own = part.paragraphs[place].stem
    below = part.paragraphs[place + 1 : place + 1 + _MOST]
    after = next((p for p in below if not p.label and (own is None or p.stem != own)), None)
    went = motions.outcome(after.text) if after else None
    carried = after is not None and bool(_CARRIED.search(after.text))
    return bool(carried and went and not (went.lost or went.amendment))


_MOST = 60  # lines of such a list
_CARRIED = re.compile(r"\b(?:carried|passed)\b", re.IGNORECASE)
