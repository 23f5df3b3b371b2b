"""Who said what: only what the minutes attribute to somebody by name or initials."""

from __future__ import annotations

import re

from bot.evidence.gathering import Evidence
from bot.questions.understanding import Query
from bot.wording.attributing import TELLS, names_doer, said_by
from indexer.sentences import sentences

# With what somebody does in a meeting that says nothing of a matter.
_SAYS = (
    rf"(?:{TELLS}|\b(?:moved|proposed|declared|supported|opposed|agreed|introduced|presented|"
    r"gave)\b)"
)
_BRINGS_UP = (  # the same, as people ask after it
    r"\b(?:(?:brought|brings?) (?:\w+ ){0,6}?up|(?:kicked|spoke|spoken) (?:up|off)|flagged|"
    r"complain(?:ed|s)?|pushed|pressed|voiced|aired|grumbled|moaned|highlighted|cautioned)\b"
)
_WHO_SAID = re.compile(
    rf"\b(?:who|which (?:\w+ )?(?:cllr|councillor|member|officer|person|leader)s?|anyone|anybody|"
    rf"somebody|someone) (?:\w+ ){{0,2}}?(?:{_SAYS}|{_BRINGS_UP})",
    re.IGNORECASE,
)
_NAME = (
    r"(?:(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof(?:essor)?)\.? "
    r"[A-Z][\w’'-]+|[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+|[A-Z]{2,3}|"
    r"[Tt]he (?:[Vv]ice-|[Dd]eputy )?[Cc]hair(?:man|woman|person)?)"
)
_ATTRIBUTED = re.compile(
    rf"{_NAME}(?:[^.;]{{0,90}}?)(?:{_SAYS}|{_BRINGS_UP})|"
    rf"{_SAYS}(?:[^.;]{{0,40}}?)\bby (?:the )?{_NAME}"
)


def attributed(query: Query, one: Evidence) -> bool:
    """Whether a sentence may answer who said something, or what somebody said; True elsewhere."""
    if _WHO_SAID.search(query.standalone):
        return bool(_ATTRIBUTED.search(one.place.paragraph.text))
    told = said_by(query)
    if told is None:
        return names_doer(query, one.place.paragraph.text)
    said = sentences(one.place.paragraph.text) or [one.place.paragraph.text]
    return any(told.search(each) for each in said)
