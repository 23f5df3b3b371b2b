"""The rounds of a running server: what `audit prune` and `digest run` do, every so often."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from bot.digests.records import What, troubled
from bot.digests.run import run
from bot.digests.wiring import Place, opened_office
from bot.retention.wiring import prune_in_round
from indexer.errors import MinutebookError
from indexer.settings import Settings

_LOG = logging.getLogger(__name__)
_EVERY_SECONDS = 15 * 60
_FIRST_SECONDS = 5  # questions that waited for the server come first
_TOLD = frozenset({What.SENT, What.FOUND, What.FAILED, What.UNCLEAR})

Told = Callable[[Sequence[str]], None]
"""Told what became of the digests of a round, of those that were due."""


@contextmanager
def rounds(settings: Settings, place: Place, told: Told = lambda _outcomes: None) -> Iterator[None]:
    """Send what is due while the block lasts; a round that is under way is finished."""
    stopping = threading.Event()
    thread = threading.Thread(target=_go, args=(settings, place, stopping, told), name="digests")
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join()


def _go(settings: Settings, place: Place, stopping: threading.Event, told: Told) -> None:
    wait = _FIRST_SECONDS
    while not stopping.wait(wait):
        wait = _EVERY_SECONDS
        prune_in_round(place.folder, settings)
        try:
            _send(settings, place, told)
        except MinutebookError as error:
            _LOG.error("no digests: %s", error)
        except Exception as error:  # noqa: BLE001  the next round may succeed; questions go on
            _LOG.error("no digests: %s", type(error).__name__)


def _send(settings: Settings, place: Place, told: Told) -> None:
    """Send what is due, and tell what became of it."""
    with opened_office(settings, place) as office:
        outcomes = run(office, dt.datetime.now(dt.UTC))
    for one in troubled(outcomes):
        _LOG.warning("a digest (%s) was %s: %s", one.kind, one.what, one.why)
    told([str(one.what) for one in outcomes if one.what in _TOLD])
    sent = sum(one.what is What.SENT for one in outcomes)
    if sent:
        _LOG.info("%d digests sent", sent)
