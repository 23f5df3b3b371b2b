"""`/board …` and the message shortcut. Both are answered in a direct message."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond

from bot.slack import asking
from bot.slack.asked import Asked
from bot.slack.blocks.forms import QUESTION, question_form
from bot.slack.desk import Desk
from bot.slack.intents import Ask, of_command
from bot.slack.markup import plain, with_names
from bot.slack.posting import Reply
from bot.slack.records import Place
from bot.slack.saying import filled
from bot.slack.telling import whisper

COMMAND = "/board"
SHORTCUT = "ask_papers"
_TOLD = "I have answered you in a direct message."


def listen(app: App, desk: Desk) -> None:
    """Register the listeners of commands and shortcuts."""

    @app.command(COMMAND)
    def board(ack: Ack, command: dict[str, Any], respond: Respond, context: BoltContext) -> None:
        ack()
        place = Place(desk.me.team, command["channel_id"])
        text = with_names(command.get("text") or "", desk.members.name_of)
        intent = of_command(text, desk.today())
        asked = Asked(command["user_id"], place, intent, private=True)
        asking.answer(desk, context["reply"], asked)
        if not desk.hearing.is_direct(command["channel_id"], command["user_id"]):
            whisper(respond, _TOLD)

    @app.message_shortcut(SHORTCUT)
    def shortcut(ack: Ack, shortcut: dict[str, Any], context: BoltContext) -> None:
        ack()
        reply: Reply = context["reply"]
        text = plain(with_names(shortcut["message"].get("text") or "", desk.members.name_of))
        if not reply.modal(shortcut["trigger_id"], question_form(text)):
            _answer(desk, reply, shortcut["user"]["id"], text)

    @app.view(QUESTION)
    def submitted(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        question = filled(body["view"]).get("question", "")
        _answer(desk, context["reply"], body["user"]["id"], question)


def _answer(desk: Desk, reply: Reply, user: str, question: str) -> None:
    place = Place(desk.me.team, "")
    asked = Asked(user, place, Ask(question), private=True)
    asking.answer(desk, reply, asked)
