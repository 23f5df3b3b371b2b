"""A recommendation that answers is called one, with what the meeting decided of it beside it.

A report asks for £18; the meeting may have agreed on £19, or on nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.gathering import Evidence
from bot.library import Library
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.records import Role
from indexer.words import words

RECOMMENDED, DECIDED = "Recommended: ", "Decided: "
_PROPOSES = re.compile(
    r"^\W*(?:that|to|note|agree|approve|endorse|adopt|consider|receive|delegate|authori[sz]e|support|"
    r"confirm|accept|review|comment|provide|appoint|refer|grant|refuse|ratify|instruct|request)\b|"
    r"\brecommend|\b(?:asked|invited|requested|proposed) to\b|\bproposed? that\b|\bshould\b|"
    r"\bbe (?:\w+ly )?(?:\w+ed|cut|set|put|given|made|let|sold|built|spent)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|costs?|saw|includes?|shows?|rose|fell|gave|took|"
    r"made|used|became|remains?)\b",
    re.IGNORECASE,
)
_SHARED = 0.5  # of the words of a recommendation, that what was decided on it holds


def asks_else(query: Query, lead: Evidence) -> bool:
    """Whether a recommendation answers a question that does not ask for recommendations.

    Among the recommendations of a report stand sentences that only tell how things are.
    """
    paragraph = lead.place.paragraph
    if paragraph.role is not Role.RECOMMENDATION or query.recommended:
        return False
    proposes = _PROPOSES.search(f"{paragraph.stem or ''} {lead.text}")
    return bool(proposes) or not _TELLS.search(lead.text)


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
