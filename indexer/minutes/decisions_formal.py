"""Items that resolve: what they only noted before that is told on the way, and decides nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.minutes.decisions_blocks import RESOLVES
from indexer.minutes.decisions_found import Decided
from indexer.minutes.decisions_lists import is_resolution_of_body
from indexer.minutes.decisions_of_body import is_bare
from indexer.minutes.routine import MINUTES
from indexer.minutes.verbs import verbs
from indexer.records import Part


def without_mere_notes(found: Sequence[Decided], part: Part) -> list[Decided]:
    """The decisions of a part; where one says "RESOLVED", without what prose merely noted."""
    last = max((one.place for one in found if _resolves(one, part)), default=-1)
    if last < 0:
        return list(found)
    kept = [
        one
        for one in found
        if one.place >= last or _resolves(one, part) or not _merely_notes(one, part)
    ]
    return _without_leads(kept, part)


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


def _merely_notes(one: Decided, part: Part) -> bool:
    whole = part.paragraphs[one.place].text
    if one.start == 0 and one.end >= len(whole.rstrip()) and MINUTES.search(whole):
        return False  # the minutes of committees, noted in a paragraph of their own
    return one.confidence < 1 and verbs(_text(one, part), one.said)[0] == "noted"


def _text(one: Decided, part: Part) -> str:
    return part.paragraphs[one.place].text[one.start : one.end]
