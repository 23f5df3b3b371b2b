"""What an explanation is made from: the policy with its text, the paper with its origin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.policy import Policy
from bot.rules.mistakes import line_of
from indexer.labelling.deciding import Decided, Found, decide
from indexer.labelling.facts import PaperFacts
from indexer.labelling.rules import Labelling, Rule
from indexer.store.held import PaperOrigin


@dataclass(frozen=True, slots=True)
class PolicyText:
    """A policy with the file that it was read from; without one, as if nobody were named."""

    policy: Policy
    path: Path | None = None
    text: str = ""

    def at(self, line: int | None) -> str:
        """A place in the file, in words."""
        return f"line {line} of {self.path}" if line else str(self.path)

    def place_of(self, rule: Rule | None) -> tuple[str | None, int | None]:
        """The table that a rule is written in, and the line on which it begins."""
        by = self.policy.labelling
        for table, rules in (("papers", by.giving), ("open", by.opening), ("leave", by.leaving)):
            if rule in rules:
                return table, line_of(self.text, (table, rules.index(rule)))
        return None, None


@dataclass(frozen=True, slots=True)
class PaperHeld:
    """A paper as `bot.catalogue.detail` gives it over every audience.

    ``set_by_clerk`` is the number of the correction that states its audience, if one does.
    """

    entry: Mapping[str, Any]
    origin: PaperOrigin | None = None  # None where it is withdrawn
    part: str | None = None  # the key of the one part that is asked about
    withdrawn: bool = False
    set_by_clerk: int | None = None

    @property
    def stated(self) -> bool:
        """Whether manifest or clerk state its audience."""
        return self.origin is not None and "audience" in self.origin.stated

    def decided(self, labelling: Labelling, today: dt.date) -> dict[str, Decided]:
        """By part key, the audience that a labelling gives on a day, and why."""
        if self.origin is None:
            return {}
        one = self.origin
        facts = PaperFacts(one.root, one.file, one.kind, one.board, one.date, one.stated)
        found = [Found(*said) for said in one.found.values()]
        return dict(zip(one.found, decide(facts, found, labelling, today), strict=True))
