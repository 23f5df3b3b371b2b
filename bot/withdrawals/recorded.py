"""The record of questions and lists tells who was shown a paper, on any surface."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Protocol

from bot.withdrawals.records import Shown
from indexer.audit.records import SHOWINGS, Entry

_ERASED = "somebody (erased)"


class Entries(Protocol):
    """The entries of a record."""

    def entries(self) -> Iterable[Entry]:
        """Every one, oldest first."""


class OfRecord:
    """The record as one of who was shown what."""

    def __init__(self, record: Entries) -> None:
        """Over a store's record."""
        self._record = record

    def of(self, papers: AbstractSet[str]) -> list[Shown]:
        """Whoever was shown any of these papers; a paragraph's id begins with its paper's."""
        return list(self._shown(papers))

    def _shown(self, papers: AbstractSet[str]) -> Iterator[Shown]:
        for one in self._record.entries():
            if one.matter not in SHOWINGS:
                continue
            data = json.loads(one.data)
            cited = {key.partition(".")[0] for key in (*data["cited"], *data["near"])}
            if papers & cited:
                words = json.loads(one.words.body) if one.words else {"by": _ERASED}
                who = words["by"] or f"somebody ({data['surface']})"
                asked = data.get("what") or words.get("question", "(erased)")
                yield Shown(who, one.at, asked, "record")
