"""From a message to its answer: who asks, who will hear it, what is wanted, one message back."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace

from bot.slack import backlog, listing
from bot.slack.asked import Asked, actions, post
from bot.slack.blocks.home import REFUSED, help_message
from bot.slack.blocks.parts import line
from bot.slack.desk import Desk
from bot.slack.hearing import Heard
from bot.slack.intents import (
    Actions,
    Ask,
    Backlog,
    Decisions,
    Help,
    Intent,
    Never,
    SpokenOf,
    Thanks,
)
from bot.slack.posting import Reply
from bot.slack.questions import answer_question
from bot.slack.records import Message, Person
from bot.slack.saying import Refused

_LOG = logging.getLogger(__name__)

_UNKNOWN = "I could not find out from Slack who you are. Please try again in a moment."
_SAID: Mapping[type[Intent], str] = {
    Thanks: "You are welcome. Ask me whenever you want something from the papers.",
    Never: "All right.",
    SpokenOf: "To ask me, please mention me first: then I look into the papers.",
}


def answer(desk: Desk, reply: Reply, asked: Asked) -> bool:
    """Answer, in the place where it was asked; nothing addressed to the bot stays unanswered.

    False where it was refused, and may be asked again.

    Raises:
        Uncertain: see ``Poster.say``.
        LaterPlease: Slack cannot take it now.
        SlackApiError: Slack refuses it.
    """
    person = desk.members.person(asked.user)
    if person is None or not desk.members.served(person):
        refuse(desk, reply, asked, person)
        return False
    if asked.private:
        heard = Heard(desk.members.alone(person), private=True)
    else:
        heard = desk.hearing.audience(asked.place.channel, person)
    return _serve(desk, reply, asked, person, heard)


def refuse(desk: Desk, reply: Reply, asked: Asked, person: Person | None) -> None:
    """A polite no, one in a thread. A robot gets none there: two could go on for ever."""
    robot = person.bot if person else asked.user.startswith("B")  # by its app's id: a workflow
    if robot and not asked.opens:
        return
    known = bool(person) or robot
    message = line(REFUSED if known else _UNKNOWN)
    if asked.private:
        reply.privately(asked.user, message, team=desk.me.team)
        return
    place = asked.place
    told = f"refused:{place.team}:{place.channel}:{place.thread_ts}:{asked.user}"
    if known and reply.was(told):
        return
    reply.say(place, message)
    if known:
        reply.is_done(told)


def _serve(desk: Desk, reply: Reply, asked: Asked, person: Person, heard: Heard) -> bool:
    intent = asked.intent
    if isinstance(intent, Decisions):
        message = listing.decisions(desk, heard.viewer, intent)
        if message is None:  # none on that topic: the papers may still answer
            intent = Ask(_decisions_question(intent))
        else:
            desk.shown("decisions", message.quoted, heard.viewer, asked.user)
            post(desk, reply, asked, message)
            return True
    if isinstance(intent, Actions):
        message = listing.actions(desk, person, intent)
        if message is None:  # nobody has that name, and no post: it may be a matter
            intent = Ask(intent.asked)
        else:
            desk.shown("actions", message.quoted, desk.members.alone(person), asked.user)
            actions(desk, reply, asked, heard, message)
            return True
    if isinstance(intent, Backlog):
        post(desk, reply, asked, _backlog(desk, person))
    elif isinstance(intent, Help):
        post(desk, reply, asked, help_message())
    elif isinstance(intent, Ask):
        return answer_question(desk, reply, replace(asked, intent=intent), person, heard)
    else:
        post(desk, reply, asked, line(_SAID[type(intent)]))
    return True


def _backlog(desk: Desk, person: Person) -> Message:
    try:
        return backlog.waiting_message(desk, person)
    except Refused as refused:
        return line(str(refused))


def _decisions_question(intent: Decisions) -> str:
    since = f" since {intent.since.isoformat()}" if intent.since else ""
    return f"What was decided about {intent.topic}{since}?"
