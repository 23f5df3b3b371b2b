"""``/metrics``: for this machine, or for whoever shows the token.

A proxy on the same machine makes every visitor look local. So without a token it is served only
where no other machine is meant to reach the server at all.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.guard import LOOPBACK, Hosts, is_loopback, passed_on
from indexer.settings import Settings

if TYPE_CHECKING:
    from starlette.requests import Request

PATH = "/metrics"
_KIND = "text/plain; version=0.0.4; charset=utf-8"
_UNKEPT = {"Cache-Control": "no-store"}
_NOT_HERE = "Metrics are read on the server itself, or with the token of MINUTEBOOK_METRICS_TOKEN."


def metrics_route(settings: Settings, text: Callable[[], bytes]) -> Route:
    """The address; ``text`` gives what stands there."""
    secret = settings.metrics_token
    token = secret.get_secret_value() if secret else None
    reached = settings.web_url is not None or (
        settings.slack_bot_token is not None and settings.slack_app_token is None
    )
    local = is_loopback(settings.web_host) and not reached

    async def metrics(request: Request) -> Response:
        held = _shows(request, token) if token else local and _is_here(request)
        if not held:
            return PlainTextResponse(_NOT_HERE, 401 if token else 403, _UNKEPT)
        said = await run_in_threadpool(text)
        return Response(said, media_type=_KIND, headers=_UNKEPT)

    return Route(PATH, metrics, methods=["GET"])


def _shows(request: Request, token: str) -> bool:
    """Whether the token is shown; compared in a time that tells nothing of it."""
    shown = request.headers.get("authorization", "")
    return hmac.compare_digest(shown.encode(), f"Bearer {token}".encode())


def _is_here(request: Request) -> bool:
    """Whether it comes from this machine itself, by its own name, and was not passed on."""
    client = request.client.host if request.client else ""
    own = Hosts(LOOPBACK).holds(request.headers.get("host", ""))
    return is_loopback(client) and own and not passed_on(request.headers)
