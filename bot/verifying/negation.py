"""What is denied: a word that stands under "not" in a claim does so in what it cites, and back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.verifying.clauses import ANYWHERE, Clause, clauses, content
from bot.verifying.figures import without_figures

_HARMLESS = re.compile(
    r"\bno\.?\s(?=\d)|\bno (?:later|more|less|fewer|longer) than\b|\bnot (?:more|less|fewer|later)"
    r" than\b|\bnot only\b|\bno doubt\b|\bnot exceeding\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|unable|no longer|failed to|"
    r"non(?=-)|lack(?:s|ed|ing)?|absence of|rather than|instead of)\b|\b\w+n[’']t\b",
    re.IGNORECASE,
)
_HEAD = 4  # telling words after a denial that it denies for certain


@dataclass(frozen=True, slots=True)
class _Read:
    """The stems that a text denies, the first of each denial, and those said without denial."""

    denied: frozenset[str]
    heads: frozenset[str]
    said: frozenset[str]


@lru_cache(maxsize=512)
def _read(text: str) -> _Read:
    denied: set[str] = set()
    heads: set[str] = set()
    plain: set[str] = set()
    for clause in clauses(text):
        piece = _HARMLESS.sub(" ", clause.text)
        found = _DENIAL.search(piece)
        if not found:
            plain |= clause.stems
            continue
        before = content(piece[: found.start()])
        scope = _first(piece[found.end() :])
        denied |= set(scope) or before
        heads |= set(scope[:1]) or before
        plain |= before
    return _Read(frozenset(denied), frozenset(heads), frozenset(plain))


def _first(text: str) -> list[str]:
    """The first telling words after a denial, up to a comma."""
    held: list[str] = []
    for word in without_figures(text.split(",", maxsplit=1)[0]).split():
        held += sorted(content(word))
        if len(held) >= _HEAD:
            break
    return held


def denials_agree(claim: str, resting: Sequence[Clause]) -> bool:
    """Whether a claim denies what is denied in the clauses that it rests on, and nothing else."""
    mine, there = _read(claim), _read("\n".join(one.text for one in resting))
    if mine.denied and not _denied_together(claim, resting):
        return False
    if _denials(claim) > sum(_denials(one) for one in {one.sentence for one in resting}):
        return False
    if mine.denied and not mine.denied & there.denied:
        return False
    if any(stem in there.said and stem not in there.denied for stem in mine.denied):
        return False
    said = mine.said - mine.denied
    must_deny = there.heads if mine.denied else there.denied
    return not said & (must_deny - there.said)


def _denied_together(claim: str, resting: Sequence[Clause]) -> bool:
    """Whether one sentence denies all that a claim's denial speaks of.

    "The slide did not pass. The swings did." says nothing against the swings.
    """
    known = frozenset[str]().union(*(one.stems for one in resting))
    denying = [content(one.sentence) for one in resting if _denies(one.sentence)]
    return all(
        any((piece.stems & known) - ANYWHERE <= held for held in denying)
        for piece in clauses(claim)
        if _denies(piece.text)
    )


def _denies(text: str) -> bool:
    return _denials(text) > 0


def _denials(text: str) -> int:
    return len(_DENIAL.findall(_HARMLESS.sub(" ", text)))
