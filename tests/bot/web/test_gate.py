"""How many pages are made at once, and for how long one is waited for."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import anyio
import pytest

from bot.web.gate import Busy, Gate


def test_what_is_let_through_comes_back() -> None:
    assert anyio.run(Gate().through, lambda: 41 + 1) == 42


def test_an_error_is_that_of_the_work_and_gives_the_place_back() -> None:
    gate = Gate(running=1, waiting=0)

    def fails() -> None:
        raise ValueError("no such page")

    for _ in range(3):
        with pytest.raises(ValueError, match="no such page"):
            anyio.run(gate.through, fails)


def test_too_many_are_sent_away_at_once_and_the_rest_is_served() -> None:
    gate, go, begun = Gate(running=1, waiting=1, seconds=10), Event(), Event()
    said: list[str] = []

    def work() -> None:
        begun.set()
        go.wait(10)

    sent_away: anyio.Event

    async def asked(task: Callable[[], None]) -> None:
        try:
            await gate.through(task)
            said.append("served")
        except Busy:
            said.append("busy")
            if said.count("busy") == 3:
                sent_away.set()

    async def many() -> None:
        nonlocal sent_away
        sent_away = anyio.Event()
        async with anyio.create_task_group() as group:
            group.start_soon(asked, work)
            await anyio.to_thread.run_sync(begun.wait)
            for _ in range(4):
                group.start_soon(asked, work)
            await sent_away.wait()
            go.set()

    anyio.run(many)
    assert sorted(said) == ["busy", "busy", "busy", "served", "served"]


def test_what_takes_too_long_is_not_waited_for_but_keeps_its_turn() -> None:
    gate, go, done = Gate(running=1, waiting=0, seconds=0.1), Event(), Event()

    def slow() -> None:
        go.wait(10)
        done.set()

    with pytest.raises(Busy, match="too long"):
        anyio.run(gate.through, slow)
    with pytest.raises(Busy, match="too many"):
        anyio.run(gate.through, slow)
    go.set()
    assert done.wait(10)

    async def until_free() -> str:
        with anyio.fail_after(5):
            while True:
                try:
                    return await gate.through(lambda: "free")
                except Busy:
                    await anyio.sleep(0.01)

    assert anyio.run(until_free) == "free"
