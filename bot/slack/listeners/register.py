"""The buttons of an action, in lists and in digests: each opens a form."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.register.records import What
from bot.slack.blocks.forms import form
from bot.slack.blocks.pressing import ACTION, MENU
from bot.slack.desk import Desk
from bot.slack.posting import Reply
from bot.slack.saying import Refused, pressed, start
from bot.slack.telling import tell

_PRESSED = (What.UPDATE, What.PROPOSE_DONE, What.NOT_MINE, What.RESCHEDULE, What.SNOOZE)
_CLERKS = (What.CONFIRM, What.CLOSE)
_TOO_LATE = "Slack did not let me open the form in time. Please press the button again."


def listen(app: App, desk: Desk) -> None:
    """Register the listeners of actions' buttons and of the clerk's menu."""
    names = "|".join((*_PRESSED, *_CLERKS))

    @app.action(re.compile(f"^{ACTION}:({names})(?::.*)?$"))
    def button(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        one = body["actions"][0]
        _open(desk, context["reply"], body, one["action_id"].split(":")[1], one["value"])

    @app.action(re.compile(f"^(?:{MENU}|{ACTION}:clerk)$"))  # "clerk": of older messages
    def menu(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        what, _, identifier = body["actions"][0]["selected_option"]["value"].partition(":")
        _open(desk, context["reply"], body, what, identifier)


def _open(desk: Desk, reply: Reply, body: dict[str, Any], name: str, identifier: str) -> None:
    person = desk.members.person(body["user"]["id"], fresh=True)
    try:
        what = What(name)
        _, entry = pressed(desk, person, identifier, what)
    except (Refused, ValueError) as refused:
        tell(reply, body, str(refused))
        return
    if not reply.modal(body["trigger_id"], form(what, entry, start=start(desk, entry, what))):
        tell(reply, body, _TOO_LATE)
