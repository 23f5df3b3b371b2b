"""``chat.*``: posting, changing and deleting messages; and reactions to them."""

from __future__ import annotations

import json
from typing import Any

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args, Refused
from tests.fakeslack.checking import Flaw, check_message, with_block_ids
from tests.fakeslack.json_types import Json
from tests.fakeslack.shapes import message_shape
from tests.fakeslack.world import BOT_USER, Channel, Message

MOST_METADATA = 8000
MOST_TEXT_OF_AN_UPDATE = 4000


def post_message(api: Api, args: Args) -> Json:
    """Post for everybody in a channel, or to one person."""
    api.need_scope("chat:write")
    channel = api.channel_to_write(args.need("channel", "channel_not_found"))
    message = compose(api, "chat.postMessage", args, channel)
    with api.world.changing():
        channel.messages.append(message)
        _end_status(api, message)
    api.happened("posted", message)
    return {"channel": channel.id, "ts": message.ts, "message": message_shape(message)}


def post_ephemeral(api: Api, args: Args) -> Json:
    """Post for one member of a channel only, if they are there to see it."""
    api.need_scope("chat:write")
    channel = api.channel_to_write(args.need("channel", "channel_not_found"))
    user = args.need("user", "user_not_found")
    api.user(user)
    if user not in channel.members:
        raise Refused("user_not_in_channel")
    message = compose(api, "chat.postEphemeral", args, channel)
    message.only_for = user
    with api.world.changing():
        channel.messages.append(message)
    return {"message_ts": message.ts}


def update(api: Api, args: Args) -> Json:
    """Change a message of the app's own. Blocks that are not given stay as they were."""
    api.need_scope("chat:write")
    channel = api.channel_to_write(args.need("channel", "channel_not_found"))
    message = api.message(channel, args.need("ts", "message_not_found"))
    if message.user != BOT_USER:
        raise Refused("cant_update_message")
    if len(args.text("text") or "") > MOST_TEXT_OF_AN_UPDATE:
        flaw = Flaw("/text", f"must be less than {MOST_TEXT_OF_AN_UPDATE + 1} characters")
        api.record("chat.update", args.given, [flaw])
        raise Refused("msg_too_long")
    changed = compose(api, "chat.update", args, channel, thread=message.thread_ts)
    with api.world.changing():
        message.versions.append((message.text, message.blocks))
        message.text = changed.text
        if args.given.get("blocks") is not None:
            message.blocks = changed.blocks
        message.metadata = changed.metadata or message.metadata
    api.happened("changed", message)
    return {
        "channel": channel.id,
        "ts": message.ts,
        "text": message.text,
        "message": message_shape(message),
    }


def delete(api: Api, args: Args) -> Json:
    """Take a message of the app's own away."""
    api.need_scope("chat:write")
    channel = api.channel_to_write(args.need("channel", "channel_not_found"))
    message = api.message(channel, args.need("ts", "message_not_found"))
    if message.user != BOT_USER:
        raise Refused("cant_delete_message")
    with api.world.changing():
        message.deleted = True
    api.happened("deleted", message)
    return {"channel": channel.id, "ts": message.ts}


def permalink(api: Api, args: Args) -> Json:
    """The address of a message."""
    channel = api.world.channels.get(args.need("channel", "channel_not_found"))
    if channel is None or (channel.kind != "public" and BOT_USER not in channel.members):
        raise Refused("channel_not_found")
    message = api.message(channel, args.need("message_ts", "message_not_found"))
    digits = message.ts.replace(".", "")
    link = f"https://harbour.slack.test/archives/{channel.id}/p{digits}"
    return {"channel": channel.id, "permalink": link}


def react(api: Api, args: Args) -> Json:
    """Put an emoji on a message."""
    api.need_scope("reactions:write")
    channel = api.channel_to_write(args.need("channel", "channel_not_found"))
    message = api.message(channel, args.need("timestamp", "message_not_found"))
    mark = (BOT_USER, args.need("name", "invalid_name"))
    if mark in message.reactions:
        raise Refused("already_reacted")
    with api.world.changing():
        message.reactions.append(mark)
    return {}


def _end_status(api: Api, message: Message) -> None:
    """A reply takes the status of its thread away, as in Slack."""
    for said in reversed(api.world.statuses):
        if (said["channel"], said["thread_ts"]) == (message.channel.id, message.thread):
            if said["status"]:
                api.world.statuses.append({**said, "status": "", "loading_messages": []})
            return


def compose(
    api: Api, method: str, args: Args, channel: Channel, thread: str | None = None
) -> Message:
    """A message of the app's from the arguments of a call, checked against every limit.

    Raises:
        Refused: Slack would not take it.
    """
    blocks = args.parsed("blocks", "invalid_blocks_format") or []
    text = args.text("text") or ""
    flaws = check_message(text, blocks, api.world.mentionable())
    in_thread = thread or args.text("thread_ts")
    flaws += _thread_flaws(channel, in_thread)
    flaws += [
        Flaw(f"/{name}", "is not checked here: use blocks", by="house")
        for name in ("attachments", "markdown_text")
        if args.given.get(name)
    ]
    refused = api.record(method, args.given, flaws)
    if refused:
        raise _refusal(refused)
    return Message(
        channel,
        api.world.new_ts(),
        BOT_USER,
        text,
        with_block_ids(blocks),
        thread_ts=in_thread,
        metadata=_metadata(args),
        unfurls=args.flag("unfurl_links") or args.flag("unfurl_media", default=True),
    )


def _refusal(flaws: list[Flaw]) -> Refused:
    """The error that Slack gives for these flaws, with all of them in its messages."""
    messages = [f"[ERROR] {flaw.what} [json-pointer:{flaw.where}]" for flaw in flaws]
    error = next((flaw.error for flaw in flaws if flaw.error), "invalid_blocks")
    return Refused(
        error,
        errors=[message.removeprefix("[ERROR] ") for message in messages],
        response_metadata={"messages": messages},
    )


def _thread_flaws(channel: Channel, ts: str | None) -> list[Flaw]:
    if ts is None:
        return []
    root = next((message for message in channel.messages if message.ts == ts), None)
    if root is None:
        return [Flaw("/thread_ts", "no such message in this channel", error="thread_not_found")]
    if root.thread != root.ts:
        what = "names a reply; a thread is named by the message that begins it"
        return [Flaw("/thread_ts", what, by="house")]
    return []


def _metadata(args: Args) -> Json | None:
    given: Any = args.parsed("metadata", "invalid_metadata_format")
    if given is None:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("event_payload"), dict):
        raise Refused("invalid_metadata_format")
    if not given.get("event_type"):
        raise Refused("invalid_metadata_format")
    if len(json.dumps(given)) > MOST_METADATA:
        raise Refused("metadata_too_large")
    return given


METHODS = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": permalink,
    "reactions.add": react,
}
