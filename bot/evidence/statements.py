"""What kind of statement a sentence makes: something that happened, or only a plan.

Asked what happened, a plan, a target or an instruction to officers is no answer.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.evidence.rows import is_row, label
from bot.library import Shelved
from bot.questions.periods import dates_in
from indexer.minutes import action_states
from indexer.records import ActionState, Role

_PLAN = re.compile(
    r"\b(?:will|shall|to be|(?:is|are) to (?!say)|"
    r"(?:is|are) focus(?:s)?ed on|designed to|plan(?:s|ned)? to|"
    r"(?:is|are) (?:now |still |currently )?planned|intend\w*|"
    r"aim(?:s|ing)? to|propos\w+|would|could|(?-i:may)|expected to|expects? to|"
    r"(?:is|are) due to (?:be|begin|start|close|open|finish|end|go|take|come|report|complete|"
    r"launch|conclude|meet|return|expire|publish)|"
    r"scheduled|hop(?:es?|ing) to|going to|looking to|seek(?:s|ing)? to|at least|"
    r"(?:(?:have|has|had) )?(?:signed (?:up|on)|booked onto|registered to))\b",
    re.IGNORECASE,
)
_FATE = re.compile(  # what became of a proposal is told with it
    r"\b(?:no seconder|not seconded|(?:was|were) (?:lost|carried|defeated|withdrawn|rejected)|fell|"
    r"lapsed)\b",
    re.IGNORECASE,
)
_BEFORE_OWNERS = re.compile(  # at the end of a row of actions: "order the bulbs completed AR"
    r"(?:\w+ ){0,3}\b(?P<word>(?i:completed|done|actioned|discharged))"
    r"(?: by [A-Z]{2,3})?(?:\W+[A-Z]{2,4}){1,3}\W*$"
)
_TO_HAVE_DONE = re.compile(r"\b(?:have|having|get|getting|see)\b[^.;]{0,60}$", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:was|were|has been|have been|had been|had|took place|ha(?:s|ve) \w+(?:ed|en|t)|"
    r"[a-z]{3,}(?:ed|wn|ught))\b",
    re.IGNORECASE,
)
_HANDED_ON = re.compile(
    r"^\W*(?:(?:resolved|agreed|members|the \w+)\W+(?:that\W+)?(?:to )?)?"
    r"(?:delegat\w*|authori[sz]\w*|instruct\w*|request(?! (?:from|of|by|for)\b)\w*|ask\w*)\b",
    re.IGNORECASE,
)
_INSTRUCTIONS = frozenset({Role.ACTION, Role.PROPOSED_ACTION})


_STILL_TO_BE = re.compile(
    # what a decision itself does: it appoints, it sets a charge
    r"\bbe (?!appointed|elected|re-elected|co-opted|nominated|set at|fixed at|approved|adopted|"
    r"agreed|accepted|noted|granted|awarded|confirmed|refused|rejected|endorsed|ratified)\w+|"
    r"\b(?:revised|new|expected|target|planned|proposed|forecast|estimated|likely)\b.{0,24}\bdates?\b",
    re.IGNORECASE,
)


_TO_DO = re.compile(r"\bto [a-z]{2,}|\b(?:will|shall|must|should)\b|\bactions?\b", re.IGNORECASE)


_NOT_YET = re.compile(
    r"\b(?:delay\w*|postpon\w+|not yet|yet to|paus(?:ed|ing)|on hold|deferr\w+|await\w*)\b",
    re.IGNORECASE,
)


def not_yet(sentence: str) -> str:
    """The word by which a sentence says that a thing has not happened; empty where it does not."""
    found = _NOT_YET.search(sentence)
    return found.group() if found else ""


_DENIED = re.compile(  # within the question: "didn't we agree?" only asks to be told that we did
    r"(?<=\w )(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should|might)n['’]?t\b|"
    r"(?<=\w )(?:cannot|never)\b|"
    r"\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)"
    r"(?: \w+){0,3}? not\b|"
    r"\bnot (?:to|be|been|being|have|want|allow\w*|able)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:not|never|no|nor|none|nobody|neither|cannot|unable|without|refus\w+|declin\w+|"
    r"reject\w+|against|oppos\w+|object\w+|impossible|fail\w*|unwilling|unlikely)\b|n['’]t\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def asks_denied(question: str) -> bool:
    """Whether a question asks of what is not, will not or could not: "who didn't come"."""
    return bool(_DENIED.search(question))


@lru_cache(maxsize=20_000)
def denies(sentence: str) -> bool:
    """Whether a sentence says that something is not so."""
    return bool(_DENIES.search(sentence))


_MAY_I = re.compile(
    r"^\W*(?:(?:and|so|but|ok) )?(?:can|could|may|might|should|must) "
    r"(?!(?:you|we|i) (?:please |just )?(?:tell|give|find|show|list|let|explain|send|see|say|"
    r"check)\b)|"
    r"\b(?:allowed|permitted|against the rules|banned|forbidden)\b",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"\b(?:(?:is|are|be) (?:not |only )?(?:allowed|permitted|forbidden|prohibited|banned)|may|must|"
    r"shall|cannot|can only|not (?:allowed|permitted))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def asks_leave(question: str) -> bool:
    """Whether it is asked what one may do: "can they", "is that allowed"."""
    return bool(_MAY_I.search(question))


@lru_cache(maxsize=20_000)
def tells_rule(sentence: str) -> bool:
    """Whether a sentence is a rule: it says what may, must or may not be done."""
    return bool(_RULES.search(sentence))


_WONDERS = re.compile(  # "Mr Ash asked whether …", and not "was asked to write"
    r"\b(?<!was )(?<!were )(?<!be )(?<!been )(?:asked|enquired|inquired|queried|questioned|"
    r"wondered|asks|wanted to know|sought (?:clarification|assurance|an update|information))\b"
    r"(?:(?!\b(?:to|for|that|agreed|replied|answer\w*|respon\w+|confirmed|advised|explained)\b)[^.;:])"
    r"{0,60}?\b(?:what|whether|why|how|if|when|who|which|where|about|as to|on)\b"
    r"(?!.*\b(?:replied|answered|responded|confirmed|advised|explained|was told|were told|said|"
    r"agreed|resolved)\b)|"
    r"^\W*(?:q\d*[.:)]|question \d*\W)(?!.*\ba[.:)])|\?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_ASKING = re.compile(
    r"\b(?:ask\w*|enquir\w+|inquir\w+|quer\w+|question\w*|raise\w*|wonder\w*)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def wonders(sentence: str) -> bool:
    """Whether a sentence only reports a question that somebody put."""
    return bool(_WONDERS.search(sentence))


@lru_cache(maxsize=256)
def asks_of_questions(question: str) -> bool:
    """Whether it is asked what was asked: "what did Mr Ash ask about the slipway"."""
    return bool(_ASKING.search(question))


def only_planned(place: Shelved, sentence: str) -> bool:
    """Whether a sentence tells of something still to come, or asks for it."""
    if place.paragraph.role in _INSTRUCTIONS:
        if _is_done(place.paragraph.text):
            return False
        return not _tells_beside(place.paragraph.text, sentence)
    if _FATE.search(sentence) or (is_row(sentence) and label(sentence)):
        return False  # a table below a recommendation recommends nothing
    if place.paragraph.role is Role.RECOMMENDATION and not _HAPPENED.search(sentence):
        return True  # a paragraph of the body may recommend at its end, and tell before it
    if place.paragraph.role is Role.DECISION and (
        _STILL_TO_BE.search(sentence) or _HANDED_ON.search(sentence)
    ):
        return True
    return _plans(sentence)


def _is_done(task: str) -> bool:
    """Whether an action says that it is done: "– done", or "completed" before its owners."""
    if action_states.of_line(task)[0] is ActionState.COMPLETED:
        return True
    tail = _BEFORE_OWNERS.search(task)
    if tail is None or _TO_HAVE_DONE.search(task, 0, tail.start("word")):
        return False
    return action_states.of_words(tail.group()) is ActionState.COMPLETED


def _tells_beside(paragraph: str, sentence: str) -> bool:
    """Whether a sentence tells of what happened, beside the instruction in its paragraph."""
    told = bool(_HAPPENED.search(sentence)) and not _TO_DO.search(sentence)
    return told and len(sentence) < len(paragraph.strip())


def only_past(sentence: str, since: str) -> bool:
    """Whether a sentence tells of what was, and names no day after ``since`` (an ISO date)."""
    if _PLAN.search(sentence) or not _HAPPENED.search(sentence):
        return False
    return not any(str(one.start) > since for one in dates_in(sentence))


@lru_cache(maxsize=20_000)
def _plans(sentence: str) -> bool:
    """Whether a sentence speaks of what is to come before it tells of anything that was."""
    plan = _PLAN.search(sentence)
    if not plan:
        return False
    happened = _HAPPENED.search(sentence)
    return not happened or plan.start() <= happened.start()
