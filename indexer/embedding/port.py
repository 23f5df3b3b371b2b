"""What every embedder can do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]  # (dimension,), length 1
Vectors = NDArray[np.float32]  # (texts, dimension), each row of length 1


class Embedder(Protocol):
    """Makes vectors of texts. The properties are cheap: no model is loaded for them."""

    @property
    def fingerprint(self) -> str:
        """Names the model and how it is used: equal fingerprints make comparable vectors."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    @property
    def max_pieces(self) -> int:
        """How many word pieces of a text are embedded, special ones included."""

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        """The word pieces of each text as ``encode`` would see it, special ones included."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of passages, in order, shape (texts, dimension).

        What is longer than ``max_pieces`` is cut, with a line in the log. The vector of a text
        does not depend on the texts beside it. Hand over hundreds at once where you can.
        """

    def encode_question(self, text: str) -> Vector:
        """The vector of a question, shape (dimension,)."""
