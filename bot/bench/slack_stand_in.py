"""As much of Slack as a server under measure calls: it knows everybody, and notes what is posted.

A stand-in for timing only; what the bot says is checked by the tests, against a stricter Slack.
"""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

TEAM, BOT = "TBENCH", "UBOT"
_START_SECONDS = 20


class StandIn:
    """Slack's Web API on a port of its own."""

    def __init__(self) -> None:
        self.posted: dict[str, float] = {}  # the channel of each message, and when it came
        self.heard: Counter[str] = Counter()  # messages of each channel
        self.texts: list[str] = []
        self._count = 0
        self._said = threading.Condition()

    def answer(self, method: str, given: dict[str, str]) -> dict[str, Any]:
        """What Slack would say of a call."""
        found: dict[str, Any] = {}
        match method:
            case "auth.test":
                found = {"team_id": TEAM, "user_id": BOT, "bot_id": "BBOT"}
            case "users.info":
                found = {"user": _user(given["user"])}
            case "conversations.info":
                found = {"channel": {"id": given["channel"], "is_im": True}}
            case "conversations.members":
                found = {"members": [given["channel"].removeprefix("D"), BOT]}
            case "conversations.open":
                found = {"channel": {"id": f"D{given['users']}"}}
            case "chat.postMessage":
                found = self._post(given)
        return {"ok": True, **found}

    def wait(self, channels: set[str], seconds: float) -> bool:
        """Wait until a message stands in each of these channels."""
        with self._said:
            return self._said.wait_for(lambda: channels <= self.posted.keys(), seconds)

    def wait_for(self, channel: str, messages: int, seconds: float) -> bool:
        """Wait until so many messages stand in a channel."""
        with self._said:
            return self._said.wait_for(lambda: self.heard[channel] >= messages, seconds)

    def _post(self, given: dict[str, str]) -> dict[str, Any]:
        with self._said:
            self.texts.append(given["text"])
            self.posted.setdefault(given["channel"], time.perf_counter())
            self.heard[given["channel"]] += 1
            self._count += 1
            self._said.notify_all()
        return {"ts": f"1700000000.{self._count:06d}", "channel": given["channel"]}


def _user(name: str) -> dict[str, Any]:
    profile = {"real_name": name, "email": f"{name.lower()}@bench.example"}
    return {"id": name, "team_id": TEAM, "name": name, "profile": profile, "tz": "Europe/London"}


@contextmanager
def standing_in() -> Iterator[tuple[StandIn, str]]:
    """A stand-in that listens, and the address of its API."""
    slack = StandIn()

    async def called(request: Request) -> JSONResponse:
        kind = request.headers.get("content-type", "")
        if kind.startswith("application/json"):
            given = {**(await request.json())} if await request.body() else {}
        else:
            given = {name: found[-1] for name, found in parse_qs(await _text(request)).items()}
        return JSONResponse(slack.answer(request.path_params["method"], given))

    app = Starlette(routes=[Route("/api/{method}", called, methods=["GET", "POST"])])
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        _until(lambda: server.started)
        yield slack, f"http://127.0.0.1:{listening.getsockname()[1]}/api/"
        server.should_exit = True
        thread.join()


async def _text(request: Request) -> str:
    return (await request.body()).decode("utf-8")


def _until(ready: Callable[[], bool]) -> None:
    given_up = time.monotonic() + _START_SECONDS
    while not ready():
        if time.monotonic() > given_up:
            raise TimeoutError("the stand-in for Slack did not start")
        time.sleep(0.02)
