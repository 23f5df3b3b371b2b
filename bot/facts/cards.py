"""The contact officer of a report, read from its cover block.

A name on a cover says nothing of the report's subject, so no search finds it: the report is
found by its title, and the officer on its cover.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.evidence.gathering import Evidence
from bot.evidence.rating import QUALIFIERS
from bot.evidence.weighing import match
from bot.facts.naming import named_boards, of_board
from bot.library import Library, Shelved
from bot.questions.asking import Wanted
from bot.questions.spans import lies_in
from bot.questions.understanding import Query
from indexer.records import PartKind, Role
from indexer.store.held import HeldPart
from indexer.store.port import Snapshot
from indexer.words import words

_WROTE = re.compile(
    r"\breport authors?\b|\bauthors? of\b|\bwho (?:wrote|authored|drafted|compiled)\b|"
    r"\bwho (?:produced|prepared) (?:the |this |that )?(?:[\w’'&/-]+ ){0,6}?(?:report|paper)\b|"
    r"\bwhose (?:report|paper)\b|\b(?:report|paper|strategy|written|prepared) by (?:whom|who)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\bcontact (?:officer|person|for|about|point)\b|\b(?:do|should|can|could) (?:i|we|you) "
    r"(?:contact|e-?mail|ring|phone|speak to|ask|talk to)\b|\bofficer (?:to contact|responsible)\b",
    re.IGNORECASE,
)
_FIELDS = {
    Wanted.EMAIL: re.compile(r"^\W*e-?mail\b|@", re.IGNORECASE),
    Wanted.PHONE: re.compile(r"^\W*(?:tele)?(?:phone|mobile)\b", re.IGNORECASE),
}
_POST = re.compile(r"^\W*(?:position|job title|post|role)\b", re.IGNORECASE)
_FEWEST_OF_POST = 2  # words of a post: "head" is anybody's
_OF_LESSER = QUALIFIERS | frozenset(words("assistant"))
_MADE = r"(?:prepared|written|compiled|drafted|submitted|presented|produced)"
_AUTHOR = re.compile(
    rf"^\W*(?:(?:report|paper) by\b|(?:(?:report|paper) )?{_MADE} by\b|"
    r"(?:(?:report|paper) )?authors?\b|report(?:ing)? officers?\b|originators?\b|"
    r"lead officers?\b|report of (?:the )?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_CONTACTED = re.compile(
    r"^\W*(?:(?:officer |lead )?contact|officers?\b\W*$|(?:for )?(?:all )?enquiries\b|"
    r"for (?:further|more) information|(?:responsible|lead) officers?)\b",
    re.IGNORECASE,
)
OFFICER = re.compile(rf"{_CONTACTED.pattern}|{_AUTHOR.pattern}", re.IGNORECASE)
_OF_MEETING = re.compile(r"\b(?:meeting|agenda|clerk)\b", re.IGNORECASE)
_CLERK = re.compile(
    r"^\W*(?:[\w&’'-]+ ){0,3}?(?:contact|clerk(?: to the \w+)?|democratic services(?: officer)?|"
    r"committee (?:manager|officer|secretary)|secretary)\b[^.]{0,12}(?::|$)",
    re.IGNORECASE,
)
_LINE = 12  # words of a line of a name and its address
_ASKING = frozenset(
    words("contact officer person author report paper wrote email phone number ring speak about")
)
_TITLE_SHARE = 0.5  # of the topic's words that the title must hold


def contact(
    snapshot: Snapshot, library: Library, query: Query, evidence: Sequence[Evidence]
) -> list[Shelved]:
    """The lines of the cover that answer; none where the question is of something else."""
    wrote = bool(_WROTE.search(query.standalone))
    if not (wrote or _CONTACT.search(query.standalone)):
        return _of_post(snapshot, library, query)
    if _OF_MEETING.search(query.standalone):
        return _of_agenda(snapshot, library, query)
    part = _report(library, query, evidence)
    if part is None:
        return []
    shelf = library.shelf(snapshot, part.key)
    either = (_AUTHOR, _CONTACTED) if wrote else (_CONTACTED, _AUTHOR)
    named = _first(shelf, either[0]) or _first(shelf, either[1])
    lines = [*named, *_first(shelf, _FIELDS.get(query.wanted))]
    return list({one.paragraph.id: one for one in lines}.values())


def _of_post(snapshot: Snapshot, library: Library, query: Query) -> list[Shelved]:
    """The name, the post and the address on the newest cover of whoever holds a post asked for."""
    field = _FIELDS.get(query.wanted)
    topic = [term for term in query.topic if not (term.same & _ASKING)]
    if field is None or len(topic) < _FEWEST_OF_POST:
        return []
    lesser = _OF_LESSER.difference(*(term.same for term in query.terms))
    reports = [part for part in library.parts.values() if part.kind is PartKind.REPORT]
    reports.sort(key=lambda one: _newest_first(library.papers[one.paper_id].date.value))
    for part in reports:
        shelf = library.shelf(snapshot, part.key)
        post = _first(shelf, _POST)
        held = frozenset(words(" ".join(one.paragraph.text for one in post)))
        if not held or held & lesser:
            continue
        if all(match(term, held) == 1.0 for term in topic):
            told = [*_first(shelf, _CONTACTED), *post, *_first(shelf, field)]
            return list({one.paragraph.id: one for one in told}.values())
    return []


def _first(shelf: Sequence[Shelved], field: re.Pattern[str] | None) -> list[Shelved]:
    """The first line of a cover that is such a field, with the value where that stands below it."""
    if field is None:
        return []
    for one in shelf:
        if one.paragraph.role is not Role.COVER:
            continue
        if field.search(one.paragraph.text):
            return _with_what_follows(shelf, one)
        if field.search(" ".join(one.paragraph.heading[-1:])):
            return [one]
    return []


def _of_agenda(snapshot: Snapshot, library: Library, query: Query) -> list[Shelved]:
    """Whom the agenda of the meeting that is meant names: the label, and what stands under it."""
    boards = named_boards(query, library)
    for paper in sorted(library.papers.values(), key=lambda one: _newest_first(one.date.value)):
        if not of_board(paper, boards, library):
            continue
        if not lies_in(paper.date.value, query.periods):
            continue
        for part in library.parts.values():
            if part.paper_id != paper.id or part.kind not in {PartKind.NOTICES, PartKind.AGENDA}:
                continue
            shelf = library.shelf(snapshot, part.key)
            for one in shelf:
                if _CLERK.match(one.paragraph.text):
                    return _with_what_follows(shelf, one)
    return []


def _with_what_follows(shelf: Sequence[Shelved], label: Shelved) -> list[Shelved]:
    """The label, and where it ends open the lines of name and address under it."""
    if not label.paragraph.text.rstrip().endswith(":"):
        return [label]
    below = shelf[label.position + 1 : label.position + 3]
    values = takewhile(lambda one: not one.paragraph.text.rstrip().endswith(":"), below)
    return [label, *(one for one in values if len(one.paragraph.text.split()) <= _LINE)]


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
        if not lies_in(paper.date.value, query.periods):
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
