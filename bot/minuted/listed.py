"""A minuted action and a minuted decision in their place, and their JSON (docs: contract)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from bot.answers import Citation
from indexer.errors import InputError
from indexer.minutes.deadlines import Due
from indexer.records import Action, ActionState, Decision

_FEWEST = 4  # characters of an id that a person may leave it at

Typed = TypeVar("Typed")


def short_id(key: str) -> str:
    """The id that people type: the same for the same words in the same place of a paper."""
    return hashlib.sha256(key.encode()).hexdigest()[:8]


def typed(
    identifier: str, held: Iterable[Typed], id_of: Callable[[Typed], str], noun: str
) -> Typed:
    """The one of those held that a person means by an id, or by its beginning.

    Raises:
        InputError: none has it, or several have.
    """
    wanted = identifier.strip().casefold()
    meant = [one for one in held if len(wanted) >= _FEWEST and id_of(one).startswith(wanted)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise InputError(
            f"{identifier!r} could mean {len(meant)}", mend="give more of the id, as it is listed"
        )
    lists = " and ".join(f"`minutebook {one}s`" for one in noun.split(" or "))
    verb = "list" if " or " in noun else "lists"
    raise InputError(f"no {noun} has the id {identifier!r}", mend=f"{lists} {verb} them")


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action with what a reader needs to know of it."""

    action: Action
    item_title: str | None
    due: Due
    citation: Citation
    also_in: tuple[str, ...]
    keys: tuple[str, ...] = ()  # its own, and those of the same action in other files

    @property
    def id(self) -> str:
        """The id that people type."""
        return short_id(self.action.key)

    @property
    def status(self) -> str:
        """What the minutes themselves say of it."""
        return "closed" if self.action.state is ActionState.COMPLETED else "open"

    def as_json(self) -> dict[str, Any]:
        """The action object."""
        action, place = self.action, self.citation
        return {
            "id": self.id,
            "text": action.text,
            "stem": action.stem,
            "owner_printed": action.owner_printed,
            "owners": list(action.owners),
            "suggested_owner": None,
            "due_printed": action.due_printed,
            "due": self.due.date,
            "due_basis": self.due.basis,
            "status": self.status,
            "state_printed": str(action.state),
            "kind": str(action.kind),
            "confidence": action.confidence,
            "board": place.board,
            "meeting_date": place.meeting_date,
            "date_basis": place.date_basis,
            "item": place.item,
            "item_title": self.item_title,
            "citation": asdict(place),
            "also_in": list(self.also_in),
            "events": [],
        }


@dataclass(frozen=True, slots=True)
class ListedDecision:
    """A decision with what a reader needs to know of it."""

    decision: Decision
    item_title: str | None
    minutes_status: str  # draft, approved or unknown
    approved_at: str | None  # ISO, the meeting that agreed the minutes
    citation: Citation
    also_in: tuple[str, ...]
    superseded_by: str | None = None  # the key of the decision that takes it back

    @property
    def id(self) -> str:
        """The id that people type."""
        return short_id(self.decision.key)

    def as_json(self) -> dict[str, Any]:
        """The decision object."""
        decision, place = self.decision, self.citation
        return {
            "id": self.id,
            "text": decision.text,
            "stem": decision.stem,
            "verbs": list(decision.verbs),
            "mover": decision.mover,
            "seconder": decision.seconder,
            "votes": decision.votes,
            "lost": decision.lost,
            "routine": decision.routine,
            "minutes_status": self.minutes_status,
            "approved_at": self.approved_at,
            "board": place.board,
            "meeting_date": place.meeting_date,
            "date_basis": place.date_basis,
            "item": place.item,
            "item_title": self.item_title,
            "citation": asdict(place),
            "also_in": list(self.also_in),
            "superseded_by": short_id(self.superseded_by) if self.superseded_by else None,
        }
