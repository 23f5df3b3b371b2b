"""Who may see what: the policy file, in its least form.

A policy names audiences and who has each: Slack users, Slack user groups, confirmed e-mail
addresses by pattern. Everybody has ``public``; whoever is not named has nothing else. What a
paper is marked with and the policy does not name is ``restricted``.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
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

    def viewer(self, member: Member) -> Viewer:
        """What a confirmed member may see."""
        return Viewer.of(name for name, one in self.holders.items() if _has(one, member))

    def named_viewer(self, member: Member) -> Viewer:
        """What a guest or somebody of another organisation may see: named one by one only.

        A pattern such as ``*@council.example`` names nobody from outside.
        """
        return Viewer.of(name for name, one in self.holders.items() if _is_named(one, member))

    def names(self, member: Member) -> bool:
        """Whether somebody is named one by one."""
        return any(_is_named(one, member) for one in self.holders.values())


def load_policy(path: Path) -> Policy:
    """The policy that a file states.

    Raises:
        SettingsError: it cannot be read, or says something that no policy says; with how to mend.
    """
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8-sig"))
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
        raise _wrong(path, error) from None
    return Policy(stated.default, dict(stated.audience))


def _has(one: _Holders, member: Member) -> bool:
    if member.user in one.slack_users or member.groups & set(one.slack_groups):
        return True
    email = (member.email or "").casefold()
    return bool(email) and any(fnmatchcase(email, known.casefold()) for known in one.emails)


def _is_named(one: _Holders, member: Member) -> bool:
    """By user, or by an address that is no pattern."""
    email = (member.email or "").casefold()
    named = {known.casefold() for known in one.emails if not set(known) & set("*?[")}
    return member.user in one.slack_users or (bool(email) and email in named)


def _wrong(path: Path, error: ValidationError) -> SettingsError:
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
            f"the policy {path}: “{place}” is unknown", mend=f"did you mean “{near}”?"
        )
    return SettingsError(
        f"the policy {path}: “{place}” is wrong ({first['msg']})",
        mend="see the example in docs/slack.md",
    )
