"""How words are written into FTS5, so that SQLite's tokenizer changes nothing about them.

Passages are cut into words by ``indexer.words``; FTS5 gets them joined by spaces, and its
``ascii`` tokenizer, told that the punctuation of figures and contractions belongs to words,
cuts at those spaces only. Query terms are quoted one by one: operators in them are inert.
"""

from __future__ import annotations

from collections.abc import Iterable

from indexer.words import words

TOKENIZER = "ascii tokenchars '.,:/''-_'"
_KEPT = frozenset(".,:/'-_")


def term_of(word: str) -> str:
    """One word as FTS5 holds it; empty where nothing of it can be searched."""
    if word.isalnum():
        return word.lower()
    return "".join(c for c in word.lower().replace("’", "'") if c.isalnum() or c in _KEPT)


def terms_of(text: str) -> list[str]:
    """The words of a passage's text as FTS5 holds them."""
    return [term for word in words(text) if (term := term_of(word))]


def distinct_terms(given: Iterable[str]) -> list[str]:
    """The different terms of a question, sorted so that sums come out the same every time."""
    return sorted({term for word in given if (term := term_of(word))})


def match_of(terms: Iterable[str]) -> str:
    """An FTS5 expression that matches any of the terms."""
    return " OR ".join(f'"{term}"' for term in terms)
