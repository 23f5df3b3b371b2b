"""What happens in Slack, each kind in a module of its own: thin, they only call the services."""

from __future__ import annotations

from slack_bolt import App

from bot.slack.desk import Desk
from bot.slack.listeners import answers, clerk, commands, events, forms, register


def listen(app: App, desk: Desk) -> None:
    """Register every listener."""
    for module in (events, commands, answers, register, forms, clerk):
        module.listen(app, desk)
