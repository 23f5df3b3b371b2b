"""The policy as its file says now: a change counts within a second, without a new start.

Where the file cannot be read, or is wrong, nobody has more than public papers until it is mended.
The last good policy is not kept: the change may have been made to take papers away from somebody,
and a slip in the same line must not leave them open.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from bot.policy import Policy, load_policy
from indexer.errors import SettingsError
from indexer.records import RESTRICTED

_LOG = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
CLOSED = Policy(default=RESTRICTED, holders={})  # nobody is named

_Seen = tuple[int, int, int] | None  # what tells that a file is another


class PolicyFile:
    """A policy that is followed. Safe to share between threads."""

    def __init__(self, path: Path, told: Callable[[Policy], None] = lambda _policy: None) -> None:
        """Read it; who starts with a wrong policy is told, and ``told`` of each other that counts.

        Raises:
            SettingsError: it cannot be read, or says what no policy says.
        """
        self._path = path
        self._told = told
        self._seen = _seen(path)
        self._policy = load_policy(path)
        self._looked = time.monotonic()
        self._lock = Lock()

    def now(self) -> Policy:
        """The policy that counts; no older than ``LOOK_SECONDS``."""
        with self._lock:
            if time.monotonic() - self._looked >= LOOK_SECONDS:
                self._look()
                self._looked = time.monotonic()
            return self._policy

    def _look(self) -> None:
        seen = _seen(self._path)
        if seen == self._seen:
            return
        self._seen = seen  # before it is read: what changes meanwhile is read again
        try:
            self._policy = load_policy(self._path)
        except SettingsError as error:
            self._policy = CLOSED
            _LOG.error("until this is mended everybody gets public papers only: %s", error)
        else:
            _LOG.info("the policy has changed and is followed")
        self._told(self._policy)


def _seen(path: Path) -> _Seen:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
