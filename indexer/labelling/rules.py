"""The nouns of a labelling: which papers the policy gives to whom, opens, or takes away. Frozen.

This module imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Age:
    """How long ago a meeting was, counted by the calendar: 20 years, 18 months, 90 days."""

    count: int
    unit: str  # days, months or years

    def __str__(self) -> str:
        """As written: "20 years"."""
        return f"{self.count} {self.unit if self.count != 1 else self.unit[:-1]}"


@dataclass(frozen=True, slots=True)
class Condition:
    """Which papers are meant. Everything that is stated must fit; of a list, one of it."""

    folders: tuple[str, ...] = ()
    boards: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    older_than: Age | None = None

    def __str__(self) -> str:
        """In words, after "papers": 'in the folder "HR", of the board "Cabinet"'."""
        said = [
            f"in the folder {_listed(self.folders)}" if self.folders else "",
            f"of the board {_listed(self.boards)}" if self.boards else "",
            f"of the kind {_listed(self.kinds)}" if self.kinds else "",
            f"of meetings more than {self.older_than} ago" if self.older_than else "",
        ]
        return ", ".join(filter(None, said))


@dataclass(frozen=True, slots=True)
class Rule:
    """What the policy says of some papers. ``audience`` is None where it opens or takes away."""

    when: Condition
    audience: str | None = None


@dataclass(frozen=True, slots=True)
class Labelling:
    """Everything in a policy that labels papers."""

    names: frozenset[str]  # of every audience that exists
    unmarked: str  # the audience of what carries no mark
    giving: tuple[Rule, ...] = ()  # the first that fits counts
    opening: tuple[Rule, ...] = ()  # a mark found in such a paper counts no more
    leaving: tuple[Rule, ...] = ()  # such a paper is in no answer

    @property
    def ages(self) -> bool:
        """Whether labels change as time goes by."""
        rules = (*self.giving, *self.opening, *self.leaving)
        return any(rule.when.older_than for rule in rules)


def to_json(labelling: Labelling) -> dict[str, Any]:
    """For keeping beside the labels that it made; equal for equal labellings."""
    return {**asdict(labelling), "names": sorted(labelling.names)}


def from_json(said: Mapping[str, Any]) -> Labelling:
    """A labelling as it was kept."""
    rules = {name: tuple(map(_rule, said[name])) for name in ("giving", "opening", "leaving")}
    return Labelling(frozenset(said["names"]), said["unmarked"], **rules)


def _rule(said: Mapping[str, Any]) -> Rule:
    when = said["when"]
    lists = {name: tuple(when[name]) for name in ("folders", "boards", "kinds")}
    age = when["older_than"]
    return Rule(Condition(**lists, older_than=Age(**age) if age else None), said["audience"])


def _listed(names: tuple[str, ...]) -> str:
    return " or ".join(f'"{name}"' for name in names)
