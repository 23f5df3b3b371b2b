"""Items that resolve: what they only noted before that is told on the way, and decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.minutes.decisions_blocks import RESOLVES
from indexer.minutes.decisions_found import Decided
from indexer.minutes.verbs import verbs
from indexer.records import Part


def without_mere_notes(found: Sequence[Decided], part: Part) -> list[Decided]:
    """The decisions of a part; where one says "RESOLVED", without what prose merely noted."""
    if not any(_resolves(one, part) for one in found):
        return list(found)
    return [one for one in found if _resolves(one, part) or not _merely_notes(one, part)]


def _resolves(one: Decided, part: Part) -> bool:
    return any(RESOLVES.match(text or "") for text in (one.stem, one.said, _text(one, part)))


def _merely_notes(one: Decided, part: Part) -> bool:
    return one.confidence < 1 and verbs(_text(one, part), one.said)[0] == "noted"


def _text(one: Decided, part: Part) -> str:
    return part.paragraphs[one.place].text[one.start : one.end]
