"""Where things are held on people. The SQLite adapter stands in ``in_sqlite``."""

from __future__ import annotations

from typing import Protocol

from bot.personal.records import Erased, Holding, Identity


class Holdings(Protocol):
    """What one tenant's store holds on people; the papers aside."""

    def of(self, person: Identity) -> Holding:
        """All of it; papers are not looked at."""

    def erase(self, person: Identity, by: str, why: str) -> Erased:
        """Take out all that need not stay, in one transaction, and put that on record."""


class Users(Protocol):
    """Who in Slack has an address."""

    def by_email(self, address: str) -> str | None:
        """The user with an address; None where there is none.

        Raises:
            InputError: nobody says.
        """


class NoUsers:
    """Slack is not configured here: nobody can be asked."""

    def by_email(self, address: str) -> str | None:  # noqa: ARG002  the port's
        """Nobody is known."""
        return None
