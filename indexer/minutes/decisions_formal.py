"""Items that resolve: what they only noted before that is told on the way, and decides nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.minutes.decisions_blocks import RESOLVES, is_labelled
from indexer.minutes.decisions_found import Decided, Pending
from indexer.minutes.decisions_lists import is_resolution_of_body
from indexer.minutes.decisions_of_body import is_bare
from indexer.minutes.routine import MINUTES
from indexer.minutes.verbs import verbs
from indexer.minutes.voting import movers
from indexer.records import Part, Role


def recommends(place: int, part: Part) -> bool:
    """Whether it prints the report's recommendation, on which the item resolves below it."""
    text, below = part.paragraphs[place].text, part.paragraphs[place + 1 :]
    if _REPORTS.match(text):
        return any(_ADOPTS.search(one.text) for one in below)
    return bool(_RECOMMENDED.match(text)) and any(map(is_labelled, below))


_RECOMMENDED = re.compile(r"\W*recommend(?:ed|ations?)\s*:", re.IGNORECASE)
_REPORTS = re.compile(r"\W*RECOMMENDED that\b")
_ADOPTS = re.compile(
    r"\b(?:AGREED|RESOLVED)\b.{0,200}\bthat the (?:\w+[’']?s? )?recommendations? be \w+ed\b"
)


def moved_under(place: int, part: Part) -> Pending | None:
    """What was moved, where "Motion" or "Amendment" stands over it: "That it be sold. Moved by"."""
    paragraph = part.paragraphs[place]
    over = _MOTION.fullmatch((part.item_title or part.title, *paragraph.heading)[-1])
    said = _THAT.match(paragraph.text)
    if over is None or said is None:
        return None
    amends = over["what"].casefold() == "amendment"
    return Pending(place, 0, said.end(), movers(paragraph.text), amends)


_MOTION = re.compile(
    r"\W*(?:(?:first|second|further|substantive|original) )?(?P<what>motion|amendment)"
    r"(?: \d{1,2})?\W*",
    re.IGNORECASE,
)
_THAT = re.compile(r"\W*That\b[^.]{3,600}\.?")


def without_mere_notes(found: Sequence[Decided], part: Part) -> list[Decided]:
    """The decisions of a part; where one says "RESOLVED", without what prose merely noted."""
    last = max((one.place for one in found if _resolves(one, part)), default=-1)
    if last < 0:
        return list(found)
    kept = [
        one
        for one in found
        if one.place >= last
        or _resolves(one, part)
        or not _merely_notes(one, part)
        or _of_own_number(one, part, last)
    ]
    return _without_leads(kept, part)


def without_proposals(found: Sequence[Decided], part: Part) -> list[Decided]:
    """Without what was only moved where the same two carry it below: "AGREED, proposed by …"."""
    kept: list[Decided] = []
    for place, one in enumerate(found):
        after = found[place + 1 :]
        moved = one.by.seconder and _MOVED.match(_text(one, part)) and not one.votes
        again = moved and any(_agreed_by(other, one, part) for other in after)
        if not (again or _carries_list(one, found, part)):
            kept.append(one)
    return kept


def _carries_list(one: Decided, found: Sequence[Decided], part: Part) -> bool:
    """Whether it says that the recommendations were carried which stand under "Decision"."""
    if not _ALL_CARRIED.fullmatch(_text(one, part)):
        return False
    listed = (part.paragraphs[other.place] for other in found if other is not one)
    return any(other.role is Role.DECISION and other.label for other in listed)


_ALL_CARRIED = re.compile(
    r"\W*The recommendations? (?:was|were) (?:then |duly )?(?:moved|proposed|put)\b[^.;]{0,120}"
    r"\b(?:carried|agreed)(?: unanimously)?\W*"
)


_MOVED = re.compile(r"\W*(?:proposed|moved) by\b", re.IGNORECASE)
_CARRIES = re.compile(r"\W*(?:it was )?(?:AGREED|RESOLVED)\b[^.;]{0,40}\b(?:propos|mov|motion)")


def _agreed_by(other: Decided, one: Decided, part: Part) -> bool:
    """Whether a resolution says that it is what two members moved before it."""
    same = (other.by.mover, other.by.seconder) == (one.by.mover, one.by.seconder)
    return same and bool(_CARRIES.match(_text(other, part)))


def _without_leads(found: Sequence[Decided], part: Part) -> list[Decided]:
    """Without what only led to the resolution in the next paragraph: "members settled on (B)".

    Its vote is that of the resolution.
    """
    kept: list[Decided] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and one.place - last.place == 1 and _resolves(one, part) and _leads(last, part):
            kept[-1] = replace(one, votes=one.votes or last.votes, by=one.by.filled(last.by))
        else:
            kept.append(one)
    return kept


def _leads(one: Decided, part: Part) -> bool:
    text = part.paragraphs[one.place].text.rstrip()
    if one.end < len(text) or _resolves(one, part) or one.lost:
        return False
    return text.endswith(":") or (one.confidence < 1 and bool(_SOFTLY.search(_text(one, part))))


_SOFTLY = re.compile(
    r"\b(?:settled on|came down|content|happy|in favour|consensus|agreement|minded|unanimous|"
    r"preferred)\b|\brecommendations?\b.{0,120}\b(?:agreed|approved|accepted|carried)\b",
    re.IGNORECASE,
)


def _resolves(one: Decided, part: Part) -> bool:
    if one.stem and (is_bare(one.stem) or is_resolution_of_body(one.stem)):
        return True
    return any(RESOLVES.match(text or "") for text in (one.stem, one.said, _text(one, part)))


def _of_own_number(one: Decided, part: Part, last: int) -> bool:
    """Whether a numbered line ends in a note: it is a matter of its own, as the resolution's is."""
    here, there = part.paragraphs[one.place], part.paragraphs[last]
    numbered = bool(here.label_printed and there.label_printed)
    return numbered and one.end >= len(here.text.rstrip())


def _merely_notes(one: Decided, part: Part) -> bool:
    whole = part.paragraphs[one.place].text
    if one.start == 0 and one.end >= len(whole.rstrip()) and MINUTES.search(whole):
        return False  # the minutes of committees, noted in a paragraph of their own
    return one.confidence < 1 and verbs(_text(one, part), one.said)[0] == "noted"


def _text(one: Decided, part: Part) -> str:
    return part.paragraphs[one.place].text[one.start : one.end]
