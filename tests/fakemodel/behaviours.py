"""The ways in which a model and its server behave, and misbehave."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.fakemodel.server import Behaviour, Request, Wire


def says(reply: str | Callable[[Request], str], *, by: int = 12) -> Behaviour:
    """Stream a reply, a few characters at a time, and end well."""

    def behave(request: Request, wire: Wire) -> None:
        text = reply if isinstance(reply, str) else reply(request)
        wire.head()
        for start in range(0, len(text), by):
            wire.words(text[start : start + by])
        wire.words("", finish="stop")
        wire.done()

    return behave


def says_slowly(text: str, pause: float) -> Behaviour:
    """Stream a reply word by word, with a pause (seconds) before each."""

    def behave(_: Request, wire: Wire) -> None:
        wire.head()
        for word in text.split(" "):
            wire.hold(pause)
            wire.words(f"{word} ")
        wire.words("", finish="stop")
        wire.done()

    return behave


def says_at_once(reply: str) -> Behaviour:
    """A server that does not stream: one JSON object."""

    def behave(_: Request, wire: Wire) -> None:
        choice = {"index": 0, "message": {"role": "assistant", "content": reply}}
        body = {"object": "chat.completion", "choices": [{**choice, "finish_reason": "stop"}]}
        wire.head(kind="application/json")
        wire.send(json.dumps(body).encode())

    return behave


def refuses(status: int, **headers: str) -> Behaviour:
    """Answer with a status and a body that nobody should read."""

    def behave(_: Request, wire: Wire) -> None:
        wire.head(status, kind="application/json", **headers)
        wire.send(b'{"error": {"message": "no"}}')

    return behave


def sends(data: bytes, kind: str = "text/event-stream") -> Behaviour:
    """Send these bytes as a response that seems well, and close."""

    def behave(_: Request, wire: Wire) -> None:
        wire.head(kind=kind)
        wire.send(data)

    return behave


def stalls_at_once(_: Request, wire: Wire) -> None:
    """Take the request and say nothing, not even a header."""
    wire.hold()


def stalls_after_the_headers(_: Request, wire: Wire) -> None:
    """Begin a response and write no word."""
    wire.head()
    wire.hold()


def keeps_alive_only(_: Request, wire: Wire) -> None:
    """Comments that keep the connection busy, and no word."""
    wire.head()
    while not wire.hold(0.02):
        wire.send(b": still thinking\n\n")


def drips_headers(_: Request, wire: Wire) -> None:
    """A header that comes letter by letter and never ends."""
    wire.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not wire.hold(0.02):
        wire.send(b"a")


def stalls_half_way(text: str) -> Behaviour:
    """Write the beginning and then nothing."""

    def behave(_: Request, wire: Wire) -> None:
        wire.head()
        wire.words(text)
        wire.hold()

    return behave


def stops_half_way(text: str) -> Behaviour:
    """Write the beginning and close the connection."""

    def behave(_: Request, wire: Wire) -> None:
        wire.head()
        wire.words(text)

    return behave


def never_stops(text: str) -> Behaviour:
    """Say the same again and again, for ever."""

    def behave(_: Request, wire: Wire) -> None:
        wire.head()
        while not wire.hold(0):
            wire.words(text)

    return behave


def one_endless_line(_: Request, wire: Wire) -> None:
    """One line that never ends, as fast as it goes."""
    wire.head()
    wire.send(b"data: ")
    while not wire.hold(0):
        wire.send(b"a" * 65_536)


def says_it_is_gzip(_: Request, wire: Wire) -> None:
    """Promise compressed text and send another."""
    wire.head(Content_Encoding="gzip")
    wire.send(b"plain")


def closes(_: Request, wire: Wire) -> None:
    """Close the connection without a word."""


def obeys(request: Request) -> str:
    """A model that does whatever a passage tells it: repeats each order and all that is quoted."""
    lines = request.user.splitlines()
    ordered = [
        line for line in lines if any(w in line.casefold() for w in ("say", "ignore", "tell"))
    ]
    return " ".join(f"{line} [1]" for line in ordered) or "I have been ordered nothing. [1]"
