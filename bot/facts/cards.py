"""The contact officer of a report, read from its cover block.

A name on a cover says nothing of the report's subject, so no search finds it: the report is
found by its title, and the officer on its cover.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.gathering import Evidence
from bot.evidence.weighing import match
from bot.library import Library, Shelved
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.records import PartKind, Role
from indexer.store.port import HeldPart, Snapshot
from indexer.words import words

_CONTACT = re.compile(
    r"\bcontact (?:officer|person|for|about|point)\b|\breport author\b|\bauthor of\b|"
    r"\bwho (?:wrote|authored)\b|\b(?:do|should|can|could) (?:i|we|you) "
    r"(?:contact|e-?mail|ring|phone|speak to|ask|talk to)\b|\bofficer (?:to contact|responsible)\b",
    re.IGNORECASE,
)
_FIELDS = {
    Wanted.EMAIL: re.compile(r"^\W*e-?mail\b|@", re.IGNORECASE),
    Wanted.PHONE: re.compile(r"^\W*(?:tele)?(?:phone|mobile)\b", re.IGNORECASE),
}
_OFFICER = re.compile(r"^\W*(?:contact|report author|lead officer|author)\b", re.IGNORECASE)
_ASKING = frozenset(
    words("contact officer person author report paper wrote email phone number ring speak about")
)
_TITLE_SHARE = 0.5  # of the topic's words that the title must hold


def contact(
    snapshot: Snapshot, library: Library, query: Query, evidence: Sequence[Evidence]
) -> Shelved | None:
    """The line of the cover that answers; None where the question is of something else."""
    if not _CONTACT.search(query.standalone):
        return None
    part = _report(library, query, evidence)
    if part is None:
        return None
    field = _FIELDS.get(query.wanted, _OFFICER)
    covers = [
        one
        for one in library.shelf(snapshot, part.key)
        if one.paragraph.role is Role.COVER
        and field.search(" ".join((*one.paragraph.heading[-1:], one.paragraph.text)))
    ]
    return covers[0] if covers else None


def _report(library: Library, query: Query, evidence: Sequence[Evidence]) -> HeldPart | None:
    """The report whose title holds most of the topic, the search's own order breaking ties."""
    topic = [term for term in query.topic if not (term.same & _ASKING) and not term.light]
    if not topic:
        return None
    found = {one.place.part.key: place for place, one in reversed(list(enumerate(evidence)))}
    rated = []
    for part in library.parts.values():
        if part.kind is not PartKind.REPORT:
            continue
        paper = library.papers[part.paper_id]
        if query.periods and not any(span.holds(paper.date.value) for span in query.periods):
            continue
        title = frozenset(words(" ".join(filter(None, (part.title, part.item_title)))))
        share = sum(match(term, title) for term in topic) / len(topic)
        rank = found.get(part.key, len(evidence))
        rated.append((-round(share, 5), rank, _newest_first(paper.date.value), part.key, part))
    if not rated:
        return None
    best = min(rated, key=lambda one: one[:4])
    return best[4] if -best[0] >= _TITLE_SHARE else None


def _newest_first(date: str | None) -> tuple[int, ...]:
    return tuple(-int(piece) for piece in (date or "0000-00-00").split("-"))
