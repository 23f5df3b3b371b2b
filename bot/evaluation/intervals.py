"""How sure a share is."""

from __future__ import annotations

import math
from dataclasses import dataclass

_Z = 1.959963984540054  # of a two-sided 95 per cent interval


@dataclass(frozen=True, slots=True)
class Share:
    """``right`` of ``n``."""

    right: int
    n: int

    @property
    def value(self) -> float | None:
        """The share, or None of nothing."""
        return self.right / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 per cent interval by Wilson (1927), which holds for few rows and shares near 1."""
        if not self.n:
            return None
        share = self.right / self.n
        centre = share + _Z**2 / (2 * self.n)
        spread = _Z * math.sqrt(share * (1 - share) / self.n + _Z**2 / (4 * self.n**2))
        below = 1 + _Z**2 / self.n
        low, high = (centre - spread) / below, (centre + spread) / below
        return max(0.0, min(low, share)), min(1.0, max(high, share))  # rounding aside
