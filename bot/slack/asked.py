"""What somebody wants, where the answer belongs, and the ways to bring it there."""

from __future__ import annotations

from dataclasses import dataclass

from slack_sdk.errors import SlackApiError

from bot.slack.blocks.parts import line
from bot.slack.desk import Desk
from bot.slack.faults import elsewhere
from bot.slack.hearing import Heard
from bot.slack.intents import Intent
from bot.slack.posting import Reply
from bot.slack.records import Message, Place


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks what, and where the answer belongs."""

    user: str
    place: Place
    intent: Intent
    opens: bool = True  # a thread of its own
    edited: bool = False  # since it was first asked
    private: bool = False  # asked by command or form: the place is made when it is answered


def post(desk: Desk, reply: Reply, asked: Asked, message: Message) -> tuple[Place, str]:
    """Where it was asked; where the bot may not write, to whoever asked."""
    if asked.private:
        return reply.privately(asked.user, message, team=desk.me.team)
    try:
        return asked.place, reply.say(asked.place, message)
    except SlackApiError as error:
        if not elsewhere(error):
            raise
        return reply.privately(asked.user, message, team=desk.me.team)


def aside(
    desk: Desk, reply: Reply, asked: Asked, message: Message, what: str
) -> tuple[tuple[Place, str], str]:
    """Tell whoever asked alone, and the channel that they are told.

    Gives where it stands, and the ``ts`` of what the channel reads.
    """
    told = reply.privately(asked.user, message, team=desk.me.team)
    return told, reply.say(asked.place, line(f"I have sent you {what} in a direct message."))


def actions(desk: Desk, reply: Reply, asked: Asked, heard: Heard, message: Message) -> None:
    """Actions name people: they are listed in private, and a channel hears only that."""
    if heard.private:
        post(desk, reply, asked, message)
    else:
        aside(desk, reply, asked, message, "the actions")
