"""An action of the register as one viewer sees it: what the paper says, and what people said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from bot.answers import Citation
from bot.minuted.listed import ListedAction, short_id
from bot.register.records import Event, Registered, State
from indexer.records import Action, DateBasis
from indexer.store.held import HeldPaper, HeldPart


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Who might own an action, and the words that say so. Never a fact until it is confirmed."""

    name: str
    email: str | None
    basis: str
    quote: str
    paragraph_id: str


class Strength(StrEnum):
    """How far a sentence of later minutes goes to say that an action was done."""

    STRONG = "strong"  # it says so of the task
    POSSIBLE = "possible"  # something was done, in the words of the task
    NEAR_MISS = "near-miss"  # not yet, or not all of it


@dataclass(frozen=True, slots=True)
class SaidDone:
    """What later minutes say of an action, verbatim. ``day``: ISO, of their meeting."""

    day: str
    quote: str
    strength: Strength
    citation: Citation

    @property
    def paragraph(self) -> str:
        """The id of the paragraph in which it stands."""
        return self.citation.paragraph_id

    def as_json(self) -> dict[str, Any]:
        """As a piece of closure evidence (docs: contract)."""
        return {
            "quote": self.quote,
            "strength": str(self.strength),
            "citation": asdict(self.citation),
        }


@dataclass(frozen=True, slots=True)
class Entry:
    """One action. ``listed`` is None where its paper is no longer held.

    ``evidence``: what later minutes say of whether it was done, newest first, once looked up.
    """

    row: Registered
    state: State
    events: tuple[Event, ...]
    listed: ListedAction | None
    suggested: Suggestion | None = None  # by the papers, whatever was said of it since
    evidence: tuple[SaidDone, ...] = ()

    @property
    def id(self) -> str:
        """The id that people type."""
        return short_id(self.row.key)

    @property
    def text(self) -> str:
        """The action, verbatim."""
        return self.listed.action.text if self.listed else self.row.quotation

    @property
    def stem(self) -> str | None:
        """The stem that governs it."""
        return self.listed.action.stem if self.listed else self.row.snapshot.get("stem")

    @property
    def owner_printed(self) -> str | None:
        """The owner exactly as printed."""
        found: str | None = (
            self.listed.action.owner_printed
            if self.listed
            else self.row.snapshot.get("owner_printed")
        )
        return found

    @property
    def owners(self) -> tuple[str, ...]:
        """Confirmed owners, else those printed by name who did not say that it is not theirs."""
        return self.state.owners or tuple(
            one for one in self.owners_printed if one not in self.state.disowned
        )

    @property
    def owners_printed(self) -> tuple[str, ...]:
        """The names that the paper prints as owners, initials resolved."""
        return self.listed.action.owners if self.listed else ()

    @property
    def suggestion(self) -> Suggestion | None:
        """Who might own it; nobody of whom somebody said that it is not theirs."""
        found = self.suggested
        return None if found is None or found.name in self.state.disowned else found

    @property
    def likely_owners(self) -> tuple[str, ...]:
        """Whom a confirmation means that names nobody: as known, else suggested, else printed."""
        if self.owners:
            return self.owners
        if self.suggestion:
            return (self.suggestion.name,)
        if self.state.disowned or not self.owner_printed:
            return ()
        return (self.owner_printed,)

    @property
    def due(self) -> str | None:
        """ISO: as changed by a person, else as printed where that is certain."""
        return self.state.due or (self.listed.due.date if self.listed else None)

    @property
    def citation(self) -> Citation | None:
        """Where it stands."""
        return self.listed.citation if self.listed else None

    @property
    def meeting_date(self) -> str | None:
        """ISO, of the meeting that minuted it."""
        if self.listed:
            return self.listed.citation.meeting_date
        found: str | None = self.row.snapshot.get("meeting_date")
        return found

    def as_json(self) -> dict[str, Any]:
        """The action object (docs: contract)."""
        said = self.listed.as_json() if self.listed else _of_snapshot(self.row)
        state = self.state
        return {
            **said,
            "id": self.id,
            "owners": list(self.owners),
            "owner_confirmed": bool(state.owners),
            "suggested_owner": _suggested(self.suggestion),
            "due": self.due,
            "status": str(state.status),
            "kind": str(state.kind),
            "snoozed_until": state.snoozed_until,
            "unsure": state.unsure,
            "closure_evidence": [one.as_json() for one in self.evidence],
            "events": [_event(one) for one in self.events],
        }


def _event(one: Event) -> dict[str, Any]:
    said = {"id": one.id, "at": one.at, "by": one.by, "what": str(one.what), "why": one.why}
    return {**said, **({"data": dict(one.data)} if one.data else {})}


def _suggested(one: Suggestion | None) -> dict[str, Any] | None:
    if one is None:
        return None
    evidence = {"quote": one.quote, "paragraph_id": one.paragraph_id}
    return {"name": one.name, "email": one.email, "basis": one.basis, "evidence": evidence}


def _of_snapshot(row: Registered) -> dict[str, Any]:
    """What is still known of an action whose paper is gone."""
    kept = row.snapshot
    names = (
        "stem", "owner_printed", "due_printed", "board", "meeting_date", "date_basis", "item",
        "item_title",
    )  # fmt: skip
    return {
        "text": row.quotation,
        **{name: kept.get(name) for name in names},
        "due_basis": "the paper is no longer held",
        "confidence": 1.0,
        "citation": None,
        "also_in": [],
    }


def first_row(action: Action, part: HeldPart, paper: HeldPaper, made_at: str) -> Registered:
    """The row of an action that is found: what its own part and paper print, and no more."""
    printed = paper.date.basis in {DateBasis.PRINTED, DateBasis.MANIFEST}
    kept = {
        "part_key": part.key,
        "paragraph_id": action.paragraph_id,
        "stem": action.stem,
        "owner_printed": action.owner_printed,
        "owners": list(action.owners),
        "due_printed": action.due_printed,
        "state": str(action.state),
        "paper_id": paper.id,
        "file": paper.file,
        "board": paper.board,
        "meeting_date": paper.date.value if printed else None,
        "date_basis": str(paper.date.basis) if printed else "none",
        "item": part.item,
        "item_title": part.item_title or part.title,
    }
    return Registered(action.key, action.kind, part.audience, action.text, kept, made_at)


def events_of(events: dict[str, list[Event]], keys: Sequence[str]) -> tuple[Event, ...]:
    """What was said of an action under any of its keys, oldest first."""
    return in_order(one for key in dict.fromkeys(keys) for one in events.get(key, ()))


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events, oldest first."""
    return tuple(sorted(events, key=lambda one: one.id))
