"""Apologies that an agenda tells before its meeting: "Apologies (G Rudd, on leave)"."""

from __future__ import annotations

import re

from bot.facts.naming import meant
from bot.library import Library
from bot.questions.spans import lies_in
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.records import PaperKind, PartKind
from indexer.store.port import Snapshot

_AGENDAS = frozenset({PaperKind.AGENDA, PaperKind.PACK})
_ROWS = frozenset({PartKind.AGENDA, PartKind.NOTICES})
_APOLOGIES = re.compile(
    r"\bapolog(?:y|ies)\b(?: for (?:non-)?(?:absence|attendance))?", re.IGNORECASE
)
_SENT = re.compile(  # who sent them, and no "Apologies (Chair)" or "to the Clerk, Ida Crane"
    r"\b(?:has|have) (?:\w+ )?(?:sent|given|tendered)\b|\breceived (?:so far|from)\b|"
    r"\bon (?:leave|holiday)\b|\b(?:un)?(?:well|ill|away|abroad)\b|\bsick\b|\bhospital\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w’'-]*\.? [A-Z][\w’'-]+")


def already_sent(snapshot: Snapshot, library: Library, query: Query) -> tuple[Quoted, ...]:
    """What the agenda of the meeting meant says of who will be away; else nothing."""
    of_meant = meant(query, library)
    papers = {
        one.id
        for one in library.papers.values()
        if one.kind in _AGENDAS
        and of_meant(one)
        and lies_in(one.date.value, query.periods)
        and one.id not in library.outdated
    }
    rows = (
        one
        for part in library.parts.values()
        if part.paper_id in papers and part.kind in _ROWS
        for one in library.shelf(snapshot, part.key)
    )
    return tuple(Quoted(one, one.paragraph.text) for one in rows if _tells(one.paragraph.text))


def _tells(text: str) -> bool:
    """Whether a row of apologies names somebody who sent them."""
    found = _APOLOGIES.search(text)
    return bool(found and _SENT.search(text) and _NAME.search(text[found.end() :]))
