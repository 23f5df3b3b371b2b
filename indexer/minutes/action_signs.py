"""Tasks that are signed after them, without a colon: "… to the auditor. ACTION Justine/Su"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.minutes import agents
from indexer.minutes.deadlines import find as find_due
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import VERBS, begins_task, first_word, is_infinitive, narrates

_NO_LABEL = (  # "a climate action group", "Action Plan"
    r"(?!\s*(?:plans?|groups?|teams?|taken|logs?|lists?|track\w+|days?|fund|points?|items?|"
    r"networks?|zones?|trusts?|forums?|research|"
    r"required|needed|none|nil)\b)"
)
_SIGN = re.compile(
    r"(?P<before>^|[.!?;:,)”\"’]\s+|\s[–—-]+\s*|\s)[\[(]?"
    rf"(?P<label>(?:FOR )?ACTIONS?|(?:For |for )?[Aa]ctions?)(?i:{_NO_LABEL})"
    r"(?:\s+(?:by|for|on|BY|FOR|ON))?\s*[:–—-]?\s+"
    r"(?P<who>[A-Z@][^:;!?()\[\]]{0,60}?)[\])]?\.?\s*$"
)
_TO_ACTION = re.compile(  # "… for a new plan. Clerk to action", "… the drain. JS Action"
    r"(?:^|[.!?;:)”\"’]\s+|\s[–—-]+\s*)(?P<label>(?P<who>[A-Z@][^.:;!?()\[\]]{0,60}?) (?:to "
    r"(?:action|follow up|take forward|progress)(?: this)?|(?P<bare>actions?)))\.?\s*$",
    re.IGNORECASE,
)
ARROW = r"(?:→|->|=>|➔|➜|⇒)"
_ARROW_TO = re.compile(  # "Draft the plan → CD / EF", also before another sentence
    rf"\s*{ARROW}\s*(?P<who>[A-Z@][^→=>.;:!?]{{1,50}}?)(?=[.;]?\s*$|[.;]\s|\s*{ARROW})"
)
_CLAUSE = re.compile(rf"[.;:!?]\s+|\s[–—-]\s|{ARROW}")
_TO_DO = re.compile(r"\b(?<!\bused )(?<!\bhad )to (?=[a-z])")
_DOES = re.compile(
    r"(?P<who>[A-Z][\w’'-]*(?:(?: ?[+&/,] ?| and | with | )[A-Z][\w’'-]*){0,4}) (?P<verb>[a-z-]+)\b"
)
_OF_SOMEBODY = re.compile(r"[’']s?\s")
_MOST_WORDS = 8  # of the owners in a signature
_SURE_WORDS = 3  # of one who is on no attendance list


def signature(text: str, roll: Roll) -> Iterator[tuple[int, str]]:
    """Where a text's signature begins, and whom it names; nothing where it has none.

    A label in capitals may name anybody. "Action" may also be a word of a name ("Direct Action
    Wales"), so that it must name somebody known, somebody of whom the text speaks, or stand after
    a full stop; "action" must do both.
    """
    sent = _TO_ACTION.search(text)
    if sent and sent.start("label") and _is_sent(sent, roll):
        yield sent.start("label"), sent.group("who").strip()
        return
    found = _SIGN.search(text)
    if found is None:
        return
    who, label = found.group("who").strip(" ,-"), found.group("label")
    if who and len(who.split()) <= _MOST_WORDS and _signs(text, found, who, label, roll):
        yield found.start("label"), who


def arrows(text: str, roll: Roll) -> Iterator[tuple[int, int, str]]:
    """Where an arrow to who owns the task before it begins and ends, and whom it names."""
    for found in _ARROW_TO.finditer(text):
        who = found.group("who").strip()
        placed = _OF_SOMEBODY.search(who) and not roll.knows(who)  # "Clerk's office" is a place
        if not placed and is_to_do(text[: found.start()]) and agents.are_known(who, roll):
            yield found.start(), found.end(), who


def who_does(text: str, roll: Roll) -> str | None:
    """Somebody known with whom words after an arrow begin: "CD tells the hirers"."""
    found = _DOES.match(text)
    if not found or not all(map(roll.knows, agents.split(found.group("who")))):
        return None
    word = found.group("verb")
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), f"{word[:-3]}y"}
    return found.group("who") if any(map(begins_task, stems)) else None


def is_to_do(before: str) -> bool:
    """Whether words end with a task, and do not tell of what moved from one place to another.

    A task begins with its verb ("Draft of the plan"), says what is "to go" or to be done, or has
    a date by which to do it.
    """
    parts = [part for part in _CLAUSE.split(before) if part.strip()]
    order = parts[-1].strip() if parts else ""
    sends = any(is_infinitive(order[found.end() :]) for found in _TO_DO.finditer(order))
    begins = begins_task(order) or first_word(order) in VERBS
    return begins or sends or (find_due(order) is not None and not narrates(order))


def _is_sent(found: re.Match[str], roll: Roll) -> bool:
    """Whether somebody is told to act; without "to" it must be somebody known, or initials."""
    who = found.group("who")
    if found.group("bare"):
        return all(roll.knows(name) or agents.is_initials(name) for name in agents.split(who))
    return agents.are_agents(who, roll, sure=True)


def _signs(text: str, found: re.Match[str], who: str, label: str, roll: Roll) -> bool:
    ends = bool(found.group("before").strip()) or found.start() == 0
    words = label.removeprefix("FOR ").removeprefix("For ").removeprefix("for ")
    known = agents.are_agents(who, roll)
    if words.isupper():
        return known or agents.are_agents(who, roll, sure=True)
    if words.islower():
        return ends and known
    names = agents.split(who)
    named = all(
        roll.knows(name) or re.search(rf"\b{re.escape(name)}\b", text[: found.start("label")])
        for name in names
    )
    if ends or named:
        short = all(len(name.split()) <= _SURE_WORDS for name in names)
        return known or (short and agents.are_agents(who, roll, sure=True))
    return known and not _follows_name(text[: found.start("label")])


def _follows_name(before: str) -> bool:
    """Whether the word before a label is capitalised, so that both may be one name."""
    words = before.split()
    return bool(words) and words[-1][:1].isupper()
