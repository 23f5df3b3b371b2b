"""Words that the field uses alike, and figures in words.

A question rarely uses the words of the paper. Each group of `field_words` and `service_words` holds
words that clerks, officers and councillors use for one thing; a question's word is matched by any
word of its group, at a discount. The groups are of the field, not of any one board.
"""

from __future__ import annotations

from functools import lru_cache

from bot.questions import field_words, service_words
from indexer.words import words

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


@lru_cache(maxsize=1)
def _alike() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for group in (*field_words.GROUPS, *service_words.GROUPS):
        stems = set(words(group))
        for stem in stems:
            table.setdefault(stem, set()).update(stems - {stem})
    return {stem: frozenset(others) for stem, others in table.items()}


def alike(stem: str) -> frozenset[str]:
    """The stems that may stand for this one, itself left out."""
    return _alike().get(stem, frozenset())


@lru_cache(maxsize=1)
def _figures() -> dict[str, str]:
    """Stems of figures in words ("thirtynin") to digits ("39"), to ninety-nine."""
    table: dict[str, str] = {}
    for value, word in enumerate(_UNITS):
        table[words(word)[-1]] = str(value)
    for word, tens in _TENS.items():
        table[words(word)[-1]] = str(tens)
        for unit in range(1, 10):
            table[words(f"{word}-{_UNITS[unit]}")[-1]] = str(tens + unit)
    return table


def figure(stem: str) -> str | None:
    """The digits of a figure written in words, given as a stem; None for another word."""
    return _figures().get(stem)


@lru_cache(maxsize=1)
def _in_words() -> dict[str, str]:
    return {digits: stem for stem, digits in _figures().items()}


def in_words(digits: str) -> str | None:
    """The stem of a figure's words: "39" is "thirtynin"; None past ninety-nine."""
    return _in_words().get(digits)
