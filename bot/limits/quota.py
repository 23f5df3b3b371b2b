"""Questions in a minute and at once, by one person and by all together.

Times are counted by a clock that only goes on, so that setting the machine's clock changes
nothing. Who asks is held as a key in memory for a minute, and nowhere else.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

from indexer.errors import MinutebookError
from indexer.settings import Settings

_MINUTE = 60.0  # seconds
_SOON = 2.0  # seconds after which a place may be free


class TooMany(MinutebookError):
    """More is asked than is allowed; ``wait`` is the seconds after which to try again."""

    def __init__(self, what: str, wait: float, *, own: bool) -> None:
        """``own``: it is the person who asks too much, not all together."""
        super().__init__(what, mend=f"try again in {max(round(wait), 1)} seconds")
        self.wait = wait
        self.own = own


@dataclass(frozen=True, slots=True)
class Limits:
    """Numbers of questions; 0 means no limit."""

    a_minute: int = 20  # of one person
    all_a_minute: int = 300
    at_once: int = 3  # of one person
    all_at_once: int = 32

    @classmethod
    def of(cls, settings: Settings) -> Limits:
        """Those of the settings."""
        return cls(
            settings.limit_per_minute,
            settings.limit_all_per_minute,
            settings.limit_at_once,
            settings.limit_all_at_once,
        )


UNLIMITED = Limits(0, 0, 0, 0)


class Quota:
    """Lets questions in. Safe to share between threads."""

    def __init__(
        self, limits: Limits | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Count from nought; ``clock`` gives seconds and never goes back."""
        self._limits = limits or Limits()
        self._clock = clock
        self._lock = Lock()
        self._asked: deque[tuple[float, str]] = deque()  # of the last minute
        self._by_person: dict[str, deque[float]] = {}
        self._within: Counter[str] = Counter()

    @contextmanager
    def asking(self, who: str) -> Iterator[None]:
        """A question of somebody, from its beginning to its end.

        Raises:
            TooMany: it may not be asked now; it is not counted.
        """
        with self._lock:
            self._enter(who)
        try:
            yield
        finally:
            with self._lock:
                self._within[who] -= 1
                if not self._within[who]:
                    del self._within[who]

    def _enter(self, who: str) -> None:
        now = self._clock()
        self._forget(now - _MINUTE)
        mine = self._by_person.get(who, deque())
        limits = self._limits
        if _over(limits.at_once, self._within[who]):
            raise TooMany("too many of your questions are being answered", _SOON, own=True)
        if _over(limits.a_minute, len(mine)):
            raise TooMany("too many questions in a minute", mine[0] + _MINUTE - now, own=True)
        if _over(limits.all_at_once, self._within.total()):
            raise TooMany("too many questions are being answered", _SOON, own=False)
        if _over(limits.all_a_minute, len(self._asked)):
            wait = self._asked[0][0] + _MINUTE - now
            raise TooMany("too many questions are asked by all together", wait, own=False)
        self._asked.append((now, who))
        self._by_person.setdefault(who, deque()).append(now)
        self._within[who] += 1

    def _forget(self, before: float) -> None:
        """What was asked more than a minute ago, and by whom."""
        while self._asked and self._asked[0][0] <= before:
            _, who = self._asked.popleft()
            self._by_person[who].popleft()
            if not self._by_person[who]:
                del self._by_person[who]


def _over(most: int, held: int) -> bool:
    return bool(most) and held >= most
