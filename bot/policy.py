"""Who may see what, as the policy file says.

A policy names audiences and who has each: Slack users, Slack user groups, confirmed e-mail
addresses, domains of them, guests. Everybody has ``public``; whoever is not named has nothing
else. Which papers are for whom it says by rules; what is marked and what no rule names is
``restricted``, what carries no mark has the default. How the file is written: ``bot.rules``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from pydantic import ValidationError

from bot.audience import Viewer
from bot.rules.mistakes import mistake, unnamed
from bot.rules.retention import KEPT, Retention
from bot.rules.written import Holders, Written
from indexer.errors import SettingsError
from indexer.labelling.rules import Labelling
from indexer.records import PUBLIC, RESTRICTED

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")
_PATTERN = frozenset("*?[")  # signs that make a pattern of an address


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody as Slack confirms them: nothing in it was typed by that person."""

    user: str
    email: str | None = None
    groups: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Grant:
    """An entry of the policy that gives somebody an audience."""

    audience: str
    key: str  # "slack_users", "slack_groups", "emails", "email_domains" or "guests"
    entry: str  # as written: a user, a group, an address, a pattern of addresses, a domain

    @property
    def by_name(self) -> bool:
        """Whether it names one person: a user, or an address in full."""
        exact = self.key == "emails" and not set(self.entry) & _PATTERN
        return exact or self.key in {"slack_users", "guests"}


@dataclass(frozen=True, slots=True)
class Policy:
    """Who has which audience, and the audience of what carries no mark."""

    default: str
    holders: Mapping[str, Holders]
    rules: Labelling | None = None  # what it says of papers beside the default
    retention: Retention = KEPT

    @property
    def labelling(self) -> Labelling:
        """What it says of papers."""
        return self.rules or Labelling(self.audiences, self.default)  # the least form

    @property
    def audiences(self) -> frozenset[str]:
        """Every audience that exists under this policy."""
        return frozenset({PUBLIC, RESTRICTED, self.default, *self.holders})

    @property
    def groups(self) -> frozenset[str]:
        """The Slack user groups that it names."""
        return frozenset(group for one in self.holders.values() for group in one.slack_groups)

    def grants(self, member: Member) -> list[Grant]:
        """Every entry that gives a confirmed member an audience, in the order of the file."""
        return [one for one in self._entries(member) if one.key != "guests"]

    def named_grants(self, member: Member) -> list[Grant]:
        """Those that name somebody one by one, guests among them: by user or an exact address."""
        return [one for one in self._entries(member) if one.by_name]

    def viewer(self, member: Member) -> Viewer:
        """What a confirmed member may see."""
        return Viewer.of(one.audience for one in self.grants(member))

    def named_viewer(self, member: Member) -> Viewer:
        """What a guest or somebody of another organisation may see: named one by one only.

        A pattern such as ``*@council.example`` names nobody from outside.
        """
        return Viewer.of(one.audience for one in self.named_grants(member))

    def names(self, member: Member) -> bool:
        """Whether somebody is named one by one."""
        return bool(self.named_grants(member))

    def _entries(self, member: Member) -> list[Grant]:
        return [
            Grant(name, key, entry)
            for name, one in self.holders.items()
            for key, entry in _entries(one, member)
        ]


def load_policy(path: Path) -> Policy:
    """The policy that a file states.

    Raises:
        SettingsError: it cannot be read, or says something that no policy says; with how to mend.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        said = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(
            f"the policy {path} cannot be opened ({error.strerror})",
            mend="name a file that may be read in MINUTEBOOK_POLICY",
        ) from error
    except ValueError as error:  # TOML and UTF-8 alike
        raise SettingsError(
            f"the policy {path} is not valid TOML in UTF-8 ({error})", mend="correct that line"
        ) from error
    try:
        stated = Written.model_validate(said)
    except ValidationError as error:
        raise mistake(path, text, error) from None
    nobodys = stated.unnamed()
    if nobodys:
        raise unnamed(path, text, stated, *nobodys)
    return Policy(
        stated.default, dict(stated.audience), stated.labelling, stated.retention.retention
    )


def _entries(one: Holders, member: Member) -> Iterator[tuple[str, str]]:
    """The entries of an audience that mean a member, each with its key."""
    yield from (("slack_users", user) for user in one.slack_users if user and user == member.user)
    yield from (("slack_groups", group) for group in one.slack_groups if group in member.groups)
    email = confirmed(member.email)
    for known in one.emails:
        # An address without signs of a pattern is met by itself alone, as fnmatch has it.
        if email and fnmatchcase(email, as_compared(known)):
            yield "emails", known
    domain = email.rpartition("@")[2]
    yield from (("email_domains", known) for known in one.email_domains if domain == known)
    names = {as_compared(member.user), email} - {""}
    yield from (("guests", known) for known in one.guests if as_compared(known) in names)


def confirmed(address: str | None) -> str:
    """An address as it is compared; "" for what is none."""
    return as_compared(address) if address and _ADDRESS.fullmatch(address) else ""


def as_compared(text: str) -> str:
    """An address, or what stands for some, in small letters.

    Beyond ASCII nothing is folded: a Kelvin sign would become a k, and one person another.
    """
    return text.lower() if text.isascii() else text
