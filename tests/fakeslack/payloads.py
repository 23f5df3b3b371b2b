"""What Slack sends to an app: events in envelopes, commands, shortcuts, actions, submissions."""

from __future__ import annotations

import time
from typing import Any

from tests.fakeslack.json_types import Json
from tests.fakeslack.shapes import message_shape, view_shape
from tests.fakeslack.world import APP, BOT_USER, TEAM, Channel, Message, User, View, World

VERIFICATION = "verification-token"
DOMAIN = "harbour"
CHANNEL_TYPES = {"public": "channel", "private": "group", "im": "im"}
MESSAGE_EVENTS = {"public": "message.channels", "private": "message.groups", "im": "message.im"}


def envelope(world: World, event: Json, *, shared: bool = False, team: str = TEAM) -> Json:
    """An event as the Events API wraps it."""
    return {
        "token": VERIFICATION,
        "team_id": team,
        "context_team_id": team,
        "context_enterprise_id": None,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": world.new_id("Ev"),
        "event_time": int(time.time()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": team,
                "user_id": BOT_USER,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": shared,
        "event_context": world.new_id("EC"),
    }


def message_event(world: World, message: Message) -> Json:
    """A new message."""
    event = message_shape(message)
    return event | _whereabouts(world, message)


def mention_event(world: World, message: Message) -> Json:
    """A new message that mentions the app. It has no ``channel_type``."""
    event = {**message_event(world, message), "type": "app_mention"}
    event.pop("channel_type")
    return event


def changed_event(message: Message) -> Json:
    """A message that says something else now."""
    before = {**message_shape(message), "text": message.versions[-1][0]}
    return {
        **_hidden(message, "message_changed"),
        "message": message_shape(message),
        "previous_message": before,
    }


def deleted_event(message: Message) -> Json:
    """A message that was taken away."""
    return {
        **_hidden(message, "message_deleted"),
        "deleted_ts": message.ts,
        "previous_message": message_shape(message),
    }


def home_event(world: World, user: User, tab: str) -> Json:
    """Somebody opened the app's home or its messages."""
    event: Json = {
        "type": "app_home_opened",
        "user": user.id,
        "channel": world.im_of(user.id).id,
        "tab": tab,
        "event_ts": world.new_ts(),
    }
    if tab == "home" and user.id in world.homes:
        event["view"] = view_shape(world.homes[user.id])
    return event


def _hidden(message: Message, subtype: str) -> Json:
    return {
        "type": "message",
        "subtype": subtype,
        "hidden": True,
        "channel": message.channel.id,
        "channel_type": CHANNEL_TYPES[message.channel.kind],
        "ts": message.ts,
        "event_ts": message.ts,
    }


def _whereabouts(world: World, message: Message) -> Json:
    where: Json = {
        "channel": message.channel.id,
        "channel_type": CHANNEL_TYPES[message.channel.kind],
        "event_ts": message.ts,
    }
    user = world.users[message.user]
    if message.channel.ext_shared:
        where |= {"user_team": user.team, "source_team": user.team}
    if user.team != TEAM:
        where["team"] = user.team
    return where


def command(user: User, channel: Channel, name: str, text: str, **more: str) -> Json:
    """A slash command; ``more`` has the trigger_id and the response_url."""
    return {
        "token": VERIFICATION,
        "team_id": user.team,
        "team_domain": DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": user.id,
        "user_name": user.name.lower(),
        "command": name,
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        **more,
    }


def message_shortcut(user: User, message: Message, callback: str, **more: str) -> Json:
    """A shortcut chosen in a message's menu."""
    return {
        **_interaction("message_action", user),
        "action_ts": message.ts,
        "callback_id": callback,
        "channel": {"id": message.channel.id, "name": message.channel.name},
        "message_ts": message.ts,
        "message": message_shape(message),
        **more,
    }


def actions_on_message(user: User, message: Message, actions: list[Json], state: Json) -> Json:
    """Something pressed in a message. Of an ephemeral one Slack does not send the message."""
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel.id,
        "is_ephemeral": message.only_for is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload: Json = {
        **_interaction("block_actions", user),
        "container": container,
        "channel": {"id": message.channel.id, "name": message.channel.name},
        "state": state,
        "actions": actions,
    }
    if message.only_for is None:
        payload["message"] = message_shape(message)
    return payload


def actions_on_view(user: User, view: View, actions: list[Json], state: Json) -> Json:
    """Something pressed in a modal or home tab."""
    return {
        **_interaction("block_actions", user),
        "container": {"type": "view", "view_id": view.id},
        "view": {**view_shape(view), "state": state},
        "actions": actions,
    }


def submission(user: User, view: View, state: Json) -> Json:
    """A modal sent."""
    return {
        **_interaction("view_submission", user),
        "view": {**view_shape(view), "state": state},
        "response_urls": [],
    }


def closed(user: User, view: View, *, all_of_them: bool) -> Json:
    """A modal closed without sending it."""
    return {
        **_interaction("view_closed", user),
        "view": view_shape(view),
        "is_cleared": all_of_them,
    }


def _interaction(kind: str, user: User) -> dict[str, Any]:
    return {
        "type": kind,
        "token": VERIFICATION,
        "team": {"id": TEAM, "domain": DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
        "api_app_id": APP,
        "user": {
            "id": user.id,
            "username": user.name.lower(),
            "name": user.name.lower(),
            "team_id": user.team,
        },
    }
