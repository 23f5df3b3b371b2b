"""The HTTP side: Slack's signed requests, and whether the server is alive and can answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

if TYPE_CHECKING:
    from slack_bolt import App
    from starlette.requests import Request

LARGEST = 1_000_000  # bytes; Slack's own requests are far smaller


def web_app(app: App | None, ready: Callable[[], str | None]) -> Starlette:
    """The routes.

    Args:
        app: takes Slack's requests; None under Socket Mode, where there are none.
        ready: what stands in the way of answering, or None.
    """

    async def events(request: Request) -> Response:
        body = await request.body()
        if app is None or not _may_be_slack(request, body):
            return PlainTextResponse("invalid request", status_code=401)
        made = to_bolt_request(request, body)
        return to_starlette_response(await run_in_threadpool(app.dispatch, made))

    async def healthy(_: Request) -> Response:
        return PlainTextResponse("alive")

    async def can_answer(_: Request) -> Response:
        trouble = await run_in_threadpool(ready)
        if trouble is None:
            return PlainTextResponse("ready")
        return PlainTextResponse(trouble, status_code=503)

    routes = [
        Route("/healthz", healthy),
        Route("/readyz", can_answer),
    ]
    if app is not None:
        routes.append(Route("/slack/events", events, methods=["POST"]))
    return Starlette(routes=routes)


def _may_be_slack(request: Request, body: bytes) -> bool:
    """What Bolt itself would meet with an exception is refused here."""
    timestamp = request.headers.get("x-slack-request-timestamp", "")
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return timestamp.isascii() and timestamp.isdecimal() and len(body) <= LARGEST
