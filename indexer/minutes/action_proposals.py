"""What a report proposes or announces: candidates that a clerk may promote, never minuted."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def proposed(where: Where) -> Iterator[Finding]:
    """What a report proposes or announces: candidates, never minuted."""
    paragraph = where.paragraph
    if paragraph.role is Role.PROPOSED_ACTION:
        yield Finding(
            where, paragraph.text, stem=paragraph.stem, kind=ActionKind.CANDIDATE, confidence=0.3,
            due=find_due(paragraph.text),
        )  # fmt: skip
        return
    if paragraph.role is not Role.BODY:
        return
    for sentence in sentences(paragraph.text):
        found = _REPORT.match(sentence)
        due = find_due(sentence)
        if found and due and found.group("verb") in VERBS:
            yield Finding(where, sentence, due=due, kind=ActionKind.CANDIDATE, confidence=0.2)
