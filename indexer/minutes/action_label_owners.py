"""What a label says that names no task: an owner, the day, how far it is."""

from __future__ import annotations

import re

from indexer.minutes import action_states, agents, deadlines
from indexer.minutes.roll import Roll
from indexer.records import ActionState
from indexer.structure.dates import MONTH

_LETTER = re.compile(r"\s*\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)$")  # "ACTION: Clerk (a)"
_MONTH = re.compile(rf"(?:{MONTH})\.?", re.IGNORECASE)  # beside an owner
_MOST_OWNER_WORDS = 12


def owner_and_state(task: str, roll: Roll) -> tuple[str | None, str | None, ActionState | None]:
    """Owner, date and state of "CL (carried forward)", "Clerk by 3 May - done"."""
    who, when = owner_and_date(task, roll)
    if who:
        return who, when, None
    state, start, stop = action_states.of_line(task)
    if state is None or start or stop == len(task):
        return None, None, None
    who, when = owner_and_date(task[:stop], roll)
    return who, when, state if who else None


def owner_and_date(task: str, roll: Roll) -> tuple[str | None, str | None]:
    """Owner and date of "Clerk", "JS/KP", "Head of Finance, by 3 May"."""
    words = _LETTER.sub("", task.strip()).strip(" .()[]")
    if not words or len(words.split()) > _MOST_OWNER_WORDS:
        return None, None
    for cut in re.finditer(r"\s*[,;–—-]\s+|\s+(?=by\b|before\b|due\b|within\b)", words):
        who, when = words[: cut.start()], words[cut.end() :]
        if deadlines.is_due(when) and agents.are_agents(who, roll, sure=True):
            return who, when
    who, _, when = words.rpartition(" ")
    if _MONTH.fullmatch(when) and agents.are_known(who, roll) and not roll.knows(words):
        return who, when  # "DH Nov", and not "Theresa May"
    return (words, None) if agents.are_agents(words, roll) else (None, None)
