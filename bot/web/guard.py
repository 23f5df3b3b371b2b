"""What every request has to keep to, and what every answer says of itself.

The pages only read, so nothing but GET is taken. The Host header is checked, so that a name that
somebody points at this machine does not reach its pages through a visitor's browser.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_QUERY = 30_000  # bytes of a query string: a long question, with what was asked before
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104  compared, not bound
_READING = frozenset({"GET", "HEAD"})
_FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names under which the pages may be asked for."""

    names: frozenset[str]
    any_number: bool = False  # bound to every address: an IP address cannot be faked by a name

    @classmethod
    def of(cls, bound: str, url: str | None) -> Hosts:
        """Those of the address that is bound, of the configured URL, and of this machine."""
        named = {bound.casefold(), _in_ascii(urlsplit(url or "").hostname or "")}
        return cls(LOOPBACK | (named - _EVERYWHERE - {""}), bound in _EVERYWHERE)

    def holds(self, header: str) -> bool:
        """Whether a Host header names one of them, with or without a port."""
        try:
            named = urlsplit(f"//{header}")
            host, _ = named.hostname or "", named.port
        except ValueError:
            return False
        if set(header) & set("/?#@\\ ,"):
            return False
        return host in self.names or (self.any_number and _is_number(host))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def passed_on(headers: Headers) -> bool:
    """Whether a proxy has passed a request on: whoever sent it may be anywhere."""
    return any(name in headers for name in _FORWARDED)


def _in_ascii(name: str) -> str:
    """A name as browsers send it."""
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


class Guard:
    """Lets through what only reads and knows the name of the place; marks every answer."""

    def __init__(self, app: ASGIApp, hosts: Hosts, *, local: bool = False) -> None:
        """Stand before ``app``; with ``local``, what a proxy passes on is refused as well."""
        self._app = app
        self._hosts = hosts
        self._local = local

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                message = {**message, "headers": headers.raw}
            await send(message)

        refused = self._refused(scope)
        await (refused or self._app)(scope, receive, marked)

    def _refused(self, scope: Scope) -> PlainTextResponse | None:
        headers = scope["headers"]
        hosts = _named(headers, b"host")
        if len(hosts) != 1 or not self._hosts.holds(hosts[0]):
            return _no("This server does not go by that name.", 421)
        if self._local and passed_on(Headers(raw=headers)):
            return _no("These pages are for this machine alone.", 403)
        if scope["method"] not in _READING:
            return _no("These pages can only be read.", 405, {"Allow": "GET, HEAD"})
        if len(scope.get("query_string", b"")) > LONGEST_QUERY:
            return _no("That is too long.", 414)
        site, mode = _named(headers, b"sec-fetch-site"), _named(headers, b"sec-fetch-mode")
        if site == ["cross-site"] and mode != ["navigate"]:
            return _no("These pages are not part of others.", 403)
        return None


def _named(headers: Iterable[tuple[bytes, bytes]], wanted: bytes) -> list[str]:
    return [value.decode("latin-1") for name, value in headers if name.lower() == wanted]


def _no(text: str, status: int, headers: dict[str, str] | None = None) -> PlainTextResponse:
    return PlainTextResponse(
        f"{text}\n", status_code=status, headers={"Cache-Control": "no-store", **(headers or {})}
    )
