"""What arrived from Slack: what kind of thing it is, and by what it is known when it comes again.

An edited message is the message as it reads now. It has the key of its words, so that one whose
words stay the same (Slack sends it once more when a link is unfolded) is no new question.
"""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass
from typing import Any

from slack_bolt.request.payload_utils import to_action, to_command, to_event, to_shortcut, to_view

from bot.slack.records import Me, Payload
from indexer.words import raw_words

_LOG = logging.getLogger(__name__)

_EVENTS = frozenset({"app_mention", "message", "app_home_opened"})
_SAID = frozenset({"app_mention", "message"})
_CHANGED = "message_changed"
_UNHEARD = frozenset({_CHANGED, "message_deleted", "bot_message"})


@dataclass(frozen=True, slots=True)
class Arrived:
    """Something for the bot, as it is kept.

    ``lane``: what waits for its turn behind others of the same lane; empty where nothing waits.
    """

    key: str
    kind: str
    lane: str
    payload: Payload


def arrived(body: Payload, me: Me) -> Arrived | None:
    """What a request brings; None for what nobody listens to, or is for another app."""
    try:
        payload = _as_now(_well_formed(body))
        kind = _kind_of(payload)
        if kind is None or not _is_ours(payload, me):
            return None
        return Arrived(_key_of(payload), kind, _lane_of(payload), payload)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        _LOG.error("not of Slack's shape, and passed over: %s", type(error).__name__)
        return None


def _well_formed(body: Payload) -> dict[str, Any]:
    """The same without halves of characters, as a text has that was cut within an emoji."""
    written = json.dumps(dict(body), ensure_ascii=False).encode("utf-8", "replace")
    read: dict[str, Any] = json.loads(written)
    return read


def _as_now(payload: dict[str, Any]) -> dict[str, Any]:
    """With an edited message in the place of the news that it was edited."""
    event = payload.get("event") or {}
    message = event.get("message") or {}
    if event.get("subtype") != _CHANGED or not message.get("edited"):  # else nobody has typed
        return payload
    where = {name: event[name] for name in ("type", "channel", "channel_type") if name in event}
    return {**payload, "event": {**message, **where}}


def _kind_of(payload: dict[str, Any]) -> str | None:
    event = to_event(payload)
    if event is not None:
        name = str(event.get("type"))
        heard = name in _EVENTS and event.get("subtype") not in _UNHEARD
        return f"event:{name}" if heard else None
    for kind, reads in (
        ("command", to_command),
        ("shortcut", to_shortcut),
        ("action", to_action),
        ("view", to_view),
    ):
        if reads(payload):
            return kind
    return None


def _is_ours(payload: Payload, me: Me) -> bool:
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


def _key_of(payload: Payload) -> str:
    """What makes it one and the same however often Slack sends it."""
    event = payload.get("event") or {}
    one = payload.get("event_id") or payload.get("trigger_id")
    if event.get("type") in _SAID and event.get("ts"):
        one = f"{event['type']}:{event.get('channel')}:{event['ts']}:{_words_of(event)}"
    elif one is None:
        one = _digest(json.dumps(dict(payload), sort_keys=True))
    return f"{_team(payload)}:{one}"


def _words_of(event: Payload) -> str:
    """The same for a message that says the same."""
    return _digest(" ".join(raw_words(event.get("text") or "")))[:12]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _team(payload: Payload) -> str:
    return str(payload.get("team_id") or (payload.get("team") or {}).get("id") or "")


def _lane_of(payload: Payload) -> str:
    """Messages of one thread are answered in their order, presses of one button too.

    So are all of a person's direct messages, where one may lean on the answer to the one before
    without a thread. A form must not wait for anything else.
    """
    event = payload.get("event") or {}
    if event.get("type") in _SAID:
        if event.get("channel_type") == "im":
            return str(event.get("channel"))
        return f"{event.get('channel')}:{event.get('thread_ts') or event.get('ts')}"
    message = payload.get("message") or {}
    if not (payload.get("actions") and message.get("ts")):
        return ""
    user = (payload.get("user") or {}).get("id")
    return f"{user}:{message['ts']}:{payload['actions'][0].get('action_id')}"
