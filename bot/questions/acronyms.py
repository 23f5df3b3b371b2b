"""Acronyms both ways, from what the found passages define and from the boards' own names.

What counts as a definition is said in ``indexer.acronyms``. Definitions are read from passages
that the viewer may see, at the time of the question.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from bot.boards import board_words, initials
from bot.questions.understanding import Query, Term
from indexer.acronyms import defined_in
from indexer.words import words

Definitions = Mapping[str, frozenset[str]]  # stem of the acronym -> stems of its words

_SMALL_STEMS = frozenset(words("and of for the on in to at with"))


def definitions(texts: Iterable[str], boards: Iterable[str]) -> Definitions:
    """The acronyms that these texts define; one that has two meanings is left out."""
    found: dict[str, set[frozenset[str]]] = {}
    for text in texts:
        for short, meaning in _defined(text):
            found.setdefault(words(short)[-1], set()).add(_stems(meaning))
    for board in boards:
        short = initials(board)
        if len(short) > 1:
            found.setdefault(words(short)[-1], set()).add(board_words(board) - _SMALL_STEMS)
    return {short: next(iter(meant)) for short, meant in found.items() if len(meant) == 1}


@lru_cache(maxsize=4_096)
def _defined(text: str) -> tuple[tuple[str, str], ...]:
    """The acronyms of a passage; the same passages are found by question after question."""
    return tuple(defined_in(text))


def _stems(text: str) -> frozenset[str]:
    return frozenset(words(text)) - _SMALL_STEMS


def expand(query: Query, defined: Definitions) -> Query:
    """The query with each acronym matched by its words, and its words by the acronym."""
    stems = {term.stem for term in query.terms}
    spelt_out = {short: meant for short, meant in defined.items() if meant and meant <= stems}
    terms = tuple(_expanded(term, defined, spelt_out) for term in query.terms)
    return query if terms == query.terms else replace(query, terms=terms)


def _expanded(term: Term, defined: Definitions, spelt_out: Definitions) -> Term:
    shorts = {short for short, meant in spelt_out.items() if term.stem in meant}
    phrase = defined.get(term.stem) if term.stem not in spelt_out else None
    return replace(
        term, same=term.same | shorts, phrase=phrase or term.phrase, hard=term.hard or bool(phrase)
    )
