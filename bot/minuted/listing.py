"""The lists themselves: every action and decision that a viewer may see, newest meeting first.

The same minutes may be held in several files. What stands word for word in the same item of two
of them is listed once, from the file whose date is its own, and the others are named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bot.composing import Quoted, cite
from bot.library import Library, Shelved
from bot.minuted.approvals import Approvals
from bot.minuted.listed import ListedAction, ListedDecision
from bot.minuted.span import Span
from bot.minuted.twins import together
from indexer.minutes.deadlines import Due, resolve
from indexer.records import Action, ActionKind, DateBasis, Decision
from indexer.store.port import Snapshot

Noun = TypeVar("Noun", Action, Decision)
Listed = TypeVar("Listed", ListedAction, ListedDecision)


def actions(
    snapshot: Snapshot, library: Library, *, candidates: bool = False
) -> list[ListedAction]:
    """The actions that minutes record; or, with ``candidates``, what a clerk might promote."""
    held = [
        one
        for one in snapshot.actions(library.viewer.audiences)
        if (one.kind is ActionKind.CANDIDATE) == candidates
    ]
    return _newest_first(
        [_action(library, group) for group in together(library, placed(snapshot, library, held))]
    )


def decisions(
    snapshot: Snapshot, library: Library, *, routine: bool = False
) -> list[ListedDecision]:
    """The decisions that minutes record; those of procedure only with ``routine``."""
    held = [
        one for one in snapshot.decisions(library.viewer.audiences) if routine or not one.routine
    ]
    approvals = Approvals(snapshot, library)
    return _newest_first(
        [
            _decision(library, group, approvals)
            for group in together(library, placed(snapshot, library, held))
        ]
    )


def chosen(listed: Iterable[Listed], span: Span) -> list[Listed]:
    """Those of the meetings that are meant."""
    return [one for one in listed if span.holds(one.citation)]


def placed(
    snapshot: Snapshot, library: Library, held: Sequence[Noun]
) -> list[tuple[Noun, Shelved]]:
    """Each one with the paragraph that it stands in."""
    found: list[tuple[Noun, Shelved]] = []
    for one in held:
        shelf = library.shelf(snapshot, one.part_key)
        place = next((s for s in shelf if s.paragraph.id == one.paragraph_id), None)
        if place is not None:
            found.append((one, place))
    return found


def _action(library: Library, group: Sequence[tuple[Action, Shelved]]) -> ListedAction:
    one, place = group[0]
    return ListedAction(
        action=one,
        item_title=place.part.item_title or place.part.title,
        due=_due(one, place),
        citation=cite(library, Quoted(place, one.text), 1),
        also_in=_others(group),
        keys=tuple(other.key for other, _ in group),
    )


def _others(group: Sequence[tuple[Noun, Shelved]]) -> tuple[str, ...]:
    """The other files that hold the same."""
    files = {place.paper.file for _, place in group}
    return tuple(sorted(files - {group[0][1].paper.file}))


def _due(one: Action, place: Shelved) -> Due:
    """The day an action is due; nothing is counted from a date that is itself inferred."""
    if one.due_printed is None:
        return _UNDATED
    date = place.paper.date
    return resolve(one.due_printed, None if date.basis is DateBasis.INFERRED else date.value)


_UNDATED = Due(None, "no date; the next meeting is the customary checkpoint")


def _decision(
    library: Library, group: Sequence[tuple[Decision, Shelved]], approvals: Approvals
) -> ListedDecision:
    one, place = group[0]
    status = approvals.status(place)
    return ListedDecision(
        decision=one,
        item_title=place.part.item_title or place.part.title,
        minutes_status=str(status.standing),
        approved_at=status.approved_at,
        citation=cite(library, Quoted(place, one.text), 1),
        also_in=_others(group),
    )


def _newest_first(listed: list[Listed]) -> list[Listed]:
    """By meeting, newest first and undated last; within a meeting in the order of the minutes."""
    groups: defaultdict[str, list[Listed]] = defaultdict(list)
    for one in listed:
        groups[one.citation.meeting_date or ""].append(one)
    ordered: Callable[[str], list[Listed]] = groups.__getitem__
    return [one for date in sorted(groups, reverse=True) for one in ordered(date)]
