"""Which decisions a topic means: the words they share with it, rare words counting for more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from bot.minuted.listed import ListedDecision
from bot.questions.small_words import SMALL_WORDS
from indexer.words import raw_words, words

ENOUGH = 0.6  # share of the topic's weight that a decision must hold


def about(listed: Sequence[ListedDecision], topic: str) -> list[ListedDecision]:
    """The decisions on a topic, those that hold most of it first; equal ones keep their order."""
    wanted = frozenset(
        stem for word in raw_words(topic) if word not in SMALL_WORDS for stem in words(word)
    )
    if not wanted:
        return list(listed)
    held = [_words(one) for one in listed]
    common = Counter(stem for stems in held for stem in stems)
    weight = {stem: math.log(1 + len(listed) / (1 + common[stem])) for stem in wanted}
    whole = sum(weight.values())
    shares = [sum(weight[stem] for stem in wanted & stems) / whole for stems in held]
    ranked = sorted(range(len(listed)), key=lambda place: (-round(shares[place], 5), place))
    return [listed[place] for place in ranked if shares[place] >= ENOUGH]


def _words(one: ListedDecision) -> frozenset[str]:
    """The words of a decision and of what it stands under."""
    place = one.citation
    texts = (one.decision.stem, one.decision.text, one.item_title, place.title, *place.heading)
    return frozenset(word for text in texts if text for word in words(text))
