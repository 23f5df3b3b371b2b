"""Digests on paper: the adapters of a dry run, which asks and keeps nothing that it need not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.audience import EVERYBODY
from bot.digests.port import Claim, Interrupted, Ledger, Match, Matches
from bot.digests.records import Contact, Key
from bot.policy import Member, Policy
from bot.slack.records import Message

CHANNEL = "paper"


@dataclass(frozen=True, slots=True)
class Letter:
    """What would have been sent to somebody."""

    user: str
    message: Message
    key: str


@dataclass(slots=True)
class Printed:
    """A post that keeps its letters in a pile, the place in which is their ``ts``."""

    letters: list[Letter] = field(default_factory=list)

    def send(self, user: str, message: Message, key: str) -> tuple[str, str]:
        """Put it on the pile."""
        self.letters.append(Letter(user, message, key))
        return CHANNEL, str(len(self.letters))

    def find(self, user: str, key: str, since: dt.datetime) -> tuple[str, str] | None:  # noqa: ARG002
        """Where it lies."""
        for place, letter in enumerate(self.letters, start=1):
            if (letter.user, letter.key) == (user, key):
                return CHANNEL, str(place)
        return None


@dataclass(frozen=True, slots=True)
class NothingKept:
    """A ledger that looks into another one and leaves it as it is."""

    behind: Ledger

    def done(self, key: Key) -> bool:
        """Whether it is known to have been sent, or given up."""
        return self.behind.done(key)

    def claim(self, key: Key) -> Claim:
        """What was not sent yet would be."""
        return Claim.DONE if self.behind.done(key) else Claim.MINE

    def posting(self, key: Key, payload_hash: str) -> bool:  # noqa: ARG002
        """Keep nothing."""
        return True

    def sent(self, key: Key, channel: str, ts: str) -> None:
        """Keep nothing."""

    def release(self, key: Key) -> None:
        """Keep nothing."""

    def missed(self, key: Key) -> None:
        """Keep nothing."""

    def interrupted(self) -> list[Interrupted]:
        """Nothing is looked for."""
        return []


@dataclass(frozen=True, slots=True)
class MatchesRead:
    """Matches that are read and not added to."""

    behind: Matches

    def known(self) -> Mapping[str, Match]:
        """What was said before."""
        return self.behind.known()

    def keep(self, person: str, match: Match) -> None:
        """Keep nothing."""


@dataclass(frozen=True, slots=True)
class Unasked:
    """Who would be in Slack, where Slack is not configured: a printed address is its own user."""

    policy: Policy | None = None

    def by_email(self, address: str) -> str | None:
        """The address itself."""
        return address

    def contact(self, user: str) -> Contact | None:
        """What the policy says of an address or user."""
        email = user if "@" in user else None
        viewer = self.policy.viewer(Member(user, email)) if self.policy else EVERYBODY
        return Contact(user, user, viewer, email)
