"""Lists under a bare "That the Council": resolved, or only asked, moved or recommended.

Such a line says nothing of who says it. What stands over it does, or the vote under the list.
"""

from __future__ import annotations

import re

from indexer.minutes import decisions_blocks as blocks
from indexer.minutes import motions
from indexer.minutes.bodies import NAME_WORD, NOUN
from indexer.minutes.decisions_lines import POINTS, last_sentence
from indexer.records import Part

_MEMBER = (  # who may decide alone
    r"(?:(?:Cabinet|Executive|Lead) Member|Portfolio Holder|Leader|Mayor|Commissioner)"
    r"(?: (?:for|of) [\w ,&’'-]{2,80})?"
)
_BARE = re.compile(
    rf"\W*That (?:the |this )?(?:(?:{NAME_WORD}){{0,12}}{NOUN}|(?:Deputy )?{_MEMBER})\W*"
)
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
_MOST = 60  # lines of such a list
_CARRIED = re.compile(r"\b(?:carried|passed)\b", re.IGNORECASE)
_LEADS = re.compile(rf"\b[Tt]hat (?:the |this )?(?:{NAME_WORD}){{0,12}}{NOUN}$")  # in a list
_MOVED = re.compile(
    r"^(?!.*\b(?:resolved|agreed|approved|decided|recommended|carried)\b)"
    r".*\b(?:propos(?:e|ed|es|al)|mov(?:e|ed|es|ing)|motion|seconded|amendment)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_bare(stem: str) -> bool:
    """Whether a stem says only that a body is to do what the list under it says."""
    return bool(_BARE.fullmatch(stem.strip(POINTS)))


def is_resolved(place: int, part: Part) -> bool:
    """Whether the list is resolved whose stem, or one of whose lines, stands at ``place``."""
    heading = part.paragraphs[place].heading
    above = _above(place, part)
    if above is not None and is_bare(last_sentence(part.paragraphs[above].text)):
        above = _above(above, part)
    headings = [text for text in heading if not is_bare(text)]
    over = "".join(headings[-1:]) if above is None else part.paragraphs[above].text
    over = last_sentence(over.rstrip(POINTS))
    if _SETTLES.search(over) and not _DENIES.search(over):
        return True
    if _ANOTHERS.search(over):
        return False
    headed = any(blocks.RESOLVES.match(text) or blocks.is_heading(text) for text in headings[-1:])
    return (headed and not _MOVED.search(over)) or is_carried(place, part)


def is_moved(stem: str) -> bool:
    """Whether a stem tells what somebody moved: "Cllr Dee moved that the Council"."""
    return bool(_MOVED.search(stem))


def stem_of(place: int, part: Part) -> str:
    """The last sentence over a line of a list, whether or not it was taken for its stem."""
    here = part.paragraphs[place]
    if not here.stem and any(map(is_bare, here.heading[-1:])):
        return here.heading[-1].rstrip(POINTS)
    above = _above(place, part) if here.label and not here.stem else None
    over = here.stem or (part.paragraphs[above].text if above is not None else "")
    stem = last_sentence(over).rstrip(POINTS)
    return stem if here.stem or over.endswith(":") or _LEADS.search(stem) else ""


def is_carried(place: int, part: Part) -> bool:
    """Whether the first paragraph after the list says that the vote on it was carried."""
    after = _after(place, part)
    went = motions.outcome(after)
    return bool(_CARRIED.search(after) and went and not (went.lost or went.amendment))


def fell(place: int, part: Part) -> bool:
    """Whether a line is of a motion, on which the paragraph after the list says that it fell."""
    if not _MOVED.search(stem_of(place, part)):
        return False
    return _is_lost(_after(place, part))


def is_lost_motion(place: int, part: Part) -> bool:
    """Whether a paragraph tells what was moved, and the next one that it was lost."""
    moved = _MOVED.search(last_sentence(part.paragraphs[place].text))
    return bool(moved) and _is_lost(_after(place, part))


def _is_lost(after: str) -> bool:
    went = motions.outcome(after)
    return motions.is_over(after) or bool(went and went.lost and not went.amendment)


def _above(place: int, part: Part) -> int | None:
    """The paragraph over a list, or over its stem, that stands under the same heading."""
    lines, here = part.paragraphs, part.paragraphs[place]
    above = place - 1
    while (here.stem or here.label) and place - _MOST < above and above >= 0:
        if lines[above].stem != here.stem or not (here.stem or lines[above].label):
            break
        above -= 1
    headed = any(map(is_bare, here.heading[-1:]))  # its stem was taken for a heading
    return above if above >= 0 and (headed or lines[above].heading == here.heading) else None


def _after(place: int, part: Part) -> str:
    """The first paragraph after a list."""
    own = part.paragraphs[place].stem
    below = part.paragraphs[place + 1 : place + 1 + _MOST]
    return next((p.text for p in below if not p.label and (own is None or p.stem != own)), "")
