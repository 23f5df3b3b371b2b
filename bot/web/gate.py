"""How many pages are made at once, and for how long one may be waited for."""

from __future__ import annotations

from collections.abc import Callable
from threading import BoundedSemaphore, Lock
from typing import TypeVar

import anyio
from anyio import CapacityLimiter, to_thread

from indexer.errors import MinutebookError

RUNNING = 4  # pages in the making; more would only slow each other down
WAITING = 28  # requests that wait for their turn
SECONDS = 20.0  # until a person is told to try again

Value = TypeVar("Value")


class Busy(MinutebookError):
    """Too many ask at once, or it takes too long: try again later."""


class Gate:
    """Lets work through to threads, so much at once; the rest is sent away at once."""

    def __init__(
        self, running: int = RUNNING, waiting: int = WAITING, seconds: float = SECONDS
    ) -> None:
        """``running`` at once, ``waiting`` beside them, each for ``seconds`` at most."""
        self._most = running + waiting
        self._seconds = seconds
        self._turns = BoundedSemaphore(running)
        self._within = 0
        self._lock = Lock()

    async def through(self, work: Callable[[], Value]) -> Value:
        """What ``work`` returns, done in a thread.

        Work that takes too long is not waited for, but keeps its turn until it ends.

        Raises:
            Busy: too many are waiting, or the time is over.
        """
        place = _Place(self)
        with anyio.move_on_after(self._seconds):
            try:
                return await to_thread.run_sync(
                    self._in_turn, work, place, abandon_on_cancel=True, limiter=self._limiter()
                )
            finally:
                if not place.taken:
                    place.leave()
        raise Busy("the page took too long", mend="try again in a moment")

    def _in_turn(self, work: Callable[[], Value], place: _Place) -> Value:
        place.taken = True
        try:
            if not self._turns.acquire(timeout=self._seconds):
                raise Busy("too many pages are asked for", mend="try again in a moment")
            try:
                return work()
            finally:
                self._turns.release()
        finally:
            place.leave()

    def _limiter(self) -> CapacityLimiter:
        """Never the one that makes wait: who is let in here has a thread."""
        return CapacityLimiter(1)

    def enter(self) -> None:
        """Count one more within."""
        with self._lock:
            if self._within >= self._most:
                raise Busy("too many pages are asked for", mend="try again in a moment")
            self._within += 1

    def left(self) -> None:
        """Count one less."""
        with self._lock:
            self._within -= 1


class _Place:
    """One request's place within; given back once, whoever does it."""

    def __init__(self, gate: Gate) -> None:
        gate.enter()
        self.taken = False
        self._gate = gate
        self._held = True
        self._lock = Lock()

    def leave(self) -> None:
        with self._lock:
            if not self._held:
                return
            self._held = False
        self._gate.left()
