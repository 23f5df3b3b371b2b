"""Figures and months, however they are written: "39" and "thirty-nine", "25k" and "25,000"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

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


_SHORTENED = re.compile(r"(\d+(?:\.\d+)?)(k|m|bn)")
_NOUGHTS = {"k": 3, "m": 6, "bn": 9}
_SPOKEN = {"k": "thousand", "m": "million", "bn": "billion"}


def in_full(stem: str) -> str | None:
    """A sum's digits where it is written short, as a stem: "25000" for "25k", "1.5m" likewise."""
    short = _SHORTENED.fullmatch(stem)
    if short is None:
        return None
    value = Decimal(short[1]).scaleb(_NOUGHTS[short[2]])
    return f"{value:.0f}" if value == value.to_integral_value() else None


def about(stem: str) -> tuple[int, int] | None:
    """From what sum to below what other one is meant by a short one: "73k" may be 73,412."""
    short = _SHORTENED.fullmatch(stem)
    if short is None:
        return None
    last = Decimal(1).scaleb(_NOUGHTS[short[2]] - len(short[1].partition(".")[2]))
    value = Decimal(short[1]).scaleb(_NOUGHTS[short[2]])
    return int(value - last / 2), int(value + last / 2)


def shortened(digits: str) -> frozenset[str]:
    """The ways to write round thousands and millions short: "25k" for "25000"."""
    if not (digits.isdigit() and 4 <= len(digits) <= 12 and digits.endswith("00")):
        return frozenset()
    spelt = {
        letter: f"{Decimal(digits).scaleb(-noughts).normalize():f}"
        for letter, noughts in _NOUGHTS.items()
    }
    return frozenset(
        f"{value}{letter}" for letter, value in spelt.items() if len(value) <= 4 and value[0] != "0"
    )


def spoken(stem: str) -> frozenset[str] | None:
    """The stems of a figure said in words: "1.5" and "million" for "1.5m", "sixty two" for "62"."""
    short = _SHORTENED.fullmatch(stem)
    if short:
        return frozenset({short[1], *words(_SPOKEN[short[2]])})
    tens = next((word for word, value in _TENS.items() if stem[:1] == str(value // 10)), "")
    if not (stem.isdigit() and len(stem) == len("62") and tens and stem[1] != "0"):
        return None
    return frozenset(words(f"{tens} {_UNITS[int(stem[1])]}"))


_SHORT_MONTHS = {
    "jan": "january", "feb": "february", "apr": "april", "aug": "august", "sep": "september",
    "sept": "september", "oct": "october", "nov": "november", "dec": "december",
}  # fmt: skip


@lru_cache(maxsize=64)
def month(word: str) -> frozenset[str]:
    """The stems of a month, short and in full; empty for another word."""
    full = _SHORT_MONTHS.get(word, word)
    short = [one for one, name in _SHORT_MONTHS.items() if name == full]
    return frozenset(words(" ".join((full, *short)))) if short else frozenset()


@lru_cache(maxsize=1)
def _in_words() -> dict[str, str]:
    return {digits: stem for stem, digits in _figures().items()}


def in_words(digits: str) -> str | None:
    """The stem of a figure's words: "39" is "thirtynin"; None past ninety-nine."""
    return _in_words().get(digits)
