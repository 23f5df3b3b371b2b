"""Whether the server is alive, and whether it can answer: for whoever watches it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.audience import EVERYBODY
from indexer.errors import MinutebookError

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.answering import Answerer
    from indexer.store.port import Store

_LOG = logging.getLogger(__name__)


def health_routes(ready: Callable[[], str | None]) -> list[Route]:
    """``/healthz`` and ``/readyz``; ``ready`` gives what stands in the way, or None."""

    async def healthy(_: Request) -> Response:
        return PlainTextResponse("alive")

    async def can_answer(_: Request) -> Response:
        trouble = await run_in_threadpool(ready)
        if trouble is None:
            return PlainTextResponse("ready")
        return PlainTextResponse(trouble, status_code=503)

    return [Route("/healthz", healthy), Route("/readyz", can_answer)]


def unreadable(store: Store) -> str | None:
    """What stands in the way of reading the store."""
    try:
        with store.snapshot() as snapshot:
            generation = snapshot.generation
    except MinutebookError as error:
        return str(error)
    return None if generation else "nothing has been indexed yet"


def warm(answerer: Answerer) -> None:
    """Load the model before the first question; what is wrong with it is told by `/readyz`."""
    try:
        answerer.search("minutes of the last meeting", EVERYBODY, limit=1)
    except MinutebookError as error:
        _LOG.error("%s", error)
