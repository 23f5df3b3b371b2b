"""Wires Bolt: what arrives is kept and acknowledged; the worker brings it back to the listeners.

The same app is passed twice by every event. First from Slack: signature, then the inbox, then the
acknowledgement. Then from the worker, past the inbox to its listener. So an event that was
acknowledged is on disk, whatever happens next.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk import WebClient

from bot.slack.arriving import arrived
from bot.slack.desk import Desk
from bot.slack.faults import loggable
from bot.slack.inbox import Inbox
from bot.slack.listeners import listen
from bot.slack.posting import Poster, Reply
from bot.slack.records import Kept

_LOG = logging.getLogger(__name__)

KEPT = "kept"  # in a request's context: it comes from the worker


def make_app(desk: Desk, inbox: Inbox, client: WebClient, secret: str | None) -> App:
    """The app with its listeners; ``secret`` is None under Socket Mode, which signs nothing."""
    app = App(
        client=client,
        logger=quiet_logger(),
        signing_secret=secret or "not used under Socket Mode",
        process_before_response=True,  # the worker waits for the listener's end
        request_verification_enabled=True,
    )

    @app.use
    def keep(req: BoltRequest, next: Callable[[], BoltResponse]) -> BoltResponse:
        if KEPT in req.context:
            return next()
        found = arrived(req.body, desk.me)
        if found is not None:
            try:
                inbox.keep(found)
            except Exception as error:  # noqa: BLE001  Slack brings it again
                why = loggable(error)
                _LOG.error("%s could not be kept, and comes again: %s", found.kind, why)
                return BoltResponse(status=503, body="")
        return BoltResponse(status=200, body="")

    @app.error
    def failed(error: Exception) -> None:
        raise error  # the worker decides what it means for the event

    listen(app, desk)
    return app


def quiet_logger() -> logging.Logger:
    """Bolt logs whole bodies below WARNING, and copies this level to loggers of its own."""
    logger = logging.getLogger(f"{__name__}.bolt")
    logger.setLevel(logging.WARNING)
    logger.addFilter(_without_traceback)
    return logger


def _without_traceback(record: logging.LogRecord) -> bool:
    """A line says it; the SDK adds a traceback wherever a socket closes under it."""
    record.exc_info = record.exc_text = None
    return True


def bring(app: App, kept: Kept, poster: Poster, inbox: Inbox) -> None:
    """Bring a kept event to its listener, and wait for its end.

    Raises:
        Exception: whatever the listener raises.
    """
    body = dict(kept.payload)
    request = BoltRequest(body=body, mode="socket_mode")
    request.context[KEPT] = kept
    request.context["reply"] = Reply(poster, inbox, kept)
    app.dispatch(request)
