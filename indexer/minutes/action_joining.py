"""What belongs to an action found before it: its owner, what became of it, the lines under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.minutes import action_beside, agents, deadlines, motions
from indexer.minutes.action_labels import Labelled
from indexer.minutes.action_repeats import persons
from indexer.minutes.findings import Finding, Where
from indexer.minutes.owners import resolved
from indexer.minutes.roll import Roll
from indexer.records import ActionKind, Paragraph

UPDATE = re.compile(
    r"(?:update|progress|status|outcome|response|comment|note)s?\s*[:–—-]", re.IGNORECASE
)


def is_update(cells: Sequence[str], roll: Roll) -> bool:
    """Whether a row tells what became of a task, and no task: "Update: a price has come | JS"."""
    return bool(UPDATE.match(cells[0])) and agents.are_agents(cells[1], roll)


def before_vote(said: list[str]) -> list[str]:
    """Sentences without those at their end that only say how a vote went: "All agreed"."""
    while len(said) > 1 and motions.is_bare(said[-1]):
        said = said[:-1]
    return said


def owned_above(found: Sequence[Finding], task: Finding) -> bool:
    """Whether whoever stands beside what was only settled has a task above it in the item."""
    if not task.owner or not action_beside.settles(task.text):
        return False
    where, owners = task.where, persons(task)
    return any(
        (one.where.part.key, one.where.paragraph.heading)
        == (where.part.key, where.paragraph.heading)
        and one.kind is ActionKind.MINUTED
        and owners & persons(one)
        for one in found
    )


def own_above(
    found: Sequence[Finding], before: Paragraph, mark: Labelled, roll: Roll
) -> int | None:
    """The place of what the paragraph before a mark says that its owner is to do."""
    owner = {*resolved(mark.owner, roll), mark.owner}
    for place in reversed(range(len(found))):
        held = found[place]
        if held.where.paragraph is not before:
            return None
        if held.owner and owner & {*resolved(held.owner, roll), held.owner}:
            return place
    return None


def given(found: Finding, mark: Labelled, also: tuple[str, ...]) -> Finding:
    """An action whose owner a label after it names: the label leads, and makes it minuted."""
    return replace(
        found, owner=mark.owner, due=mark.due or found.due, kind=ActionKind.MINUTED, confidence=1.0,
        also=(*found.also, *also), state=mark.state or found.state,
    )  # fmt: skip


def named_by(where: Where, task: str, mark: Labelled, also: tuple[str, ...]) -> Finding:
    """A task whose owner a label after it names."""
    due = mark.due or deadlines.find(task)
    found = Finding(where, task, where.paragraph.stem, mark.owner, due=due, also=also)
    return replace(found, state=mark.state) if mark.state else found


def last_of_nobody(found: Sequence[Finding], heading: tuple[str, ...]) -> list[int]:
    """The places of the last findings under a heading that nobody owns, or only a body."""
    places: list[int] = []
    for place in reversed(range(len(found))):
        held = found[place]
        owned = held.owner and not agents.is_body(held.owner)
        if owned or held.where.paragraph.heading != heading:
            break
        places.append(place)
    return places


def given_above(found: Sequence[Finding], before: Paragraph, mark: Labelled) -> int | None:
    """The place of what a line of the list just ended sends the owner of a mark to do."""
    for place in reversed(range(len(found))):
        held = found[place]
        if not before.stem or held.where.paragraph.stem != before.stem:
            return None
        if held.owner and held.owner == mark.owner:
            return place
    return None


def without_parents(found: Sequence[Finding]) -> list[Finding]:
    """The findings without a line that only is the stem of those after it ("JS to:")."""
    kept = []
    for index, finding in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        words = finding.where.paragraph.text.rstrip(" :")
        inherits = after is not None and after.stem == words and after.owner == finding.owner
        if not (finding.text.endswith(":") and inherits):
            kept.append(finding)
    return kept
