"""What settled a matter comes before what was asked for, or what somebody was told to do.

"The application was for twelve months" is no answer where the same minutes approve six; the day by
which the clerk is to ask for an inspection is not the day of the inspection.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import Kind
from bot.evidence.enough import tells_chosen
from bot.evidence.gathering import Evidence
from bot.evidence.statements import denies
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.records import MINUTED, Role
from indexer.words import words

_PROPOSES = re.compile(
    r"\b(?:appli(?:ed|es|cations?)|propos\w+|requests?|requested|recommend\w*|bid for|sought|"
    r"(?:is|are|was|were) (?:asked|invited) to|asks? (?:for|to|that)|asked (?:for|that))\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:(?:turned|voted) down|refused|rejected|granted|approved|agreed|resolved|deferred|"
    r"withdrawn|put off|lost|fell|allowed|accepted)\b",
    re.IGNORECASE,
)
_BODY = r"(?:committee|board|council|cabinet|panel|trustees|governors|members|meeting)"
_DECIDES = re.compile(
    rf"\b(?i:{_BODY}(?: \w+){{0,3}}? (?:agreed|approved|resolved|refused|rejected|granted))\b|"
    r"\b(?:RESOLVED|AGREED|APPROVED|REFUSED|REJECTED)\b",
)
_ASKS_PROPOSED = re.compile(
    r"\b(?:ask\w*|appl(?:y|ied|ication)\w*|propos\w*|request\w*|recommend\w*|bid\w*|want\w*|"
    r"suggest\w*|mov(?:ed?|er)|second\w*|motions?|amendments?)\b",
    re.IGNORECASE,
)
_OF_US = re.compile(  # a deed of the body's own, which its decisions tell
    rf"\b(?:did|have|has) (?:the )?(?:\w+ ){{0,2}}?(?:we|they|{_BODY})\b", re.IGNORECASE
)
_VACANT = re.compile(
    r"\b(?:elections?|vacan\w+|to be (?:elected|appointed|filled))\b", re.IGNORECASE
)
_NOT_SETTLED = frozenset({Wanted.PERSON, Wanted.NAMES, Wanted.REASON, Wanted.POST, Wanted.LIST})
_AS_WELL = 0.05  # share of the topic by which a decision may hold less than what asks for it
_OWN = 0.5  # the same that one of the body's own deed must hold itself
_ITSELF = 0.3  # the same in the paragraph of a decision, or beyond its titles
_OF_ITEM = 0.4  # the same in a decision of the item that a paper was for


def settling(
    query: Query, kept: Sequence[Evidence], evidence: Sequence[Evidence]
) -> Evidence | None:
    """What settled the matter, where what leads only asks for it; None else."""
    if not kept:
        return None
    lead = kept[0]
    since = [one for one in kept[1:] if one.shaped and _as_late(one, lead)]
    if _is_task(query, lead):
        return next((one for one in since if not _is_task(query, one) and as_near(one, lead)), None)
    if query.wanted is Wanted.PERSON and _VACANT.search(lead.text):
        return next((one for one in since if tells_chosen(one.text) and as_near(one, lead)), None)
    if query.wanted in _NOT_SETTLED or query.recommended or decides(lead):
        return None
    if _ASKS_PROPOSED.search(query.standalone):
        return None
    found = [one for one in since if decides(one) and _settles(query, one, lead)]
    return found[0] if found else _of_its_item(query, lead, evidence)


def _settles(query: Query, one: Evidence, lead: Evidence) -> bool:
    """Whether a decision is on what leads asks for, or is the body's own deed that is asked."""
    if query.wanted is Wanted.YES_NO and _OF_US.search(query.standalone):
        told = denies(lead.text) or _OUTCOME.search(lead.text)
        asked = proposes(lead) or as_near(one, lead)
        return one.own >= _OWN and asked and not told
    return proposes(lead) and as_near(one, lead) and max(one.own, one.rest) >= _ITSELF


def proposes(one: Evidence) -> bool:
    """Whether a sentence asks for something that a meeting is to decide, and tells no outcome."""
    if one.place.paragraph.role is Role.RECOMMENDATION:
        return True
    return bool(_PROPOSES.search(one.text)) and not _OUTCOME.search(one.text)


def _of_its_item(query: Query, lead: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """What the meeting decided under the title of the paper that leads, where that asks for it."""
    if Kind.DECISION not in query.kinds or not proposes(lead):
        return None
    title = frozenset(words(lead.place.part.title))
    for one in evidence:
        minuted = one.place.part.kind in MINUTED and one.place.paragraph.role is Role.DECISION
        same = title and title == frozenset(words(one.place.part.title))
        if minuted and same and of_one_day(one, lead) and one.own >= _OF_ITEM:
            return one
    return None


def of_one_day(one: Evidence, other: Evidence) -> bool:
    """Whether two sentences are of papers of one day."""
    return one.place.paper.date.value == other.place.paper.date.value


def decides(one: Evidence) -> bool:
    """Whether a sentence of minutes tells what the meeting decided."""
    if one.place.part.kind not in MINUTED:
        return False
    return one.place.paragraph.role is Role.DECISION or bool(_DECIDES.search(one.text))


def as_near(one: Evidence, lead: Evidence) -> bool:
    """Whether a sentence is about the question all but as much as the one that leads."""
    return one.covered >= lead.covered - _AS_WELL


def _as_late(one: Evidence, lead: Evidence) -> bool:
    """Whether a sentence is of the day of another, or of a later one."""
    day, before = one.place.paper.date.value or "", lead.place.paper.date.value or ""
    return bool(day and before) and day >= before


def _is_task(query: Query, one: Evidence) -> bool:
    """Whether a day is asked, and a sentence tells by when somebody is to do something."""
    asked = query.wanted is Wanted.DATE and Kind.ACTION not in query.kinds
    return asked and one.place.paragraph.role is Role.ACTION
