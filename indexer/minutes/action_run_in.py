"""A log of actions run into a paragraph: each number with its task, and what became of it.

"24/12 (fence): JS to ask for a price – carried to May. 24/15: closed." and "AP2 (KP, grit bin) –
done. AP3 (JS to ring the joiner) – not yet." What is done is told and no longer to do; of a number
without anybody's task nothing is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.minutes import action_states, action_told, agents
from indexer.minutes.action_places import Place, of_heading
from indexer.minutes.findings import Finding, Where, of_task
from indexer.minutes.owners import REFERENCE, leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import narrates
from indexer.records import ActionState
from indexer.sentences import sentences

_ENTRY = re.compile(
    r"(?:^|(?<=[.;:] ))(?:(?:[Aa]ction|[Ii]tem|[Mm]inute) |AP ?|[A-Z]{1,5}[/ -])?"
    r"\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?\s*"
    r"(?:\((?P<about>[^()]{3,160})\)\s*[:–—-]*|[:–—]|-(?=\s))\s+(?=\S)"
)
_CUT = re.compile(r"^|(?:\band|[,;]) (?=[A-Z]|the )")  # where a clause may send somebody
_NUMBER = re.compile(r"\d[./-]\d")
_HEAD = re.compile(r"(?P<head>[A-Z][^:.;]{5,70}):\s+")
_LEAST = 2  # entries of a log within a paragraph
_NAMED = re.compile(r"(?P<who>[A-Z][\w’'/&-]*(?: [A-Z][\w’'-]*)?)[,:]? (?=\S)")


def findings(where: Where, text: str) -> list[Finding] | None:
    """The tasks of a log that a paragraph holds, each with its state; None where it is none."""
    head = _HEAD.match(text)
    if head and of_heading(head.group("head")) in {Place.FORMER, Place.MATTERS}:
        said = sentences(text[head.end() :])
        sent = [one for one in said if _begins_sent(one, where.roll)]
        if len(sent) >= _LEAST or (sent and len(sent) == len(said)):
            return [one for clause in sent for one in _sends(where, clause, clause)]
    entries = [one for one in _ENTRY.finditer(text) if _is_entry(one)]
    sole = len(entries) == 1 and entries[0].start() == 0 and bool(entries[0].group("about"))
    if len(entries) < _LEAST and not (sole and _owner(entries[0], where.roll)):
        return None
    return [one for entry, told in _told(text, entries) for one in _of(where, entry, told)]


def _is_entry(found: re.Match[str]) -> bool:
    """Whether a number is an action's of before: "24/12:", "AP3 (fence) –"; "AP3:" is a new one."""
    prefixed = found.group()[0].isalpha() and found.group("about") is not None
    return prefixed or bool(_NUMBER.search(found.group()[:12]))


def _told(text: str, entries: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], str]]:
    """Each entry with what is told of it: all up to the next."""
    stops = [*(one.start() for one in entries[1:]), len(text)]
    for entry, stop in zip(entries, stops, strict=True):
        yield entry, text[entry.end() : stop].strip()


def _of(where: Where, entry: re.Match[str], told: str) -> Iterator[Finding]:
    """The task of one entry: in its brackets, or in the first clause that sends somebody."""
    state = action_states.of_words(told) or ActionState.CARRIED_OVER
    if state is ActionState.COMPLETED:
        return
    about = entry.group("about") or ""
    owner = _owner(entry, where.roll)
    if owner:
        due = action_told.put_off(_last(told))
        yield replace(of_task(where, about, state=state), owner=owner, due=due)
        return
    for sentence in sentences(told):
        for clause in (sentence[cut.end() :] for cut in _CUT.finditer(sentence)):
            if _sent(clause, where.roll):
                yield from _sends(where, clause, told)
                return


def _sends(where: Where, clause: str, told: str) -> Iterator[Finding]:
    """The task of a clause, where what is told does not say that it is done."""
    state, start, stop = action_states.of_line(clause)
    state = action_states.of_words(told) or state or ActionState.CARRIED_OVER
    if state is not ActionState.COMPLETED:
        task = of_task(where, clause[start:stop], state=state)
        day = action_told.put_off(_last(told))
        yield task if not day or day in (task.due or "") else replace(task, due=day)


def _begins_sent(sentence: str, roll: Roll) -> bool:
    """Whether a sentence begins with somebody and what they were to do."""
    return _sent(REFERENCE.sub("", sentence), roll) is not None


def _last(told: str) -> str:
    """What is said last of when a task is to be done."""
    said = [sentence for sentence in sentences(told) if action_told.put_off(sentence)]
    return said[-1] if said else ""


def _owner(entry: re.Match[str], roll: Roll) -> str | None:
    """Whose task the brackets after a number hold; None where they hold none."""
    about = entry.group("about") or ""
    return _sent(about, roll) or _owns(about, roll)


def _sent(clause: str, roll: Roll) -> str | None:
    """Who is sent by words such as "JS to ring the joiner"."""
    led = leading(clause, roll, listed=False)
    if not led or not led.owner or not (led.stem or "").endswith(" to"):
        return None
    return led.owner if agents.are_known(led.owner, roll) else None


def _owns(about: str, roll: Roll) -> str | None:
    """Somebody known who leads the words of a task: "KP, grit bin"."""
    found = _NAMED.match(about)
    if not found or narrates(about):
        return None
    who = found.group("who")
    return who if all(map(roll.knows, agents.split(who))) else None
