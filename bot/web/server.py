"""A server of HTTP from start to stop: its socket, its signals, uvicorn."""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from indexer.errors import SettingsError
from indexer.settings import Settings

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_LOG = logging.getLogger(__name__)
_GRACE_SECONDS = 10
_BACKLOG = 128  # connections that wait until they are taken


class _Stop(BaseException):
    """The signal that ends the server, wherever it is met."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Leave in order when the process is told to end."""

    def stop(*_: object) -> None:
        raise _Stop

    former = {one: signal.signal(one, stop) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        with suppress(_Stop):
            yield
        _LOG.info("stopped")
    finally:
        for one, handler in former.items():
            signal.signal(one, handler)


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket]:
    """The socket of the pages, bound before anything else, so that a taken port is told at once.

    Raises:
        SettingsError: the address cannot be used.
    """
    host, port = settings.web_host, settings.web_port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((host, port))
            made.listen(_BACKLOG)
        except OSError as error:
            raise SettingsError(
                f"{host}:{port} cannot be listened on ({error.strerror})",
                mend="set MINUTEBOOK_WEB_HOST and MINUTEBOOK_WEB_PORT to a free address",
            ) from error
        yield made


def address(of: socket.socket) -> str:
    """The address of a listening socket, as a browser takes it."""
    host, port = of.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def run(app: ASGIApp, listening_on: socket.socket) -> None:
    """Serve until the process is told to end; requests under way have some seconds."""
    import uvicorn

    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,  # addresses hold the questions of people
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    _LOG.info("serving at %s", address(listening_on))
    uvicorn.Server(config).run(sockets=[listening_on])
