"""People, channels, messages and views as Slack writes them in JSON."""

from __future__ import annotations

import copy
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.fakeslack.json_types import Json
from tests.fakeslack.world import APP, BOT, BOT_USER, OTHER_TEAM, TEAM, Channel, Message, User, View


def user_shape(user: User, *, email: bool) -> Json:
    """A user as ``users.info`` tells it; of strangers it tells less."""
    offset = datetime.now(UTC).astimezone(ZoneInfo(user.tz)).utcoffset()
    profile: Json = {"real_name": user.name, "display_name": user.name.split(" ")[0]}
    if email and user.email and not user.stranger:
        profile["email"] = user.email
    shape: Json = {
        "id": user.id,
        "team_id": user.team,
        "name": user.name.lower().replace(" ", "."),
        "real_name": user.name,
        "deleted": user.deleted,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "profile": profile,
    }
    if user.teams:
        shape["enterprise_user"] = {"enterprise_id": "E0000ORG", "teams": list(user.teams)}
    if user.deleted:  # Slack tells no more than this of who has left
        return shape
    shape |= {
        "tz": user.tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "is_admin": user.admin,
        "is_owner": False,
        "is_restricted": user.guest or user.single_channel_guest,
        "is_ultra_restricted": user.single_channel_guest,
    }
    if user.stranger:
        shape["is_stranger"] = True
    return shape


def channel_shape(channel: Channel) -> Json:
    """A channel as ``conversations.info`` tells it."""
    if channel.kind == "im":
        person = next(name for name in channel.members if name != BOT_USER)
        return {"id": channel.id, "is_im": True, "user": person, "is_org_shared": False}
    return {
        "id": channel.id,
        "name": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.kind == "private",
        "is_archived": channel.archived,
        "is_member": BOT_USER in channel.members,
        "is_shared": channel.ext_shared or channel.org_shared,
        "is_ext_shared": channel.ext_shared,
        "is_org_shared": channel.org_shared,
        "is_pending_ext_shared": channel.pending_ext_shared,
        "pending_shared": [OTHER_TEAM] if channel.pending_ext_shared else [],
        "context_team_id": TEAM,
    }


def message_shape(message: Message, *, metadata: bool = False) -> Json:
    """A message as ``conversations.history``, events and interactions carry it."""
    shape: Json = {
        "type": "message",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "team": TEAM,
    }
    if message.blocks:
        shape["blocks"] = copy.deepcopy(message.blocks)
    if message.from_bot:
        shape |= {"bot_id": BOT, "app_id": APP}
    elif message.bot_id:
        shape["bot_id"] = message.bot_id
    if message.subtype:
        shape["subtype"] = message.subtype
    replies = [m for m in message.channel.messages if m.thread_ts == message.ts and not m.deleted]
    if message.thread_ts or replies:
        shape["thread_ts"] = message.thread
    if replies and not message.thread_ts:
        shape |= {"reply_count": len(replies), "latest_reply": replies[-1].ts}
    if message.versions:
        shape["edited"] = {"user": message.user, "ts": message.ts}
    if message.metadata:
        shape["metadata"] = (
            copy.deepcopy(message.metadata)
            if metadata
            else {"event_type": message.metadata["event_type"]}
        )
    return shape


def view_shape(view: View) -> Json:
    """A view as answers and interactions carry it."""
    empty: Json = {"title": None, "submit": None, "close": None, "callback_id": "", "blocks": []}
    defaults: Json = {
        "private_metadata": "",
        "external_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
        "submit_disabled": False,
        "state": {"values": {}},
    }
    return {
        **empty,
        **defaults,
        **copy.deepcopy(view.payload),
        "id": view.id,
        "hash": view.hash,
        "team_id": TEAM,
        "app_id": APP,
        "app_installed_team_id": TEAM,
        "bot_id": BOT,
        "root_view_id": view.root,
        "previous_view_id": view.previous,
    }
