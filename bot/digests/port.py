"""What digests need of the world: somebody who posts, somebody who knows people, two records.

Each has two adapters: Slack and paper (``printed``, for a dry run); SQLite and one that keeps
nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.digests.records import Contact, Key
from bot.slack.records import Message


class Post(Protocol):
    """Sends a direct message, and finds one that it sent."""

    def send(self, user: str, message: Message, key: str) -> tuple[str, str]:
        """Post to somebody and return (channel, ts). ``key`` goes with the message, unseen.

        Raises:
            NotPosted: refused; nobody has seen it, and it may be sent again.
            PerhapsPosted: no answer came: it may be there.
        """

    def find(self, user: str, key: str, since: dt.datetime) -> tuple[str, str] | None:
        """Where the message with this key stands; None where it was not posted since then.

        Raises:
            NotPosted: nobody could look.
        """


class Directory(Protocol):
    """Who is in Slack."""

    def by_email(self, address: str) -> str | None:
        """The user with this address; None where there is none."""

    def contact(self, user: str) -> Contact | None:
        """What Slack and the policy say of a user; None where there is none."""


@dataclass(frozen=True, slots=True)
class Match:
    """That a name or address in the papers is somebody in Slack, or nobody (""), who said so."""

    user: str
    by: str


class Matches(Protocol):
    """Which people in the papers are whom; the last word counts."""

    def known(self) -> Mapping[str, Match]:
        """By the name or address as ``people.folded`` writes it."""

    def keep(self, person: str, match: Match) -> None:
        """Keep what was said."""


class Claim(StrEnum):
    """What a runner may do with a digest that it asks for."""

    MINE = "mine"  # nothing was posted: it is this runner's to post
    LOOK = "look"  # this runner's now, but the one before it may have posted
    BUSY = "busy"  # of another runner that still runs
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A digest that a runner which is no more had begun to post."""

    key: Key
    at: dt.datetime  # when it began, UTC


class Ledger(Protocol):
    """One row for each digest, unique on (tenant, person, kind, week)."""

    def done(self, key: Key) -> bool:
        """Whether it is known to have been sent, or given up."""

    def claim(self, key: Key) -> Claim:
        """Take a digest, unless it is done or somebody who still runs has it."""

    def posting(self, key: Key, payload_hash: str) -> bool:
        """Say that it is about to be posted; False where it is no longer this runner's."""

    def sent(self, key: Key, channel: str, ts: str) -> None:
        """It stands in Slack, there."""

    def release(self, key: Key) -> None:
        """It was not posted: whoever comes next may."""

    def missed(self, key: Key) -> None:
        """It was not posted, and its week is over."""

    def interrupted(self) -> list[Interrupted]:
        """What was being posted by runners that are no more, any week."""
