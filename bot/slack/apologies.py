"""One polite line where an answer failed; nothing in it tells what the papers hold."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.slack.blocks.parts import line
from bot.slack.posting import Poster, elsewhere
from bot.slack.records import Kept, Place
from bot.slack.recovering import place_of

SORRY = "Sorry, that did not work, and it is not your fault. Please try again in a moment."


def apologise(poster: Poster, kept: Kept) -> None:
    """Say it where the answer would have stood, else in a direct message.

    Raises:
        SlackApiError: Slack takes neither.
    """
    place = place_of(poster, kept)
    if place is None:
        return
    message = line(SORRY)
    key = f"{kept.key}:sorry"
    try:
        poster.say(place, message, key)
    except SlackApiError as error:
        user = (kept.payload.get("event") or {}).get("user")
        if not elsewhere(error) or not user:
            raise
        poster.say(Place("", poster.direct(str(user))), message, key)
