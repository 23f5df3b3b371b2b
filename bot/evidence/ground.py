"""Where a thread stands in the papers: a follow-up is mostly answered beside what it follows.

"And how many came?" says nothing of the event; the paragraph that answered the question before
does. What stands in the same item, or close by under the same heading, is told of the same matter
without naming it again, as it would be under a heading of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.library import Library, Shelved
from bot.paragraph_words import Sentence
from bot.questions.understanding import Query
from bot.retrieval import Candidate
from indexer.records import PartKind
from indexer.store.port import Snapshot
from indexer.words import words

_AGAIN = 0.3  # of the weight of the ground, against what was told already
_CLOSE = 1  # paragraphs away
_MOST = 4  # paragraphs that an answer cites, of which the ground is made
NEAR, _SAME = 1.0, 0.4  # what it counts to stand close by, and to stand in the same part


def grounds(snapshot: Snapshot, library: Library, query: Query) -> Mapping[str, float]:
    """How near each paragraph, by its id, is to what answered the question before, 0 to 1."""
    near: dict[str, float] = {}
    for identifier in query.ground[:_MOST]:
        key = identifier.rpartition(".")[0]
        if key not in library.parts:
            continue
        shelf = library.shelf(snapshot, key)
        at = next((one for one in shelf if one.paragraph.id == identifier), None)
        if at is None:
            continue
        for one in shelf:
            near[one.paragraph.id] = max(near.get(one.paragraph.id, 0.0), _worth(at, one))
    return near


def _worth(at: Shelved, one: Shelved) -> float:
    under = at.paragraph.heading == one.paragraph.heading
    close = under and abs(at.position - one.position) <= _CLOSE
    return NEAR if close or at.part.kind is PartKind.ITEM else _SAME


def beside(
    snapshot: Snapshot,
    library: Library,
    query: Query,
    near: Mapping[str, float],
    candidates: Sequence[Candidate],
) -> list[tuple[Candidate, Shelved]]:
    """The paragraphs close to the ground, each as found by the passage of its part that leads."""
    if not near or not candidates:
        return []
    found: list[tuple[Candidate, Shelved]] = []
    lowest = min(one.cosine for one in candidates)
    for key in dict.fromkeys(one.rpartition(".")[0] for one in query.ground[:_MOST]):
        of_part = [one for one in candidates if one.passage.part_key == key]
        best = max((one.cosine for one in of_part), default=lowest)
        lead = replace(of_part[0] if of_part else candidates[-1], cosine=best, lexical=0.0)
        if key in library.parts:
            found += [
                (lead, one)
                for one in library.shelf(snapshot, key)
                if near.get(one.paragraph.id, 0.0) >= NEAR
            ]
    return found


def of_told(query: Query, one: Sentence, near: float) -> float:
    """What a sentence counts by those that answered before, against what its place counts.

    What was told already is seldom asked for again; of another time, what says the same is.
    """
    if one.text in query.told:
        return -near - _AGAIN
    if not (query.periods and query.told):
        return 0.0
    said = _words_of(query.told[:_MOST])
    return max((len(one.words & held) / len(held) for held in said if held), default=0.0)


@lru_cache(maxsize=64)
def _words_of(told: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words(text)) for text in told)


def carried(query: Query) -> frozenset[str]:
    """The words that a follow-up takes over, by stem: those that it does not say itself.

    No names and figures: what stands beside the London trial may be of the one in Leeds.
    """
    return frozenset(
        term.stem for term in query.terms if not (term.hard or term.stem in query.said)
    )
