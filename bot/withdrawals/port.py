"""Who was shown a paper, and where it was said. Adapters: ``in_sqlite``, ``in_slack``."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Protocol

from bot.withdrawals.records import Message, Shown


class Showings(Protocol):
    """A record that knows to whom papers were shown: feedback, an audit."""

    def of(self, papers: AbstractSet[str]) -> list[Shown]:
        """Whoever was shown any of these papers (ids), oldest first."""


class Remembered(Protocol):
    """The answers that the bot remembers, each with its message."""

    def strike(self, papers: AbstractSet[str]) -> list[Shown]:
        """Take the words of every answer that cites one of these papers out of the record.

        Returns:
            Whoever was shown them, oldest first; also where they were struck out before.
        """

    def replaced(self, message: Message) -> None:
        """Keep that a message holds its answer no more."""


class Messages(Protocol):
    """Where the bot's messages stand."""

    def replace(self, message: Message, text: str) -> str | None:
        """Put a text in the place of a message; gives the reason where it cannot be done."""


class NoMessages:
    """No surface is configured: whatever was posted stays, and it is said so."""

    def replace(self, message: Message, text: str) -> str | None:  # noqa: ARG002  the port's
        """Nothing is replaced."""
        return "Slack is not configured here"
