"""Clauses that minutes leave without a finite verb: "Liz and Al to check the boiler."."""

from __future__ import annotations

import re

from indexer.minutes import agents
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import (
    AT_THE_MEETING,
    VERBS,
    first_word,
    goes_on,
    is_infinitive,
    narrates,
)
from indexer.sentences import sentence_spans

_WITHOUT_OBJECT = re.compile(
    r"(?:put|bring|take|get|send|buy|give|obtain|sort|do|make|fix|order|purchase|find|keep|see|"
    r"discuss|consider|read|add)\b\s*(?:$|[.,;]|(?:into|in|on|to|from|at|for|with|by|before|next)\b)",
    re.IGNORECASE,
)
_ONLY_OWNERS = re.compile(
    r"[\[(](?P<bracket>[^()\[\]]{2,40})[\])]\.?|[–—-]\s(?P<dash>[^.:;?!–—]{2,40})\.?"
)
_ASIDE = re.compile(r",|\b(?:when|after|before|that|which|who|as|if|until|once|because|since)\b")
_SENT = re.compile(  # where a clause may send somebody else: ", then JS to ring the plumber"
    r"(?P<cut>[,;]\s+(?:and\s+|then\s+|but\s+)*|\s+and\s+|\s)"
    r"(?P<who>(?:the )?[A-Z][^,;:!?()]{0,40}?) (?:is |are )?to (?P<verb>[a-z-]+)\b"
)
_NO_TITLE = re.compile(
    r"\b(?:the|a|an|of|to|for|from|by|with|and|or|on|in|at|that|Cllrs?|Councillors?|"
    r"Mrs?|Ms|Miss|Dr|Rev|PC|PCSO|Sir|Lady|Canon)$|\b(?:is|are|was|were|be|been|"
    r"has|have|had|will|would|can|could|may|must|should|[a-z]+ed|ask|tell|invite|get|want|request|"
    r"allow|enable|help|let|remind|instruct|expect|need|like|encourage|thank|permit|advise|e-?mail|"
    r"contact)s?\b",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"\b(?:asked|requested|for|by|with|to|from|that|of|the)$")
_MOST_TITLE = 6  # words of a title before somebody: "Fire doors Peter R to ask the landlord"


def led(clause: str, who: str, rest: str, roll: Roll) -> str | None:
    """Who is to do what an elliptic clause says, or None where it is none.

    Args:
        clause: the whole clause.
        who: what stands before its "to".
        rest: what stands after its "to".
        roll: who is known from the attendance list.
    """
    said = clause.removesuffix(rest) + _ASIDE.split(rest)[0]
    if narrates(said) or first_word(rest) not in VERBS - AT_THE_MEETING:
        return None
    if goes_on(rest):
        return None
    if not any(word[0].islower() for word in rest.split()):
        return None  # a title: "Freedom to Express"
    if _WITHOUT_OBJECT.match(rest):
        return None  # "Cakes to bring to the fair"
    named = all(agents.is_first_name(name) or roll.knows(name) for name in agents.split(who))
    return who if named else None


def signed_sentences(text: str, roll: Roll) -> list[str]:
    """The sentences of a text; owners alone belong to the one before: "… it. (JS)", "… - Al"."""
    spans = sentence_spans(text)
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        if whole and _are_owners(text[start:end], roll):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return [text[start:end].lstrip("/ –—-") for start, end in whole]


def _are_owners(sentence: str, roll: Roll) -> bool:
    """Whether a sentence is nothing but owners: "(JS)", "(Clerk)", "- Al, Bo" who are known."""
    found = _ONLY_OWNERS.fullmatch(sentence)
    if found is None:
        return False
    names = agents.split(found.group("bracket") or found.group("dash"))
    known = all(map(roll.knows, names))
    return known or (found["bracket"] is not None and all(map(_is_signature, names)))


def _is_signature(name: str) -> bool:
    return agents.is_initials(name) or agents.is_post(name)


def apart(sentence: str, roll: Roll) -> list[str]:
    """A sentence, cut before each clause that sends somebody of its own.

    "The gate sticks, JS to ring the joiner and the Clerk to write" is three. Names before a cut
    belong to those after it: "Al, Bo and the Clerk to write" stays whole.
    """
    cuts = [0]
    at = 0
    while found := _SENT.search(sentence, at):
        at = found.start() + 1
        before = sentence[cuts[-1] : found.start()]
        if _is_sent(found, roll) and _may_end(before, found.group("cut"), roll):
            cuts.append(found.start("who"))
            at = found.end()
    pieces = [sentence[a:b] for a, b in zip(cuts, [*cuts[1:], len(sentence)], strict=True)]
    return [re.sub(r"[\s,;]+(?:(?:and|then|but)\s+)*$", "", piece) for piece in pieces]


def _is_sent(found: re.Match[str], roll: Roll) -> bool:
    """Whether a clause begins with somebody who is surely a person or post, and with a task."""
    verb, names = found.group("verb"), agents.split(found.group("who"))
    if not found.group("cut").strip():
        return all(map(roll.knows, names)) and verb in VERBS - AT_THE_MEETING
    if all(roll.knows(name) and (" " in name or agents.is_initials(name)) for name in names):
        return is_infinitive(verb) and verb not in AT_THE_MEETING  # whatever they are to do
    known = all(roll.knows(name) or _is_sure(name, roll) for name in names)
    return known and verb in VERBS - AT_THE_MEETING


def _is_sure(name: str, roll: Roll) -> bool:
    if agents.is_body(name):
        return False  # "Health and | Wellbeing Board to"
    return agents.is_post(name) or (" " in name and agents.are_agents(name, roll))


def _may_end(before: str, cut: str, roll: Roll) -> bool:
    """Whether a clause may end with these words, where ``cut`` stands after them."""
    words = before.split()
    if not words or not (before[-1].isalnum() or before[-1] in ")”’"):
        return False
    if "then" in cut:
        return True
    named = [" ".join(words[-count:]).strip(",;") for count in (1, 2, 3)]
    if any(roll.knows(name) or agents.are_agents(name, roll) for name in named):
        return False
    dated = len(words) > 1 and words[-2][0].isdigit()  # "on 20 Jan"
    if agents.is_first_name(words[-1]) and not dated:
        return False
    if cut.strip():
        return not _LEADS_ON.search(before)
    return len(words) <= _MOST_TITLE and not _NO_TITLE.search(before)
