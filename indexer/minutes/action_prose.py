"""Actions in prose: instructions of the meeting, and what somebody says they will do.

A line that begins with somebody known and what they are to do counts as an instruction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.minutes import action_states, agents
from indexer.minutes.action_clauses import apart, signed_sentences
from indexer.minutes.action_commitments import said
from indexer.minutes.action_instructions import instructed
from indexer.minutes.action_owner_behind import beside_margin, signed
from indexer.minutes.decisions_of_body import fell, is_lost_motion
from indexer.minutes.findings import Finding, Where, of_task
from indexer.minutes.owners import leading
from indexer.minutes.tasks import begins_task, narrates
from indexer.records import ActionKind, ActionState, Paragraph, Role

_RESOLVES = re.compile(
    r"\b(?:resolved|agreed|decided)(?:,? unanimously)?(?:\W{1,3}that)?$", re.IGNORECASE
)
_SHORT = 160
_OBJECT = re.compile(  # "ask the garage", and not "Lead Engineer"
    r"\S+ (?!(?:and|or)\b)[a-z0-9£]\S* \S"
)
_ROLES = frozenset({Role.BODY, Role.DISCUSSION, Role.DECISION, Role.ACTION})


def actions(where: Where) -> Iterator[Finding]:
    """The commitments in the sentences of a minuted paragraph that is no action by its place."""
    if where.paragraph.role not in _ROLES:
        return
    stem = where.paragraph.stem
    if fell(where.place, where.part) or is_lost_motion(where.place, where.part):
        return
    beside = beside_margin(where) or _led(where)
    if beside:
        yield beside
        return
    for sentence in signed_sentences(where.paragraph.text, where.roll):
        for clause in apart(sentence, where.roll):
            minuted = signed(where, clause) or instructed(where, clause, _resolves(where.paragraph))
            for found in [minuted] if minuted else said(where, clause):
                state, _, _ = action_states.of_line(clause)
                if state is not ActionState.COMPLETED:  # else it is told and no longer to do
                    yield replace(found, stem=found.stem or stem, state=state or found.state)


def _led(where: Where) -> Finding | None:
    """A line that begins with somebody known and what they are to do: "Mel: ask the garage"."""
    text = where.paragraph.text
    after = text.rfind(" – ") + 3
    if after > 2 and (found := _ordered(where, text[after:])):
        return found
    first = leading(text, where.roll, listed=True)
    if first is None or not first.owner or where.paragraph.stem:
        return None
    task = text[first.start :]
    decided = where.paragraph.role is Role.DECISION and begins_task(task)
    if decided and (first.stem or "").endswith(":"):
        return of_task(where, text)  # under "Resolved": "Mel: ask the garage"
    if len(text) > _SHORT:
        return None
    known = all(where.roll.knows(name) for name in agents.split(first.owner))
    if not known or (first.stem or "").endswith(" to") or narrates(task):
        return None
    if (first.stem or "").endswith(" will") or agents.are_agents(task, where.roll):
        return None  # said; "Gus Hill: GH"
    found = of_task(where, text)
    if begins_task(task) and _OBJECT.match(task) and first.stem == first.owner:
        return found
    short = len(task) <= _SHORT // 2 and not task.endswith("?") and "[" not in text
    return replace(found, kind=ActionKind.CANDIDATE, confidence=0.5) if short else None


def _ordered(where: Where, clause: str) -> Finding | None:
    """A clause that tells somebody known what to do: "… – Mel: ask the garage"."""
    found = leading(clause, where.roll, listed=True)
    if not found or not found.owner or not (found.stem or "").endswith(":"):
        return None
    known = all(where.roll.knows(name) for name in agents.split(found.owner))
    return of_task(where, clause) if known and begins_task(clause[found.start :]) else None


def _resolves(paragraph: Paragraph) -> str:
    """The words of a stem or heading under which each line is resolved: "RESOLVED that"."""
    for words in (paragraph.stem, *paragraph.heading[-1:]):
        found = _RESOLVES.search((words or "").rstrip(" :–—-"))
        if found:
            return f"{found.group()} "
    return ""
