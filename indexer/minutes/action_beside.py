"""What owners in a column beside the minutes are to do: which of the sentences is theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.minutes import action_states, agents
from indexer.minutes.action_clauses import apart
from indexer.minutes.action_margins import TO_DO
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task, narrates
from indexer.records import ActionState
from indexer.sentences import sentences


def owners(cell: str, roll: Roll) -> list[str]:
    """The owners of a cell, each line apart where it names somebody: "CD/EF" and then "LT"."""
    lines = [" ".join(line.split()) for line in cell.split("\n") if line.strip()]
    groups = [group for line in lines for group in line.split(" ")]
    if any("/" in group for group in groups) and all(_is_group(group, roll) for group in groups):
        lines = groups  # "CD/EF LT"
    names = [name for line in lines for name in agents.split(line)]
    apart_ = all(roll.knows(name) or agents.is_initials(name) for name in names)
    return lines if apart_ else [" ".join(lines)]


def _is_group(words: str, roll: Roll) -> bool:
    names = words.split("/")
    return all(roll.knows(name) or agents.is_initials(name) for name in names)


def tasks(said: str, named: Sequence[str], roll: Roll) -> Iterator[tuple[str, str]]:
    """Each owner with the sentence that sends them, else the last one that may be a task."""
    whole = sentences(said)
    clauses = [clause for sentence in whole for clause in apart(sentence, roll) if clause.strip()]
    taken: set[str] = set()
    for owner in named:
        theirs = [clause for clause in clauses if _sends(clause, owner, roll)]
        left = [clause for clause in clauses if clause not in taken and _may_be_task(clause, roll)]
        found = next(iter([*reversed(theirs), *reversed(left), *reversed(whole)]), None)
        if found:
            taken.add(found)
            yield owner, found


def sent_to(said: str, owner: str, roll: Roll) -> str | None:
    """The last sentence that sends an owner, where the last of all only tells something."""
    whole = sentences(said)
    if not whole or not narrates(whole[-1]) or TO_DO.search(whole[-1]):
        return None
    return next((one for one in reversed(whole) if _sends(one, owner, roll)), None)


def _sends(clause: str, owner: str, roll: Roll) -> bool:
    """Whether a clause begins with one of the owners and what they are still to do."""
    led = leading(clause, roll, listed=False)
    if not led or not led.owner or action_states.of_line(clause)[0] is ActionState.COMPLETED:
        return False
    ours, theirs = _persons(owner, roll), _persons(led.owner, roll)
    return bool(ours & theirs)


def _persons(words: str, roll: Roll) -> set[str]:
    """The owners that words print, as the attendance list has them."""
    names = agents.split(words)
    return {roll.posts.get(name.casefold()) or roll.resolve(name) or name for name in names}


def _may_be_task(clause: str, roll: Roll) -> bool:
    """Whether a clause may be a task of whoever stands beside it, and sends nobody itself."""
    led = leading(clause, roll, listed=False)
    if led and led.owner:
        return False
    return begins_task(clause) or (bool(TO_DO.search(clause)) and not narrates(clause))
