"""`minutebook serve` asked by fifty people at once for minutes: errors, memory, how soon.

Each person asks in a direct message, waits for the answer and asks the next thing. The memory is
that of the server's process, looked at every second; what it grows by is told from after the first
fifth of the time on, since caches fill at first.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from bot.bench.filling import fill
from bot.bench.measures import Measure, median, percentile
from bot.bench.papers import questions
from bot.bench.served import Served, serving
from bot.bench.slack_stand_in import StandIn, standing_in
from bot.slack.apologies import SORRY
from indexer.embedding import Embedder

PEOPLE = 50
MEMORY_GOAL = 1.1
_ANSWER_SECONDS = 120
_DIFFERENT = 500  # questions of one person, before they begin again
_NO_LIMITS = {
    f"MINUTEBOOK_LIMIT_{name}": "0"
    for name in ("PER_MINUTE", "ALL_PER_MINUTE", "AT_ONCE", "ALL_AT_ONCE")
}


@dataclass(slots=True)
class Tally:
    """What came of it; each person's thread adds to it."""

    waits: list[float] = field(default_factory=list)  # seconds
    wrong: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)  # bytes, second by second


def measure(
    place: Path, passages: int, embedder: Embedder, minutes: float, people: int = PEOPLE
) -> Iterator[Measure]:
    """Errors, p50, p95 and p99 of the answers, and how much the memory grew."""
    folder = place / "load"
    fill(folder, passages, embedder)
    with standing_in() as (slack, api), serving(folder, api, _NO_LIMITS) as served:
        tally = ask_for(slack, served, people, minutes * 60)
    asked = f"{len(tally.waits)} answers in {minutes:g} minutes over {passages:,} passages"
    who = f"{people} people asking all the time"
    yield Measure(
        "load", f"errors, {who}", len(tally.wrong), goal=1,
        detail="; ".join([asked, *dict.fromkeys(tally.wrong)][:4]),
    )  # fmt: skip
    for share, name in ((0.5, "p50"), (0.95, "p95"), (0.99, "p99")):
        yield Measure("load", f"answer, {who}, {name}", percentile(tally.waits, share), "s")
    if tally.memory:
        yield _memory(tally.memory)


def ask_for(slack: StandIn, served: Served, people: int, seconds: float) -> Tally:
    """Let so many people ask for so long, each one question after another."""
    tally = Tally()
    until = time.monotonic() + seconds
    done = threading.Event()
    watching = threading.Thread(target=_watch, args=(served.process, tally.memory, done))
    watching.start()
    try:
        with ThreadPoolExecutor(max_workers=people) as pool:
            ended = [pool.submit(_person, slack, served, n, until, tally) for n in range(people)]
            for one in ended:
                one.result()
    finally:
        done.set()
        watching.join()
    tally.wrong += ["an apology instead of an answer"] * slack.texts.count(SORRY)
    try:
        served.get("/readyz")
    except OSError as error:
        tally.wrong.append(f"not ready in the end ({error})")
    return tally


def _person(slack: StandIn, served: Served, number: int, until: float, tally: Tally) -> None:
    """One person: asks, waits, asks again."""
    channel = f"DUl{number}"
    for turn, question in enumerate(cycle(questions(_DIFFERENT, seed=number)), start=1):
        if time.monotonic() >= until:
            return
        started = time.perf_counter()
        try:
            served.tell(f"l{number}", question, f"l{number}x{turn}")
        except OSError as error:
            tally.wrong.append(f"an event was not taken ({type(error).__name__})")
            return
        if not slack.wait_for(channel, turn, _ANSWER_SECONDS):
            tally.wrong.append(f"no answer within {_ANSWER_SECONDS} s")
            return
        tally.waits.append(time.perf_counter() - started)


def _watch(process: int, memory: list[int], done: threading.Event) -> None:
    """Note what the process holds in memory, where the system tells it (Linux)."""
    status = Path(f"/proc/{process}/status")
    while status.exists() and not done.wait(1):
        held = [line for line in status.read_text().splitlines() if line.startswith("VmRSS:")]
        memory += [int(line.split()[1]) * 1024 for line in held]


def _memory(seen: list[int]) -> Measure:
    """The last fifth of what was seen over the second."""
    fifth = max(1, len(seen) // 5)
    early, late = median(seen[fifth : 2 * fifth] or seen), median(seen[-fifth:])
    return Measure(
        "load",
        "memory, last fifth of the time / second",
        late / early,
        goal=MEMORY_GOAL,
        detail=f"{late / 1e6:.0f} MB / {early / 1e6:.0f} MB, most {max(seen) / 1e6:.0f} MB",
    )
