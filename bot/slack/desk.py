"""The services that the listeners use, gathered once; nothing of Slack's is decided here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.answering import Answerer
from bot.audience import Viewer
from bot.audit.asking import Asker
from bot.audit.listing import said_of_list
from bot.audit.port import Record, Unrecorded
from bot.digests.port import Matches
from bot.feedback.port import Opinions
from bot.limits.quota import Quota
from bot.minuted.decided import Decided
from bot.register.service import Register
from bot.slack.hearing import Hearing
from bot.slack.members import Members
from bot.slack.memory import Memory
from bot.slack.records import Me
from bot.withdrawals.service import Withdrawing
from indexer.store.port import Store

HERE = ZoneInfo("Europe/London")


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
    matches: Matches
    opinions: Opinions
    today: Callable[[], dt.date]
    withdrawing: Withdrawing
    quota: Quota = field(default_factory=Quota)
    record: Record = field(default_factory=Unrecorded)
    decided: Decided = field(default_factory=Decided)
    go_live: dt.date | None = None  # older actions wait for the clerk

    def shown(self, what: str, paragraphs: Iterable[str], viewer: Viewer, user: str) -> None:
        """Put on record that a Slack user is shown these paragraphs without a question."""
        if quoted := tuple(paragraphs):
            self.record.keep(said_of_list(what, quoted, viewer.name, Asker("slack", user)))

    @property
    def has_clerk(self) -> bool:
        """Whether "Ask the clerk" reaches anybody."""
        return self.members.has_clerks


def today_here() -> dt.date:
    """The day in the boards' own country."""
    return dt.datetime.now(HERE).date()
