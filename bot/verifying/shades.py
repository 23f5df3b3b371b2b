"""Shades of meaning: agreed or only noted, will or may, said by somebody, on a condition.

Each is told by words of its own. A claim may use none that what it cites has not, and may not
leave out one that governs what it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.verifying.clauses import Clause
from bot.verifying.dates import without_dates
from bot.verifying.shade_words import ASKED, DECIDED, FREE, HEADINGS, KEPT, RECOMMENDED, TO_DO


def _any_of(words: str) -> re.Pattern[str]:
    alternatives = "|".join(" ".join(one.split()) for one in words.split(","))
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


_TOLD_BY = {name: _any_of(words) for name, words in {**KEPT, **FREE}.items()}
SAID = _TOLD_BY["said"]
_HEADINGS = {
    name: re.compile(form, re.IGNORECASE | re.MULTILINE) for name, form in HEADINGS.items()
}
_OTHERWISE = frozenset({"noted", "rejected", "deferred"})  # not decided, whatever the heading
_INFINITIVE = re.compile(r"^\W*(?:[\w&’'-]+\s){1,6}?to\s", re.IGNORECASE)  # "Officers to write"
_GOES_ON = frozenset({"said"})  # what governs the rest of its sentence too


def told(text: str) -> frozenset[str]:
    """The shades that the words of a text tell."""
    bare = without_dates(text)
    return frozenset(name for name, form in _TOLD_BY.items() if form.search(bare))


def shades_agree(claim: str, clauses: Sequence[Clause], cited: str, around: str) -> bool:
    """Whether a claim has the shades of the clauses that it rests on, and no others.

    Args:
        claim: one sentence.
        clauses: those that the claim rests on.
        cited: everything that the claim cites.
        around: what stands over it: the headings may say that a line is a decision.
    """
    mine = told(claim)
    there = told(cited)
    needed = frozenset[str]().union(
        *(told(one.text) | (told(one.sentence) & _GOES_ON) for one in clauses)
    )
    headed = _headed(around)
    if RECOMMENDED in headed and RECOMMENDED not in mine:
        return False
    if ASKED in headed:
        if not mine & {ASKED, TO_DO} and not _INFINITIVE.search(claim):
            return False
        headed |= {TO_DO}
    if there & _OTHERWISE:
        headed -= {DECIDED}
    return mine <= there | headed and needed & KEPT.keys() <= mine


def _headed(around: str) -> frozenset[str]:
    """The shades that the headings tell; an action is no decision, nor is a recommendation."""
    return frozenset(name for name, heading in _HEADINGS.items() if heading.search(around))
