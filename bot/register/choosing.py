"""Some of the register: by owner, status and meeting; and all of it, grouped by owner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bot.minuted.span import Span
from bot.register.entries import Entry
from bot.register.records import Status
from indexer.words import words

CONFIRMED, PRINTED, SUGGESTED, UNASSIGNED = "confirmed", "printed", "suggested", "unassigned"
STATUSES = ("outstanding", *(str(status) for status in Status))  # that may be asked for


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked of the register; None asks for all."""

    owner: str | None = None
    status: str | None = None  # a status, or "outstanding"
    span: Span = field(default_factory=Span)


@dataclass(frozen=True, slots=True)
class Group:
    """The actions of one owner, and how sure that is."""

    owner: str | None
    basis: str
    entries: list[Entry]

    @property
    def title(self) -> str:
        """The owner, marked where nobody has confirmed it."""
        if self.owner is None:
            return "Unassigned"
        return (
            self.owner if self.basis == CONFIRMED else f"{self.owner} ({self.basis}, unconfirmed)"
        )

    def as_json(self) -> dict[str, Any]:
        """The group with its actions."""
        return {
            "owner": self.owner,
            "basis": self.basis,
            "actions": [one.as_json() for one in self.entries],
        }


def chosen(entries: Iterable[Entry], choice: Choice) -> list[Entry]:
    """Those that are asked for, in the same order."""
    owner = None if choice.owner is None else Named(choice.owner)
    return [
        one
        for one in entries
        if _of_status(one, choice.status)
        and (owner is None or owner.owns(one))
        and _of_meeting(one, choice.span)
    ]


class Named:
    """A name as typed, looked for among the owners of many actions, each name read once."""

    def __init__(self, name: str) -> None:
        self._wanted = frozenset(words(name))
        self._known: dict[str, bool] = {}

    def owns(self, one: Entry) -> bool:
        """Whether an owner, confirmed, printed or suggested, holds all words of the name."""
        return any(self.holds(owner) for owner in owners_of(one))

    def holds(self, owner: str) -> bool:
        """Whether an owner's name holds all words of this one."""
        if owner not in self._known:
            found = bool(self._wanted) and self._wanted <= frozenset(words(owner))
            self._known[owner] = found
        return self._known[owner]


def owners_of(one: Entry) -> set[str]:
    """Every name under which an action's owner may be asked for."""
    named = {*one.owners, one.owner_printed or ""}
    if one.suggestion:
        named.add(one.suggestion.name)
    return named - {""}


def grouped(entries: Iterable[Entry]) -> list[Group]:
    """By owner: confirmed ones, then printed, then suggested, then what nobody owns."""
    groups: defaultdict[tuple[int, str, str | None], list[Entry]] = defaultdict(list)
    for one in entries:
        for rank, basis, owner in _owners(one):
            groups[rank, basis, owner].append(one)
    return [
        Group(owner, basis, groups[rank, basis, owner])
        for rank, basis, owner in sorted(groups, key=lambda key: (key[0], key[2] or ""))
    ]


def _owners(one: Entry) -> list[tuple[int, str, str | None]]:
    if one.state.owners:
        return [(0, CONFIRMED, owner) for owner in one.state.owners]
    if one.owners:
        return [(1, PRINTED, owner) for owner in one.owners]
    if one.suggestion:
        return [(2, SUGGESTED, one.suggestion.name)]
    return [(3, UNASSIGNED, None)]


def _of_status(one: Entry, status: str | None) -> bool:
    if status is None:
        return True
    if status == "outstanding":
        return one.state.outstanding
    return str(one.state.status) == status


def _of_meeting(one: Entry, span: Span) -> bool:
    return span == Span() or (one.citation is not None and span.holds(one.citation))
