"""Keys that survive re-indexing: made of what is printed, never of labels, order or guesses."""

from __future__ import annotations

import hashlib
from collections import Counter

from indexer.words import normalise, text_hash

_PAPER, _PART, _PARAGRAPH = 12, 6, 12


def paper_id(root: str, file: str) -> str:
    """The id of a file within an indexed folder."""
    return hashlib.sha256(f"{root}/{file}".encode()).hexdigest()[:_PAPER]


class Keys:
    """Hands out the keys of one paper; what is printed twice is told apart by "-2", "-3"."""

    def __init__(self, paper: str) -> None:
        """Begin a paper."""
        self._paper = paper
        self._seen: Counter[str] = Counter()

    def part(self, heading: str) -> str:
        """The key of a part that opens with this printed heading."""
        digest = hashlib.sha256(normalise(heading).encode()).hexdigest()[:_PART]
        return self._counted(f"{self._paper}.{digest}")

    def paragraph(self, part: str, text: str) -> str:
        """The id of a paragraph of a part."""
        return self._counted(f"{part}.{text_hash(text)[:_PARAGRAPH]}")

    def _counted(self, key: str) -> str:
        self._seen[key] += 1
        count = self._seen[key]
        return key if count == 1 else f"{key}-{count}"
