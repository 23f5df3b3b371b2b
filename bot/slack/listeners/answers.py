"""The buttons of an answer: in context, feedback, the clerk, what was meant, the menu."""

from __future__ import annotations

import hashlib
import json
import re
import time
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk.errors import SlackApiError

from bot.feedback.judging import judged
from bot.feedback.records import Verdict
from bot.slack import asking, showing
from bot.slack.asked import Asked
from bot.slack.blocks.answer import ALL, CHOICE, CLERK, CONTEXT, FEEDBACK, MORE, REMOVE
from bot.slack.blocks.forms import COMMENT, comment_form
from bot.slack.blocks.home import REFUSED
from bot.slack.blocks.parts import quotation, section
from bot.slack.desk import Desk
from bot.slack.intents import Ask
from bot.slack.limits import escape
from bot.slack.posting import Reply
from bot.slack.records import Block, Message, Place, Turn
from bot.slack.telling import privately, show, tell, whisper

_GONE = "That passage is not among the papers that I may show you."
_TRIES, _PAUSE_SECONDS = 10, 0.05  # an answer is pressed at once, and kept a moment later
_ANSWERED = "That was asked from here already: look further down, or ask it in words of your own."
_NOT_OURS = "I have no record of that answer any more."


def listen(app: App, desk: Desk) -> None:
    """Register the listeners of answers' buttons."""

    @app.action(re.compile(f"^{CONTEXT}:"))
    def in_context(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        person = desk.members.person(body["user"]["id"], fresh=True)
        pressed = body["actions"][0]
        chosen = pressed.get("selected_option") or pressed  # of a menu, or the button itself
        view = showing.in_context(desk, person, chosen["value"])
        _show(context["reply"], body, view)

    @app.action(re.compile(f"^{CHOICE}:"))
    def choice(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        _meant(desk, context["reply"], body)

    @app.action(FEEDBACK)
    def feedback(ack: Ack, body: dict[str, Any], respond: Respond, context: BoltContext) -> None:
        ack()
        whisper(respond, _feedback(desk, context["reply"], body))

    @app.view(COMMENT)
    def commented(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        _comment(desk, body)

    @app.action(CLERK)
    def clerk(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        said_by_value = str(body["actions"][0]["value"])
        turn = _turn(desk, body)
        question = turn.question if turn else said_by_value
        _to_clerk(desk, context["reply"], body, "would like an answer to this question:", question)

    @app.action(MORE)
    def more(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        _chosen(desk, context["reply"], body)


def _meant(desk: Desk, reply: Reply, body: dict[str, Any]) -> None:
    """Answer what was meant, once for each message and choice, whoever taps and how often."""
    user = body["user"]["id"]
    if not desk.members.served(desk.members.person(user, fresh=True)):
        tell(reply, body, REFUSED)
        return
    question, place = str(body["actions"][0]["value"]), _thread(desk, body)
    key = f"choice:{_hashed(place.team, place.channel, body['message']['ts'], question)}"
    if not reply.claims(key):
        tell(reply, body, _ANSWERED)
        return
    if not asking.answer(desk, reply, Asked(user, place, Ask(question), opens=False)):
        reply.unclaims(key)


def _chosen(desk: Desk, reply: Reply, body: dict[str, Any]) -> None:
    turn = _turn(desk, body)
    chosen = body["actions"][0]["selected_option"]["value"]
    if turn is None:
        tell(reply, body, _NOT_OURS)
    elif chosen == ALL:
        person = desk.members.person(body["user"]["id"], fresh=True)
        view = showing.everything(desk, person, turn)
        _show(reply, body, view)
    elif chosen == REMOVE:
        _remove(desk, reply, body, turn)
    else:
        _judge(desk, body, turn, Verdict.WRONG)
        _to_clerk(desk, reply, body, "says that the answer to this is wrong:", turn.question)


def _show(reply: Reply, body: dict[str, Any], view: Block | None) -> None:
    if view is None:
        tell(reply, body, _GONE)
    else:
        show(reply, body, view)


def _feedback(desk: Desk, reply: Reply, body: dict[str, Any]) -> str:
    """Keep it, and ask what was missing where it did not help; gives what the person is told."""
    turn = _turn(desk, body)
    person = desk.members.person(body["user"]["id"], fresh=True)
    if turn is None or not desk.members.served(person):
        return _NOT_OURS
    helped = body["actions"][0]["value"] == "good"
    _judge(desk, body, turn, Verdict.GOOD if helped else Verdict.BAD)
    if not helped:  # what they add is welcome and not needed: the verdict is kept already
        reply.modal(body["trigger_id"], comment_form(body["channel"]["id"], turn.ts))
    return "Thank you. It is kept for whoever looks after these answers."


def _comment(desk: Desk, body: dict[str, Any]) -> None:
    """Keep what somebody adds to "Not helpful", as that person's newest opinion."""
    view = body["view"]
    said = str(view["state"]["values"]["comment"]["comment"].get("value") or "").strip()
    place = json.loads(view["private_metadata"])
    turn = desk.memory.answered(desk.me.team, place["channel"], place["ts"])
    person = desk.members.person(body["user"]["id"], fresh=True)
    if said and turn is not None and desk.members.served(person):
        _judge(desk, body, turn, Verdict.BAD, said)


def _judge(
    desk: Desk, body: dict[str, Any], turn: Turn, verdict: Verdict, comment: str | None = None
) -> None:
    who = body["user"]["id"]
    desk.opinions.keep(
        judged(turn.answer, verdict, who=who, asker=turn.asker, message=turn.ts, comment=comment)
    )


def _remove(desk: Desk, reply: Reply, body: dict[str, Any], turn: Turn) -> None:
    person = desk.members.person(body["user"]["id"], fresh=True)
    if body["user"]["id"] != turn.asker and not desk.members.is_clerk(person):
        tell(reply, body, "Only whoever asked, or the clerk, can remove an answer.")
        return
    try:
        reply.remove(_thread(desk, body), body["message"]["ts"])
    except SlackApiError:
        tell(reply, body, "Slack did not let me remove it.")


def _to_clerk(desk: Desk, reply: Reply, body: dict[str, Any], verb: str, question: str) -> None:
    """Hand a question to the clerk; the papers' words do not go with it."""
    user = body["user"]["id"]
    if not desk.members.served(desk.members.person(user, fresh=True)):
        tell(reply, body, _NOT_OURS)
        return
    clerks = desk.members.clerk_users()
    if not clerks:
        tell(reply, body, "No clerk is known to me. Please ask your clerk directly.")
        return
    key = f"clerk:{_hashed(desk.me.team, user, verb, question)}"
    if reply.was(key):
        tell(reply, body, "The clerk has this from you already.")
        return
    line = section(f"<@{user}> {verb}")
    for clerk in clerks:
        message = Message(escape(f"Somebody {verb} {question}"), (line, quotation(question)))
        reply.privately(clerk, message)
    reply.is_done(key)
    privately(reply, user, "I have passed your question on to the clerk.")


def _hashed(*what: str) -> str:
    """By what it is known that a thing is done, without its words."""
    return hashlib.sha256(json.dumps(what).encode()).hexdigest()


def _thread(desk: Desk, body: dict[str, Any]) -> Place:
    """The thread of the message whose button was pressed, as Slack's own payload tells."""
    message = body["message"]
    channel = body["channel"]["id"]
    return Place(desk.me.team, channel, message.get("thread_ts") or message["ts"])


def _turn(desk: Desk, body: dict[str, Any]) -> Turn | None:
    """The answer whose button was pressed: found by the message, never by a value."""
    if "message" not in body or "channel" not in body:
        return None
    channel, ts = body["channel"]["id"], body["message"]["ts"]
    for _ in range(_TRIES):
        turn = desk.memory.answered(desk.me.team, channel, ts)
        if turn is not None:
            return turn
        time.sleep(_PAUSE_SECONDS)
    return None
