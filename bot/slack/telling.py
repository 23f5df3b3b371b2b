"""One line to one person, where a whole message is too much."""

from __future__ import annotations

import logging
from http.client import HTTPException
from typing import Any

from slack_bolt import Respond
from slack_sdk.errors import SlackApiError

from bot.slack.blocks.context import told_view
from bot.slack.blocks.parts import line
from bot.slack.posting import Reply
from bot.slack.records import Block

_LOG = logging.getLogger(__name__)

TOO_LATE = "Slack did not let me open that in time. Please press the button again."


def whisper(respond: Respond, text: str) -> None:
    """To whoever pressed or commanded, seen by nobody else; where it fails, never mind."""
    try:
        respond(text=text, response_type="ephemeral", replace_original=False)
    except (OSError, HTTPException, SlackApiError, ValueError):
        _LOG.info("a short note could not be shown")


def tell(reply: Reply, body: dict[str, Any], text: str) -> None:
    """To whoever pressed: in a modal where there is still time, else in a direct message."""
    trigger = body.get("trigger_id")
    is_form = body.get("type") == "view_submission"  # its modal is closing
    if trigger and not is_form and reply.modal(trigger, told_view("Board papers", text)):
        return
    privately(reply, body["user"]["id"], text)


def show(reply: Reply, body: dict[str, Any], view: Block) -> None:
    """A modal for whoever pressed; where Slack opens none, a line that says so."""
    if not reply.modal(body["trigger_id"], view):
        tell(reply, body, TOO_LATE)


def privately(reply: Reply, user: str, text: str) -> None:
    """In a direct message."""
    reply.privately(user, line(text))
