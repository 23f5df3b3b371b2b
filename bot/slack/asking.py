"""From a message to its answer: who asks, who will hear it, what is wanted, one message back."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.answers import Answer, to_json
from bot.audience import Viewer
from bot.audit.asking import Asker, Recorded
from bot.feedback.made import made_by
from bot.limits.quota import TooMany
from bot.questions.incoming import plain_question
from bot.slack import backlog, listing
from bot.slack.blocks.answer import answer_message
from bot.slack.blocks.home import REFUSED, help_message
from bot.slack.blocks.parts import line
from bot.slack.desk import Desk
from bot.slack.discretion import asks_for_actions, names_owners
from bot.slack.faults import elsewhere
from bot.slack.hearing import Heard
from bot.slack.intents import Actions, Ask, Backlog, Decisions, Help, Intent, Thanks
from bot.slack.posting import Reply
from bot.slack.records import Message, Person, Place, Turn
from bot.slack.saying import Refused
from indexer.errors import MinutebookError, QuestionError
from indexer.words import raw_words

_LOG = logging.getLogger(__name__)

SEARCHING = "is looking in the papers…"
_IN_COMPANY = (
    "In this channel I answer from what everybody in it may see. "
    "Ask me in a direct message for what you may see."
)
_OF_COMPANY = (
    "This is from what everybody in the channel may see. Ask me here for what you may see."
)
_EDITED = "Your message was edited: this answers it as it reads now."
_AGAIN = "To ask on in this thread, mention me again."
_UNKNOWN = "I could not find out from Slack who you are. Please try again in a moment."
_CANNOT_LOOK = "I cannot look into the papers at the moment. Please try again later."
_NOTHING_ASKED = "Please ask me something in words, for example: what was agreed about parking?"
_WELCOME = "You are welcome. Ask me whenever you want something from the papers."


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks what, and where the answer belongs."""

    user: str
    place: Place
    intent: Intent
    opens: bool = True  # a thread of its own
    edited: bool = False  # since it was first asked
    private: bool = False  # asked by command or form: the place is made when it is answered


def answer(desk: Desk, reply: Reply, asked: Asked) -> None:
    """Answer, in the place where it was asked; nothing addressed to the bot stays unanswered.

    Raises:
        Uncertain: see ``Poster.say``.
        LaterPlease: Slack cannot take it now.
        SlackApiError: Slack refuses it.
    """
    person = desk.members.person(asked.user)
    if person is None or not desk.members.served(person):
        refuse(desk, reply, asked, person)
        return
    if asked.private:
        heard = Heard(desk.members.alone(person), private=True)
    else:
        heard = desk.hearing.audience(asked.place.channel, person)
    _serve(desk, reply, asked, person, heard)


def refuse(desk: Desk, reply: Reply, asked: Asked, person: Person | None) -> None:
    """A polite no. A robot gets none within a thread: two robots could go on for ever."""
    robot = person.bot if person else asked.user.startswith("B")  # by its app's id: a workflow
    if robot and not asked.opens:
        return
    message = line(REFUSED if person or robot else _UNKNOWN)
    if asked.private:
        reply.privately(asked.user, message, team=desk.me.team)
    else:
        reply.say(asked.place, message)


def _serve(desk: Desk, reply: Reply, asked: Asked, person: Person, heard: Heard) -> None:
    intent = asked.intent
    if isinstance(intent, Decisions):
        message = listing.decisions(desk, heard.viewer, intent)
        if message is None:  # none on that topic: the papers may still answer
            intent = Ask(_decisions_question(intent))
        else:
            desk.shown("decisions", message.quoted, heard.viewer, asked.user)
            _post(desk, reply, asked, message)
            return
    if isinstance(intent, Actions):
        message = listing.actions(desk, person, intent)
        if message is None:  # nobody has that name, and no post: it may be a matter
            intent = Ask(intent.asked)
        else:
            desk.shown("actions", message.quoted, desk.members.alone(person), asked.user)
            _actions(desk, reply, asked, heard, message)
            return
    if isinstance(intent, Backlog):
        _post(desk, reply, asked, _backlog(desk, person))
    elif isinstance(intent, Help):
        _post(desk, reply, asked, help_message())
    elif isinstance(intent, Thanks):
        _post(desk, reply, asked, line(_WELCOME))
    elif isinstance(intent, Ask):
        _question(desk, reply, asked, intent.question, heard)


def _backlog(desk: Desk, person: Person) -> Message:
    try:
        return backlog.waiting_message(desk, person)
    except Refused as refused:
        return line(str(refused))


def _decisions_question(intent: Decisions) -> str:
    since = f" since {intent.since.isoformat()}" if intent.since else ""
    return f"What was decided about {intent.topic}{since}?"


