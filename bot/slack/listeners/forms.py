"""Forms that come back filled."""

from __future__ import annotations

import json
import re
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.register.records import What
from bot.slack.blocks.forms import SAY
from bot.slack.desk import Desk
from bot.slack.posting import Reply
from bot.slack.saying import Refused, filled, pressed, say
from bot.slack.telling import privately


def listen(app: App, desk: Desk) -> None:
    """Register the listener of forms."""

    @app.view(re.compile(f"^{SAY}:"))
    def submitted(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        _said(desk, context["reply"], body)


def _said(desk: Desk, reply: Reply, body: dict[str, Any]) -> None:
    view = body["view"]
    user = body["user"]["id"]
    asked = desk.members.person(user, fresh=True)
    try:
        what = What(view["callback_id"].partition(":")[2])
        person, entry = pressed(desk, asked, str(json.loads(view["private_metadata"])["id"]), what)
        line = say(desk, person, entry, what, filled(view), reply.key)
    except (Refused, ValueError) as refused:
        wrote = filled(view).get("why")  # nobody should have to write it again
        line = f"{refused}\nYou wrote: “{wrote}”" if wrote else str(refused)
    privately(reply, user, line)
