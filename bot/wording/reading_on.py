"""How far a report's paragraph is read on from the sentence that answers.

A report names a thing first and tells of it after: "WiFi is available. It can be reached by …". And
of two sentences with a figure the one may be of the projects, the other of those who came to hear
of them: within a short paragraph both are shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.evidence.gathering import Evidence
from bot.evidence.shaped import shaped
from bot.evidence.weighing import match
from bot.paragraph_words import Sentence
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.records import MINUTED, Role

_MOST_WORDS = 80  # that are shown of one paragraph
_FITTING = frozenset({Wanted.NUMBER, Wanted.SHARE, Wanted.PERSON})
_TOLD_IN = frozenset({Role.BODY, Role.NOTICE, Role.COVER})


def told_on(first: int, said: Sequence[Sentence]) -> int:
    """The place of the last sentence that can be read with the one at ``first``."""
    last, length = first, len(said[first].text.split())
    for place in range(first + 1, len(said)):
        length += len(said[place].text.split())
        if length > _MOST_WORDS:
            break
        last = place
    return last


def as_fitting(query: Query, lead: Evidence, said: Sequence[Sentence]) -> tuple[int, int]:
    """The places of the first and the last sentence by the lead that have its shape as well."""
    first = last = lead.sentence
    place = lead.place
    if query.wanted not in _FITTING or place.part.kind in MINUTED:
        return first, last
    if place.paragraph.role not in _TOLD_IN or len(said) == 1:
        return first, last
    if all(match(term, said[first].words) for term in query.topic if not term.light):
        return first, last  # it says by itself all that is asked
    length = len(said[first].text.split())
    for way in (1, -1) if query.wanted is Wanted.PERSON else (1,):
        gap = 0
        at = lead.sentence + way
        while 0 <= at < len(said):
            gap += len(said[at].text.split())
            if length + gap > _MOST_WORDS:
                break
            if shaped(query, said[at].text):
                first, last = min(first, at), max(last, at)
                length, gap = length + gap, 0
            at += way
    return first, last
