"""What papers answer only where they say so themselves: advice, opinions and forecasts.

"Should we join?" is for members to settle: papers answer it where they recommend or advise, and not
where they only describe what could be joined. "Will it go on falling?" is answered by what speaks
of the time to come, and not by what fell.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.evidence.gathering import Evidence
from bot.evidence.statements import only_past
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.records import Role

_OPENS = r"^\W*(?:(?:and|so|but|ok|hi|hello|well) )*"
_US = (
    r"(?:we|i|(?:the |our |my )?(?:own )?(?:\w+ ){0,2}?(?:council|committee|board|cabinet|panel|"
    r"members|governors|trustees|trust|school|parish))"
)
_ADVICE = re.compile(
    rf"{_OPENS}(?:should|ought) {_US}\b(?! (?:be )?(?:told|notified|informed|paid|declare)\b)|"
    r"\b(?:do|would|don['’]?t|did|can) you (?:\w+ )?"
    r"(?:think|reckon|recommend|advise|suggest)\b|"
    r"\bin your (?:opinion|view)\b|\bwhat(?:['’]s| is) your (?:opinion|view|advice|take)\b|"
    r"\b(?:is|was|are|would|isn['’]t) (?:it|this|that) (?:be )?(?:really )?"
    r"(?:worth|wise|sensible|a (?:good|bad|waste)|better|best|fair)\b|"
    rf"{_OPENS}(?:is|are|was|were|would) [^?]{{2,80}}? (?:be )?an? (?:good|bad|wise|sensible|"
    r"terrible|silly|waste) (?:idea|thing|move|choice|decision|of (?:money|time))\b|"
    r"\b(?:how should|who should|what should) (?:i|we|one) vote\b|"
    r"\bhow (?:should|would) (?:i|you) vote\b",
    re.IGNORECASE,
)
_COUNSELS = re.compile(
    r"\b(?:recommend\w*|should|ought|advis(?:e|es|ed|able)|suggest\w*|preferred|"
    r"(?:better|best) (?:option|course|value|to)|(?:good|poor) value|not worth|"
    r"worthwhile|wise|sensible)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    rf"{_OPENS}(?:will|(?:is|are|am) (?:[^?]{{1,60}} )?(?:going|likely|bound|set|expected) to)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:ever|again|(?:go|goes|going|carry|carrying) on|keeps?|keep(?:s|ing)? on|continue|"
    r"still be|for ever|forever|in (?:the|\w+) (?:future|years['’]? time)|one day|soon)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|would|could|(?-i:may)|might|expect(?:s|ed|ing)?|forecast\w*|"
    r"predict\w*|project(?:s|ed|ions?)|anticipat\w*|likely|unlikely|plan(?:s|ned)?|propos\w+|"
    r"intend\w*|aim\w*|due|going to|to be|until|remain\w*|continu\w+|no longer|"
    r"permanent\w*|next|future|from (?=\w+ 20\d\d)|risk)\b",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?:is|are|do|does|can|cannot|must)\b", re.IGNORECASE)
_LACKING = 0.25  # share of one word that counsel may not lack: it would be of something else
_SETTLES = frozenset({Role.DECISION, Role.ACTION, Role.RECOMMENDATION, Role.PROPOSED_ACTION})


def beyond_papers(query: Query, evidence: Evidence) -> bool:
    """Whether advice or a forecast is asked for, and a sentence gives none."""
    if _asks_advice(query.standalone):
        counsels = evidence.place.paragraph.role is Role.RECOMMENDATION
        counsels = counsels or bool(_COUNSELS.search(evidence.text))
        return not counsels or evidence.lacking >= _LACKING
    if query.wanted is not Wanted.YES_NO or not _FORECAST.search(query.standalone):
        return False
    if _GOES_ON.search(query.standalone):
        return not _AHEAD.search(evidence.text)
    if evidence.place.paragraph.role in _SETTLES:
        return False
    past = only_past(evidence.text, evidence.place.paper.date.value or "")
    return past and not _IS.search(evidence.text)


@lru_cache(maxsize=256)
def _asks_advice(question: str) -> bool:
    """Whether somebody asks what is best, or what to do, and not what was said of it."""
    return bool(_ADVICE.search(question))
