"""Words cut at the end of a line: put together again as the rest of the paper writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PUT_IN = "\u2010"  # by programs that set text, where a line ends within a word
_HYPHENS = ("-", _PUT_IN)
_WORD = re.compile(r"[a-z]+(?:[-\u2010][a-z]+)*")
_CUT = re.compile(r"[a-z]+(?:[-\u2010][a-z]+)*[-\u2010]$")
_FIRST = re.compile(r"[a-z]+")
# words of these beginnings are written with a hyphen more often than not
_KEPT = frozenset(
    "all anti co cross ex full half high inter long low mid multi near net non off on one part "
    "post pre pro re self semi short single sub third three two under up vice well".split()
)
_NUMBER = re.compile(r"(?:^|\s)[A-Z0-9]{1,6}(?:[/.][A-Z0-9]{1,6}){0,3}/$")  # "HC/" of "HC/24/1"
SOFT = "\u00ad"


def is_cut(before: str, after: str) -> bool:
    """Whether a word begins at the end of a line and goes on in the next."""
    return before.endswith((*_HYPHENS, SOFT)) and before[-2:-1].isalpha() and after[:1].islower()


def glued(before: str, after: str) -> str:
    """Two lines of a cell as one; a hyphen stays, since cells are narrow and words are names."""
    if before.endswith(SOFT):
        return before.rstrip(SOFT) + after
    cut = before[-2:-1].isalnum() and after[:1].islower()
    if cut and before.endswith(_PUT_IN):
        return before[:-1] + after
    joined = (cut and before.endswith("-")) or _is_cut_number(before, after)
    return f"{before}{'' if joined else ' '}{after}"


def _is_cut_number(before: str, after: str) -> bool:
    """Whether a line ends within the number of a minute or a day: "HC/" of "HC/24/1"."""
    return bool(_NUMBER.search(before)) and after[:1].isdigit()


class Vocabulary:
    """The words of a paper, by which a hyphen at the end of a line is judged."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Note every word that stands within a line."""
        self._words: set[str] = set()
        for text in texts:
            found = _WORD.findall(text.casefold())
            found = [word.replace(_PUT_IN, "-") for word in found]
            self._words.update(found[:-1] if text.endswith((*_HYPHENS, SOFT)) else found)

    def joined(self, before: str, after: str) -> str:
        """Two lines as one: a soft hyphen goes, a hyphen that only ended the line does too."""
        if before.endswith(SOFT):
            return before.rstrip(SOFT) + after
        cut = _CUT.search(before[-40:].casefold())
        first = _FIRST.match(after[:40])
        if not cut or not first:
            cut_word = before.endswith(_HYPHENS) and before[-2:-1].isalnum() and after[:1].isalnum()
            joined = cut_word or _is_cut_number(before, after)
            return f"{before}{'' if joined else ' '}{after}"
        head = cut.group()[:-1].replace(_PUT_IN, "-")
        if self._keeps_hyphen(head, first.group(), put_in=before.endswith(_PUT_IN)):
            return before + after
        return before[:-1] + after

    def _keeps_hyphen(self, head: str, tail: str, *, put_in: bool) -> bool:
        if f"{head}-{tail}" in self._words:
            return True
        if put_in or head + tail in self._words:
            return False
        last = head.rpartition("-")[2]
        return last in _KEPT or "-" in head or (head in self._words and tail in self._words)
