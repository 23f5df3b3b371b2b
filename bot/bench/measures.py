"""What a measure is: a ratio with its goal, or a plain number; and small statistics."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table. A measure without a goal only informs."""

    section: str
    name: str
    value: float
    unit: str = ""
    goal: float | None = None
    sense: Literal["at least", "under"] = "under"
    detail: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.sense == "at least" else self.value < self.goal

    def as_json(self) -> dict[str, Any]:
        """The fields, and whether the goal is met."""
        return {**asdict(self), "met": self.met}


def timed(work: Callable[[], object]) -> float:
    """How many seconds a piece of work took."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def median(values: Sequence[float]) -> float:
    """The middle of the values."""
    return float(statistics.median(values))


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that is not below ``share`` (0 to 1) of the others (nearest rank)."""
    ordered = sorted(values)
    return float(ordered[max(0, math.ceil(share * len(ordered)) - 1)])
