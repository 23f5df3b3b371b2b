"""Everything that is taken out of one paper beside its text. Pure; done in a worker process.

What stands in the parts of one audience is taken out as if the paper held only those and the
public ones: initials, repeats and the body that decides are read in what a reader of that part
sees, so that a part which is hidden from somebody changes nothing of what they get.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from indexer.minutes.recorded import MINUTES_VERSION, extract
from indexer.people import PEOPLE_VERSION, people
from indexer.records import (
    PUBLIC,
    Action,
    Approval,
    DateBasis,
    Decision,
    Extracted,
    MeetingDate,
    Paper,
    Person,
)

EXTRACTION_VERSION = MINUTES_VERSION * 100 + PEOPLE_VERSION

Noun = TypeVar("Noun", Action, Decision, Person, Approval)


def extracted(paper: Paper) -> Extracted:
    """The actions, decisions, people and approvals of a paper, in the order of print."""
    order = {part.key: place for place, part in enumerate(paper.parts)}
    labels = sorted({part.audience for part in paper.parts})
    found = [_of_audience(paper, label) for label in labels]
    return Extracted(
        actions=_sorted(order, [one for each in found for one in each.actions]),
        decisions=_sorted(order, [one for each in found for one in each.decisions]),
        people=_sorted(order, [one for each in found for one in each.people]),
        approvals=_sorted(order, [one for each in found for one in each.approvals]),
        unsure=_sorted(order, [one for each in found for one in each.unsure]),
    )


def _of_audience(paper: Paper, label: str) -> Extracted:
    """What stands in the parts of one audience, beside the public ones."""
    seen = replace(paper, parts=tuple(p for p in paper.parts if p.audience in {label, PUBLIC}))
    if paper.parts[0].audience not in {label, PUBLIC}:  # the facts of a paper stand in its first
        seen = replace(seen, title="", board=None, date=MeetingDate(None, DateBasis.NONE))
    own = {part.key for part in paper.parts if part.audience == label}
    found = replace(extract(seen), people=people(seen))
    return Extracted(
        _within(own, found.actions),
        _within(own, found.decisions),
        _within(own, found.people),
        _within(own, found.approvals),
        _within(own, found.unsure),
    )


def _within(own: AbstractSet[str], found: Sequence[Noun]) -> tuple[Noun, ...]:
    return tuple(one for one in found if one.part_key in own)


def _sorted(order: Mapping[str, int], found: Sequence[Noun]) -> tuple[Noun, ...]:
    """In the order of the paper's parts; within a part as they were found."""
    return tuple(sorted(found, key=lambda one: order[one.part_key]))
