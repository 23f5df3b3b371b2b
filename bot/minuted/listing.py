"""The lists themselves: every action and decision that a viewer may see, newest meeting first.

The same minutes may be held in several files. What stands word for word in the same item of two
of them is listed once, from the file whose date is its own, and the others are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from bot.answers import Citation
from bot.library import Library, Shelved
from bot.minuted.approvals import Approvals, flagged
from bot.minuted.listed import ListedAction, ListedDecision
from bot.minuted.span import Span
from bot.minuted.superseding import superseding
from bot.minuted.twins import together
from bot.wording.quoting import Quoted, cite
from indexer.minutes.approval import Standing, Status
from indexer.minutes.deadlines import Due, resolve
from indexer.records import Action, ActionState, DateBasis, Decision
from indexer.store.port import Snapshot

Noun = TypeVar("Noun", Action, Decision)
Listed = TypeVar("Listed", ListedAction, ListedDecision)


def actions(snapshot: Snapshot, library: Library) -> list[ListedAction]:
    """The actions that minutes record, and the candidates that a clerk might promote."""
    held = placed(snapshot, library, snapshot.actions(library.viewer.audiences))
    approvals = Approvals(snapshot, library)
    return _newest_first([_action(library, group, approvals) for group in together(library, held)])


def decisions(
    snapshot: Snapshot, library: Library, *, routine: bool = False
) -> list[ListedDecision]:
    """The decisions that minutes record; those of procedure only with ``routine``."""
    held = snapshot.decisions(library.viewer.audiences)
    return _listed(snapshot, library, [one for one in held if routine or not one.routine])


def unsure_decisions(snapshot: Snapshot, library: Library) -> list[ListedDecision]:
    """The sentences that may decide something: a clerk takes them up or rejects them."""
    unsure = snapshot.unsure_decisions(library.viewer.audiences)
    return _listed(snapshot, library, unsure, decide=False)


def _listed(
    snapshot: Snapshot, library: Library, held: Sequence[Decision], *, decide: bool = True
) -> list[ListedDecision]:
    """``decide``: they are sure to, so that one may take another back."""
    approvals = Approvals(snapshot, library)
    groups = together(library, placed(snapshot, library, held))
    later = superseding(library, [group[0] for group in groups]) if decide else {}
    return _newest_first([_decision(library, group, approvals, later) for group in groups])


def chosen(listed: Iterable[Listed], span: Span) -> list[Listed]:
    """Those of the meetings that are meant."""
    return [one for one in listed if span.holds(one.citation)]


def placed(
    snapshot: Snapshot, library: Library, held: Sequence[Noun]
) -> list[tuple[Noun, Shelved]]:
    """Each one with the paragraph that it stands in."""
    shelves = {
        key: {place.paragraph.id: place for place in library.shelf(snapshot, key)}
        for key in dict.fromkeys(one.part_key for one in held)
    }
    found = [(one, shelves[one.part_key].get(one.paragraph_id)) for one in held]
    return [(one, place) for one, place in found if place is not None]


def _action(
    library: Library, group: Sequence[tuple[Action, Shelved]], approvals: Approvals
) -> ListedAction:
    one, place = group[0]
    return ListedAction(
        action=one,
        item_title=place.part.item_title or place.part.title,
        due=_due(one, place),
        citation=_cited(library, Quoted(place, one.text), approvals.status(place)),
        also_in=_others(group),
        keys=tuple(other.key for other, _ in group),
    )


def _cited(library: Library, quoted: Quoted, status: Status) -> Citation:
    minuted = quoted.place.paper.id in library.minuted
    return flagged(cite(library, quoted, 1), draft=minuted and status.standing is Standing.DRAFT)


def _others(group: Sequence[tuple[Noun, Shelved]]) -> tuple[str, ...]:
    """The other files that hold the same."""
    files = {place.paper.file for _, place in group}
    return tuple(sorted(files - {group[0][1].paper.file}))


def _due(one: Action, place: Shelved) -> Due:
    """The day an action is due.

    Nothing is counted from a date that is itself inferred, nor, where an action was carried over,
    from a meeting other than the one that set it.
    """
    if one.due_printed is None:
        return _UNDATED
    date = place.paper.date
    counts = date.basis is not DateBasis.INFERRED and one.state is ActionState.OPEN
    return resolve(one.due_printed, date.value if counts else None)


_UNDATED = Due(None, "no date; the next meeting is the customary checkpoint")


def _decision(
    library: Library,
    group: Sequence[tuple[Decision, Shelved]],
    approvals: Approvals,
    later: Mapping[str, str],
) -> ListedDecision:
    one, place = group[0]
    status = approvals.status(place)
    return ListedDecision(
        decision=one,
        item_title=place.part.item_title or place.part.title,
        minutes_status=str(status.standing),
        approved_at=status.approved_at,
        citation=_cited(library, Quoted(place, one.text), status),
        also_in=_others(group),
        superseded_by=later.get(one.key),
    )


def _newest_first(listed: list[Listed]) -> list[Listed]:
    """By meeting, newest first and undated last; within a meeting in the order of the minutes."""
    return sorted(listed, key=lambda one: one.citation.meeting_date or "", reverse=True)
