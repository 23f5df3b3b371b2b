"""Threads that answer what the inbox holds, one event at a time, until they are told to stop."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from slack_bolt import App
from slack_sdk.errors import SlackApiError

from bot.logs.request import id_of, request
from bot.slack.apologies import apologise
from bot.slack.app import bring
from bot.slack.faults import (
    TOKEN_REFUSED,
    LaterPlease,
    Uncertain,
    is_network,
    is_postponed,
    loggable,
    named,
    wait_of,
)
from bot.slack.inbox import Inbox
from bot.slack.posting import Poster
from bot.slack.records import Kept
from bot.slack.recovering import settled

_LOG = logging.getLogger(__name__)

THREADS = 4
_LOOK_SECONDS = 1.0  # for events kept by another server of the same store
_RECOVER_SECONDS = 10.0
_REFUSED_SECONDS = 30.0
_PAUSE_SECONDS = 5.0  # of a thread at most, whatever an event waits for: others have no such hour


Told = Callable[[str], None]
"""Told what became of each event: "done", "again" or "failed"."""


class Health:
    """What stands in the way of answering; None where nothing does."""

    def __init__(self) -> None:
        """Nothing does, at first."""
        self.slack: str | None = None
        self.store: str | None = None

    @property
    def trouble(self) -> str | None:
        """The first of them."""
        return self.store or self.slack


class Hours:
    """The events that wait for an hour, which Slack has named. Safe to share between threads."""

    def __init__(self) -> None:
        """None waits."""
        self._hours: dict[int, float] = {}
        self._lock = threading.Lock()

    def wait(self, kept: Kept, seconds: float) -> None:
        """From now on an event waits for so long."""
        with self._lock:
            self._hours[kept.id] = time.monotonic() + seconds

    def to_come(self) -> list[int]:
        """The ids of those that still wait."""
        now = time.monotonic()
        with self._lock:
            self._hours = {one: hour for one, hour in self._hours.items() if hour > now}
            return list(self._hours)


class Workers:
    """The threads of one server."""

    def __init__(
        self, app: App, inbox: Inbox, poster: Poster, told: Told = lambda _outcome: None
    ) -> None:
        """They bring what ``inbox`` holds to the listeners of ``app``."""
        self._told = told
        self.health = Health()
        self._app = app
        self._inbox = inbox
        self._poster = poster
        self._hours = Hours()
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._work, name=f"answer-{number}", daemon=True)
            for number in range(THREADS)
        ]
        self._threads.append(threading.Thread(target=self._look, name="recover", daemon=True))

    def start(self) -> None:
        """Begin; first with what a former server left."""
        self._inbox.recover()
        for thread in self._threads:
            thread.start()

    def stop(self, seconds: float = 20.0) -> None:
        """Finish what is being answered, and take nothing more; what waits is kept."""
        self._stopping.set()
        self._inbox.arrived.set()
        for thread in self._threads:
            thread.join(seconds)

    @property
    def alive(self) -> bool:
        """Whether every thread runs."""
        return all(thread.is_alive() for thread in self._threads)

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                kept = self._inbox.claim(self._hours.to_come)
            except Exception as error:  # noqa: BLE001  a thread that it ends is gone for good
                self._no_store(error)
                self._stopping.wait(_LOOK_SECONDS)
                continue
            self.health.store = None
            if kept is None:
                self._inbox.arrived.wait(_LOOK_SECONDS)
                if not self._stopping.is_set():  # else the others are to wake as well
                    self._inbox.arrived.clear()
                continue
            with request(id_of(kept.key)):
                self._one(kept)

    def _one(self, kept: Kept) -> None:
        """Answer one event. Whatever happens, the thread goes on."""
        try:
            if not (kept.interrupted and settled(self._poster, kept)):
                bring(self._app, kept, self._poster, self._inbox)
        except LaterPlease as later:
            self._again(kept, str(later), later.seconds)
        except Uncertain as broken:
            self._again(kept, f"Slack broke off ({broken})")
        except SlackApiError as error:
            if named(error) in TOKEN_REFUSED:
                self._again(kept, f"Slack refuses the token ({named(error)})", _REFUSED_SECONDS)
            elif is_postponed(error):
                self._again(kept, f"Slack says {named(error)}", wait_of(error))
            else:
                self._failed(kept, f"Slack: {named(error)}")
        except Exception as error:  # noqa: BLE001  nothing may end the thread, or stay unanswered
            if is_network(error):
                self._again(kept, f"Slack cannot be reached ({type(error).__name__})")
            else:
                self._failed(kept, loggable(error))
        else:
            self.health.slack = None
            self._noted(self._inbox.done, kept)
            self._told("done")

    def _again(self, kept: Kept, why: str, seconds: float = 1.0) -> None:
        """Give it back until its hour, and pause before anything else is tried."""
        self._told("again")
        self._hours.wait(kept, seconds)
        self._noted(self._inbox.release, kept)
        if self.health.slack != why:
            _LOG.error("%s; trying again", why)
        self.health.slack = why
        self._stopping.wait(min(seconds, _PAUSE_SECONDS))

    def _noted(self, change: Callable[[Kept], None], kept: Kept) -> None:
        """Note in the inbox what became of an event: its lane waits for that, hence so do we."""
        while True:
            try:
                change(kept)
            except Exception as error:  # noqa: BLE001  as above
                self._no_store(error)
            else:
                self.health.store = None
                return
            if self._stopping.wait(_LOOK_SECONDS):
                return

    def _failed(self, kept: Kept, why: str) -> None:
        """It cannot be answered: say so in one polite line, and let it be."""
        _LOG.error("%s could not be answered: %s", kept.kind, why)
        self._told("failed")
        try:
            apologise(self._poster, kept)
        except Exception as error:  # noqa: BLE001  whatever it is, it was tried
            _LOG.error("nor could that be said: %s", type(error).__name__)
        self._noted(self._inbox.done, kept)

    def _no_store(self, error: Exception) -> None:
        """Say what stands in the way of the store, once: it is tried again every second."""
        why = loggable(error)
        if self.health.store != why:
            _LOG.error("%s; trying again", why)
        self.health.store = why

    def _look(self) -> None:
        """Take over what servers that are no more had claimed."""
        while not self._stopping.wait(_RECOVER_SECONDS):
            try:
                self._inbox.recover()
            except Exception as error:  # noqa: BLE001  as above
                self._no_store(error)
