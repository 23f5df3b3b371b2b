"""When two printed names mean one board, and the initials by which it is called."""

from __future__ import annotations

from functools import lru_cache

from indexer.words import words

_JOINING = frozenset(("and", "of", "the", "for"))


def same_board(one: str | None, other: str | None) -> bool:
    """Whether two printed names mean one board: "&" is "and", "the" and "LGA"-like marks aside."""
    if one is None or other is None:
        return True
    return board_words(one) == board_words(other)


@lru_cache(maxsize=4096)
def board_words(name: str) -> frozenset[str]:
    """The words of a board's name that tell it from others."""
    return frozenset(words(name.replace("&", " and "))) - frozenset(words("the and of"))


def initials(name: str) -> str:
    """The initials of a board's name, its joining words left out: "RGSB"."""
    return "".join(
        word[0].upper()
        for word in name.replace("&", " and ").split()
        if word.lower() not in _JOINING
    )
