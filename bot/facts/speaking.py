"""Who said what: only what the minutes attribute to somebody by name or initials."""

from __future__ import annotations

import re

from bot.evidence.gathering import Evidence
from bot.questions.understanding import Query
from bot.wording.attributing import TELLS, said_by
from indexer.sentences import sentences
from indexer.words import words

# With what somebody does in a meeting that says nothing of a matter.
_SAYS = (
    rf"(?:{TELLS}|\b(?:moved|proposed|declared|supported|opposed|agreed|introduced|presented|"
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


_DOER = re.compile(
    r"\b(?:did|does|has|had|will|was|is|would) (?:cllr|councillor|mr|mrs|ms|miss|dr|prof|professor|"
    r"sir|dame|lord|lady|rev)\.? (?:[A-Z]\.? ){0,3}(?P<surname>[^\W\d][\w’'-]+)(?= [a-z])",
    re.IGNORECASE,
)


def _names_doer(query: Query, text: str) -> bool:
    """Whether a text names the person of whom it is asked what they did: "did Cllr Moor vote"."""
    asked = _DOER.search(query.standalone)
    if asked is None:
        return True
    stem = words(asked["surname"])[-1]
    forms = {form for term in query.terms if term.stem == stem for form in term.same}
    return not (forms | {stem}).isdisjoint(words(text))


def attributed(query: Query, one: Evidence) -> bool:
    """Whether a sentence may answer who said something, or what somebody said; True elsewhere."""
    if _WHO_SAID.search(query.standalone):
        return bool(_ATTRIBUTED.search(one.place.paragraph.text))
    told = said_by(query)
    if told is None:
        return _names_doer(query, one.place.paragraph.text)
    said = sentences(one.place.paragraph.text) or [one.place.paragraph.text]
    return any(told.search(each) for each in said)
