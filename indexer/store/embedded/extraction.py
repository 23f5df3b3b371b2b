"""What was extracted, as rows and as records, for both halves of the embedded store."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Generic, TypeVar

from indexer.deeds import Correction, Deed
from indexer.records import Action, ActionKind, ActionState, Approval, Decision, Extracted, Person

EXTRACTION_COLUMNS = "x.data"
CORRECTION_COLUMNS = 'c.id, c.at, c."by", c.what, c.target, c.part_key, c.why, c.data'

Noun = TypeVar("Noun", Action, Decision, Person, Approval)


@dataclass(frozen=True, slots=True)
class Kept(Generic[Noun]):
    """One noun that is extracted: its table, and its record from the JSON of a row."""

    table: str
    record: type[Noun]

    def of_row(self, row: Sequence[Any]) -> Noun:
        """The record from ``EXTRACTION_COLUMNS``."""
        return self.of_data(json.loads(row[0]))

    def of_data(self, data: Mapping[str, Any]) -> Noun:
        """The record from the JSON of its row."""
        held: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in data.items()
        }
        if self.record is Action:
            held |= {"kind": ActionKind(held["kind"]), "state": ActionState(held["state"])}
        return self.record(**held)


ACTIONS = Kept("extracted_action", Action)
DECISIONS = Kept("extracted_decision", Decision)
PEOPLE = Kept("extracted_person", Person)
APPROVALS = Kept("extracted_approval", Approval)


def rows_of(extracted: Extracted) -> Iterator[tuple[str, dict[str, Any]]]:
    """(table, values) of everything extracted from one paper, in order."""
    for action in extracted.actions:
        yield ACTIONS.table, _row(action, action.key, action.text, str(action.kind))
    for decision in (*extracted.decisions, *extracted.unsure):
        yield DECISIONS.table, _row(decision, decision.key, decision.text, " ".join(decision.verbs))
    for number, person in enumerate(extracted.people):
        key = f"{person.paragraph_id}-person-{number}"
        yield PEOPLE.table, _row(person, key, person.name, person.standing or "")
    for number, approval in enumerate(extracted.approvals):
        key = f"{approval.paragraph_id}-approval-{number}"
        yield APPROVALS.table, _row(approval, key, approval.text, "")


def _row(
    noun: Action | Decision | Person | Approval, key: str, text: str, kind: str
) -> dict[str, Any]:
    return {
        "part_key": noun.part_key,
        "paragraph_key": noun.paragraph_id,
        "key": key,
        "text": text,
        "stem": getattr(noun, "stem", None),
        "kind": kind,
        "confidence": getattr(noun, "confidence", 1.0),
        "data": asdict(noun),
    }


def correction_of(row: Sequence[Any]) -> Correction:
    """A correction from ``CORRECTION_COLUMNS``."""
    data = json.loads(row[7]) if isinstance(row[7], str) else row[7]
    return Correction(row[0], row[1], row[2], Deed(row[3]), row[4], row[5], row[6], data)
