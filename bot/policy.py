"""Who may see what: the policy file, in its least form.

A policy names audiences and who has each: Slack users, Slack user groups, confirmed e-mail
addresses by pattern. Everybody has ``public``; whoever is not named has nothing else. What a
paper is marked with and the policy does not name is ``restricted``.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.audience import Viewer
from indexer.errors import SettingsError
from indexer.records import PUBLIC, RESTRICTED

EXAMPLE = """default = "public"

[audience.restricted]
slack_users = ["U123"]
slack_groups = []
emails = ["*@council.example"]
"""


_PATTERN = frozenset("*?[")  # signs that make a pattern of an address


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody as Slack confirms them: nothing in it was typed by that person."""

    user: str
    email: str | None = None
    groups: frozenset[str] = frozenset()


class _Holders(BaseModel):
    """Who has an audience."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    slack_users: tuple[str, ...] = ()
    slack_groups: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


class _File(BaseModel):
    """A policy file as written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    default: str = Field(min_length=1)
    audience: Mapping[str, _Holders] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Grant:
    """An entry of the policy that gives somebody an audience."""

    audience: str
    key: str  # "slack_users", "slack_groups" or "emails"
    entry: str  # as written: a user, a group, an address or a pattern of addresses


@dataclass(frozen=True, slots=True)
class Policy:
    """Who has which audience, and the audience of what carries no mark."""

    default: str
    holders: Mapping[str, _Holders]

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
        return [
            Grant(name, key, entry)
            for name, one in self.holders.items()
            for key, entry in _entries(one, member)
        ]

    def named_grants(self, member: Member) -> list[Grant]:
        """Those of them that name somebody one by one: by user, or by an exact address."""
        return [
            one
            for one in self.grants(member)
            if one.key == "slack_users" or (one.key == "emails" and not set(one.entry) & _PATTERN)
        ]

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
        stated = _File.model_validate(said)
    except ValidationError as error:
        raise _wrong(path, text, error) from None
    return Policy(stated.default, dict(stated.audience))


def _entries(one: _Holders, member: Member) -> Iterator[tuple[str, str]]:
    """The entries of an audience that mean a member, each with its key."""
    yield from (("slack_users", user) for user in one.slack_users if user and user == member.user)
    yield from (("slack_groups", group) for group in one.slack_groups if group in member.groups)
    email = (member.email or "").casefold()
    for known in one.emails:
        # An address without signs of a pattern is met by itself alone, as fnmatch has it.
        if email and fnmatchcase(email, known.casefold()):
            yield "emails", known


def _wrong(path: Path, text: str, error: ValidationError) -> SettingsError:
    """The first thing that is wrong, in the words of the file."""
    first = error.errors(include_url=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    key = str(first["loc"][-1])
    if first["type"] == "missing":
        return SettingsError(
            f"the policy {path} states no “{place}”", mend=f'write: {key} = "public"'
        )
    if first["type"] == "extra_forbidden":
        known = [*_File.model_fields, *_Holders.model_fields]
        near = difflib.get_close_matches(key, known, n=1, cutoff=0.0)[0]
        return SettingsError(
            f"the policy {path}{_line(text, key)}: “{place}” is unknown",
            mend=f"did you mean “{near}”?",
        )
    return SettingsError(
        f"the policy {path}{_line(text, key)}: “{place}” is wrong ({first['msg']})",
        mend="see the example in docs/slack.md",
    )


def _line(text: str, key: str) -> str:
    """The line on which a key stands, where it stands on one line alone; else nothing."""
    stands = re.compile(rf"""\s*(?:\[[^]]*\b)?["']?{re.escape(key)}["']?\s*[]=.]""")
    lines = [number for number, one in enumerate(text.splitlines(), start=1) if stands.match(one)]
    return f", line {lines[0]}" if len(lines) == 1 else ""
