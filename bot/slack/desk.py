"""The services that the listeners use, gathered once; nothing of Slack's is decided here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.answering import Answerer
from bot.register.service import Register
from bot.slack.hearing import Hearing
from bot.slack.members import Members
from bot.slack.memory import Memory
from indexer.store.port import Store

HERE = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as Slack knows it."""

    user: str
    team: str
    hears_channels: bool = False  # has the scope to read what is said in channels


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that an answer in Slack needs."""

    me: Me
    store: Store
    answerer: Answerer
    register: Register
    members: Members
    hearing: Hearing
    memory: Memory
    today: Callable[[], dt.date]

    @property
    def has_clerk(self) -> bool:
        """Whether "Ask the clerk" reaches anybody."""
        return self.members.has_clerks


def today_here() -> dt.date:
    """The day in the boards' own country."""
    return dt.datetime.now(HERE).date()
