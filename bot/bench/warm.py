"""A warm question over its floor: the question embedded and every vector scanned exactly."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from bot.answering import Answerer
from bot.audience import EVERYBODY
from bot.bench.filling import fill
from bot.bench.measures import Measure, percentile
from bot.bench.papers import questions
from bot.wiring import opened_store
from indexer.embedding import Embedder

GOALS = {10_000: 4.0, 100_000: 3.0}
DEPTH = 200
WARM_UP = 8


def measure(
    place: Path, sizes: tuple[int, ...], embedder: Embedder, asked: int
) -> Iterator[Measure]:
    """p50 and p95 of a question at each size, over those of the floor, asked by turns."""
    for size in sizes:
        folder = place / f"warm-{size}"
        fill(folder, size, embedder)
        floor, whole = _times(folder, size, embedder, asked)
        for share, name in ((0.5, "p50"), (0.95, "p95")):
            low, high = percentile(floor, share), percentile(whole, share)
            yield Measure(
                "warm",
                f"question / floor, {name}, {size:,} passages",
                high / low,
                goal=GOALS.get(size),
                detail=f"{high * 1000:.1f} ms / {low * 1000:.1f} ms",
            )


def _times(
    folder: Path, size: int, embedder: Embedder, asked: int
) -> tuple[list[float], list[float]]:
    """Seconds of the floor and of the whole question, for each question."""
    index = _flat(size, embedder)
    floor, whole = [], []
    with opened_store(folder) as store:
        answerer = Answerer(store, embedder)
        for turn, question in enumerate(dict.fromkeys(questions(asked + WARM_UP))):
            started = time.perf_counter()
            index.search(embedder.encode_question(question).reshape(1, -1), DEPTH)
            between = time.perf_counter()
            answerer.ask(question, EVERYBODY)
            ended = time.perf_counter()
            if turn >= WARM_UP:
                floor.append(between - started)
                whole.append(ended - between)
    return floor, whole


def _flat(size: int, embedder: Embedder) -> Any:  # noqa: ANN401 - faiss has no types
    """An exact FAISS index of as many vectors, of one thread as the store's own is."""
    drawn = np.random.default_rng(size).standard_normal((size, embedder.dimension), dtype="f4")
    matrix: NDArray[np.float32] = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    faiss.omp_set_num_threads(1)
    index = faiss.IndexFlatIP(embedder.dimension)
    index.add(np.ascontiguousarray(matrix, dtype=np.float32))
    return index
