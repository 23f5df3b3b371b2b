"""What a report proposes or announces: candidates that a clerk may promote, never minuted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.minutes.deadlines import find as find_due
from indexer.minutes.findings import Finding, Where
from indexer.minutes.tasks import VERBS
from indexer.records import ActionKind, Role
from indexer.sentences import sentences

_REPORT = re.compile(
    r"^(?:The )?(?P<who>[Oo]fficers|[Ww]e|[Tt]he [A-Z][\w ]{2,40}|[A-Z][\w ]{2,40}(?:[Tt]eam|"
    r"[Oo]fficers?|"
    r"[Mm]anager|[Dd]irector|[Ss]ervice))\s+(?:will|intends? to|plans? to)\s+(?P<verb>[a-z-]+)\b"
)


_OFFICERS_TO = re.compile(
    r"\W*(?:subject to [^,]{3,60}, )?(?:the )?(?P<who>(?:[\w-]{2,20} )?officers?)(?: to|:| will)\b",
    re.IGNORECASE,
)
_PLAN_TOLD = re.compile(
    r"\b(?:(?:went|took|ran|talked|walked|spoke|worked)\b.{0,40}?\b(?:through|to|over)|presented|"
    r"introduced|outlined|reported on)\b.{0,60}?\b(?:plan|programme|strategy)\b[^.]{0,40}\.\s*$"
)
_LOOKS_LIKE = 0.5  # the confidence of what only looks like an action
_NUMBERED = re.compile(r"\s#?\d")


def _printed(text: str) -> str | None:
    """Who is printed at the beginning of a proposed action: "Officers to take it forward"."""
    found = _OFFICERS_TO.match(text)
    return found["who"] if found else None


def unsure(found: Finding) -> Finding:
    """What looks like an action, in a paper or a passage that is not known to be minutes."""
    sure = min(found.confidence, _LOOKS_LIKE)
    return replace(found, kind=ActionKind.CANDIDATE, confidence=sure)


def is_of_plan(text: str, label: str, at: int) -> bool:
    """Whether a numbered action is one of a plan told of right before it, and not the meeting's.

    Args:
        text: the paragraph.
        label: the printed label, such as "Action 7:".
        at: where the first label of the paragraph begins.
    """
    return bool(_NUMBERED.search(label) and _PLAN_TOLD.search(text[:at]))


def proposed(where: Where) -> Iterator[Finding]:
    """What a report proposes or announces: candidates, never minuted."""
    paragraph = where.paragraph
    if paragraph.role is Role.PROPOSED_ACTION:
        yield Finding(
            where, paragraph.text, stem=paragraph.stem, kind=ActionKind.CANDIDATE, confidence=0.3,
            owner=_printed(paragraph.text), due=find_due(paragraph.text),
        )  # fmt: skip
        return
    if paragraph.role is not Role.BODY:
        return
    for sentence in sentences(paragraph.text):
        found = _REPORT.match(sentence)
        due = find_due(sentence)
        if found and due and found.group("verb") in VERBS:
            yield Finding(where, sentence, due=due, kind=ActionKind.CANDIDATE, confidence=0.2)
