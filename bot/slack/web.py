"""The HTTP side: Slack's signed requests, and whether the server is alive and can answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.web.health import health_routes

if TYPE_CHECKING:
    from slack_bolt import App, BoltRequest
    from starlette.requests import Request
    from starlette.types import ASGIApp

LARGEST = 1_000_000  # bytes; Slack's own requests are far smaller


def web_app(
    app: App | None,
    ready: Callable[[], str | None],
    pages: ASGIApp | None = None,
    more: Sequence[BaseRoute] = (),
) -> Starlette:
    """The routes.

    Args:
        app: takes Slack's requests; None under Socket Mode, where there are none.
        ready: what stands in the way of answering, or None.
        more: other routes.
        pages: the web pages, which stand at every other address; None where there are none.
    """

    async def events(request: Request) -> Response:
        try:
            body = await _body(request)
        except ClientDisconnect:
            return Response(status_code=400)  # which nobody reads
        if body is None:
            return PlainTextResponse("too large", status_code=413)
        made = _read(request, body)
        if app is None or made is None:
            return PlainTextResponse("invalid request", status_code=401)
        return to_starlette_response(await run_in_threadpool(app.dispatch, made))

    routes: list[BaseRoute] = [*health_routes(ready), *more]
    if app is not None:
        routes.append(Route("/slack/events", events, methods=["POST"]))
    if pages is not None:
        routes.append(Mount("/", app=pages))
    return Starlette(routes=routes)


async def _body(request: Request) -> bytes | None:
    """What is sent, read no further than it may be long; None where it is longer."""
    found = bytearray()
    async for piece in request.stream():
        found += piece
        if len(found) > LARGEST:
            return None
    return bytes(found)


def _read(request: Request, body: bytes) -> BoltRequest | None:
    """The request as Bolt reads it; None where Bolt would meet it with an exception.

    It is read before its signature is looked at, so it may hold whatever anybody sends.
    """
    timestamp = request.headers.get("x-slack-request-timestamp", "")
    signature = request.headers.get("x-slack-signature", "")
    if not (timestamp.isascii() and timestamp.isdecimal() and signature.isascii()):
        return None
    try:
        return to_bolt_request(request, body)
    except Exception:  # noqa: BLE001  it was only read: Slack sends nothing like it
        return None
