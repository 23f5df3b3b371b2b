"""Two ways to bring something to the app: signed HTTP, and a socket that the app opened."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal, Protocol
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.fakeslack.json_types import Json
from tests.fakeslack.signing import signed
from tests.fakeslack.timing import Timing
from tests.fakeslack.world import APP, World

PING = 0.05
PINGED = b"Ping from applink-1"  # Slack's has words: its client waits on after an empty one

Sort = Literal["events_api", "slash_commands", "interactive"]


@dataclass(frozen=True)
class Ack:
    """How the app took it.

    Attributes:
        ok: acknowledged in time with status 200.
        body: what the app said with it: JSON, or text; None where nothing.
        why: where not ok, Slack's reason for a retry (``http_timeout``, ``http_error``,
            ``connection_failed``).
        status: the HTTP status; 0 where none came.
        took: seconds until it came.
    """

    ok: bool
    body: Json | str | None = None
    why: str = ""
    status: int = 0
    took: float = 0.0


@dataclass(frozen=True)
class Retry:
    """Which attempt this is (from 1), and why the one before failed."""

    number: int
    reason: str


class Carrier(Protocol):
    """Brings one payload to the app and waits for its acknowledgement."""

    async def carry(self, sort: Sort, payload: Json, retry: Retry | None = None) -> Ack:
        """Bring it. Never raises for what the app does wrong: the ``Ack`` tells."""


class OverHttp:
    """Signed requests to the app's own address."""

    def __init__(self, address: str, secret: str, timing: Timing) -> None:
        self.address = address
        self.secret = secret
        self._timing = timing

    async def carry(self, sort: Sort, payload: Json, retry: Retry | None = None) -> Ack:
        """Post it as Slack does: events as JSON, commands and interactions as forms."""
        if sort == "events_api":
            body, kind = json.dumps(payload), "application/json"
        else:
            form = payload if sort == "slash_commands" else {"payload": json.dumps(payload)}
            body, kind = urlencode(form), "application/x-www-form-urlencoded"
        headers = {"Content-Type": kind, **signed(self.secret, body)}
        if retry:
            headers["X-Slack-Retry-Num"] = str(retry.number)
            headers["X-Slack-Retry-Reason"] = retry.reason
        return await self.post(body, headers)

    async def post(self, body: str, headers: dict[str, str]) -> Ack:
        """Post these very bytes with these headers."""
        limit = aiohttp.ClientTimeout(total=self._timing.ack)
        try:
            async with (
                aiohttp.ClientSession(timeout=limit) as session,
                session.post(self.address, data=body.encode(), headers=headers) as answer,
            ):
                said = await answer.text()
                why = "" if answer.status == 200 else "http_error"
                return Ack(not why, _read(said), why, answer.status)
        except TimeoutError:
            return Ack(False, why="http_timeout")
        except aiohttp.ClientError:
            return Ack(False, why="connection_failed")


def _read(said: str) -> Json | str | None:
    try:
        found = json.loads(said) if said else None
    except ValueError:
        return said
    return found if isinstance(found, dict) else said or None


class OverSocket:
    """Envelopes through a socket. Several may be open; the newest is used."""

    def __init__(self, world: World, timing: Timing) -> None:
        self._world = world
        self._timing = timing
        self._waiting: dict[str, asyncio.Future[Json]] = {}
        self._opened = asyncio.Event()
        self.open: list[web.WebSocketResponse] = []

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One socket from hello to its end."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.open.append(socket)
        pinging = asyncio.create_task(_ping(socket))
        hello = {
            "type": "hello",
            "num_connections": len(self.open),
            "debug_info": {"host": "applink-1", "approximate_connection_time": 18060},
            "connection_info": {"app_id": APP},
        }
        try:
            await socket.send_json(hello)
            with self._world.changing():
                self._opened.set()  # and who waits for a socket looks again
            async for message in socket:
                if message.type == aiohttp.WSMsgType.TEXT:
                    self._acknowledged(message.data)
        finally:
            pinging.cancel()
            self.open.remove(socket)
        return socket

    def _acknowledged(self, text: str) -> None:
        said = json.loads(text)
        waiting = self._waiting.pop(said.get("envelope_id", ""), None)
        if waiting and not waiting.done():
            waiting.set_result(said)

    async def carry(self, sort: Sort, payload: Json, retry: Retry | None = None) -> Ack:
        """Send an envelope and wait for its acknowledgement."""
        name = self._world.new_id("env")
        sent = {
            "envelope_id": name,
            "type": sort,
            "accepts_response_payload": sort != "events_api",
            "payload": payload,
        }
        if sort == "events_api":
            sent["retry_attempt"] = retry.number if retry else 0
            sent["retry_reason"] = retry.reason if retry else ""
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[name] = answer
        try:
            async with asyncio.timeout(self._timing.ack):
                await (await self._socket()).send_json(sent)
                said = await answer
        except TimeoutError:
            return Ack(False, why="http_timeout")
        except ConnectionError:
            return Ack(False, why="connection_failed")
        finally:
            self._waiting.pop(name, None)
        return Ack(True, said.get("payload"), status=200)

    async def _socket(self) -> web.WebSocketResponse:
        while True:
            await self._opened.wait()
            usable = [socket for socket in self.open if not socket.closed]
            if usable:
                return usable[-1]
            self._opened.clear()

    async def disconnect(self, reason: str) -> None:
        """Ask the app to open another socket, as Slack does before it closes one."""
        for socket in list(self.open):
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {}})

    async def drop(self) -> None:
        """Cut every socket without a word."""
        for socket in list(self.open):
            transport = socket._req.transport if socket._req else None
            if transport:
                transport.abort()


async def _ping(socket: web.WebSocketResponse) -> None:
    """Ping as Slack does, but oftener: its client cannot close before it hears something."""
    with suppress(ConnectionError):
        while not socket.closed:
            await socket.ping(PINGED)
            await asyncio.sleep(PING)
