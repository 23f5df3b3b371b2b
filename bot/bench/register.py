"""One owner's list out of a long register, as it is asked for between people's changes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from bot.audience import EVERYBODY
from bot.bench.measures import Measure, percentile
from bot.bench.papers import OWNERS, write_minutes
from bot.register.choosing import Choice, chosen
from bot.register.entries import Entry
from bot.register.records import What
from bot.register.service import Register
from bot.wiring import created_store, register_over
from indexer.build import index
from indexer.embedding import Embedder

GOAL = 20.0  # milliseconds
WARM_UP = 3


def measure(place: Path, actions: int, embedder: Embedder, asked: int) -> Iterator[Measure]:
    """p50 and p95 of a list by owner; every other one after an action was changed."""
    folder = place / f"register-{actions}"
    papers = place / "minutes"
    write_minutes(papers, actions)
    with created_store(folder) as store:
        index([papers], store, embedder)
        register = register_over(store, folder)
        register.reconcile()
        held = len(register.entries(EVERYBODY))
        calm, changed = _times(register, asked)
    for times, when in ((calm, "unchanged"), (changed, "after a change")):
        for share, name in ((0.5, "p50"), (0.95, "p95")):
            yield Measure(
                "register",
                f"one owner's list of {held:,} actions, {when}, {name}",
                percentile(times, share) * 1000,
                "ms",
                goal=GOAL if share > 0.5 else None,
            )


def _times(register: Register, asked: int) -> tuple[list[float], list[float]]:
    """Seconds of each list: where nothing has changed, and right after something has."""
    calm: list[float] = []
    changed: list[float] = []
    for turn in range(asked + WARM_UP):
        owner = OWNERS[turn % len(OWNERS)]
        found = _list(register, owner, calm)
        register.say(found[turn % len(found)], What.UPDATE, "bench", data={"text": "under way"})
        _list(register, owner, changed)
    return calm[WARM_UP:], changed[WARM_UP:]


def _list(register: Register, owner: str, times: list[float]) -> list[Entry]:
    started = time.perf_counter()
    found = chosen(register.entries(EVERYBODY, owner=owner), Choice(status="outstanding"))
    times.append(time.perf_counter() - started)
    return found
