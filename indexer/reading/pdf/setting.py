"""How a paper is set: the size of its text, the distance of its lines, where they end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.reading.pdf.furniture import LaidPage
from indexer.reading.pdf.labels import goes_on, is_ended

TELLING = 5  # lines, from which on they tell where a column ends
_USUAL = 1.2  # distance of lines, in sizes of type, where a paper does not tell
_WIDE = 0.6  # of the page: where text reaches at least, unless all lines are short


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paper is set: size of its text, distance of its lines, where its lines end."""

    size: float
    step: float  # in sizes of type
    edges: dict[int, float]  # by the page's width
    left: dict[int, float]


def setting(pages: Sequence[LaidPage]) -> Setting:
    """Measure a paper."""
    sizes: Counter[float] = Counter()
    edges: dict[int, list[float]] = defaultdict(list)
    lefts: dict[int, list[float]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
            if not line.own and not line.table:
                edges[round(page.width)].append(line.x1)
                lefts[round(page.width)].append(line.x0)
    size = max(sizes, key=lambda one: (sizes[one], one)) if sizes else 10.0
    starts = {width: sorted(found)[len(found) // 20] for width, found in lefts.items()}
    ends = {width: _right(found, starts[width], width) for width, found in edges.items()}
    return Setting(size, _usual_step(pages, ends), ends, starts)


def _right(ends: Sequence[float], left: float, width: int) -> float:
    """Where the text of a paper ends: as wide a margin as on the left, if lines are short."""
    edge = high(ends)
    return edge if len(ends) >= TELLING and edge >= width * _WIDE else width - left


def high(found: Sequence[float]) -> float:
    """The right edge of text: what few lines go beyond."""
    return sorted(found)[max(0, int(len(found) * 0.97) - 1)]


def _usual_step(pages: Sequence[LaidPage], edges: dict[int, float]) -> float:
    """The widest usual distance of lines within a sentence.

    Measured where a full line without an end is followed by one that begins in lower case.
    """
    steps: Counter[float] = Counter()
    for page in pages:
        edge = edges.get(round(page.width), page.width)
        for one, two in pairwise(page.lines):
            if one.table or two.table or one.column != two.column or one.size <= 0:
                continue
            full = one.x1 > (one.edge or edge) - 8 * one.size
            if full and goes_on(two.text) and not is_ended(one.text):
                steps[round((two.base - one.base) / one.size, 1)] += 1
    least = max(2, sum(steps.values()) // 12)
    usual = [step for step, count in steps.items() if 0.8 <= step <= 2.6 and count >= least]
    return max(usual, default=_USUAL)
