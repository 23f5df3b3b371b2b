"""The server: one thread, raw sockets, so that every way to break the protocol is open to it.

A behaviour is a function that gets the request and a ``Wire`` to write bytes on. Requests are kept,
so that a test can look at what left the machine.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, ClassVar

_PATIENCE = 5.0  # seconds that a stalling behaviour holds on at most


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked of the model."""

    path: str
    headers: dict[str, str]  # by names in lower case
    body: dict[str, Any]

    @property
    def system(self) -> str:
        """The rules."""
        return str(self.body["messages"][0]["content"])

    @property
    def user(self) -> str:
        """The question with its passages."""
        return str(self.body["messages"][-1]["content"])


class Wire:
    """The connection back to whoever asks."""

    def __init__(self, connection: socket.socket, over: Event) -> None:
        """Write on a connection until the test is over."""
        self._connection = connection
        self._over = over

    def send(self, data: bytes) -> None:
        """Write bytes as they are."""
        self._connection.sendall(data)

    def head(self, status: int = 200, kind: str = "text/event-stream", **more: str) -> None:
        """Begin a response that ends with the connection."""
        lines = [f"HTTP/1.1 {status} Whatever", f"Content-Type: {kind}", "Connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
        self.send(("\r\n".join(lines) + "\r\n\r\n").encode())

    def words(self, text: str, *, finish: str | None = None) -> None:
        """One chunk of a streamed completion."""
        choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
        chunk = {"id": "c", "object": "chat.completion.chunk", "choices": [choice]}
        self.send(b"data: " + json.dumps(chunk).encode() + b"\n\n")

    def done(self) -> None:
        """The end of a stream."""
        self.send(b"data: [DONE]\n\n")

    def hold(self, seconds: float = _PATIENCE) -> bool:
        """Do nothing for a while; whether the test is over."""
        return self._over.wait(seconds)


Behaviour = Callable[[Request, Wire], None]


@dataclass
class FakeModel:
    """The server as a test holds it: set ``behaviours``, ask, look at ``requests``.

    Of several behaviours each request takes the next, and the last one stays.
    """

    base_url: str
    behaviours: list[Behaviour] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    over: Event = field(default_factory=Event)

    def behaves(self, *behaviours: Behaviour) -> None:
        """Behave so from now on, with nothing asked yet."""
        self.behaviours[:] = behaviours
        self.requests.clear()

    def next(self) -> Behaviour:
        """How the next request is treated."""
        return self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]


@contextmanager
def serving() -> Iterator[FakeModel]:
    """A server on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        fake: ClassVar[FakeModel]
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            body = json.loads(self.rfile.read(length) or b"{}")
            request = Request(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
            self.fake.requests.append(request)
            self.close_connection = True
            with suppress(OSError):  # whoever asked has gone, as it should
                self.fake.next()(request, Wire(self.connection, self.fake.over))

        do_GET = do_POST  # noqa: N815 - named by the standard library

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake = FakeModel(f"http://127.0.0.1:{server.server_address[1]}/v1")
    Handler.fake = fake
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
