"""What "it", "she" and "that meeting" of a follow-up point to, said out.

What is pointed to is read from the question before; where that tells nothing, the follow-up is
shown with it.
"""

from __future__ import annotations

import re

from bot.questions.topics import board, holder, person, time, topic

LEANS = "(about: "  # before the question that a follow-up is shown with
ASKS = re.compile(
    "^(?:(?:in|on|by|at|from|for|to|of|with) (?=which|what|whom))?(?:how|what|"
    "when|where|who|whom|whose|why|which|did|does|do|was|were|is|are|has|have|had|"
    r"will|would|can|could|should|shall|must|list|show|tell|give|any|anything)\b",
    re.IGNORECASE,
)
_POINTS = (
    r"(?=\W*$|[,;]|\s+(?:was|is|were|are|be|been|to|by|in|on|at|for|from|and|or|go|cost|"
    r"costs|happen|due|work|mean|come|end|start|[a-z]+ed)\b)"
)
_THING = rf"it|them|(?:these|those|this|that|the same|such|that one|this one){_POINTS}"
_THINGS = (
    re.compile(rf"\b(?P<its>its|their)\b|\b(?:{_THING})\b", re.IGNORECASE),
    re.compile(r"\b(?P<its>their)\b|\bthey\b", re.IGNORECASE),  # the board, where there is an "it"
)
_ONES = re.compile(  # "who gets the first ones"
    r"\b(?P<which>first|last|next|second|third|new|newest|old|oldest|big|biggest|large|largest|"
    r"small|smallest|cheap|cheapest|dearest|remaining) ones\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:that|this|the same|the|those|these)\s+(?P<noun>decisions?|"
    "motion|actions?|item|report|paper|vote|"
    "proposal|scheme|project|matter|topic|issue|contract|"
    r"grant|plan)\b(?!\s+(?:of|on|for|about|from|to)\b)",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:that|this|the same|the)\s+meeting\b(?!\s+(?:of|on|in|about)\b)", re.IGNORECASE
)
PERSONS = re.compile(r"\b(?:his|her) (?P<his>[a-z]+)\b|\b(?:he|she|him|her)\b", re.IGNORECASE)
_OF_MEETINGS = re.compile(
    r"\b(?:chair\w*|apolog\w+|attend\w*|declar\w+|present|absent|quorate|presided)\b", re.IGNORECASE
)
_TAKES_OBJECT = re.compile(
    r"\b(?:seconded|moved|proposed|approved|opposed|supported|wrote|presented|introduced|rejected|"
    r"paid for|voted for|voted against|objected to|runs?|owns?|leads?|agreed|decided)\W*$",
    re.IGNORECASE,
)
_TAKES_ON = re.compile(
    r"\b(?:votes?|decisions?|motion|recommendations?|"
    "views?|discussion|outcome|actions?|update|progress|"
    r"report|advice|position|vote)\W*$",
    re.IGNORECASE,
)
_COSTS = re.compile(r"^how['’]?s? much\b.*\bcost\w*\b|^what .*\bcost\w*\b", re.IGNORECASE)
_MOVES = re.compile(  # of the thing whose cost was asked, its cost does that
    r"\b(?:it|that) (?:\w+ )?(?:go|gone|went|going|come|came|risen?|rose|increased?|doubled|fallen|"
    r"fell|dropped|jumped|change[sd]?|so (?:much|high))\b",
    re.IGNORECASE,
)
COUNTS = re.compile(
    r"^(?P<head>how many)(?P<rest> (?:was|were|are|is|have|has|had|did|do|will|of)\b.*)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^how many (?P<things>(?:[\w’'-]+ ){0,3}?[\w’'-]+) (?:was|were|are|is|have|has|had|did|do|"
    r"does|will)\b",
    re.IGNORECASE,
)
_PLACED = r"(?:in|on|at|since|before|of|last|next|during|by)\b"


def points(core: str) -> bool:
    """Whether it points back to something, somebody or a meeting."""
    return any(pattern.search(core) for pattern in (*_THINGS, PERSONS, _NAMED, _MEETING))


