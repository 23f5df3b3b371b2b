"""Whether a viewer may see an action whose words are listed no more, by the policy as it is now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from bot.audience import Viewer
from bot.register.records import Event, Registered, What
from indexer.labelling.deciding import Found, decide
from indexer.labelling.facts import PaperFacts
from indexer.records import DateBasis, MeetingDate
from indexer.store.port import Snapshot


class Shelved:
    """Over one snapshot, for one viewer; to be asked while the snapshot is open."""

    def __init__(self, snapshot: Snapshot, viewer: Viewer) -> None:
        """Nothing is read before it is asked."""
        self._snapshot = snapshot
        self._viewer = viewer

    def seen(self, row: Registered, said: Sequence[Event]) -> bool:
        """Whether the part in which it stands now is seen; where that is gone, as it would be."""
        moved = [one for one in said if one.what is What.MOVED]
        place = _part_of(str(moved[-1].data["to"])) if moved else row.snapshot["part_key"]
        label = self._labels.get(place)
        if label is None:
            label = self._of_gone(row, str(moved[-1].data["audience"]) if moved else row.audience)
        return label in self._viewer.audiences

    @cached_property
    def _labels(self) -> dict[str, str]:
        """The label of every part that is held, whoever sees it."""
        held = self._snapshot.parts(self._snapshot.labels())
        return {part.key: part.audience for part in held}

    def _of_gone(self, row: Registered, label: str) -> str:
        """The label that a paper would have now which had this one when it was held."""
        kept = self._snapshot.labelling()
        if kept is None:
            return label
        said = row.snapshot
        date = MeetingDate(said.get("meeting_date"), DateBasis(said.get("date_basis", "none")))
        facts = PaperFacts("", str(said.get("file", "")), "", said.get("board"), date)
        labelling, day = kept
        [decided] = decide(facts, [Found(label, "")], labelling, day)
        return decided.audience


def _part_of(key: str) -> str:
    """The key of the part in which an action stands: the beginning of its own."""
    return ".".join(key.split(".")[:2])
