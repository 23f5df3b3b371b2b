"""Which cell of a row of actions stands under which column: fitted to those named, or guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.minutes import action_states, agents, deadlines, money
from indexer.minutes.action_columns import Column, column_of
from indexer.minutes.action_margins import is_to_do
from indexer.minutes.action_places import Place
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task
from indexer.records import ActionState
from indexer.sentences import sentences

_STATUS_CELL = re.compile(
    r"(?:red|amber|green|r|a|g|yes|no|n|y|new|on track|not "
    r"started)",
    re.IGNORECASE,
)
_REF_CELL = re.compile(
    r"(?:[A-Z]{0,4}[#\s]?\d{1,4}(?:[./-]\d{1,4}){0,2}(?:[a-z]|\(\w{1,4}\))?\.?|[-–—])"
)
LONG = 60  # characters: more than a state or a day takes


def fitted(cells: Sequence[str], header: Sequence[Column], roll: Roll) -> dict[Column, str]:
    """Each cell under its column; where empty cells were lost, under the one that it fits best."""
    words = ["\n".join(filter(None, map(_spaced, cell.split("\n")))) for cell in cells]
    if len(words) == len(header):
        row: dict[Column, str] = {}
        for kind, cell in zip(header, words, strict=True):
            if kind is Column.OTHER and len(cell) > len(row.get(kind, "")):
                row[kind] = cell  # the longest: what was said, and not its topic
            elif kind is Column.STATUS and _closes(cell, row.get(kind, "")):
                row[kind] = cell  # "Progress | Status": what was done, then "Closed" or "Open"
            else:
                row.setdefault(kind, cell)
        return row
    return _best(words, header, roll)


def _closes(cell: str, before: str) -> bool:
    """Whether a second column of states says that it is closed, or open where the first did not."""
    said, first = (action_states.of_words(text) for text in (cell, before))
    return said is not None and ActionState.COMPLETED in {said, first}


def _spaced(line: str) -> str:
    return " ".join(line.split())


def _best(words: Sequence[str], header: Sequence[Column], roll: Roll) -> dict[Column, str]:
    """The assignment in order with the highest score (a small alignment)."""
    best: list[list[tuple[float, tuple[int, ...]]]] = [[(0.0, ())] * (len(header) + 1)]
    for i, cell in enumerate(words):
        line: list[tuple[float, tuple[int, ...]]] = [(best[i][0][0] - 5, (*best[i][0][1], -1))]
        for j, kind in enumerate(header):
            taken = best[i][j][0] + _fits(cell, kind, roll)
            line.append(max((taken, (*best[i][j][1], j)), line[j],
                            (best[i][j + 1][0] - 5, (*best[i][j + 1][1], -1)),
                            key=lambda pair: pair[0]))  # fmt: skip
        best.append(line)
    row: dict[Column, str] = {}
    for cell, place in zip(words, best[-1][-1][1], strict=True):
        if place >= 0:
            row.setdefault(header[place], cell)
    return row


def _fits(cell: str, kind: Column, roll: Roll) -> float:
    """How well a cell fits a column: 3 surely, 0 not at all."""
    owner = agents.are_agents(cell, roll, sure=False)
    due = deadlines.is_due(cell)
    status = bool(_STATUS_CELL.fullmatch(cell)) or (
        action_states.of_words(cell) is not None and len(cell) < LONG
    )
    ref = bool(_REF_CELL.fullmatch(cell))
    long = len(cell.split()) > 3 and not owner and not due
    if kind is Column.REF:
        return 3.0 if ref else 0.5
    if kind is Column.OWNER:
        return 3.0 if owner else (0.2 if long or due or status else 1.0)
    if kind is Column.DUE:
        return 3.0 if due else (0.2 if long or owner or status else 0.8)
    if kind is Column.STATUS:
        return 2.8 if status else (1.2 if not owner and not due and not ref else 0.2)
    task = 0.3 if owner or due or ref or (status and len(cell.split()) < 3) else 2.0
    return task + (1.0 if begins_task(cell) or long else 0.0) - (0.5 if kind is Column.OTHER else 0)


def guessed(cells: Sequence[str], roll: Roll, place: Place) -> tuple[Column, ...] | None:
    """Columns of a row without a header, in a list of actions or beside a margin of owners."""
    if len(cells) < 2 or money.is_payment(cells):
        return None
    if all(column_of(cell) is not Column.OTHER for cell in cells):
        return None  # "Item | Who": the head of a table
    kinds = [_kind_of(cell, roll) for cell in cells]
    if kinds == [Column.TASK, Column.TASK] and _sent(cells[1], roll):
        return (Column.OTHER, Column.TASK)
    tasks = [k for k in kinds if k is Column.TASK]
    listed = place in {Place.NEW, Place.FORMER, Place.DONE}
    if len(tasks) != 1 or not (Column.OWNER in kinds or (listed and len(set(kinds)) > 1)):
        return None
    if not listed and not (len(cells) == 2 and _is_beside(cells, kinds)):
        return None
    if not listed and _tells(cells[kinds.index(Column.TASK)], roll):
        kinds[kinds.index(Column.TASK)] = Column.OTHER
    return tuple(kinds)


def _is_beside(cells: Sequence[str], kinds: Sequence[Column]) -> bool:
    """Whether the second of two cells owns what the first says: "Who came | Clerk" says nothing.

    "Hall committee | Cllr Moss" appoints, and "Policies | none" owns nothing.
    """
    if kinds[-1] is not Column.OWNER or agents.is_unassigned(cells[1]):
        return False
    if " " not in cells[0] or cells[0].endswith(":"):
        return False  # "Sponsor | Vice-Chancellor", on a cover
    return begins_task(cells[0]) or is_to_do(cells[0]) or len(cells[0]) > LONG


def _sent(cell: str, roll: Roll) -> bool:
    """Whether a cell begins with somebody known and what they are to do."""
    led = leading(cell, roll, listed=False)
    return bool(led and led.owner and all(map(roll.knows, agents.split(led.owner))))


def _tells(cell: str, roll: Roll) -> bool:
    """Whether a cell first tells what was said: what is to be done then stands at its end."""
    said = sentences(cell)
    return len(said) > 1 and leading(cell, roll, listed=True) is None


def _kind_of(cell: str, roll: Roll) -> Column:
    if _REF_CELL.fullmatch(cell):
        return Column.REF
    if (
        agents.are_agents(cell, roll, sure=False)
        or (len(cell.split()) == 1 and roll.knows(cell))
        or agents.is_unassigned(cell)
    ):
        return Column.OWNER
    if deadlines.is_due(cell):
        return Column.DUE
    if _STATUS_CELL.fullmatch(cell) or (
        action_states.of_words(cell) is not None and len(cell.split()) < 6 and not begins_task(cell)
    ):
        return Column.STATUS
    return Column.TASK
