"""Who said what: only what the minutes attribute to somebody by name or initials."""

from __future__ import annotations

import re

from bot.evidence.gathering import Evidence
from bot.evidence.voices import TELLING
from bot.questions.topics import person
from bot.questions.understanding import Query
from indexer.sentences import sentences

_TELLS = (
    rf"\b(?:{'|'.join(TELLING)}|noted that|drew attention|pointed out|called for|"
    r"could not support)\b"
)
# With what somebody does in a meeting that says nothing of a matter.
_SAYS = (
    rf"(?:{_TELLS}|\b(?:moved|proposed|declared|supported|opposed|agreed|introduced|presented|"
    r"gave)\b)"
)
_WHO_SAID = re.compile(
    rf"\b(?:who|which (?:councillor|member|officer|person)s?|anyone|anybody|somebody|someone) "
    rf"(?:\w+ ){{0,2}}?{_SAYS}\b",
    re.IGNORECASE,
)
_NAME = (
    r"(?:(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof(?:essor)?)\.? "
    r"[A-Z][\w’'-]+|[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+|[A-Z]{2,3}|"
    r"[Tt]he (?:[Vv]ice-|[Dd]eputy )?[Cc]hair(?:man|woman|person)?)"
)
_ATTRIBUTED = re.compile(
    rf"{_NAME}(?:[^.;]{{0,90}}?){_SAYS}|{_SAYS}(?:[^.;]{{0,40}}?)\bby (?:the )?{_NAME}"
)
_SAID_BY = re.compile(
    r"\bwhat (?:did|does|has|was) .{2,60}? (?:say|said|"
    r"ask|asked|suggest\w*|think|argue\w*|raise\w*|"
    r"report\w*|tell|told|want\w*|warn\w*|comment\w*)\b",
    re.IGNORECASE,
)


def _told_by(name: str) -> re.Pattern[str]:
    """How a sentence says that somebody said something: the name stands before what was done."""
    surname = re.escape(name.rsplit(maxsplit=1)[-1].removesuffix("."))
    return re.compile(
        rf"\b{surname}\b[^;]{{0,90}}?{_TELLS}|{_TELLS}[^;]{{0,40}}?\bby [^;]{{0,25}}?\b{surname}\b",
        re.IGNORECASE,
    )


def attributed(query: Query, one: Evidence) -> bool:
    """Whether a sentence may answer who said something, or what somebody said; True elsewhere."""
    if _WHO_SAID.search(query.standalone):
        return bool(_ATTRIBUTED.search(one.place.paragraph.text))
    name = person(query.standalone)
    if name and _SAID_BY.search(query.standalone):
        told = _told_by(name)
        said = sentences(one.place.paragraph.text) or [one.place.paragraph.text]
        return any(told.search(each) for each in said)
    return True
