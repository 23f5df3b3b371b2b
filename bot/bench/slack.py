"""`minutebook serve` under load: how soon Slack's events are acked, and how soon answered."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.bench.filling import fill
from bot.bench.measures import Measure, percentile
from bot.bench.papers import questions
from bot.bench.served import Served, serving
from bot.bench.slack_stand_in import StandIn, standing_in
from bot.slack.apologies import SORRY
from indexer.embedding import Embedder

A_SECOND = 20  # events
ACK_GOAL, ANSWER_GOAL = 300.0, 5.0  # milliseconds at p99; seconds at p95
AT_ONCE = 10
_ANSWER_SECONDS = 120


def measure(place: Path, passages: int, embedder: Embedder, asked: int) -> Iterator[Measure]:
    """Acks at twenty questions a second; then answers to ten people who ask at once."""
    folder = place / "slack"
    fill(folder, passages, embedder)
    with standing_in() as (slack, api), serving(folder, api) as served:
        pool = ThreadPoolExecutor(max_workers=AT_ONCE + A_SECOND)
        with pool:
            acks = _stream(pool, slack, served, questions(asked))
            waits = [
                wait
                for turn in range(max(1, asked // (5 * AT_ONCE)))
                for wait in _at_once(pool, slack, served, turn)
            ]
    yield Measure(
        "slack",
        f"ack of an event at {A_SECOND} questions a second, p99",
        percentile(acks, 0.99) * 1000,
        "ms",
        goal=ACK_GOAL,
        detail=f"{len(acks)} events, p50 {percentile(acks, 0.5) * 1000:.0f} ms",
    )
    yield Measure(
        "slack",
        f"answer, {AT_ONCE} people asking at once, p95",
        percentile(waits, 0.95),
        "s",
        goal=ANSWER_GOAL,
        detail=f"{len(waits)} answers over {passages:,} passages, "
        f"p50 {percentile(waits, 0.5):.2f} s",
    )


def _stream(
    pool: ThreadPoolExecutor, slack: StandIn, served: Served, asked: Sequence[str]
) -> list[float]:
    """Seconds until each ack, of questions that come at a steady pace."""
    started = time.perf_counter()
    sent = []
    for number, question in enumerate(asked):
        time.sleep(max(0.0, started + number / A_SECOND - time.perf_counter()))
        sent.append(pool.submit(served.tell, f"s{number}", question, f"s{number}"))
    times = [one.result() for one in sent]
    _wait(slack, {f"DUs{number}" for number in range(len(asked))})
    return times


def _at_once(pool: ThreadPoolExecutor, slack: StandIn, served: Served, turn: int) -> list[float]:
    """Seconds until each of ten people who ask at the same moment has an answer."""
    names = [f"a{turn}x{number}" for number in range(AT_ONCE)]
    asked = questions(AT_ONCE, seed=turn)
    started = time.perf_counter()
    list(pool.map(served.tell, names, asked, names))
    _wait(slack, {f"DU{name}" for name in names})
    return [slack.posted[f"DU{name}"] - started for name in names]


def _wait(slack: StandIn, channels: set[str]) -> None:
    if not slack.wait(channels, _ANSWER_SECONDS):
        missing = len(channels - slack.posted.keys())
        raise TimeoutError(f"{missing} questions were not answered in {_ANSWER_SECONDS} s")
    if SORRY in slack.texts:
        raise RuntimeError(f"{slack.texts.count(SORRY)} questions met an error, not an answer")
