"""A circuit breaker: a model that keeps failing is left alone for a while.

Closed, every request goes through. After some failures in a row it opens, and none does. After a
pause one request is let through on trial: if it succeeds the breaker closes, else it waits again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

FAILURES = 3
PAUSE = 30.0  # seconds
LONGEST = 600.0  # seconds that a server may ask us to stay away


class Breaker:
    """Shared between the threads that ask one model."""

    def __init__(
        self,
        failures: int = FAILURES,
        pause: float = PAUSE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open after ``failures`` in a row, for ``pause`` seconds."""
        self._most = failures
        self._pause = pause
        self._clock = clock
        self._lock = Lock()
        self._failed = 0
        self._open_until = 0.0
        self._on_trial = False

    def lets_through(self) -> bool:
        """Whether a request may be made; who is told so must report how it ended."""
        with self._lock:
            if not self._open_until:
                return True
            if self._on_trial or self._clock() < self._open_until:
                return False
            self._on_trial = True
            return True

    def succeeded(self) -> None:
        """A request got its reply."""
        with self._lock:
            self._failed, self._open_until, self._on_trial = 0, 0.0, False

    def failed(self, wait: float | None = None) -> None:
        """A request got none; ``wait`` is how long the server asks to be left alone, in seconds."""
        with self._lock:
            self._failed += 1
            pause = self._pause if self._on_trial or self._failed >= self._most else 0.0
            self._on_trial = False
            pause = max(pause, min(wait or 0.0, LONGEST))
            if pause:
                self._open_until = self._clock() + pause
