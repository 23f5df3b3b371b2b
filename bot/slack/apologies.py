"""One polite line where an answer failed; nothing in it tells what the papers hold."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.slack.blocks.parts import line
from bot.slack.faults import elsewhere
from bot.slack.posting import Poster
from bot.slack.records import Kept, Place
from bot.slack.recovering import place_of

SORRY = "Sorry, that did not work, and it is not your fault. Please try again in a moment."


def apologise(poster: Poster, kept: Kept) -> None:
    """Say it where the answer would have stood, else to whoever asked alone.

    Raises:
        SlackApiError: Slack takes neither.
    """
    message = line(SORRY)
    key = f"{kept.key}:sorry"
    try:
        place = place_of(poster, kept)
        if place is not None:
            poster.say(place, message, key)
    except SlackApiError as error:
        user = (kept.payload.get("event") or {}).get("user")
        address = kept.payload.get("response_url")
        if address:  # of a command or button: seen by nobody else, and open to everybody
            WebhookClient(str(address)).send(text=SORRY, response_type="ephemeral")
        elif elsewhere(error) and user:
            poster.say(Place("", poster.direct(str(user))), message, key)
        else:
            raise
