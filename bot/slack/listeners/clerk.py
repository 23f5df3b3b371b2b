"""The clerk's forms for many actions at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.slack import backlog
from bot.slack.blocks.clerk import ARCHIVE, BACK, BEFORE, CONFIRM
from bot.slack.desk import Desk
from bot.slack.posting import Reply
from bot.slack.records import Block, Message, Person
from bot.slack.saying import Refused
from bot.slack.telling import privately, show, tell


def listen(app: App, desk: Desk) -> None:
    """Register the listeners of the clerk's buttons and forms."""

    @app.action(CONFIRM)
    def owners(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        _open(desk, context["reply"], body, lambda who: backlog.confirm_form(desk, who))

    @app.action(ARCHIVE)
    def older(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        _open(desk, context["reply"], body, lambda who: backlog.archive_form(desk, who))

    @app.action(BEFORE)
    def day(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        person = desk.members.person(body["user"]["id"], fresh=True)
        try:
            view = backlog.archive_form(desk, person, body["actions"][0].get("selected_date"))
        except Refused as refused:
            privately(context["reply"], body["user"]["id"], str(refused))
            return
        context["reply"].renew(body["view"]["id"], view)

    @app.action(BACK)
    def taken_back(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        batch = str(body["actions"][0]["value"])
        _do(desk, context["reply"], body, lambda who: backlog.back(desk, who, batch))

    @app.view(CONFIRM)
    def confirmed(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        reply = context["reply"]
        view = body["view"]
        _do(desk, reply, body, lambda who: backlog.confirm(desk, who, view, reply.key))

    @app.view(ARCHIVE)
    def archived(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        reply = context["reply"]
        view = body["view"]
        _do(desk, reply, body, lambda who: backlog.archive(desk, who, view, reply.key))


def _open(
    desk: Desk, reply: Reply, body: dict[str, Any], form: Callable[[Person | None], Block]
) -> None:
    person = desk.members.person(body["user"]["id"], fresh=True)
    try:
        view = form(person)
    except Refused as refused:
        tell(reply, body, str(refused))
        return
    show(reply, body, view)


def _do(
    desk: Desk, reply: Reply, body: dict[str, Any], deed: Callable[[Person | None], Message]
) -> None:
    user = body["user"]["id"]
    person = desk.members.person(user, fresh=True)
    try:
        message = deed(person)
    except Refused as refused:
        tell(reply, body, str(refused))
        return
    reply.privately(user, message)
