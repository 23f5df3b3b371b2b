"""One server: the store, Slack over it, and the pages that say how it is; until it is stopped."""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.audience import EVERYBODY
from bot.wiring import answerer_over, opened_store, register_over, store_folder
from indexer.errors import MinutebookError, SettingsError
from indexer.settings import Settings

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from bot.answering import Answerer
    from indexer.store.port import Store

_LOG = logging.getLogger(__name__)
_GRACE_SECONDS = 10
_BACKLOG = 128  # connections that wait until they are taken


def serve(given: Path | None, settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; what is being answered is finished first.

    Raises:
        StoreMissing: nothing has been indexed yet.
        SettingsError: a setting is missing or wrong.
    """
    from bot.digests.wiring import Place
    from bot.rounds import rounds
    from bot.slack.serving import running
    from bot.slack.web import web_app

    folder = store_folder(given, settings)
    with _stoppable(), opened_store(given, settings) as store, _listening(settings) as listening:
        answerer = answerer_over(store, settings)
        _warm(answerer)
        register = register_over(store, folder)
        with running(settings, folder, store, answerer, register) as slack:

            def trouble() -> str | None:
                return _unreadable(store) or slack.trouble()

            app = slack.app if settings.slack_app_token is None else None
            with rounds(settings, Place(folder, store, register)):
                _run(web_app(app, trouble), listening)


class _Stop(BaseException):
    """The signal that ends the server, wherever it is met."""


@contextmanager
def _stoppable() -> Iterator[None]:
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
def _listening(settings: Settings) -> Iterator[socket.socket]:
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


def _run(app: Starlette, listening: socket.socket) -> None:
    import uvicorn

    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    _LOG.info("serving at http://%s:%d", shown, port)
    uvicorn.Server(config).run(sockets=[listening])


def _warm(answerer: Answerer) -> None:
    """Load the model before the first question; what is wrong with it is told by `/readyz`."""
    try:
        answerer.search("minutes of the last meeting", EVERYBODY, limit=1)
    except MinutebookError as error:
        _LOG.error("%s", error)


def _unreadable(store: Store) -> str | None:
    """What stands in the way of reading the store."""
    try:
        with store.snapshot() as snapshot:
            generation = snapshot.generation
    except MinutebookError as error:
        return str(error)
    return None if generation else "nothing has been indexed yet"
