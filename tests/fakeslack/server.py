"""The fake's HTTP and sockets, on a thread of their own."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from aiohttp import web

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args, Call, Refused
from tests.fakeslack.carriers import OverSocket
from tests.fakeslack.faults import Fault, Faults
from tests.fakeslack.json_types import Json
from tests.fakeslack.methods import METHODS
from tests.fakeslack.responding import ResponseUrl, respond

Done = TypeVar("Done")

LAST_ORDERS = 0.01
BIGGEST = 4 * 1024 * 1024


class Server:
    """An aiohttp server in a thread; ``call`` and ``run`` reach into its loop from outside."""

    def __init__(self, api: Api, faults: Faults, sockets: OverSocket, tokens: set[str]) -> None:
        self._api = api
        self._faults = faults
        self._sockets = sockets
        self._tokens = tokens
        self.revoked = False
        self.calls: list[Call] = []
        self.response_urls: dict[str, ResponseUrl] = {}
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name="fake Slack", daemon=True)
        self._door = socket.socket()
        self._runner: web.AppRunner | None = None
        self.address = ""

    def start(self) -> None:
        """Listen on a free port of this machine."""
        self._thread.start()
        self.run(self._listen())

    def stop(self) -> None:
        """Close every socket and end the thread."""
        self.run(self._close())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(timeout=10)
        self.loop.close()

    def run(self, work: Coroutine[Any, Any, Done], within: float = 30.0) -> Done:
        """What a coroutine gives, run in the server's loop."""
        future: Future[Done] = asyncio.run_coroutine_threadsafe(work, self.loop)
        return future.result(timeout=within)

    def call(self, what: Callable[[], None]) -> None:
        """Have something done in the server's loop, soon."""
        self.loop.call_soon_threadsafe(what)

    def _serve(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()
        left = asyncio.all_tasks(self.loop)
        for task in left:
            task.cancel()
        self.loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self.loop.run_until_complete(asyncio.sleep(LAST_ORDERS))  # their transports close

    async def _listen(self) -> None:
        app = web.Application(client_max_size=BIGGEST)
        app.router.add_route("*", "/api/{method}", self._web_api)
        app.router.add_post("/respond/{name}", self._respond)
        app.router.add_get("/socket", self._sockets.serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        self._door.bind(("127.0.0.1", 0))
        await web.SockSite(self._runner, self._door).start()
        port = self._door.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self._api.socket_address = f"ws://127.0.0.1:{port}/socket"

    async def _close(self) -> None:
        for opened in list(self._sockets.open):
            await opened.close()
        # asyncio loses the sockets it has accepted but not handed on when a server closes; so
        # nobody more is let in, and who has come in is given the time to arrive.
        self.loop.remove_reader(self._door)
        await asyncio.sleep(LAST_ORDERS)
        if self._runner:
            await self._runner.cleanup()

    async def _web_api(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        args = await _arguments(request)
        fault = self._faults.take(method)
        if fault and fault.hang:
            await asyncio.sleep(fault.hang)
        if fault and fault.drop:
            return _cut(request)
        if fault and not (fault.only_slow or fault.lose_reply):
            return self._failed(method, args, fault)
        answer = self._answer(method, args, _token(request, args))
        self._kept(method, args, answer)
        if fault and fault.lose_reply:
            return _cut(request)
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self._api.manifest.scopes))}
        return web.json_response(answer, headers=scopes)

    def _failed(self, method: str, args: Json, fault: Fault) -> web.Response:
        headers = {}
        if fault.retry_after is not None:
            headers["Retry-After"] = str(fault.retry_after)
        if not fault.error:
            self._kept(method, args, {"ok": False, "error": f"status {fault.status}"})
            return web.Response(status=fault.status, text="Oh no", headers=headers)
        answer: Json = {"ok": False, "error": fault.error}
        if fault.error == "missing_scope":
            answer |= {"needed": "unknown", "provided": ",".join(sorted(self._api.manifest.scopes))}
        self._kept(method, args, answer)
        return web.json_response(answer, status=fault.status, headers=headers)

    def _answer(self, method: str, args: Json, token: str) -> Json:
        try:
            self._let_in(method, token)
            with self._api.world.lock:
                return {"ok": True, **METHODS[method](self._api, Args(args))}
        except Refused as refused:
            return {"ok": False, "error": refused.error, **refused.more}

    def _let_in(self, method: str, token: str) -> None:
        if self.revoked:
            raise Refused("token_revoked")
        if not token:
            raise Refused("not_authed")
        if token not in self._tokens:
            raise Refused("invalid_auth")
        if method not in METHODS:
            raise Refused("unknown_method", req_method=method)
        if token.startswith("xapp-") != (method == "apps.connections.open"):
            raise Refused("not_allowed_token_type")

    def _kept(self, method: str, args: Json, answer: Json) -> None:
        kept = {key: value for key, value in args.items() if key != "token"}
        with self._api.world.changing():
            self.calls.append(Call(method, kept, time.monotonic(), answer))

    async def _respond(self, request: web.Request) -> web.Response:
        given = await _arguments(request)
        fault = self._faults.take("response_url")
        if fault and fault.hang:
            await asyncio.sleep(fault.hang)
        if fault and fault.drop:
            return _cut(request)
        if fault and not fault.only_slow:
            return self._failed("response_url", given, fault)
        url = self.response_urls.get(request.match_info["name"])
        if url is None:
            return web.Response(status=404, text="no_service")
        try:
            with self._api.world.lock:
                respond(self._api, url, given)
        except Refused as refused:
            self._kept("response_url", given, {"ok": False, "error": refused.error})
            status = 404 if refused.error.endswith("_url") else 400
            return web.Response(status=status, text=refused.error)
        self._kept("response_url", given, {"ok": True})
        return web.Response(text="ok")


async def _arguments(request: web.Request) -> Json:
    """The arguments of a call: the query, then the body as JSON or a form. Either may be empty."""
    found: Json = dict(request.query)
    body = await request.text() if request.content_type != "multipart/form-data" else ""
    if request.content_type == "application/json":
        try:
            found |= json.loads(body) if body.strip() else {}
        except (TypeError, ValueError):
            found["invalid_json"] = True
    else:
        found |= dict(await request.post())
    return found


def _token(request: web.Request, args: Json) -> str:
    header = request.headers.get("Authorization", "")
    return header.removeprefix("Bearer ") or str(args.get("token") or "")


def _cut(request: web.Request) -> web.Response:
    """Cut the connection under the caller."""
    if request.transport:
        request.transport.abort()
    return web.Response()
