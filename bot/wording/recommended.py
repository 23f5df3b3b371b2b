"""A recommendation that answers is called one, with what the meeting decided of it beside it.

A report asks for £18; the meeting may have agreed on £19, or on nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.evidence.gathering import Evidence
from bot.library import Library
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.records import Role
from indexer.words import words

RECOMMENDED, DECIDED = "Recommended: ", "Decided: "
_SHARED = 0.5  # of the words of a recommendation, that what was decided on it holds


def asks_else(query: Query, lead: Evidence) -> bool:
    """Whether a recommendation answers a question that does not ask for recommendations."""
    return lead.place.paragraph.role is Role.RECOMMENDATION and not query.recommended


def decided(library: Library, lead: Evidence, others: Sequence[Evidence]) -> list[Quoted]:
    """The decision of the same meeting that most resembles a recommendation, where one does."""
    minutes = {paper.id for paper in library.minutes_of(lead.place.paper)}
    asked = frozenset(words(lead.text))
    alike = [
        (len(asked & frozenset(words(one.text))) / len(asked), one)
        for one in others
        if one.place.paragraph.role is Role.DECISION and one.place.paper.id in minutes
    ]
    share, best = max(alike, key=lambda found: found[0], default=(0.0, lead))
    return [Quoted(best.place, best.text, DECIDED)] if share >= _SHARED else []
