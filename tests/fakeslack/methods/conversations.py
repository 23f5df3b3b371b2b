"""``conversations.*``: channels, their members, and what was said in them."""

from __future__ import annotations

from tests.fakeslack.api import KIND_SCOPES, Api, page
from tests.fakeslack.calling import Args, Refused
from tests.fakeslack.json_types import Json
from tests.fakeslack.shapes import channel_shape, message_shape
from tests.fakeslack.world import BOT_USER, Channel, Message


def info(api: Api, args: Args) -> Json:
    """One channel and how it is shared; members' number where it is asked for."""
    channel = api.channel(args.need("channel", "channel_not_found"), "read")
    shape = channel_shape(channel)
    if args.flag("include_num_members"):
        shape["num_members"] = len(channel.members)
    return {"channel": shape}


def members(api: Api, args: Args) -> Json:
    """The ids of a channel's members, by the page."""
    channel = api.channel(args.need("channel", "channel_not_found"), "read")
    found, cursor = page(channel.members, args)
    return {"members": found, "response_metadata": {"next_cursor": cursor}}


def open_(api: Api, args: Args) -> Json:
    """The direct messages with one person."""
    api.need_scope("im:write")
    wanted = [name for name in (args.text("users") or "").split(",") if name]
    if len(wanted) != 1:
        raise Refused("users_list_not_supplied" if not wanted else "missing_scope")
    api.user_to_write(wanted[0])
    channel = api.world.im_of(wanted[0])
    if args.flag("return_im"):
        return {"channel": channel_shape(channel)}
    return {"channel": {"id": channel.id}}


def history(api: Api, args: Args) -> Json:
    """What stands in a channel, newest first, without the replies in threads."""
    channel = _joined(api, args)
    tops = [message for message in _lasting(channel) if message.thread_ts in {None, message.ts}]
    return _listing(tops[::-1], args)


def replies(api: Api, args: Args) -> Json:
    """One thread, oldest first, its first message included."""
    channel = _joined(api, args)
    root = args.need("ts", "thread_not_found")
    thread = [message for message in _lasting(channel) if message.thread == root]
    if not thread:
        raise Refused("thread_not_found")
    return _listing(thread, args)


def _joined(api: Api, args: Args) -> Channel:
    channel = api.channel(args.need("channel", "channel_not_found"), "history")
    if BOT_USER not in channel.members:
        raise Refused("not_in_channel")
    return channel


def _lasting(channel: Channel) -> list[Message]:
    return [m for m in channel.messages if not m.only_for and not m.deleted]


def _listing(messages: list[Message], args: Args) -> Json:
    oldest, latest = args.text("oldest") or "0", args.text("latest") or "9999999999.999999"
    inside = args.flag("inclusive")
    kept = [
        m
        for m in messages
        if float(oldest) < float(m.ts) < float(latest) or (inside and m.ts in {oldest, latest})
    ]
    found, cursor = page(kept, args)
    with_metadata = args.flag("include_all_metadata")
    return {
        "messages": [message_shape(m, metadata=with_metadata) for m in found],
        "has_more": bool(cursor),
        "response_metadata": {"next_cursor": cursor},
    }


def users_conversations(api: Api, args: Args) -> Json:
    """The channels that both the app and one person (or the app alone) are in."""
    kinds = {"public_channel": "public", "private_channel": "private", "im": "im"}
    wanted = (args.text("types") or "public_channel").split(",")
    for kind in wanted:
        if kind not in kinds:
            raise Refused("invalid_types")
        api.need_scope(f"{KIND_SCOPES[kinds[kind]]}:read")
    who = args.text("user") or BOT_USER
    api.user(who)
    kept = [
        channel_shape(channel)
        for channel in api.world.channels.values()
        if channel.kind in {kinds[kind] for kind in wanted}
        and who in channel.members
        and (channel.kind == "public" or BOT_USER in channel.members)
        and not (channel.archived and args.flag("exclude_archived"))
    ]
    found, cursor = page(kept, args)
    return {"channels": found, "response_metadata": {"next_cursor": cursor}}


METHODS = {
    "conversations.info": info,
    "conversations.members": members,
    "conversations.open": open_,
    "conversations.history": history,
    "conversations.replies": replies,
    "users.conversations": users_conversations,
}
