"""Acronyms both ways, from what the found passages define and from the boards' own names.

The search for a definition follows Schwartz and Hearst, "A simple algorithm for identifying
abbreviation definitions" (2003), narrowed to initials: "Tidal Works Panel (TWP)". Definitions are
read from passages that the viewer may see, at the time of the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.questions import Query, Term
from indexer.words import words

Definitions = Mapping[str, frozenset[str]]  # stem of the acronym -> stems of its words

_BRACKETED = re.compile(r"\(\s*[“\"‘']?([A-Z][A-Za-z&]{1,8}?)s?[”\"’']?\s*\)")
_SMALL = frozenset(("and", "of", "for", "the", "on", "in", "to", "&", "at", "with"))
_WORD = re.compile(r"[A-Za-z][\w’']*|&")
_REACH = 140  # characters before the bracket in which the words may stand


def definitions(texts: Iterable[str], boards: Iterable[str]) -> Definitions:
    """The acronyms that these texts define; one that has two meanings is left out."""
    found: dict[str, set[frozenset[str]]] = {}
    for text in texts:
        for bracket in _BRACKETED.finditer(text):
            meant = _words_before(text[max(0, bracket.start() - _REACH) : bracket.start()], bracket)
            if meant:
                found.setdefault(words(bracket.group(1))[-1], set()).add(meant)
    for board in boards:
        initials = "".join(w[0] for w in _WORD.findall(board) if w.lower() not in _SMALL)
        if len(initials) > 1:
            found.setdefault(words(initials)[-1], set()).add(_stems(_WORD.findall(board)))
    return {short: next(iter(meant)) for short, meant in found.items() if len(meant) == 1}


def _words_before(before: str, bracket: re.Match[str]) -> frozenset[str] | None:
    """The words whose initials the bracket holds, read backwards; None where they do not fit."""
    letters = [letter for letter in bracket.group(1).lower() if letter.isalpha()]
    taken: list[str] = []
    for word in reversed(_WORD.findall(before)):
        if not letters:
            break
        if word[0].lower() == letters[-1]:
            letters.pop()
        elif word.lower() not in _SMALL:
            return None
        taken.append(word)
    return _stems(taken) if not letters else None


def _stems(found: Iterable[str]) -> frozenset[str]:
    return frozenset(words(" ".join(found))) - frozenset(words(" ".join(_SMALL)))


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
