"""How a matter stands: told from the newest paper that is about it, its decisions first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.gathering import Evidence
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.records import Role

_AS_GOOD = 0.8  # of the best score
_STANDS = re.compile(  # "what's the latest on the toilets?"
    r"^\W*(?:(?:so|and|ok|hi|hello|hey)[ ,]+)*(?:(?:is|are) there |what(?:['’]s| is| are)? |"
    r"have we |do we have |can i (?:get|have) |give me )?"
    r"(?:(?:the|any|an?|our|got|had|more|further) ){0,3}"
    r"(?:latest|update|news|progress|position|state of play)(?: news| position| update)? "
    r"(?:on|with|about|regarding|re|from|for)\b|"
    r"^\W*(?:so |and )?where (?:are|have) we (?:got )?(?:up )?(?:to )?(?:now )?(?:with|on)\b|"
    r"^\W*(?:so |and )?what(?:['’]s| is) (?:happening|going on)(?: now)? (?:with|about|on)\b",
    re.IGNORECASE,
)
_NO_STATE = frozenset({Role.AGENDA_ROW, Role.COVER, Role.ATTENDANCE, Role.NOTICE})
_FIRST = (Role.DECISION, Role.RECOMMENDATION)


def standing_now(query: Query, kept: Sequence[Evidence]) -> Evidence | None:
    """What the newest paper about the matter says of it, where it is asked how that stands."""
    if query.periods or query.wanted not in {Wanted.ANY, Wanted.PLACE}:
        return None
    if not kept or not _STANDS.search(query.standalone):
        return None
    near = [
        one
        for one in kept
        if one.score >= kept[0].score * _AS_GOOD and one.place.paragraph.role not in _NO_STATE
    ]
    newest = max((one.place.paper.date.value or "" for one in near), default="")
    then = [one for one in near if (one.place.paper.date.value or "") == newest]
    return min(then, key=_place, default=None) if newest else None


def _place(one: Evidence) -> tuple[int, float]:
    role = one.place.paragraph.role
    return _FIRST.index(role) if role in _FIRST else len(_FIRST), -one.score
