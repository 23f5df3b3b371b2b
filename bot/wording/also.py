"""What may answer as well as the sentence that leads: it is shown below it, after "Also:".

Which of several good sentences answers, no sign that was tried tells surely (docs/evaluation.md).
So nearly as good ones are shown too, and whoever reads them sees which it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from rapidfuzz import fuzz

from bot.evidence.bare import names_only
from bot.evidence.gathering import Evidence
from bot.evidence.rows import is_row
from bot.evidence.settled import proposes
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.records import Role
from indexer.words import normalise

_AS_GOOD = 0.9  # of the score of what leads
_MOST = 2
_TWICE = 80.0  # rapidfuzz ratio from which two sentences say one thing


def as_good(
    query: Query, lead: Evidence, sufficient: Sequence[Evidence], told: AbstractSet[str]
) -> list[Evidence]:
    """Up to two sentences that suffice and score nearly as well as what leads, best first.

    Args:
        query: the question.
        lead: what answers first.
        sufficient: all that suffices, best first; what scores above ``lead`` and does not lead was
            put behind it for a reason (asked for and not agreed, overtaken), and is left out.
        told: ids of the paragraphs that the answer shows already.
    """
    found: list[Evidence] = []
    for one in sufficient:
        if one.score < lead.score * _AS_GOOD or len(found) == _MOST:
            break
        if one.score > lead.score or one.place.paragraph.id in told:
            continue
        if _stands_beside(query, lead, one) and not any(_same(one, o) for o in (lead, *found)):
            found.append(one)
    return found


def _stands_beside(query: Query, lead: Evidence, one: Evidence) -> bool:
    """Whether a sentence is of the sort that what leads is, and may be read by itself."""
    if is_row(one.place.paragraph.text) or names_only(one.text):
        return False  # a row says nothing without the names of its columns, a title nothing at all
    if lead.shaped and not one.shaped:
        return False
    first, role = lead.place.paragraph.role, one.place.paragraph.role
    if first is Role.DECISION and (one.planned or proposes(one)):
        return False
    if role is Role.ACTION and first is not Role.ACTION:
        return False  # the day of a task is not the day of the thing
    # who is to do a thing is not who is to do the next one of the same list
    return query.wanted is not Wanted.PERSON or not _listed(lead, one)


def _listed(one: Evidence, other: Evidence) -> bool:
    """Whether two sentences stand under stems of one item: "The Clerk shall: (a) …; (b) …"."""
    if one.place.part.key != other.place.part.key:
        return False
    mine, its = one.place.paragraph, other.place.paragraph
    return bool(mine.stem and its.stem) and mine.heading == its.heading


def _same(one: Evidence, other: Evidence) -> bool:
    """Whether two sentences stand in one paragraph, or say the same in almost the same words."""
    if one.place.paragraph.text == other.place.paragraph.text:
        return True
    return fuzz.ratio(normalise(one.text), normalise(other.text)) >= _TWICE