def leaning(text: str, bare: str) -> str:
    """A follow-up shown with the question that it leans on."""
    return f"{text.rstrip('?')} {LEANS}{bare})?"


def sentence(text: str) -> str:
    """A question with its capital and its mark."""
    text = " ".join(text.split())
    return f"{text[:1].upper()}{text[1:]}?" if text else text


def said_out(core: str, bare: str) -> str:
    """The follow-up with the thing, the person or the meeting that it points to, said out."""
    someone = person(bare) or holder(bare)
    if PERSONS.search(core) and someone:
        core = core if ASKS.match(core) else f"what is {core}"
        return sentence(_with_person(core, someone))
    if _OF_MEETINGS.search(core) or _MEETING.search(core):
        return of_meeting(core, bare)
    subject = topic(bare) or someone
    if subject and _COSTS.search(bare) and _MOVES.search(core):
        subject = f"the cost of {subject}"
    if not subject:
        return leaning(core, bare)
    return _with_subject(core, bare, subject)


def _with_subject(core: str, bare: str, subject: str) -> str:
    """The follow-up of a thing that is known."""
    noun = _NAMED.search(core)
    if noun:
        said = f"{core[: noun.end()]} on {subject}{core[noun.end() :]}"
        said = re.sub(r"\b(?:that|this|the same) (?=\w+ on )", "the ", said, count=1)
        return sentence(timed(said, bare))
    if _ONES.search(core):
        return sentence(timed(_ONES.sub(f"\\g<which> {_uncounted(subject)}", core, count=1), bare))
    for pattern in _THINGS:
        if pattern.search(core):
            return sentence(timed(_with_thing(pattern, core, subject), bare))
    counted = COUNTS.match(core)
    before = _COUNTED.match(bare)
    if counted and before:
        return sentence(f"{counted['head']} {before['things']}{counted['rest']}")
    if counted:
        return sentence(f"{counted['head']} {_uncounted(subject)}{counted['rest']}")
    if _TAKES_OBJECT.search(core):
        return sentence(timed(f"{core} {subject}", bare))
    return sentence(timed(f"{core} {preposition(core)} {subject}", bare))


def timed(said: str, bare: str) -> str:
    """Who did something, or how they voted, at the time that the question before names."""
    when = time(bare)
    if not when or time(said) or not re.match(r"who\b|.*\bvote", said, re.IGNORECASE):
        return said
    return f"{said} {when if re.match(_PLACED, when, re.IGNORECASE) else f'in {when}'}"


def _uncounted(subject: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", subject, flags=re.IGNORECASE)


def _with_thing(pattern: re.Pattern[str], core: str, meant: str) -> str:
    def said(found: re.Match[str]) -> str:
        if found["its"]:
            return f"{meant}’s"
        bare = re.match(r"[a-z]", meant) and re.search(r"\bof $", core[: found.start()])
        return f"the {meant}" if bare and not re.match(r"(?:the|a|an|what)\b", meant) else meant

    return pattern.sub(said, core, count=1)


def _with_person(core: str, meant: str) -> str:
    def said(found: re.Match[str]) -> str:
        return f"the {found['his']} of {meant}" if found["his"] else meant

    return PERSONS.sub(said, core, count=1)


def of_meeting(core: str, bare: str) -> str:
    """A question of a meeting, with the board and the time of the one before."""
    named, when = board(bare), time(bare)
    said = _MEETING.sub("", core).strip()
    said = re.sub(r"\s+(?:at|on|in|of|to|for)$", "", said)
    if named and not board(core):
        of = re.sub(r"^the ", "", named, flags=re.IGNORECASE)
        said += f" at the {of} meeting" if _MEETING.search(core) else f" at the {of}"
    elif _MEETING.search(core):
        said += " at the meeting"
    if when and not time(core):
        said += (
            f" {when}"
            if re.match(r"(?:in|on|at|since|before|of|last|next)\b", when, re.IGNORECASE)
            else f" in {when}"
        )
    return sentence(said) if named or when else leaning(core, bare)


def preposition(said: str) -> str:
    """What joins a thing to what is asked of it: a vote is on it, a price for it."""
    return "on" if _TAKES_ON.search(said) else "for"
