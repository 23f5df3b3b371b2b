"""The clauses of what is cited, and which of them a claim rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.questions.small_words import SMALL_WORDS
from indexer.sentences import sentences
from indexer.words import words

_SPLIT = re.compile(
    r"\s*[;:]\s+|,?\s+(?=(?:but|whereas|while|although|though|however)\b)|,\s+(?=(?:and|which|who|"
    r"where|with)\b)|\n+|\s+and\s+(?=(?:also |then |further )?(?:agreed|noted|approved|resolved|"
    r"asked|requested|recommended|supported|welcomed|endorsed|deferred|rejected|delegated|would|"
    r"will|may|might|could|should|must|is|are|was|were|has|have|had)\b)"
)
_FINE = re.compile(
    r"\s*[,;:.]\s+|\n+|\s+(?:and|or|but|while|whereas|with|against|versus|leaving|"
    r"compared (?:with|to))\s+"
)
_MOST = 6  # clauses that one claim may rest on

SMALL = frozenset(stem for word in SMALL_WORDS for stem in words(word))
# Who does everything in minutes: that a clause has them says nothing.
ANYWHERE = frozenset(
    words("member members board committee council panel cabinet councillor cllr officer officers")
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause, its telling stems, and the sentence that it stands in, up to a semicolon."""

    text: str
    stems: frozenset[str]
    sentence: str


@lru_cache(maxsize=1024)
def content(text: str) -> frozenset[str]:
    """The stems of a text that tell something."""
    return frozenset(words(text)) - SMALL


@lru_cache(maxsize=512)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in order."""
    return tuple(
        Clause(piece, content(piece), sentence)
        for line in text.splitlines()
        for whole in sentences(line)
        for sentence in whole.split("; ")
        for piece in _SPLIT.split(sentence)
        if piece.strip()
    )


@lru_cache(maxsize=1024)
def segments(text: str) -> tuple[tuple[str, ...], ...]:
    """The sentences of a text in their smallest pieces: split at every comma and "and"."""
    return tuple(
        tuple(piece for piece in _FINE.split(sentence) if piece.strip())
        for line in text.splitlines()
        for sentence in sentences(line)
    )


def rested_on(claim: str, cited: Sequence[str]) -> list[Clause]:
    """The fewest clauses of the cited texts that together hold what the claim says.

    Greedy: the clause that holds most of what is not held yet, the shorter of two.
    """
    left = set(content(claim) - ANYWHERE) or set(content(claim))
    every = [clause for text in cited for clause in clauses(text)]
    chosen: list[Clause] = []
    while left and len(chosen) < _MOST:
        best = max(every, key=lambda one: _fit(one, left, content(claim)), default=None)
        if best is None or not best.stems & left:
            break
        chosen.append(best)
        left -= best.stems
    return chosen


def _fit(clause: Clause, left: set[str], claim: frozenset[str]) -> tuple[int, int, int]:
    return len(clause.stems & left), len(clause.stems & claim), -len(clause.stems)
