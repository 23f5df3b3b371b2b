"""Writes the record so that an answer waits for it a fraction of a millisecond, and never long.

An answer is on record before it is given: whoever is killed then has lost nothing. But while an
indexer holds the lock, or the disk cannot be written, people are answered all the same. Refusing
would take the papers from everybody for the sake of a list, and tell a person who can fill the
disk how to silence it. Instead it is said in the log (at a terminal, to whoever asked), what waits
is written as soon as that can be, and what had to be let go is counted by an entry of its own.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.audit.port import Ledger
from indexer.audit.records import Matter, Said
from indexer.errors import MinutebookError, StoreBusy

MOST_WAITING = 10_000  # entries kept in memory while they cannot be written
_AT_ONCE = 500
_AGAIN_SECONDS = 1.0
_PAUSE_SECONDS = 0.1
_LAST_SECONDS = 10.0  # for what is left at the end, while another process holds the lock

Told = Callable[[str], None]
"""Told, once for each time of trouble, that answers are not recorded, and that they are again."""

_LOG = logging.getLogger(__name__)


class Scribe:
    """One for a process; safe to share between threads. ``scribe`` starts and ends it."""

    def __init__(self, ledger: Ledger, told: Told, *, only_at_end: bool = False) -> None:
        """Write to ``ledger``; ``told`` hears of trouble, or only of what was lost in the end."""
        self._ledger = ledger
        self._told = told
        self._only_at_end = only_at_end
        self._waiting: deque[Said] = deque()
        self._writing = threading.Lock()  # held by whoever writes, or changes what waits
        self._news = threading.Event()  # something waits, or has not reached the disk, or the end
        self._ending = threading.Event()
        self._trouble: MinutebookError | None = None
        self._complained = False
        self._lost = 0
        self._unsettled = False

    def keep(self, said: Said) -> None:
        """Put it on record at once, or let it wait where that cannot be; never raises."""
        with self._writing:
            if len(self._waiting) >= MOST_WAITING:
                self._lost += 1
                return
            self._waiting.append(said)
            if len(self._waiting) == 1:  # what waits already cannot be written now
                self._write()
        self._news.set()

    def run(self) -> None:
        """Write what waits, and let what was written reach the disk; the thread's work."""
        while not self._ending.is_set():
            self._news.wait()
            self._news.clear()
            if not self._caught_up():
                self._ending.wait(_AGAIN_SECONDS)
                self._news.set()
            elif not self._news.wait(_PAUSE_SECONDS):  # nobody asks: the disk may be waited for
                self._settle()

    def end(self) -> None:
        """Stop; what still waits is written if that can be done in time, and else told."""
        self._ending.set()
        self._news.set()

    def last(self) -> None:
        """Write what is left once the thread has ended, or say that it is lost."""
        until = time.monotonic() + _LAST_SECONDS
        while not self._caught_up():
            if not isinstance(self._trouble, StoreBusy) or time.monotonic() > until:
                left = len(self._waiting) + self._lost
                what = "an answer is" if left == 1 else f"{left:,} answers are"
                self._told(f"{what} not on the record: {self._trouble}")
                return
        self._settle()

    def _caught_up(self) -> bool:
        """Write all that waits; False where it cannot be done now."""
        while self._waiting or self._lost:
            with self._writing:
                if not self._write():
                    return False
        return True

    def _write(self) -> bool:
        """Write what waits, with the lock held; False where it cannot be done now."""
        batch = [self._waiting[place] for place in range(min(len(self._waiting), _AT_ONCE))]
        gap = [Said(Matter.GAP, {"answers": self._lost})] if self._lost else []
        try:
            self._ledger.write([*batch, *gap])
        except MinutebookError as error:
            self._failed(error)
            return False
        except Exception as error:  # noqa: BLE001  answers go on, and it is said
            self._failed(MinutebookError(f"unexpected {type(error).__name__}"))
            return False
        for _ in batch:
            self._waiting.popleft()
        self._lost = 0
        self._unsettled = True
        self._trouble = None
        if self._complained:
            self._complained = False
            self._told("answers are recorded again")
        return True

    def _failed(self, error: MinutebookError) -> None:
        busy = isinstance(error, StoreBusy)  # an indexer at work: that passes, and is no news
        if not (busy or self._complained or self._only_at_end):
            self._complained = True
            self._told(f"answers are not recorded at the moment: {error}")
        self._trouble = error

    def _settle(self) -> None:
        """Let what was written reach the disk, so that it outlives a power cut, too."""
        if self._unsettled:
            self._unsettled = False
            try:
                self._ledger.settle()
            except MinutebookError as error:
                self._told(f"the record may not outlive a power cut: {error}")


@contextmanager
def scribe(
    ledger: Ledger, told: Told = _LOG.error, *, only_at_end: bool = False
) -> Iterator[Scribe]:
    """A scribe at work; at the end what waits is written, if that can be done in time."""
    made = Scribe(ledger, told, only_at_end=only_at_end)
    thread = threading.Thread(target=made.run, name="record", daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.end()
        thread.join()
        made.last()
