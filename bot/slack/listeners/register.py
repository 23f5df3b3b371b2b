"""The buttons of an action, in lists and in digests, each of which opens a form; and of a list."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.register.records import BY_CLERKS, BY_OWNERS, What
from bot.slack import listing
from bot.slack.blocks.forms import form
from bot.slack.blocks.listed import NEXT
from bot.slack.blocks.pressing import ACTION, MENU
from bot.slack.desk import Desk
from bot.slack.intents import Actions, of_command
from bot.slack.posting import Reply
from bot.slack.saying import GONE, Refused, pressed, start, takes
from bot.slack.telling import show, tell

_SHOWN = "The next ones are in your direct messages already."


def listen(app: App, desk: Desk) -> None:
    """Register the listeners of actions' buttons and of the clerk's menu."""
    names = "|".join((*BY_OWNERS, *BY_CLERKS))

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

    @app.action(NEXT)
    def further(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        _next(desk, context["reply"], body)


def _next(desk: Desk, reply: Reply, body: dict[str, Any]) -> None:
    """The next actions of a list, as of now and as whoever presses may see it."""
    start, first, whose = str(body["actions"][0]["value"]).split(" ", 2)
    wanted = of_command(f"actions {whose}", desk.today())
    person = desk.members.person(body["user"]["id"], fresh=True)
    if person is None or not desk.members.served(person) or not isinstance(wanted, Actions):
        tell(reply, body, GONE)
        return
    message = listing.actions(desk, person, wanted, int(start), first)
    stands = body.get("message", {}).get("ts", "")
    if not reply.claims(f"next:{desk.me.team}:{person.id}:{stands}:{start}:{first}"):
        tell(reply, body, _SHOWN)
    elif message is not None:
        desk.shown("actions", message.quoted, desk.members.alone(person), person.id)
        reply.privately(person.id, message)


def _open(desk: Desk, reply: Reply, body: dict[str, Any], name: str, identifier: str) -> None:
    person = desk.members.person(body["user"]["id"], fresh=True)
    try:
        what = What(name)
        _, entry = pressed(desk, person, identifier, what)
        takes(entry, what)
    except (Refused, ValueError) as refused:
        tell(reply, body, str(refused))
        return
    show(reply, body, form(what, entry, start=start(desk, entry, what)))
