"""Who is meant on a command line: an address, a Slack user, anyone, a guest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.policy import Grant, Member, Policy
from indexer.errors import InputError

ANYONE = "anyone"
_GUEST = "guest:"
_USER = re.compile(r"[UW][A-Z0-9]+")
_GROUP = re.compile(r"S[A-Z0-9]+")
_EMAIL = re.compile(r"[^@\s,]+@[^@\s,]+")


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody as given: nothing was looked up in Slack."""

    given: str
    member: Member | None  # None for anyone: somebody of whom nothing is known
    guest: bool = False

    def grants(self, policy: Policy) -> list[Grant]:
        """The entries of a policy that count for this person."""
        if self.member is None:
            return []
        return policy.named_grants(self.member) if self.guest else policy.grants(self.member)


def asker(given: str) -> Asker:
    """The person meant by "ada@council.example", "U123", "U123,ada@x.example,S7", "guest:…".

    Raises:
        InputError: it is none of these.
    """
    text = given.strip()
    if text.casefold() == ANYONE:
        return Asker(ANYONE, None)
    guest = text.casefold().startswith(_GUEST)
    names = [name.strip() for name in (text[len(_GUEST) :] if guest else text).split(",")]
    users = [name for name in names if _USER.fullmatch(name)]
    emails = [name for name in names if _EMAIL.fullmatch(name)]
    groups = [name for name in names if _GROUP.fullmatch(name)]
    wrong = len(users) + len(emails) + len(groups) < len(names)
    if wrong or max(len(users), len(emails)) > 1 or (guest and not users + emails):
        raise InputError(
            f"{given!r} names nobody",
            mend="give an e-mail address, a Slack user (U…), both with a comma between, "
            "user groups (S…) with them, “anyone”, or “guest:” and one of these",
        )
    member = Member(users[0] if users else "", emails[0] if emails else None, frozenset(groups))
    return Asker(text, member, guest)
