"""Mentions, messages and the app's own tabs."""

from __future__ import annotations

from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk.errors import SlackApiError

from bot.slack import asking, backlog
from bot.slack.asked import Asked
from bot.slack.blocks.home import PROMPTS, home_view, refused_home
from bot.slack.desk import Desk
from bot.slack.intents import of_words
from bot.slack.markup import with_names
from bot.slack.overheard import is_for_the_papers
from bot.slack.posting import Reply
from bot.slack.records import SLACKBOT, Place

_WORDS = frozenset({None, "file_share", "thread_broadcast", "me_message"})  # subtypes with words


def listen(app: App, desk: Desk) -> None:
    """Register the listeners of events."""

    @app.event("app_mention")
    def mentioned(event: dict[str, Any], context: BoltContext) -> None:
        if not event["channel"].startswith("D"):  # there the message itself arrives as well
            _answer(desk, context["reply"], event)

    @app.event("message")
    def said(event: dict[str, Any], context: BoltContext) -> None:
        if _for_me(desk, event):
            _answer(desk, context["reply"], event)

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], context: BoltContext) -> None:
        _opened(desk, context["reply"], event)


def _answer(desk: Desk, reply: Reply, event: dict[str, Any]) -> None:
    place = Place(desk.me.team, event["channel"], event.get("thread_ts") or event["ts"])
    text = with_names(event.get("text") or "", desk.members.name_of, desk.me.user)
    intent = of_words(text, desk.today(), desk.me.user)
    opens = event.get("thread_ts") in {None, event["ts"]}  # one with replies names itself
    edited = bool(event.get("edited"))
    asked = Asked(_speaker(event), place, intent, opens=opens, edited=edited)
    asking.answer(desk, reply, asked)


def _speaker(event: dict[str, Any]) -> str:
    return str(event.get("user") or event.get("bot_id") or "")


def _for_me(desk: Desk, event: dict[str, Any]) -> bool:
    """A direct message; or, where channels are heard at all, a question of whoever asked before."""
    if event.get("subtype") not in _WORDS or not _speaker(event) or event.get("hidden"):
        return False
    if event.get("bot_id") or event.get("user") in {desk.me.user, SLACKBOT}:
        return False
    if event.get("channel_type") == "im" or event["channel"].startswith("D"):
        return True
    if f"<@{desk.me.user}" in (event.get("text") or ""):
        return False  # the mention itself arrives as well
    thread = event.get("thread_ts")
    if not thread or not is_for_the_papers(event.get("text") or ""):
        return False
    return desk.memory.has_asked(Place(desk.me.team, event["channel"], thread), _speaker(event))


def _opened(desk: Desk, reply: Reply, event: dict[str, Any]) -> None:
    person = desk.members.person(event["user"])
    if event.get("tab") == "messages":
        prompts = [{"title": title, "message": message} for title, message in PROMPTS]
        try:
            reply.prompts(event["channel"], prompts)
        except SlackApiError:  # a convenience, and no answer to anybody
            return
    elif not desk.members.served(person):
        reply.home(event["user"], refused_home())
    else:
        viewer = desk.members.alone(person)
        with desk.store.snapshot() as snapshot:
            coverage = desk.answerer.library(snapshot, viewer).coverage
        waiting = backlog.waiting(desk, person) if person else []
        reply.home(event["user"], home_view(coverage, waiting))
