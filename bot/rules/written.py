"""The tables of a policy file, checked. What they mean stands in ``bot.policy``."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)

from bot.rules.retention import Retention
from indexer.labelling.audiences import NOBODY
from indexer.labelling.rules import Age, Condition, Labelling, Rule
from indexer.records import PUBLIC, RESTRICTED, PaperKind

_AGE = re.compile(r"\s*(?P<count>\d{1,5})\s+(?P<unit>day|month|year)s?\s*", re.IGNORECASE)
_DOMAIN = re.compile(r"@?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}", re.IGNORECASE)
_NAME = re.compile(r"[^\W_](?:[\w &./-]*\w)?")
_ID = re.compile(r"[\w-]*")  # "" means nobody
_USER = re.compile(r"[UW][A-Z0-9]+")
_EMAIL = re.compile(r"[^@\s,*?\[]+@[^@\s,*?\[]+")


def _as_it_is_written(name: str) -> str:
    """A name that is no slip of one that exists by itself: “Public” would be an audience apart."""
    for known in (PUBLIC, RESTRICTED, NOBODY):
        if name != known and name.casefold() == known:
            raise ValueError(f"“{name}” is written “{known}”")
    return name


def _somebodys_name(name: str) -> str:
    if _as_it_is_written(name) in {NOBODY, PUBLIC}:
        why = "everybody has it" if name == PUBLIC else "nobody can have it"
        raise ValueError(f"“{name}” needs no table: {why}")
    if not _NAME.fullmatch(name):
        raise ValueError(f"“{name}” is no name: write letters, digits, spaces, - . / &")
    return name


Name = Annotated[str, AfterValidator(_somebodys_name)]
Days = Annotated[int, Field(strict=True, ge=1, le=36_500)]
Text = Annotated[str, Field(min_length=1, max_length=300)]


def _listed(value: object) -> object:
    """One text alone is a list of one."""
    return (value,) if isinstance(value, str) else value


Texts = Annotated[tuple[Text, ...], BeforeValidator(_listed)]


class _Table(BaseModel):
    """Nothing else may stand in a table than what it names."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Holders(_Table):
    """Who has an audience."""

    slack_users: tuple[str, ...] = ()
    slack_groups: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    email_domains: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()

    @field_validator("slack_users", "slack_groups")
    @classmethod
    def _ids(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        for value in values:
            if not _ID.fullmatch(value):
                raise ValueError(f"“{value}” is no ID: copy it from Slack, letters and digits")
        return values

    @field_validator("email_domains")
    @classmethod
    def _domains(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        for value in values:
            if not _DOMAIN.fullmatch(value):
                raise ValueError(f"“{value}” is no domain: write council.example, without a *")
        return tuple(value.removeprefix("@").casefold() for value in values)

    @field_validator("guests")
    @classmethod
    def _named(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        for value in values:
            if not (_USER.fullmatch(value) or _EMAIL.fullmatch(value)):
                raise ValueError(f"“{value}” names no guest: write an address in full, or a user")
        return values


class _Papers(_Table):
    """Which papers are meant."""

    folder: Texts = ()
    board: Texts = ()
    kind: Texts = ()
    older_than: str | None = None

    @field_validator("kind")
    @classmethod
    def _kinds(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        kinds = [str(kind) for kind in PaperKind]
        for one in value:
            if one.casefold() not in kinds:
                near = difflib.get_close_matches(one.casefold(), kinds, n=1, cutoff=0.0)[0]
                raise ValueError(f"“{one}” is no kind of paper; did you mean “{near}”?")
        return tuple(one.casefold() for one in value)

    @field_validator("folder")
    @classmethod
    def _folders(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for one in value:
            if "\\" in one or ".." in one.split("/") or not one.strip("/. "):
                raise ValueError(f"“{one}” is no folder's name or path, with forward slashes")
        return value

    @field_validator("older_than")
    @classmethod
    def _an_age(cls, value: str | None) -> str | None:
        found = _AGE.fullmatch(value or "1 day")
        if found is None or not int(found["count"]):
            raise ValueError('write an age such as "20 years", "18 months" or "90 days"')
        return value

    @property
    def condition(self) -> Condition:
        """The same as a noun."""
        return Condition(self.folder, self.board, self.kind, _age(self.older_than))


class Giving(_Papers):
    """``[[papers]]``: papers that are for one audience."""

    audience: Text

    @model_validator(mode="after")
    def _means_some(self) -> Giving:
        if self.condition == Condition():
            raise ValueError("says nothing of which papers: add folder, board, kind or older_than")
        return self


class Aging(_Papers):
    """``[[open]]`` and ``[[leave]]``: what happens to papers of some age."""

    older_than: str


class Keeping(_Table):
    """``[retention]``."""

    questions_days: Days | None = None
    feedback_days: Days | None = None
    messages_days: Days | None = None
    legal_hold: Annotated[bool, Field(strict=True)] = False

    @property
    def retention(self) -> Retention:
        """The same as a noun."""
        return Retention(
            self.questions_days, self.feedback_days, self.messages_days, self.legal_hold
        )


class Written(_Table):
    """A policy file."""

    default: Text
    audience: Mapping[Name, Holders] = Field(default_factory=dict)
    papers: tuple[Giving, ...] = ()
    open: tuple[Aging, ...] = ()
    leave: tuple[Aging, ...] = ()
    retention: Keeping = Keeping()

    tables: ClassVar[Mapping[str, type[BaseModel]]] = {
        "audience": Holders,
        "papers": Giving,
        "open": Aging,
        "leave": Aging,
        "retention": Keeping,
    }

    @field_validator("default")
    @classmethod
    def _somebodys(cls, value: str) -> str:
        if _as_it_is_written(value) == NOBODY or not _NAME.fullmatch(value):
            raise ValueError(f"“{value}” cannot be the default: name an audience")
        return value

    @property
    def names(self) -> frozenset[str]:
        """Every audience that exists under this policy."""
        return frozenset({PUBLIC, RESTRICTED, self.default, *self.audience})

    @property
    def labelling(self) -> Labelling:
        """What it says of papers."""
        return Labelling(
            self.names,
            self.default,
            tuple(Rule(one.condition, one.audience) for one in self.papers),
            tuple(Rule(one.condition) for one in self.open),
            tuple(Rule(one.condition) for one in self.leave),
        )

    def unnamed(self) -> tuple[int, str] | None:
        """The first of ``[[papers]]`` that gives to an audience nobody named: place and name."""
        for place, one in enumerate(self.papers):
            if one.audience not in {NOBODY, *self.names}:
                return place, one.audience
        return None


def _age(value: str | None) -> Age | None:
    found = _AGE.fullmatch(value or "")
    return Age(int(found["count"]), f"{found['unit'].lower()}s") if found else None
