"""Two halves of a comparison: "Ambleford's deficit beside Thornley's" stands in no one sentence.

Each half names what the other does not. Neither would suffice alone; together they do, where
between them they name everything that the question names.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers import Kind
from bot.evidence.enough import COVERED, of_the_sort
from bot.evidence.gathering import Evidence
from bot.questions.understanding import Query
from indexer.words import raw_words

_LOOKED_AT = 8  # of the evidence, best first


def halves(query: Query, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The best two that complete each other, the earlier first; none where nothing does."""
    if Kind.CHANGE not in query.kinds:
        return ()
    halved = [one for one in evidence[:_LOOKED_AT] if _is_half(query, one)]
    pairs = [
        (one, other)
        for place, one in enumerate(halved)
        for other in halved[place + 1 :]
        if _stems(one).isdisjoint(_stems(other))
    ]
    if not pairs:
        return ()
    best = max(pairs, key=lambda pair: sum(_gives_figure(query, one) for one in pair))
    return tuple(sorted(best, key=lambda one: one.place.paper.date.value or ""))


def _is_half(query: Query, one: Evidence) -> bool:
    """Whether it would suffice, were nothing asked but what it names."""
    return bool(one.missing) and not one.empty and one.beside >= COVERED and of_the_sort(query, one)


def _gives_figure(query: Query, one: Evidence) -> bool:
    """Whether it gives a figure that the question does not."""
    asked = {term.word for term in query.terms}
    return any(word[0].isdigit() and word not in asked for word in raw_words(one.text))


def _stems(one: Evidence) -> set[str]:
    return {term.stem for term in one.missing}
