"""Who in a sentence can do a task: somebody, and not the body itself or a crowd."""

from __future__ import annotations

import re

from indexer.minutes import agents
from indexer.minutes.findings import Where

_CROWD = re.compile(
    r"(?:the )?(?:all |other |any |those |an? |one |two |three |some |more )?(?:volunteers?|"
    r"(?:(?:district|county|borough|city|town|parish|ward|local) )?(?:councillors|members)|"
    r"members?|councillors?|residents?|public|governors|"
    r"trustees|directors|delegates|attendees|everyone|people|applicants?|visitors?|parents|tenants?|"
    r"board|committee|council|cabinet|panel|forum|meeting|group|we|they|he|she|it|you|i|"
    r"motion|matter|item|report|proposal|minutes|this|that|which|who|there)(?: members| present)?",
    re.IGNORECASE,
)
_DOER = re.compile(
    r"^(?:[A-Z@]|(?!(?:no|each|every|any|some|another|other|that|this|if|when)\b)"
    r"(?:[a-z][\w’'-]* ){0,2}(?:officers?|clerk|staff|secretary|treasurer|chair\w*|bursar|"
    r"sysadmins?|secretariat|head|director|manager|trustees?|principal|(?:church)?wardens?|caretaker|"
    r"groundsman|headteacher|administrator|co-?ordinator|vicar|rector|surveyor|engineer|auditor|"
    r"accountant|solicitor)\b|[a-z]{2,6}\d)"
)
_TITLED = re.compile(r"^[A-Z][A-Z&,’' -]{6,}\s(?=The\s)")  # "EXCLUSION OF THE PRESS The Council"
_NAMED_BODY = re.compile(
    r"(?:[A-Z][\w’'-]*|and|of|the|for|&)(?: (?:[A-Z][\w’'-]*|and|of|the|for|&))+"
)

_ALL_OF = re.compile(r"All (?:trustees|governors|directors|staff|officers|coaches|stewards)")
_OUTSIDER = re.compile(
    r"(?:[A-Z][\w’'&-]*,? |and |of |for |the ){0,6}?(?:Integrated Care (?:Board|System)|ICB|"
    r"(?:Police|Crime|Fire)(?: and \w+)? Commissioner|(?:P(?:F)?CC|Commissioner)|"
    r"(?:County|District|Borough|City|Unitary|Metropolitan) Council|Government|Senedd|"
    r"(?:Chief )?Constabulary|Police(?: Scotland| Service)?|Home Office|Treasury|Ministry|Minister|"
    r"Secretary of State|Environment Agency|Natural England|Historic England|"
    r"National Highways|Network Rail|Welsh Water|Ombudsman)"
    r"(?: (?:for|of) (?:the )?[A-Z][\w’'&, -]{2,60})?"
)


def is_doer(where: Where, who: str) -> bool:
    """Whether words name somebody who can do a task, and not the body or a crowd."""
    words = without_article(who)
    if words in {"All", "Everyone", "Everybody"} and where.paragraph.text.startswith(who):
        return True
    if _ALL_OF.fullmatch(words) and sends_all(where.paragraph.text, words):
        return True
    if not words or _CROWD.fullmatch(words) or not _DOER.search(words):
        return False
    if re.match(r"[Aa]n? [a-z]|[Nn]o ", words):
        return False  # "A consultant has been asked", "No officer to attend"
    if agents.is_initials(words) or agents.is_body(words):
        return where.roll.knows(words) or bool(_NAMED_BODY.fullmatch(words))
    return agents.are_agents(words, where.roll)


def sends_all(text: str, who: str) -> bool:
    """Whether a sentence begins with all of those who run a body, and what they are to do."""
    return bool(re.search(rf"(?:^|[.!?] ){re.escape(who)} to [a-z]", text))


def is_outsider(who: str) -> bool:
    """Whether words name another organisation: what it is asked for is no task of the meeting's."""
    return bool(_OUTSIDER.fullmatch(without_article(who)))


def without_article(words: str) -> str:
    """Words without "that", "and", a title in capitals and the article before them."""
    words = _TITLED.sub("", words)
    kept = re.sub(r"^(?:.*\bthat|and|also|then)\s+", "", words.strip(" ,"), flags=re.IGNORECASE)
    return re.sub(r"^the\s+", "", kept, flags=re.IGNORECASE)
