"""What a reranker can do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Reranker(Protocol):
    """Reads a question together with each passage, which a search of vectors cannot."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """How well each text answers, 0 to 1, in order; none depends on the texts beside it."""
