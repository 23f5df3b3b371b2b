"""Wires Bolt: what arrives is kept and acknowledged; the worker brings it back to the listeners.

The same app is passed twice by every event. First from Slack: signature, then the inbox, then the
acknowledgement. Then from the worker, past the inbox to its listener. So an event that was
acknowledged is on disk, whatever happens next.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.request.payload_utils import to_action, to_command, to_event, to_shortcut, to_view
from slack_sdk import WebClient

from bot.slack.desk import Desk
from bot.slack.inbox import Inbox
from bot.slack.listeners import listen
from bot.slack.markup import MENTION, plain
from bot.slack.posting import Poster, Reply
from bot.slack.records import Kept, Me, Payload
from indexer.errors import MinutebookError
from indexer.words import raw_words

_LOG = logging.getLogger(__name__)

KEPT = "kept"  # in a request's context: it comes from the worker
EVENTS = frozenset({"app_mention", "message", "app_home_opened"})


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
        payload: Payload = req.body
        kind = kind_of(payload)
        if kind is not None and is_ours(payload, desk.me):
            try:
                inbox.keep(key_of(payload), kind, payload, lane_of(payload))
            except MinutebookError as error:
                _LOG.error("%s could not be kept, and comes again: %s", kind, error)
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


def kind_of(payload: Payload) -> str | None:
    """What kind of thing arrived; None for what nobody listens to."""
    body: dict[str, Any] = dict(payload)
    event = to_event(body)
    if event is not None:
        name = str(event.get("type"))
        return f"event:{name}" if name in EVENTS and _worth(event) else None
    for kind, reads in (
        ("command", to_command),
        ("shortcut", to_shortcut),
        ("action", to_action),
        ("view", to_view),
    ):
        if reads(body):
            return kind
    return None


def _worth(event: Payload) -> bool:
    """Whether an event may be for the bot at all: nothing that is only changed or taken back."""
    return event.get("subtype") not in {"message_changed", "message_deleted", "bot_message"}


def is_ours(payload: Payload, me: Me) -> bool:
    """Whether it was sent to our workspace's app; one for another is acknowledged, and no more.

    What somebody of another organisation presses in a shared channel comes with their own team.
    """
    view, message = payload.get("view") or {}, payload.get("message") or {}
    teams = {
        _team(payload) or me.team,
        view.get("app_installed_team_id"),
        *(one.get("team_id") for one in payload.get("authorizations") or ()),
    }
    return me.team in teams or message.get("user") == me.user


def key_of(payload: Payload) -> str:
    """What makes it one and the same however often Slack sends it."""
    event = payload.get("event") or {}
    one = payload.get("event_id") or payload.get("trigger_id")
    if event.get("type") == "app_mention" and event.get("ts"):
        one = _mention_key(event)
    elif one is None:
        text = json.dumps(dict(payload), sort_keys=True)
        one = hashlib.sha256(text.encode()).hexdigest()
    return f"{_team(payload)}:{one}"


def _mention_key(event: Payload) -> str:
    """A mention is one question however often it is edited, each time with an event of its own.

    One that asked nothing at first may ask later.
    """
    asks = any(True for _ in raw_words(plain(MENTION.sub(" ", event.get("text") or ""))))
    return f"{event.get('channel')}:{event['ts']}:{'asks' if asks else 'calls'}"


def _team(payload: Payload) -> str:
    return str(payload.get("team_id") or (payload.get("team") or {}).get("id") or "")


def lane_of(payload: Payload) -> str:
    """Messages of one thread are answered in their order; a form must not wait for anything."""
    event = payload.get("event")
    if not event or event.get("type") == "app_home_opened":
        return ""
    thread = event.get("thread_ts") or event.get("ts")
    return f"{event.get('channel')}:{thread}"
