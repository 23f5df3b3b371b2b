"""``response_url``: up to five messages to who pressed or commanded, within half an hour."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args, Refused
from tests.fakeslack.json_types import Json
from tests.fakeslack.methods.chat import compose
from tests.fakeslack.world import Channel, Message, User

MOST_USES = 5


@dataclass(eq=False)
class ResponseUrl:
    """Where one answer to one action may go.

    Attributes:
        message: the message in which something was pressed; it may be replaced or deleted.
    """

    user: User
    channel: Channel
    message: Message | None
    made_at: float
    uses: int = 0


def new_response_url(user: User, channel: Channel, message: Message | None = None) -> ResponseUrl:
    """A fresh one."""
    return ResponseUrl(user, channel, message, time.monotonic())


def respond(api: Api, url: ResponseUrl, given: Json) -> None:
    """Do what a post to a response_url asks for.

    Raises:
        Refused: used up, too old, or a payload that Slack would not take.
    """
    if time.monotonic() - url.made_at > api.timing.response_url:
        raise Refused("expired_url")
    if url.uses >= MOST_USES:
        raise Refused("used_url")
    url.uses += 1
    said(api, url, given)


def said(api: Api, url: ResponseUrl, given: Json, method: str = "response_url") -> None:
    """Show what the app says to this action; also for the body of an acknowledgement."""
    if given.get("delete_original"):
        if url.message:
            with api.world.changing():
                url.message.deleted = True
        return
    message = compose(api, method, Args(given), url.channel)
    if given.get("replace_original") and url.message:
        with api.world.changing():
            url.message.versions.append((url.message.text, url.message.blocks))
            url.message.text, url.message.blocks = message.text, message.blocks
        return
    in_channel = given.get("response_type") == "in_channel"
    message.only_for = None if in_channel else url.user.id
    with api.world.changing():
        url.channel.messages.append(message)
    if in_channel:
        api.happened("posted", message)
