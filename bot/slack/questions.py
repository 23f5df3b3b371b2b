"""A question put to the papers, and its answer brought to where it belongs."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.answers import Answer, Status, to_json
from bot.audience import Viewer
from bot.audit.asking import Asker, Recorded
from bot.feedback.made import made_by
from bot.limits.quota import TooMany
from bot.questions.incoming import plain_question
from bot.questions.language import is_welsh
from bot.questions.several import several
from bot.recorded.actions import WHO_ASKS
from bot.slack import listing
from bot.slack.asked import Asked, actions, aside, post
from bot.slack.blocks.answer import answer_message
from bot.slack.blocks.parts import line
from bot.slack.desk import Desk
from bot.slack.discretion import asks_for_actions, names_owners, tells_of_actions_alone
from bot.slack.hearing import Heard
from bot.slack.intents import Actions, Ask
from bot.slack.leaning import thread_of
from bot.slack.limits import cut_words, escape
from bot.slack.posting import Reply
from bot.slack.records import Person, Place, Turn
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
_CANNOT_LOOK = "I cannot look into the papers at the moment. Please try again later."
_NOTHING_ASKED = "Please ask me something in words, for example: what was agreed about parking?"
_DANGLES = (
    "I cannot tell what that is about. Please reply in the thread of the answer that you mean, or "
    "name the matter in your question."
)
_ENGLISH = (
    "Cwestiynau Saesneg yn unig yr wyf yn eu deall: gofynnwch yn Saesneg, os gwelwch yn dda. "
    "I read questions in English only; please ask in English."
)
_MOST_LEFT = 5  # questions that are named
_LATE = re.compile(r"\b(?:overdue|late)\b", re.IGNORECASE)


def answer_question(desk: Desk, reply: Reply, asked: Asked, person: Person, heard: Heard) -> bool:
    """Answer what is asked of the papers; say why where that cannot be.

    False where it was refused for now, and may be asked again.

    Raises:
        Uncertain, LaterPlease, SlackApiError: see ``Poster.say``.
    """
    words_said = _said(asked)
    if not any(True for _ in raw_words(words_said)):
        post(desk, reply, asked, line(_NOTHING_ASKED))
        return True
    question, left = several(words_said)
    thread = thread_of(desk, asked.place, question, opens=asked.opens, direct=_is_dm(asked, heard))
    if thread is None:
        post(desk, reply, asked, line(_DANGLES))
        return True
    reply.status(asked.place, SEARCHING)
    try:
        with desk.quota.asking(asked.user):
            found = _found(desk, asked, question, heard.viewer, thread)
    except (TooMany, MinutebookError) as error:
        post(desk, reply, asked, line(_why_not(error)))
        return False
    if found.answer == WHO_ASKS:  # Slack tells
        _own(desk, reply, asked, person, heard)
    elif found.status is Status.NOT_FOUND and is_welsh(question):
        post(desk, reply, asked, line(_ENGLISH))
    else:
        _tell(desk, reply, asked, heard, _Told(found, _left(left)))
    return True


def _said(asked: Asked) -> str:
    return asked.intent.question if isinstance(asked.intent, Ask) else ""


def _is_dm(asked: Asked, heard: Heard) -> bool:
    """Whether it was said in a direct message, where one thing follows another."""
    return heard.private and not asked.private


def _own(desk: Desk, reply: Reply, asked: Asked, person: Person, heard: Heard) -> None:
    """The actions of whoever asks for theirs, in whatever words; the late ones, if it is those."""
    message = listing.actions(desk, person, Actions(me=True, late=bool(_LATE.search(_said(asked)))))
    if message is not None:
        desk.shown("actions", message.quoted, desk.members.alone(person), asked.user)
        actions(desk, reply, asked, heard, message)


def _left(left: Sequence[str]) -> tuple[str, ...]:
    """Which questions of a message are not answered."""
    if not left:
        return ()
    named = " ".join(f"“{escape(cut_words(one, 20))}”" for one in left[:_MOST_LEFT])
    return (f"I answered your first question alone. Please ask the others one by one: {named}",)


@dataclass(frozen=True, slots=True)
class _Told:
    """An answer, with small print of its own."""

    found: Answer
    notes: tuple[str, ...] = ()


def _tell(desk: Desk, reply: Reply, asked: Asked, heard: Heard, told: _Told) -> None:
    """Post an answer where it belongs, and remember it."""
    found, clerk = told.found, desk.has_clerk
    question = found.standalone_question if asked.opens else found.question
    turn = Turn(asked.user, question, _kept(desk, found), "")
    if _is_for_one(desk, found, heard):
        message = answer_message(found, notes=(*told.notes, _OF_COMPANY), clerk=clerk)
        (place, ts), line_ts = aside(desk, reply, asked, message, "the answer")
        # the channel was shown no paper
        _remember(desk, asked.place, replace(turn, answer={}, ts=line_ts))
    else:
        notes = (*told.notes, *_notes(desk, asked, heard))
        place, ts = post(desk, reply, asked, answer_message(found, notes=notes, clerk=clerk))
    _remember(desk, place, replace(turn, ts=ts))
    try:
        desk.withdrawing.catch_up({one.paper_id for one in (*found.citations, *found.nearest)})
    except MinutebookError as error:  # it is answered all the same
        _LOG.error("a withdrawal is not made up for: %s", error)


def _is_for_one(desk: Desk, found: Answer, heard: Heard) -> bool:
    """Whether a channel is no place for an answer: it says who is to do what, and how late."""
    if heard.private:
        return False
    entries = desk.register.entries(heard.viewer)
    if asks_for_actions(found):
        return names_owners(found, entries)
    return tells_of_actions_alone(found, entries)


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


def _found(
    desk: Desk, asked: Asked, question: str, viewer: Viewer, thread: Sequence[str]
) -> Answer:
    answerer = Recorded(desk.answerer, desk.record, Asker("slack", asked.user))
    return answerer.ask(plain_question(question), viewer, thread=thread, today=desk.today())


def _notes(desk: Desk, asked: Asked, heard: Heard) -> tuple[str, ...]:
    """The small print that depends on how and where it is said; the same for everybody there."""
    edited = (_EDITED,) if asked.edited else ()
    if heard.private:
        return edited
    return (*edited, _IN_COMPANY) if desk.me.hears_channels else (*edited, _IN_COMPANY, _AGAIN)
