"""Where the words of a question stand around a paragraph: in it, over it, or on its paper alone.

The nearest counts. Of what is numbered ("phase 2"), the nearest that is said decides: under a
heading of phase 1 a paragraph tells nothing of phase 2, whatever the paper's title may name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.evidence.rating import Asked, asked_roles
from bot.evidence.weighing import match, share
from bot.evidence.weights import Weights
from bot.paragraph_words import Worded
from bot.questions.understanding import Term


@dataclass(frozen=True, slots=True)
class Standing:
    """How well each term, by its stem, is held in each place; 0 to 1."""

    inside: Mapping[str, float]  # the paragraph itself
    near: Mapping[str, float]  # its headings and stem
    far: Mapping[str, float]  # the titles of its part, item and paper
    headed_by: Mapping[str, float]  # what the paper is called and opens with
    around: Mapping[str, float]  # the best of all places, each at its worth
    gone: frozenset[str]  # numbered terms of which the nearest said is another

    @property
    def any(self) -> bool:
        """Whether the paragraph or its headings hold any of the terms."""
        return any(self.inside.values()) or any(self.near.values())

    def own(self, asked: Asked, topic: Sequence[Term]) -> float:
        """The share of the topic's words in the paragraph itself."""
        return share(topic, asked.scale, lambda term: self.inside[term.stem])

    def rest(self, asked: Asked, topic: Sequence[Term]) -> float:
        """The same of what headings and titles leave over; of all where they leave nothing.

        Or of what the masthead alone leaves over: a title that a paragraph says again.
        """
        untold = [term for term in topic if not self.headed_by[term.stem]]
        over = (self.near, self.far)
        left = [term for term in untold if not any(held[term.stem] for held in over)]
        return max(self.own(asked, left or topic), self.own(asked, untold or topic))

    def headed(self, asked: Asked, topic: Sequence[Term]) -> float:
        """The share of the topic's words in the paragraph or, at their worth, its headings."""
        worth = asked.weights.heading
        return share(
            topic,
            asked.scale,
            lambda term: max(self.inside[term.stem], worth * self.near[term.stem]),
        )

    def named(self, asked: Asked, topic: Sequence[Term]) -> float:
        """The share of the topic's words in the paragraph, over it or in its titles."""
        over = (self.inside, self.near, self.far)
        return share(topic, asked.scale, lambda term: max(held[term.stem] for held in over))

    def covered(self, asked: Asked, topic: Sequence[Term]) -> float:
        """The share of the topic's words held anywhere around."""
        return share(topic, asked.scale, lambda term: 1.0 if self.around[term.stem] else 0.0)


def standing(
    asked: Asked, worded: Worded, item: frozenset[str], masthead: frozenset[str]
) -> Standing:
    """Where the terms of a question stand around one paragraph."""
    terms, weights = asked.query.terms, asked.weights
    gone = frozenset(term.stem for term in terms if term.numbered and _elsewhere(term, worded))
    inside = {term.stem: match(term, worded.words) for term in terms}
    near, far = (
        {term.stem: 0.0 if term.stem in gone else match(term, held) for term in terms}
        for held in (worded.near, worded.far)
    )
    headed_by = {term.stem: match(term, masthead) for term in terms}
    around = {
        term.stem: 0.0
        if term.stem in gone
        else _around(weights, inside[term.stem], near[term.stem], far[term.stem])
        or max(
            weights.item * match(term, item),
            weights.masthead * headed_by[term.stem],
        )
        for term in terms
    }
    return Standing(inside, near, far, headed_by, around, gone)


def missing(
    asked: Asked,
    topic: Sequence[Term],
    stands: Standing,
    worded: Worded,
    item: frozenset[str],
) -> tuple[Term, ...]:
    """The telling names and figures that stand nowhere close enough to bear on a paragraph.

    A decision or action may lean on the whole of its item, as may how things stand now; anything
    else, on its own headings.
    """
    query = asked.query
    leans = bool(asked_roles(query)) or query.latest
    return tuple(
        term
        for term in topic
        if term.stem in asked.scale.telling
        and (
            term.stem in stands.gone
            or not (
                stands.inside[term.stem]
                or stands.near[term.stem]
                or stands.far[term.stem]
                or stands.headed_by[term.stem]
                or match(term, worded.words | worded.near | worded.far)
                or (leans and match(term, item))
            )
        )
    )


def _around(weights: Weights, inside: float, near: float, far: float) -> float:
    return max(weights.paragraph * inside, weights.heading * near, weights.title * far)


def _elsewhere(term: Term, worded: Worded) -> bool:
    """Whether the nearest that is said of "phase" is another than the "phase 2" asked for."""
    kind = term.stem.rsplit(" ", 1)[0] + " "
    for level in (worded.words, worded.near, worded.far):
        named = {word for word in level if word.startswith(kind)}
        if named:
            return term.stem not in named
    return False
