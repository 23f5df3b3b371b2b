"""A sum or count that later papers give anew: a budget that was raised, a count taken again.

"Agreed to increase the towpath budget to £61,200" takes the place of "… at a cost of £48,500",
though the two sentences share few words; and a count that is told in the same words again is a
later one of the same, though a follow-up question leans on a matter that only one of them names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.gathering import Evidence
from bot.evidence.settled import as_near, decides, proposes
from bot.evidence.weighing import match
from bot.library import Library
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from bot.wording.overtaken import is_later
from bot.wording.superseded import plain_words
from indexer.words import words

_CHANGES = r"(?:increas|rais|reduc|revis|uplift|lower)\w*"
_RAISES = re.compile(
    rf"\b{_CHANGES}\b[^.;]{{0,80}}?\bto (?:a (?:maximum|total) of )?[£€]\s?\d|"
    rf"[£€]\s?\d[^.;]{{0,40}}?\b{_CHANGES} to [£€]",
    re.IGNORECASE,
)
_OF_SUMS = frozenset(  # what such a sentence says beside the matter itself
    words(
        "increase increased raise raised reduce reduced revise revised uplift lower lowered budget "
        "sum total cost price contract allocation amount maximum plus vat agree agreed resolved "
        "approved that the a an to for of be from on in by was it and is at its overall new"
    )
)
_SAME_WORDS = 0.8  # share of the words of two sentences, figures aside, that both hold
_FEWEST = 5  # of such words


def raised(
    library: Library, query: Query, lead: Evidence, others: Sequence[Evidence]
) -> Evidence | None:
    """The latest decision that sets the sum anew which the lead gives; None where none does."""
    if query.wanted is not Wanted.MONEY or query.periods or not lead.place.paper.date.value:
        return None
    if proposes(lead) or not decides(lead):
        return None
    later = [
        one
        for one in others
        if is_later(one, lead)
        and library.same_board(lead.place.paper, one.place.paper)
        and _sets_anew(query, one)
        and as_near(one, lead)
    ]
    return max(later, key=_day, default=None)


def set_before(
    library: Library, query: Query, lead: Evidence, others: Sequence[Evidence]
) -> Evidence | None:
    """The decision that gave the sum which the lead raises: the last before it; None where none."""
    if query.wanted is not Wanted.MONEY or query.periods or not _sets_anew(query, lead):
        return None
    before = [
        one
        for one in others
        if is_later(lead, one)
        and library.same_board(lead.place.paper, one.place.paper)
        and decides(one)
        and one.shaped
        and as_near(one, lead)
    ]
    return max(before, key=_day, default=None)


def told_again(lead: Evidence, others: Sequence[Evidence]) -> list[Evidence]:
    """What tells the lead's figure in the same words, of another day."""
    said = plain_words(lead.text)
    return [
        one
        for one in others
        if one.shaped
        and not (proposes(one) and decides(lead))
        and len(said) >= _FEWEST
        and len(said & (again := plain_words(one.text))) >= _SAME_WORDS * len(said | again)
    ]


def _sets_anew(query: Query, one: Evidence) -> bool:
    """Whether a decision raises the sum of the very matter, and of no part of it."""
    if not (decides(one) and _RAISES.search(one.text)):
        return False
    asked = [term for term in query.topic if not term.light]
    beside = plain_words(one.text) - _OF_SUMS
    return all(any(match(term, frozenset({stem})) for term in asked) for stem in beside)


def _day(one: Evidence) -> str:
    return one.place.paper.date.value or ""
