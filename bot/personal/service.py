"""What is held on a person, given out or erased."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.digests.port import Matches
from bot.personal.identifying import Known
from bot.personal.port import Holdings, Users
from bot.personal.records import Erased, Holding, Identity
from bot.rules.retention import Retention
from indexer.errors import InputError
from indexer.records import Person
from indexer.store.port import Snapshot, Store


@dataclass(frozen=True, slots=True)
class People:
    """Over one store; for its keeper, who may see all papers."""

    store: Store
    matches: Matches
    holdings: Holdings
    users: Users
    retention: Retention

    def held(self, who: Sequence[str]) -> Holding:
        """All that is held on one person, whom each of these words means.

        Raises:
            InputError: one of them can mean nobody, or Slack does not say who has an address.
        """
        with self.store.snapshot() as snapshot:
            known = self._known(snapshot)
            person = self._identity(known, who)
            papers = tuple(_papers(snapshot, known.names_them(person)))
        return replace(self.holdings.of(person), papers=papers)

    def erase(self, who: Sequence[str], by: str) -> tuple[Holding, Erased]:
        """Erase what need not stay; what was held before, and what became of it.

        Raises:
            InputError: as for ``held``; or a legal hold forbids it.
        """
        if self.retention.hold:
            raise InputError(
                "a legal hold stands in the policy, and nothing is erased under it",
                mend="take `legal_hold` out of [retention] when it is over",
            )
        held = self.held(who)
        return held, self.holdings.erase(held.person, by, "a person's wish")

    def _known(self, snapshot: Snapshot) -> Known:
        return Known(snapshot.people(snapshot.labels()), self.matches.known())

    def _identity(self, known: Known, who: Sequence[str]) -> Identity:
        found = Identity()
        for one in who:
            found |= known.identity(one)
        for address in sorted(found.addresses):
            user = self.users.by_email(address)
            if user is not None:
                found |= known.identity(user)
        return found


def _papers(snapshot: Snapshot, named: Sequence[Person]) -> list[dict[str, Any]]:
    """The papers that name somebody, each once, in the order of the files."""
    labels = snapshot.labels()
    of_part = {part.key: part.paper_id for part in snapshot.parts(labels)}
    wanted: dict[str, set[str]] = {}
    for one in named:
        wanted.setdefault(of_part.get(one.part_key, ""), set()).add(one.name)
    return [
        {"paper_id": one.id, "folder": one.root, "file": one.file, "as": sorted(wanted[one.id])}
        for one in snapshot.papers(labels)
        if one.id in wanted
    ]
