"""Words printed across pages: what may be said of them to whoever sees any part of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.reading.secrecy import secret_words, speaks_of_secrecy

_STATE = (
    "draft|copy|sample|specimen|superseded|withdrawn|cancelled|unapproved|uncontrolled|subject|to|"
    "approval"
)
_SAYS_STATE = re.compile(rf"(?=.*[a-z])(?:\b(?:{_STATE})\b|[\W\d])+", re.IGNORECASE)
_USUAL = re.compile(
    rf"(?:{_STATE}|confidential|restricted|embargoed|not|for|publication|official|sensitive|"
    r"exempt|private|[\W\d])+",
    re.IGNORECASE,
)


def is_usual(words: str) -> bool:
    """Whether words are such as are printed across pages, and nothing else."""
    return bool(_USUAL.fullmatch(words))


def secrecy_of(words: str) -> str:
    """What a watermark says of secrecy: all of it, unless it names whom the copy was made for."""
    if not speaks_of_secrecy(words):
        return ""
    once = " ".join(dict.fromkeys(words.split()))  # the same words may stand many times on a page
    return once if is_usual(once) else secret_words(once)


def notes(marks: Iterable[str], where: str) -> list[str]:
    """What is said of watermarks: their words only where they tell the state of the paper.

    Args:
        marks: the words across the pages.
        where: "its pages".
    """
    found = [
        f"marked “{mark}” across {where}"
        if _SAYS_STATE.fullmatch(mark)
        else f"words printed across {where} are left out"
        for mark in marks
        if not speaks_of_secrecy(mark)  # printed as text
    ]
    return list(dict.fromkeys(found))
