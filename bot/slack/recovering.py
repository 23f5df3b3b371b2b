"""An event whose answer was interrupted: look for it, or say that it may have been given."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.slack.blocks.parts import line
from bot.slack.faults import TOKEN_REFUSED, named
from bot.slack.posting import Poster
from bot.slack.records import Kept, Place

PERHAPS = "I may already have answered; ask again."
_SAID_AGAIN = frozenset({"view"})  # what it changes is kept once, so that it can be brought again


def settled(poster: Poster, kept: Kept) -> bool:
    """Whether nothing more is to be done for an interrupted event.

    Where the bot may read, it looks for the message with the event's key. Where it may not, it
    says that it may have answered; never is an answer given twice.

    Raises:
        SlackApiError: the token is refused.
    """
    place = place_of(poster, kept)
    if place is None:
        return kept.kind not in _SAID_AGAIN
    try:
        return poster.found(place, kept.key)
    except SlackApiError as error:
        if named(error) in TOKEN_REFUSED:
            raise
    if kept.kind in _SAID_AGAIN:
        return False
    poster.say(place, line(PERHAPS), f"{kept.key}:again")
    return True


def place_of(poster: Poster, kept: Kept) -> Place | None:
    """Where the answer to an event would stand; None where it is answered by no message."""
    event = kept.payload.get("event")
    if event:
        if "channel" not in event or event.get("type") == "app_home_opened":
            return None
        thread = event.get("thread_ts") or event.get("ts")
        return Place("", str(event["channel"]), thread)
    user = kept.payload.get("user_id") or (kept.payload.get("user") or {}).get("id")
    if not user:
        return None
    if kept.kind == "action" and "message" in kept.payload:
        message = kept.payload["message"]
        channel = kept.payload["channel"]["id"]
        return Place("", channel, message.get("thread_ts") or message["ts"])
    return Place("", poster.direct(str(user)))
