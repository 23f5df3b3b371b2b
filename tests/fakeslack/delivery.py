"""Bringing things to the app: events again and again until acknowledged, all else once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field, replace

from tests.fakeslack.carriers import Ack, Carrier, Retry, Sort
from tests.fakeslack.json_types import Json
from tests.fakeslack.timing import Timing
from tests.fakeslack.world import World


@dataclass(eq=False)
class Delivered:
    """One payload and how each attempt to bring it went."""

    sort: Sort
    payload: Json
    attempts: list[Ack] = field(default_factory=list)
    over: bool = False

    @property
    def acknowledged(self) -> bool:
        """Whether the app has it for certain."""
        return any(ack.ok for ack in self.attempts)

    @property
    def name(self) -> str:
        """The event's type, the command, or the kind of interaction."""
        event = self.payload.get("event") or {}
        return str(event.get("type") or self.payload.get("command") or self.payload.get("type"))


class Delivery:
    """What is under way to the app, and what has been brought. Runs in the server's loop."""

    def __init__(self, world: World, timing: Timing) -> None:
        self._world = world
        self._timing = timing
        self.carrier: Carrier | None = None
        self.log: list[Delivered] = []
        self._stopped = False
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def under_way(self) -> int:
        """How many payloads the app has not acknowledged yet and may still get."""
        return sum(not delivered.over for delivered in self.log)

    def note(self, sort: Sort, payload: Json) -> Delivered:
        """Put something on the log before it is under way. From any thread."""
        delivered = Delivered(sort, payload)
        with self._world.changing():
            self.log.append(delivered)
        return delivered

    def begin(self, event: Delivered) -> None:
        """Bring an event that was noted, in its own time. Call in the loop."""
        self._start(self._with_retries(event))

    def begin_again(self, delivered: Delivered, number: int) -> None:
        """Bring the same again; an event marked as retry ``number``. Call in the loop."""
        retry = Retry(number, "http_timeout") if delivered.sort == "events_api" else None
        self._start(self._once(delivered, retry))

    async def ask(self, sort: Sort, payload: Json) -> Ack:
        """Bring a command or interaction, once; the person waits for it."""
        delivered = self.note(sort, payload)
        await self._once(delivered, None)
        return delivered.attempts[-1]

    async def stop(self) -> None:
        """Drop what is under way, and begin nothing more."""
        self._stopped = True
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _with_retries(self, delivered: Delivered) -> None:
        await self._attempt(delivered, None)
        for number, pause in enumerate(self._timing.retries, start=1):
            last = delivered.attempts[-1]
            if last.ok:
                break
            await asyncio.sleep(pause)
            await self._attempt(delivered, Retry(number, last.why))
        self._over(delivered)

    async def _once(self, delivered: Delivered, retry: Retry | None) -> None:
        await self._attempt(delivered, retry)
        self._over(delivered)

    async def _attempt(self, delivered: Delivered, retry: Retry | None) -> None:
        began = time.monotonic()
        if self.carrier is None:
            ack = Ack(False, why="connection_failed")
        else:
            ack = await self.carrier.carry(delivered.sort, delivered.payload, retry)
        took = time.monotonic() - began
        with self._world.changing():
            delivered.attempts.append(replace(ack, took=took))

    def _over(self, delivered: Delivered) -> None:
        with self._world.changing():
            delivered.over = True

    def _start(self, work: Coroutine[object, object, None]) -> None:
        if self._stopped:
            work.close()
            return
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
