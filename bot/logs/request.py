"""The id of the request that is being worked on: it goes with the work into threads of its own.

It is random, or a hash of what Slack calls the event, so that it tells nothing of who asks what.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_LENGTH = 12  # hex digits
_NOW: ContextVar[str] = ContextVar("request", default="")


def new_id() -> str:
    """An id that nobody had before."""
    return uuid.uuid4().hex[:_LENGTH]


def id_of(key: str) -> str:
    """The same id for the same event, however often it is tried and by whichever server."""
    return hashlib.sha256(key.encode()).hexdigest()[:_LENGTH]


def current() -> str:
    """The id of the request at hand; "" outside of any."""
    return _NOW.get()


@contextmanager
def request(name: str) -> Iterator[str]:
    """Everything within belongs to the request ``name``."""
    token = _NOW.set(name)
    try:
        yield name
    finally:
        _NOW.reset(token)
