"""An explanation in words and as JSON. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from bot.policies.explaining import by_list
from bot.policies.records import Explained, PartSeen
from indexer.labelling.audiences import NOBODY, is_both

_MOST_NAMED = 6  # parts of one audience and reason
_VERDICTS = {
    "yes": "Yes: {person} may see {file}.",
    "no": "No: {person} may not see {file}.",
    "partly": "Partly: {person} may see {seen} of the {parts} parts of {file}.",
}


def as_json(one: Explained) -> dict[str, Any]:
    """For a program: every field, and the answer."""
    return {"answer": one.answer, **asdict(one)}


def told(one: Explained) -> Iterator[str]:
    """The answer first, then who, which audiences, which parts, and what would change it."""
    seen = sum(part.seen for part in one.parts)
    verdict = _VERDICTS[one.answer]
    yield verdict.format(person=one.person, file=one.file, seen=seen, parts=len(one.parts))
    yield ""
    yield f"Who: {one.who}."
    yield "Audiences:"
    yield "- public, as everybody"
    for given in one.given:
        place = f"line {given.line} of {one.policy}" if given.line else str(one.policy)
        yield f"- {given.audience}, by {by_list(given)} ({place})"
    yield ""
    yield f"Paper: {one.file} ({one.title})"
    if one.withdrawn:
        yield "- it is withdrawn: nobody sees any of it"
    yield from (f"- {line}" for line in _grouped(one.parts))
    if one.remarks:
        yield ""
    yield from one.remarks
    yield ""
    yield "What would change it:"
    yield from (f"- {change}" for change in one.changes)


def _grouped(parts: Sequence[PartSeen]) -> Iterator[str]:
    """The parts of one audience and reason together, in the order of the first of each."""
    groups: dict[tuple[object, ...], list[PartSeen]] = {}
    for part in parts:
        groups.setdefault((part.seen, part.audience, part.why, part.remark), []).append(part)
    for alike in groups.values():
        first = alike[0]
        named = [_name(part) for part in alike[:_MOST_NAMED]]
        left = len(alike) - _MOST_NAMED
        more = f"; and {left} more part{'s' * (left > 1)}" if left > 0 else ""
        sign = "seen" if first.seen else "not seen"
        remark = f" But {first.remark}." if first.remark else ""
        names = "; ".join(named) + more
        line = f" (line {first.line} of the policy)" if first.line else ""
        yield f"{sign}: {names}. {_label(first.audience)}, because {first.why}{line}.{remark}"


def _label(label: str) -> str:
    """Who sees what carries a label, in words."""
    if is_both(label):
        return f"It is for those who have both {' and '.join(label.split('+'))}"
    return "It is for nobody" if label == NOBODY else f"It is {label}"


def _name(part: PartSeen) -> str:
    name = f"{part.item}. {part.title}" if part.item else part.title
    return name + (f" (page {part.page})" if part.page is not None else "")
