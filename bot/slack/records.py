"""The nouns of Slack: who, where, and what was kept of it. Frozen; they import nothing of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Payload = Mapping[str, Any]
Block = dict[str, Any]


SLACKBOT = "USLACKBOT"  # Slack's own robot, which reminds people


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as Slack knows it."""

    user: str
    team: str
    hears_channels: bool = False  # has the scope to read what is said in channels


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as `users.info` describes them; nothing in it was typed by that person."""

    id: str
    name: str
    email: str | None
    team: str
    deleted: bool = False
    bot: bool = False
    guest: bool = False
    stranger: bool = False  # of another organisation
    tz: str | None = None  # a zone of zoneinfo


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: a thread of a channel, or a direct message."""

    team: str
    channel: str
    thread_ts: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What is posted. ``text`` is what notifications, screen readers and old clients show.

    ``quoted``: the ids of the paragraphs that stand in a list; an answer has its citations.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """An event as Slack sent it, claimed by a worker.

    ``interrupted``: a former worker stopped after it had begun to post, so that Slack may or may
    not hold the answer.
    """

    id: int
    key: str
    kind: str
    payload: Payload
    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a thread, and the answer as it was given (the contract's JSON)."""

    asker: str
    question: str
    answer: Mapping[str, Any]
    ts: str


def now() -> str:
    """The time as it is kept: ISO, UTC, with microseconds."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
