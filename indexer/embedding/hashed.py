"""An embedder without a model: feature hashing of stemmed words.

Weinberger et al., "Feature Hashing for Large Scale Multitask Learning" (2009): each word adds
plus or minus its weight to the coordinate that its hash names. It finds shared words and no
meaning; it is exact, fast and the same on every machine, which suits tests of everything but
quality, and a machine on which no model can be installed.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from indexer.embedding.port import Vector, Vectors
from indexer.words import WORDS_VERSION, words


class HashedEmbedder:
    """Vectors of ``dimension`` coordinates; a text without words points along the first one."""

    def __init__(self, dimension: int = 128, max_pieces: int = 256) -> None:
        """Hash into ``dimension`` coordinates (64 to 256 are sensible)."""
        self._dimension = dimension
        self._max_pieces = max_pieces

    @property
    def fingerprint(self) -> str:
        """The dimension and the version of the words."""
        return f"hashed-{self._dimension}-words{WORDS_VERSION}"

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._dimension

    @property
    def max_pieces(self) -> int:
        """A limit for passages like that of real models; longer texts are not cut."""
        return self._max_pieces

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        """The words of each text, and two for the special pieces of real models."""
        return [len(text.split()) + 2 for text in texts]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of texts, shape (texts, dimension); each alone, so always the same."""
        rows = [self.encode_question(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, self._dimension), dtype=np.float32)

    def encode_question(self, text: str) -> Vector:
        """The vector of a text, shape (dimension,): sublinear word counts, signed by hash."""
        sums = np.zeros(self._dimension, dtype=np.float64)
        for word, count in sorted(Counter(words(text)).items()):
            place, sign = _place(word)
            sums[place % self._dimension] += sign * (1.0 + np.log(count))
        length = float(np.linalg.norm(sums))
        if length == 0.0:
            sums[0] = length = 1.0
        return (sums / length).astype(np.float32)


@lru_cache(maxsize=65536)
def _place(word: str) -> tuple[int, float]:
    digest = hashlib.blake2b(word.encode(), digest_size=8).digest()
    number = int.from_bytes(digest, "big")
    return number >> 1, 1.0 if number & 1 else -1.0
