"""A figure that the same paragraph puts right: "I told you 31. There are in fact 24."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.paragraph_words import Sentence
from indexer.words import words

_PUTS_RIGHT = re.compile(
    r"\bin fact\b|\b(?:correct|true|right|corrected|revised|restated) "
    r"(?:figure|number|total|sum|date|amount|cost|count)\b|"
    r"\bshould (?:instead )?(?:read|have (?:been|read|said))\b|"
    r"\b(?:corrected|restated|amended|revised) (?:to|as|at)\b|"
    r"\b(?:was|were|is) (?:wrong|mistaken|incorrect|in error|an error|a mistake)\b",
    re.IGNORECASE,
)
_REACH = 2  # sentences after a figure in which it is put right
_SHARED = 2  # words that say that a sentence repeats what an earlier paper said
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEANS = re.compile(
    r"\W*(?:there|it|this|that|they|in fact|the (?:correct|true|right|corrected|revised|restated|"
    r"figure|number|total|sum|date|amount|count))\b",
    re.IGNORECASE,
)
_LITTLE = frozenset(
    words("a an the of to in on at by for from and or that this it is are was were be there we")
)


def put_right(said: Sequence[Sentence], place: int) -> int:
    """The place of the sentence that puts the figure at ``place`` right; the same where none."""
    figures = _figures(said[place].text)
    if not figures or _PUTS_RIGHT.search(said[place].text):
        return place
    last = place
    plain = _plain(said[place].text)
    for number in range(place + 1, min(place + 1 + _REACH, len(said))):
        told = said[number].text
        on_it = _LEANS.match(told) or not plain.isdisjoint(_plain(told))
        if on_it and _PUTS_RIGHT.search(told) and _counts(told, figures):
            last = number
    return last


def _counts(told: str, figures: frozenset[str]) -> bool:
    """Whether a text gives another figure; a year is none in place of a count."""
    years = {one for one in figures if _YEAR.fullmatch(one)}
    return any(years or not _YEAR.fullmatch(one) for one in _figures(told) - figures)


def corrected(said: Sequence[Sentence], earlier: str) -> int | None:
    """The place of the sentence that says again what an earlier paper said, to put it right."""
    figures, plain = _figures(earlier), _plain(earlier)
    for place, one in enumerate(said):
        again = figures & _figures(one.text)
        if not again or len(plain & _plain(one.text)) < _SHARED:
            continue
        right = put_right(said, place)
        if right != place and not _figures(said[right].text) <= figures:
            return place
    return None


def _figures(text: str) -> frozenset[str]:
    return frozenset(stem for stem in words(text) if _FIGURE.search(stem) and len(stem) > 1)


def _plain(text: str) -> frozenset[str]:
    return frozenset(stem for stem in words(text) if not _FIGURE.search(stem)) - _LITTLE
