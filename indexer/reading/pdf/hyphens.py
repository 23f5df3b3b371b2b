"""Words cut at the end of a line: put together again as the rest of the paper writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CUT = re.compile(r"[a-z]+(?:-[a-z]+)*-$")
_FIRST = re.compile(r"[a-z]+")
# words of these beginnings are written with a hyphen more often than not
_KEPT = frozenset(
    "all anti co cross ex full half high inter long low mid multi near net non off on one part "
    "post pre pro re self semi short single sub third three two under up vice well".split()
)
SOFT = "\u00ad"


def glued(before: str, after: str) -> str:
    """Two lines of a cell as one; a hyphen stays, since cells are narrow and words are names."""
    if before.endswith(SOFT):
        return before.rstrip(SOFT) + after
    cut = before.endswith("-") and before[-2:-1].isalnum() and after[:1].islower()
    return f"{before}{'' if cut else ' '}{after}"


class Vocabulary:
    """The words of a paper, by which a hyphen at the end of a line is judged."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Note every word that stands within a line."""
        self._words: set[str] = set()
        for text in texts:
            found = _WORD.findall(text.casefold())
            self._words.update(found[:-1] if text.endswith(("-", SOFT)) else found)

    def joined(self, before: str, after: str) -> str:
        """Two lines as one: a soft hyphen goes, a hyphen that only ended the line does too."""
        if before.endswith(SOFT):
            return before.rstrip(SOFT) + after
        cut = _CUT.search(before[-40:].casefold())
        first = _FIRST.match(after[:40])
        if not cut or not first:
            glued = before.endswith("-") and before[-2:-1].isalnum() and after[:1].isalnum()
            return f"{before}{'' if glued else ' '}{after}"
        if self._keeps_hyphen(cut.group()[:-1], first.group()):
            return before + after
        return before[:-1] + after

    def _keeps_hyphen(self, head: str, tail: str) -> bool:
        if f"{head}-{tail}" in self._words:
            return True
        if head + tail in self._words:
            return False
        last = head.rpartition("-")[2]
        return last in _KEPT or "-" in head or (head in self._words and tail in self._words)
