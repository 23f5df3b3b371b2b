"""Actions out of a paper, each once, in order.

Minutes and logs of actions give minuted actions; reports and other papers at most candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.minutes import action_proposals, action_tables
from indexer.minutes.action_columns import Column
from indexer.minutes.action_places import is_log
from indexer.minutes.action_repeats import joined
from indexer.minutes.action_walk import Walk
from indexer.minutes.findings import Finding, Where
from indexer.minutes.keys import free_key
from indexer.minutes.minuted_parts import minuted_parts
from indexer.minutes.owners import resolved
from indexer.minutes.roll import Roll, roll
from indexer.records import Action, ActionState, Paper, Part, PartKind

_FIGURE = re.compile(r"\W*\d[\d,.]*\W*")  # in a table of sums: it owns nothing
_PUNCTUATION = " .,;:–—-()[]/|\"'“”‘’"


def actions(paper: Paper) -> tuple[Action, ...]:
    """The actions of a paper in the order in which they are printed, each once."""
    audiences = {part.audience for part in paper.parts}
    rolls = {audience: roll(paper, audience) for audience in audiences}
    minutes = [part.key for part in minuted_parts(paper)]
    minuted, last = set(minutes), minutes[-1:]
    found: list[Finding] = []
    header: tuple[Column, ...] | None = None  # a table may run through several items
    said: tuple[Column, ...] | None = None
    for part in paper.parts:
        known = rolls[part.audience]
        log = part.key not in minuted and is_log(part)
        if log and part.kind is PartKind.REPORT:
            rows = Walk(part, known, log=True).findings()
            found.extend(row for row in rows if action_tables.is_row(row.where.paragraph))
        elif log or part.key in minuted:
            walk = Walk(part, known, header, said, log=log, last=[part.key] == last)
            found.extend(walk.findings())
            header, said = walk.header, walk.said
        elif part.kind is PartKind.REPORT:
            found.extend(_proposed(part, known))
        elif part.kind is PartKind.OTHER:
            found.extend(map(action_proposals.unsure, Walk(part, known).findings()))
    told = (one for one in found if not _FIGURE.fullmatch(one.owner or ""))
    kept = [_settled(finding) for finding in told if finding.text.strip(_PUNCTUATION)]
    return tuple(_actions(joined(kept)))


def _settled(finding: Finding) -> Finding:
    """What is struck through is done, whatever else the paper says of it."""
    struck = "struck" in finding.where.paragraph.flags
    return replace(finding, state=ActionState.COMPLETED) if struck else finding


def _proposed(part: Part, known: Roll) -> Iterator[Finding]:
    for paragraph in part.paragraphs:
        yield from action_proposals.proposed(Where(part, paragraph, known))


def _actions(found: Sequence[Finding]) -> Iterator[Action]:
    """The findings with their keys."""
    used: set[str] = set()
    for finding in found:
        where = finding.where
        yield Action(
            key=free_key(where.paragraph.id, used),
            part_key=where.part.key,
            paragraph_id=where.paragraph.id,
            text=finding.text,
            stem=finding.stem,
            owner_printed=finding.owner,
            owners=resolved(finding.owner, where.roll),
            due_printed=finding.due,
            kind=finding.kind,
            confidence=finding.confidence,
            state=finding.state,
            also=finding.also,
        )
