"""Which records a topic means: the words that they share with it, rare words counting for more.

A decision or action often says little itself ("Agreed as recommended"); what it stands under, and
what was said of the item, speak for it too, though less.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.evidence.weighing import KIN, match
from bot.questions.forms import signed
from bot.questions.understanding import Term, pairs

NEAR, ITEM = 0.9, 0.55  # worth of a word of the title; of the item's discussion
COVERED = 0.66  # share of the topic that must be held
COVERED_CLOSE = 0.5  # the same, where the search holds the item for close in meaning
CLOSE = 0.5  # cosine
STRONG = 0.34  # share that the record or its title must hold themselves
STRONG_YES_NO = 0.6  # the same, where it is asked whether it was agreed
AS_GOOD = 0.8  # of the best score: a record beside it
_COSINE = 0.3
_BEGINS = 6  # letters that two kindred words must share


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a record, by where they stand."""

    own: frozenset[str]
    near: frozenset[str]  # headings, and titles of item and paper
    item: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question asks of, with what each of its words is worth."""

    terms: tuple[Term, ...]
    weights: Mapping[str, float]
    telling: frozenset[str]  # names and figures that may not be missing

    def __bool__(self) -> bool:
        """Whether it says anything: everyday words alone do not."""
        return any(not term.light for term in self.terms)

    def score(self, held: Words, cosine: float, strong: float = STRONG) -> float:
        """How well a record fits, 0 where it does not; it holds ``strong`` of the topic itself."""
        total = sum(self.weights[term.stem] for term in self.terms)
        if not total:
            return 0.0
        worth = itself = covered = 0.0
        for term in self.terms:
            weight = self.weights[term.stem]
            close = max(holds(term, held.own), NEAR * holds(term, held.near))
            value = max(close, ITEM * holds(term, held.item))
            if not value and term.stem in self.telling:
                return 0.0
            worth += weight * value
            itself += weight * close
            covered += weight if value else 0.0
        needed = COVERED_CLOSE if cosine >= CLOSE else COVERED
        if covered / total < needed or itself / total < strong:
            return 0.0
        return round(worth / total + _COSINE * cosine, 5)

    def own(self, held: Words) -> float:
        """The share of the topic that the record's own words hold."""
        total = sum(self.weights[term.stem] for term in self.terms)
        return sum(self.weights[t.stem] * holds(t, held.own) for t in self.terms) / (total or 1.0)


def holds(term: Term, held: frozenset[str]) -> float:
    """How well a set of stems holds a term; of two kindred words a good part must be the same.

    A record is short: "comment" must not stand for "commercial" in it.
    """
    value = match(term, held)
    if value == KIN and not any(other[:_BEGINS] == term.stem[:_BEGINS] for other in held):
        return 0.0
    return value


def narrowed(topic: Topic, held: Sequence[Words]) -> list[int]:
    """Of records under one title, those that hold what the title leaves open; else all."""
    beyond = [
        term
        for term in topic.terms
        if not term.light
        and not all(holds(term, one.near) for one in held)
        and any(holds(term, one.own | one.near) for one in held)
    ]
    if not beyond:
        return list(range(len(held)))
    return [
        place
        for place, one in enumerate(held)
        if any(holds(term, one.own | one.near) for term in beyond)
    ]


def worded_in(text: str) -> frozenset[str]:
    """The words of a text with their signs, and its pairs: "phase 1"."""
    return signed(text) | pairs(text)
