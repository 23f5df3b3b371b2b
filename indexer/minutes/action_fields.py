"""Owner, date and status printed as fields after a task: "Owner: JS. Due: 3 May. Status: done"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.minutes import action_states, agents
from indexer.minutes.roll import Roll
from indexer.records import ActionState

_NAME = (
    r"(?P<owner>(?:action )?owners?|lead(?: officer)?s?|responsible(?: (?:person|officer|party))?|"
    r"responsibility|assigned to|assignee|action(?:ed)? by|who|by whom)"
    r"|(?P<due>due(?: date| by| on)?|deadline|by when|when|target(?: date)?|timescale|timeframe|"
    r"complete by|completion date|by)"
    r"|(?P<state>status|state|progress|update|rag)"
)
_FIELD = re.compile(rf"(?:^|(?<=[\s(,;|.]))(?:{_NAME})\s*(?::|=|\s[-–—]\s)\s*", re.IGNORECASE)
_DUE_ALONE = re.compile(
    r"(?:^|(?<=[\s(,;|.]))(?P<due>[Dd]ue(?: [Dd]ate| by| on)?|DUE(?: DATE| BY| ON)?)\s+"
    r"(?=[\dA-Z])(?!(?i:date|by|on)\b)"
)
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Fields:
    """What stands in fields at the end of a text; ``stop`` is where the task before them ends."""

    stop: int
    owner: str | None = None
    due: str | None = None
    state: ActionState | None = None

    @property
    def found(self) -> bool:
        """Whether there is any field."""
        return bool(self.owner or self.due or self.state)


def of_text(text: str, roll: Roll) -> Fields:
    """The fields with which a text ends; ``stop`` is its length where there are none."""
    places = sorted([*_FIELD.finditer(text), *_DUE_ALONE.finditer(text)], key=lambda m: m.start())
    held = Fields(len(text))
    after = len(text)
    for place in reversed(places):
        value = text[place.end() : after].strip(" \t,;|.()[]–—-")
        if not value or len(value) > _LONGEST:
            break
        read = _read(place, value, roll, held)
        if read is None:
            break
        held, after = read, place.start()
    return held


def _read(place: re.Match[str], value: str, roll: Roll, held: Fields) -> Fields | None:
    """The fields with one more before them, or None where the words are no field."""
    kind = place.lastgroup
    stop = place.start()
    if kind == "owner":
        if agents.is_unassigned(value):
            return Fields(stop, held.owner, held.due, held.state)
        if not agents.are_agents(value, roll, sure=True):
            return None
        return Fields(stop, value, held.due, held.state)
    if kind == "due":
        return Fields(stop, held.owner, value, held.state)
    state = action_states.of_words(value)
    return Fields(stop, held.owner, held.due, state) if state or len(value.split()) < 3 else None
