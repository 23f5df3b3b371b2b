"""Gives each request over HTTP its id, and tells whoever counts how it ended.

The address is not told: it holds what a person asked.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from bot.logs.request import new_id, request

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Request-Id"

Told = Callable[[int, float], None]
"""Told the status of an answer, and how many seconds it took."""


class Numbered:
    """Stands before an application; the id also goes back, so that a person can name it."""

    def __init__(self, app: ASGIApp, told: Told) -> None:
        """Pass on to ``app``; an id that a client sends is not taken over."""
        self._app = app
        self._told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Number a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500

        async def marked(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(raw=message["headers"])
                headers[HEADER] = name
                message = {**message, "headers": headers.raw}
            await send(message)

        with request(new_id()) as name:
            try:
                await self._app(scope, receive, marked)
            finally:
                self._told(status, time.perf_counter() - started)
