"""The clerk's corrections, put over what was extracted. Pure; corrections are never lost.

A correction finds its target by key. Where extraction has changed since and the key now names
something else, it is found by its words within the same paragraph; where nothing fits, the
correction waits: ``waiting`` names it, and nothing is guessed.

``data`` of a correction holds ``noun`` ("action" or "decision"), ``paragraph`` and ``text`` of
the target when it was corrected, and by deed:

=========  =====================================================================
reject     nothing more
reword     ``fields``: those of the record that the clerk states anew
split      ``pieces``: one mapping of fields for each new action or decision
merge      ``into``: the key of the one that stays, and ``into_text``
add        ``fields`` of the new record; the target is the paragraph
withdraw   of a paper instead: its ``root``, ``file``, ``title`` and ``sha256``
=========  =====================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from indexer.deeds import Correction, Deed
from indexer.records import Action, ActionKind, ActionState, Decision
from indexer.words import normalise

ACTION = "action"
DECISION = "decision"

Noun = TypeVar("Noun", Action, Decision)


def corrected_actions(
    extracted: Sequence[Action], corrections: Sequence[Correction]
) -> list[Action]:
    """The actions with the clerk's corrections, in the order in which they were extracted."""
    return _Corrected(extracted, _standing(corrections, ACTION), _new_action).rows()


def corrected_decisions(
    extracted: Sequence[Decision], corrections: Sequence[Correction]
) -> list[Decision]:
    """The decisions with the clerk's corrections, in the order in which they were extracted."""
    return _Corrected(extracted, _standing(corrections, DECISION), _new_decision).rows()


def waiting(
    actions: Sequence[Action], decisions: Sequence[Decision], corrections: Sequence[Correction]
) -> list[Correction]:
    """The corrections whose target is no longer found, for the clerk to look at."""
    return [
        *_Corrected(actions, _standing(corrections, ACTION), _new_action).waiting,
        *_Corrected(decisions, _standing(corrections, DECISION), _new_decision).waiting,
    ]


def undone(corrections: Iterable[Correction]) -> set[int]:
    """The numbers of the corrections that were taken back; an undo may itself be undone."""
    back: set[int] = set()
    for one in sorted(corrections, key=lambda c: -c.id):
        if one.what is Deed.UNDO and one.id not in back and one.target.isdigit():
            back.add(int(one.target))
    return back


def taken_away(corrections: Sequence[Correction]) -> frozenset[str]:
    """The keys of actions that are none any more: rejected, split, or merged into another."""
    gone = {Deed.REJECT, Deed.SPLIT, Deed.MERGE}
    return frozenset(one.target for one in _standing(corrections, ACTION) if one.what in gone)


def facts_set(corrections: Sequence[Correction]) -> dict[str, dict[str, str]]:
    """By paper id, the facts that the clerk has set; the last word counts."""
    back = undone(corrections)
    said: dict[str, dict[str, str]] = {}
    for one in corrections:
        if one.what is Deed.SET and one.id not in back:
            said.setdefault(one.target, {}).update(one.data.get("facts", {}))
    return said


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The papers that are in no answer until the clerk takes that back."""

    corrections: tuple[Correction, ...] = ()

    @classmethod
    def of(cls, corrections: Sequence[Correction]) -> Withdrawn:
        """Those that stand among all corrections."""
        back = undone(corrections)
        return cls(
            tuple(one for one in corrections if one.what is Deed.WITHDRAW and one.id not in back)
        )

    @property
    def papers(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(one.target for one in self.corrections)

    def holds(self, key: tuple[str, str], sha256: str) -> bool:
        """Whether a file, by (root, file) and hash, is one of them.

        By its name, whatever stands in it now; and by its bytes, whatever it is called now.
        """
        return any(
            (one.data["root"], one.data["file"]) == key
            or (bool(sha256) and one.data["sha256"] == sha256)
            for one in self.corrections
        )


NOTHING_WITHDRAWN = Withdrawn()


def _standing(corrections: Sequence[Correction], noun: str) -> list[Correction]:
    back = undone(corrections)
    return [one for one in corrections if one.id not in back and one.data.get("noun") == noun]


class _Corrected(Generic[Noun]):
    """Extracted rows with corrections applied in order."""

    def __init__(
        self,
        extracted: Sequence[Noun],
        corrections: Sequence[Correction],
        make: Callable[[Correction], Noun],
    ) -> None:
        self._rows: list[Noun] = list(extracted)
        self._make: Callable[[Correction], Noun] = make
        self.waiting = [one for one in corrections if not self._apply(one)]

    def rows(self) -> list[Noun]:
        return self._rows

    def _apply(self, one: Correction) -> bool:
        """Apply a correction; whether its target was found."""
        if one.what is Deed.ADD:
            self._rows.append(self._make(one))
            return True
        place = self._place(one.target, one.data)
        if place is None:
            return False
        if one.what is Deed.REJECT:
            del self._rows[place]
        elif one.what is Deed.REWORD:
            self._rows[place] = replace(self._rows[place], **_fields(one.data["fields"]))
        elif one.what is Deed.SPLIT:
            self._split(place, one.data["pieces"])
        elif one.what is Deed.MERGE:
            return self._merge(place, one.data)
        return True

    def _place(self, key: str, data: Mapping[str, Any]) -> int | None:
        """Where the target stands: by key if its words are the same, else by words."""
        said = normalise(str(data["text"]))
        alike: list[int] = [
            place
            for place, row in enumerate(self._rows)
            if row.paragraph_id == data["paragraph"] and normalise(row.text) == said
        ]
        by_key: list[int] = [place for place in alike if self._rows[place].key == key]
        return next(iter((*by_key, *alike)), None)

    def _split(self, place: int, pieces: Sequence[Mapping[str, Any]]) -> None:
        row = self._rows[place]
        self._rows[place : place + 1] = [
            replace(row, key=f"{row.key}.{number}", **_fields(piece))
            for number, piece in enumerate(pieces, start=1)
        ]

    def _merge(self, place: int, data: Mapping[str, Any]) -> bool:
        """The target becomes another place where the one that stays is said."""
        into = self._place(
            data["into"], {"paragraph": data["into_paragraph"], "text": data["into_text"]}
        )
        if into is None or into == place:
            return False
        gone: Noun = self._rows[place]
        stays: Noun = self._rows[into]
        also = dict.fromkeys((*stays.also, gone.paragraph_id, *gone.also))
        also.pop(stays.paragraph_id, None)
        self._rows[into] = replace(stays, also=tuple(also))
        del self._rows[place]
        return True


def _fields(said: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a record from JSON."""
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in said.items()
    }
    if "kind" in fields:
        fields["kind"] = ActionKind(fields["kind"])
    if "state" in fields:
        fields["state"] = ActionState(fields["state"])
    return fields


def _new_action(one: Correction) -> Action:
    blank: dict[str, Any] = {
        "stem": None,
        "owner_printed": None,
        "owners": (),
        "due_printed": None,
        "kind": ActionKind.MINUTED,
        "confidence": 1.0,
    }
    return Action(**_whole(one, blank))


def _new_decision(one: Correction) -> Decision:
    return Decision(**_whole(one, {"stem": None, "verbs": ("agreed",)}))


def _whole(one: Correction, blank: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a record that the clerk adds; its key holds the correction's number."""
    return {
        "key": f"{one.target}+{one.id}",
        "part_key": one.part_key,
        "paragraph_id": one.target,
        **blank,
        **_fields(one.data["fields"]),
    }
