"""The bot's messages in Slack."""

from __future__ import annotations

from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.blocks.parts import line
from bot.slack.faults import named
from bot.withdrawals.records import Message

# Nobody can read it there. A channel that is "not found" may be one that the bot had to leave.
_GONE = frozenset({"message_not_found"})


class SlackMessages:
    """Messages that the bot's token may change: its own."""

    def __init__(self, client: WebClient) -> None:
        """``client`` may ask twice: replacing a message twice does no harm."""
        self._client = client

    def replace(self, message: Message, text: str) -> str | None:
        """Put a text in the place of a message; gives the reason where it cannot be done."""
        said = line(text)
        try:
            self._client.chat_update(
                channel=message.channel, ts=message.ts, text=said.text, blocks=list(said.blocks)
            )
        except SlackApiError as error:
            return None if named(error) in _GONE else f"Slack says {named(error)}"
        except (OSError, HTTPException):
            return "Slack cannot be reached"
        return None
