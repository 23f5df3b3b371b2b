"""A figure that a paper only proposes, and what its meeting then decided in its place.

"A precept of £48,900 means £61.20 for a Band D property" stands in the paper; its recommendation
asks for £48,900, and the minutes of the day set £47,900. What was decided leads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.gathering import Evidence
from bot.evidence.settled import as_near, of_one_day
from bot.evidence.weighing import match
from bot.library import Library
from bot.questions.asking import FIGURED
from bot.questions.understanding import Query
from bot.wording.superseded import plain_words
from indexer.records import MINUTED, Role
from indexer.store.port import Snapshot
from indexer.words import words

_SUM = re.compile(r"[£€]\s?\d[\d,.]*\s?(?:k|m|bn|million|billion)?\b")
_RESOLUTION = re.compile(r"\W*that\b.{0,200}?\bbe\b", re.IGNORECASE)  # a line under "RESOLVED"
_SUBORDINATE = re.compile(r",? which\b.*", re.DOTALL)  # "…, which is £11.30 a week"
_OF_SUMS = frozenset(  # what a decision on a sum says beside its matter
    words(
        "resolved agreed approved that the a an to for of be is are at by in on and it set "
        "sum rate total amount budget price charge increase increased raised reduced year "
        "per fixed from unanimously council board committee members"
    )
)
_OWN = 0.3  # share of the topic that the decision must hold itself


def decided_instead(
    snapshot: Snapshot, library: Library, query: Query, lead: Evidence, others: Sequence[Evidence]
) -> Evidence | None:
    """The decision of the same meeting in place of a sum that the lead's paper asks for."""
    if query.wanted not in FIGURED or lead.place.part.kind in MINUTED:
        return None
    if not _is_proposed(snapshot, library, lead):
        return None
    said = _sums(lead.text)
    for one in others:
        if not (_is_resolution(one) and of_one_day(one, lead) and one.shaped and not one.missing):
            continue
        if not _of_one_board(library, lead, one):
            continue
        about = as_near(one, lead) and max(one.own, one.rest) >= _OWN
        if about and _sums(one.text) - said and _of_one_thing(library, query, lead, one):
            return one
    return None


def undecided(
    snapshot: Snapshot, library: Library, lead: Evidence, others: Sequence[Evidence]
) -> list[Evidence]:
    """What may stand beside a decision: not what the paper of that meeting asked for instead."""
    if not _is_resolution(lead):
        return list(others)
    return [
        one
        for one in others
        if one.place.part.kind in MINUTED
        or not (of_one_day(one, lead) and _is_proposed(snapshot, library, one))
        or _sums(one.text) & _sums(lead.text)
    ]


def _of_one_board(library: Library, lead: Evidence, one: Evidence) -> bool:
    """Whether a paper and minutes are of one board; a "report to Council" is to the council."""
    mine, its = lead.place.paper, one.place.paper
    said, again = (frozenset(words(paper.board or "")) for paper in (mine, its))
    return library.same_board(mine, its) or said <= again or again <= said


def _of_one_thing(library: Library, query: Query, lead: Evidence, one: Evidence) -> bool:
    """Whether a decision says of the question itself what the lead's sentence says."""
    mine = library.worded(lead.place).sentences[lead.sentence].words
    its = library.worded(one.place).sentences[one.sentence].words
    named = [t for t in query.topic if not (t.light or t.hard) and match(t, mine)]
    if not (named and all(match(term, its) for term in named)):
        return False
    known = plain_words(lead.text) | _OF_SUMS
    beside = plain_words(_SUBORDINATE.sub("", one.text)) - known
    return all(any(match(t, frozenset({stem})) for t in query.topic) for stem in beside)


def _is_proposed(snapshot: Snapshot, library: Library, lead: Evidence) -> bool:
    """Whether the recommendation of the lead's own paper asks for a sum that the lead gives."""
    said = _sums(lead.text)
    shelf = library.shelf(snapshot, lead.place.part.key)
    asked = (one.paragraph for one in shelf if one.paragraph.role is Role.RECOMMENDATION)
    return any(said & _sums(one.text) for one in asked)


def _is_resolution(one: Evidence) -> bool:
    """Whether a sentence of minutes is a decision, or a lettered line of one."""
    paragraph = one.place.paragraph
    if one.place.part.kind not in MINUTED:
        return False
    lettered = bool(paragraph.label) and bool(_RESOLUTION.match(paragraph.text))
    return paragraph.role is Role.DECISION or lettered


def _sums(text: str) -> frozenset[str]:
    return frozenset(one.group().replace(" ", "").rstrip(".,") for one in _SUM.finditer(text))