def _actions(desk: Desk, reply: Reply, asked: Asked, heard: Heard, message: Message) -> None:
    """Actions name people: they are listed in private, and a channel hears only that."""
    if heard.private:
        _post(desk, reply, asked, message)
    else:
        _aside(desk, reply, asked, message, "the actions")


def _aside(
    desk: Desk, reply: Reply, asked: Asked, message: Message, what: str
) -> tuple[tuple[Place, str], str]:
    """Tell whoever asked alone, and the channel that they are told.

    Gives where it stands, and the ``ts`` of what the channel reads.
    """
    told = reply.privately(asked.user, message, team=desk.me.team)
    return told, reply.say(asked.place, line(f"I have sent you {what} in a direct message."))


def _question(desk: Desk, reply: Reply, asked: Asked, question: str, heard: Heard) -> None:
    if not any(True for _ in raw_words(question)):
        _post(desk, reply, asked, line(_NOTHING_ASKED))
        return
    reply.status(asked.place, SEARCHING)
    try:
        with desk.quota.asking(asked.user):
            found = _found(desk, asked, question, heard.viewer)
    except (TooMany, MinutebookError) as error:
        _post(desk, reply, asked, line(_why_not(error)))
        return
    if _is_for_one(desk, found, heard):
        message = answer_message(found, notes=(_OF_COMPANY,), clerk=desk.has_clerk)
        (place, ts), line_ts = _aside(desk, reply, asked, message, "the answer")
        empty = Turn(asked.user, found.question, {}, line_ts)  # the channel is shown no paper
        _remember(desk, asked.place, empty)
    else:
        message = answer_message(found, notes=_notes(desk, asked, heard), clerk=desk.has_clerk)
        place, ts = _post(desk, reply, asked, message)
    _remember(desk, place, Turn(asked.user, found.question, _kept(desk, found), ts))
    try:
        desk.withdrawing.catch_up({one.paper_id for one in (*found.citations, *found.nearest)})
    except MinutebookError as error:  # it is answered all the same
        _LOG.error("a withdrawal is not made up for: %s", error)


def _is_for_one(desk: Desk, found: Answer, heard: Heard) -> bool:
    """Whether a channel is no place for an answer: it says who is to do what, and how late."""
    if heard.private or not asks_for_actions(found):
        return False
    return names_owners(found, desk.register.entries(heard.viewer))


def _remember(desk: Desk, place: Place, turn: Turn) -> None:
    """Keep a turn in its thread; a place without one is the thread that the answer begins."""
    thread = place if place.thread_ts else Place(place.team, place.channel, turn.ts)
    try:
        desk.memory.add(thread, turn)
    except MinutebookError as error:  # it is answered all the same
        _LOG.error("an answer is not remembered: %s", error)


def _why_not(error: TooMany | MinutebookError) -> str:
    """Why it is not answered, in words for the person."""
    if isinstance(error, QuestionError):
        return f"Sorry, {error.what}. Please {error.mend}."
    if not isinstance(error, TooMany):
        return _CANNOT_LOOK
    wait = max(round(error.wait), 1)
    if error.own:
        return f"That is a lot of questions at once. Please ask me again in {wait} seconds."
    return f"Many people are asking me at the moment. Please ask me again in {wait} seconds."


def _kept(desk: Desk, found: Answer) -> dict[str, Any]:
    """The answer with what made it, for whoever judges it later."""
    with desk.store.snapshot() as snapshot:
        made = made_by(snapshot)
    return {**to_json(found), "asked_on": desk.today().isoformat(), **made}


def _found(desk: Desk, asked: Asked, question: str, viewer: Viewer) -> Answer:
    plain = plain_question(question)
    earlier = [] if asked.opens else desk.memory.earlier(asked.place)
    thread = [turn.question for turn in earlier]
    answerer = Recorded(desk.answerer, desk.record, Asker("slack", asked.user))
    return answerer.ask(plain, viewer, thread=thread, today=desk.today())


def _notes(desk: Desk, asked: Asked, heard: Heard) -> tuple[str, ...]:
    """The small print that depends on how and where it is said; the same for everybody there."""
    edited = (_EDITED,) if asked.edited else ()
    if heard.private:
        return edited
    return (*edited, _IN_COMPANY) if desk.me.hears_channels else (*edited, _IN_COMPANY, _AGAIN)


def _post(desk: Desk, reply: Reply, asked: Asked, message: Message) -> tuple[Place, str]:
    """Where it was asked; where the bot may not write, to whoever asked."""
    if asked.private:
        return reply.privately(asked.user, message, team=desk.me.team)
    try:
        return asked.place, reply.say(asked.place, message)
    except SlackApiError as error:
        if not elsewhere(error):
            raise
        return reply.privately(asked.user, message, team=desk.me.team)
