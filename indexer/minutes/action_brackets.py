"""Tasks in brackets after what was decided: "(Clerk to order; CD to meet the fitter)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.minutes import agents
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import AT_THE_MEETING, first_word

_BRACKET = re.compile(r"(?<!\w)\((?P<words>[^()]{6,240})\)|\[(?P<square>[^\[\]]{6,240})\]")
_CLAUSE = re.compile(r"[^;]+")


def sent(text: str, roll: Roll) -> Iterator[tuple[int, int]]:
    """The spans of the tasks that brackets give to somebody; each of their clauses must be one."""
    for found in _BRACKET.finditer(text):
        kind = "words" if found.group("words") else "square"
        if not _stands_apart(text, found):
            continue
        clauses = list(_CLAUSE.finditer(text, found.start(kind), found.end(kind)))
        if all(_sends(clause.group().strip(), roll) for clause in clauses):
            for clause in clauses:
                start = clause.end() - len(clause.group().lstrip())
                yield start, start + len(clause.group().strip())


def _stands_apart(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends before a bracket or with it; within one it explains a word."""
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    return before[-1:] in {"", ".", ";", ":", "!", "?", ")"} or after[:1] in {"", ".", ";"}


def _sends(clause: str, roll: Roll) -> bool:
    """Whether a clause begins with somebody and "to", and with what is done later."""
    led = leading(clause, roll, listed=False)
    if not led or not led.owner or not (led.stem or "").endswith(" to"):
        return False
    told = first_word(clause[led.start :]) in AT_THE_MEETING
    return not told and agents.are_known(led.owner, roll)
