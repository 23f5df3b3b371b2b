"""What the words of a question are worth, and how well a text holds one of them.

A word weighs as much as it is rare among the passages that the viewer may see; names and figures
weigh more, everyday words less. A word that may stand for the one asked counts at a discount, and
only where it is itself no commonplace of these papers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.paragraph_words import SUM
from bot.questions.understanding import Query, Term
from bot.retrieval import Found
from indexer.store.held import TermStatistics
from indexer.words import words

ALIKE = 0.8  # a word that may stand for the one asked
KIN = 0.7  # the same beginning: "digital" for "digitisation"
SCAFFOLD = 0.2  # weight of words that only say what sort of thing is asked
LIGHT = 0.3  # weight of everyday words
HARD = 1.4  # weight of names and figures
COMMON = 0.15  # a name that more passages than this hold tells nothing apart
_COMMONPLACE, _FEWEST = 0.3, 8  # of the passages: a word held by more stands for no other
_SELDOM = 5  # times more often stands the commonplace word that means the same
_SUMS = frozenset(words("cost costs price budget spend spent expenditure amount sum money fee"))
_LONG = 8  # letters of a word of which two may differ at the end
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEGINNING = 5  # letters that two words of one family share at the least


def weigh(terms: Iterable[Term], statistics: TermStatistics) -> dict[str, float]:
    """The weight of each term: its inverse document frequency among the visible passages."""
    count = max(statistics.passages, 1)
    weights = {}
    for term in terms:
        held = sum(statistics.frequency.get(stem, 0) for stem in term.same)
        held = min(held, count)
        weight = math.log(1 + (count - held + 0.5) / (held + 0.5))
        weights[term.stem] = weight * _sort_weight(term)
    return weights


def _sort_weight(term: Term) -> float:
    if term.scaffold:
        return SCAFFOLD
    if term.light:
        return LIGHT
    return HARD if term.hard else 1.0


def telling(terms: Iterable[Term], statistics: TermStatistics) -> frozenset[str]:
    """The names and figures, as stems, that few of the visible passages hold."""
    most = max(COMMON * statistics.passages, 2)
    return frozenset(
        term.stem
        for term in terms
        if term.hard and sum(statistics.frequency.get(stem, 0) for stem in term.same) <= most
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """What each term of a question is worth, by stem, and which may not be missing."""

    weights: Mapping[str, float]
    telling: frozenset[str]


def share(terms: Sequence[Term], scale: Scale, worth: Callable[[Term], float]) -> float:
    """The weighted share of terms that are held, 0 to 1."""
    total = sum(scale.weights[term.stem] for term in terms)
    if not total:
        return 0.0
    return round(sum(scale.weights[term.stem] * worth(term) for term in terms) / total, 5)


def pruned(query: Query, statistics: TermStatistics) -> Query:
    """The query without the likenesses that no visible passage holds, or that too many do.

    Nor may one word of the question stand for another: asked for "cost" and "budget", a sentence
    that tells the cost alone holds one of them. A word that these papers hardly use, where another
    for the same thing stands everywhere, tells nothing apart: "scheme" among programmes.
    """
    asked = frozenset().union(*(term.same for term in query.terms))
    most = max(_COMMONPLACE * statistics.passages, _FEWEST)

    def kept(term: Term) -> Term:
        alike = {one: statistics.frequency.get(one, 0) for one in term.alike - asked}
        own = sum(statistics.frequency.get(one, 0) for one in term.same)
        often = max(alike.values(), default=0)
        if often > most and own * _SELDOM < often:
            return replace(term, alike=frozenset(alike), light=True)
        return replace(
            term, alike=frozenset(stem for stem, held in alike.items() if 0 < held <= most)
        )

    terms = tuple(kept(term) if term.alike else term for term in query.terms)
    return replace(query, terms=terms)


def recognised(query: Query, called: Callable[[str], Collection[str]], found: Found) -> Query:
    """The query with those of its words for names that papers are called by and always write so.

    People type "harwell" for Harwell; a word that the passages also write small is no name.
    """
    texts = [candidate.passage.text for candidate in found.candidates]
    terms = tuple(
        replace(term, hard=True, alike=frozenset())
        if not (term.hard or term.light or term.scaffold)
        and called(term.stem)
        and _always_large(term.word, texts)
        else term
        for term in query.terms
    )
    return replace(query, terms=terms)


def _always_large(word: str, texts: Sequence[str]) -> bool:
    written = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)
    said = [one.group() for text in texts for one in written.finditer(text)]
    return not any(one[0].islower() for one in said)


def match(term: Term, held: frozenset[str]) -> float:
    """How well a set of stems holds a term, 0 to 1."""
    if term.form and term.form.other in held and term.form.own not in held:
        return term.form.worth
    if not term.same.isdisjoint(held) or (term.phrase and term.phrase <= held):
        return 1.0
    if term.hard:
        return 1.0 if term.about and _rounds_to(term.about, held) else 0.0
    if SUM in held and term.stem in _SUMS:
        return KIN  # "at £12,000" tells what it cost
    if not term.alike.isdisjoint(held):
        return ALIKE
    if len(term.stem) > _BEGINNING:
        begins = term.stem[:_BEGINNING]
        if any(other.startswith(begins) and _kin(term.stem, other) for other in held):
            return KIN
    return 0.0


def _rounds_to(span: tuple[int, int], held: frozenset[str]) -> bool:
    """Whether one of the figures held, and no year, lies from one sum to below another."""
    return any(
        one.isdigit() and span[0] <= int(one) < span[1] and not _YEAR.fullmatch(one) for one in held
    )


def _kin(one: str, other: str) -> bool:
    """Whether two stems with one beginning are of one family: "digit" and "digitis"."""
    shared = _BEGINNING
    for mine, theirs in zip(one[_BEGINNING:], other[_BEGINNING:], strict=False):
        if mine != theirs:
            break
        shared += 1
    shorter = min(len(one), len(other))
    return shared >= shorter - (2 if shorter >= _LONG else 1)  # a contract is no control
