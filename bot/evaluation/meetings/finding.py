"""Each question put to fused, lexical and dense search over all meetings at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.audience import EVERYBODY
from bot.evaluation.meetings.transcripts import Asked
from bot.questions.understanding import understand
from bot.retrieval import FUSION, Found, Fusion, Ranking, retrieve
from indexer.embedding import Embedder
from indexer.store.port import Snapshot

DEPTHS = (5, 10)  # a question is found where a gold turn is among the first so many
ARMS = {
    "fused": FUSION,
    "lexical alone": replace(FUSION, lexical=1.0, dense=0.0),
    "dense alone": replace(FUSION, lexical=0.0, dense=1.0),
}
DRAWS, SEED = 10_000, 7
_PASSAGES = 200  # more than ten turns, however long one is
_ANY_DAY = dt.date(2025, 1, 1)  # the questions name no relative day


@dataclass(frozen=True, slots=True)
class FoundTurn:
    """At which place each way of searching has the first turn meant; None beyond its list."""

    asked: Asked
    places: dict[str, int | None]  # arm -> from 1

    def hit(self, arm: str, depth: int) -> bool:
        """Whether a turn meant is among the first ``depth``."""
        place = self.places[arm]
        return place is not None and place <= depth


def find(
    snapshot: Snapshot,
    questions: Sequence[Asked],
    embedder: Embedder,
    arms: dict[str, Fusion] | None = None,
) -> Iterator[FoundTurn]:
    """Every question in every arm; the passages are the same, the weights alone differ."""
    for asked in questions:
        query = understand(asked.text, today=_ANY_DAY)
        vector = embedder.encode_question(query.standalone)
        places = {}
        for name, fusion in (arms or ARMS).items():
            ranking = Ranking(limit=_PASSAGES, fusion=fusion)
            found = retrieve(snapshot, query, vector, EVERYBODY, ranking)
            places[name] = _place(found, asked)
        yield FoundTurn(asked, places)


def _place(found: Found, asked: Asked) -> int | None:
    """The place of the first turn meant, counted in turns and not in passages."""
    turns = dict.fromkeys(
        turn for candidate in found.candidates for turn in candidate.passage.paragraph_ids
    )
    return next((place for place, turn in enumerate(turns, start=1) if turn in asked.gold), None)


@dataclass(frozen=True, slots=True)
class Difference:
    """How much oftener one arm finds than another, with its paired bootstrap interval."""

    value: float
    low: float
    high: float


def difference(
    found: Sequence[FoundTurn], one: str, other: str, depth: int, *, draws: int = DRAWS
) -> Difference:
    """The difference of two hit rates, and the middle 95 per cent over questions drawn anew.

    Paired: a question is drawn with its outcomes in both arms (Efron and Tibshirani 1993,
    ch. 13). The draws are seeded, so that the interval is the same each time.
    """
    pairs = np.array(
        [int(row.hit(one, depth)) - int(row.hit(other, depth)) for row in found], dtype=np.float64
    )
    drawn = np.random.default_rng(SEED).integers(0, len(pairs), size=(draws, len(pairs)))
    low, high = np.percentile(pairs[drawn].mean(axis=1), [2.5, 97.5])
    return Difference(float(pairs.mean()), float(low), float(high))
