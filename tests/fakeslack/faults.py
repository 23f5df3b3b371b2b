"""Faults on demand: what goes wrong the next time a method is called."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

ANY = "*"


@dataclass(frozen=True)
class Fault:
    """One way to fail.

    Attributes:
        error: the ``error`` of the answer; ``ratelimited`` goes with status 429.
        status: the HTTP status.
        retry_after: seconds, for 429.
        hang: seconds of silence before anything else happens.
        drop: the connection is cut and nothing is done.
        lose_reply: the method is done, then the connection is cut: the caller cannot know.
        times: how often; 0 is for ever.
    """

    error: str = ""
    status: int = 200
    retry_after: int | None = None
    hang: float = 0.0
    drop: bool = False
    lose_reply: bool = False
    times: int = 1

    @property
    def only_slow(self) -> bool:
        """Whether the call succeeds after its silence."""
        return not (self.error or self.drop or self.lose_reply or self.status != 200)


class Faults:
    """Faults in waiting, by method, first come first served."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, list[Fault]] = {}

    def add(self, method: str, fault: Fault) -> None:
        """Let ``method`` (``ANY``: every method) fail so."""
        with self._lock:
            self._waiting.setdefault(method, []).append(fault)

    def clear(self) -> None:
        """All is well again."""
        with self._lock:
            self._waiting.clear()

    def take(self, method: str) -> Fault | None:
        """The fault that this call meets, counted down."""
        with self._lock:
            for name in (method, ANY):
                queue = self._waiting.get(name)
                if not queue:
                    continue
                fault = queue[0]
                if fault.times == 1:
                    queue.pop(0)
                elif fault.times > 1:
                    queue[0] = replace(fault, times=fault.times - 1)
                return fault
        return None
