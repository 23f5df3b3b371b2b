"""Tables of actions: columns known by their names, or by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.minutes import action_beside, action_states, action_told, agents, deadlines, money
from indexer.minutes.action_columns import ABOUT_TASKS, Column, are_minutes, column_of
from indexer.minutes.action_labels import is_nothing, labelled, owner_and_date
from indexer.minutes.action_lists import several, state_in
from indexer.minutes.action_margins import is_to_do
from indexer.minutes.action_places import Place
from indexer.minutes.action_signed import with_owner_behind
from indexer.minutes.findings import Finding, Where, of_task
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task, narrates
from indexer.records import ActionState, Paragraph
from indexer.sentences import sentences

_STATUS_CELL = re.compile(
    r"(?:red|amber|green|r|a|g|yes|no|n|y|new|on track|not "
    r"started)",
    re.IGNORECASE,
)
_REF_CELL = re.compile(
    r"(?:[A-Z]{0,4}[#\s]?\d{1,4}(?:[./-]\d{1,4}){0,2}(?:[a-z]|\(\w{1,4}\))?\.?|[-–—])"
)
_TO_NOTE = re.compile(r"(?:to |for )?(?:noted?|noting|info(?:rmation)?)(?: only)?", re.IGNORECASE)
_NOT_TO_DO = re.compile(
    r"\bno (?:further )?actions? (?:(?:is|was|are) )?(?:to be )?(?:taken|needed|required)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"(?:not )?[a-z]+ed\.?", re.IGNORECASE)  # "Approved", in an action's place
_LABEL = re.compile(r"^(?:ACTION|Action)\s*[:–-]\s*(?=\S)")
_LONG = 60


def actions(
    where: Where, cells: Sequence[str], header: Sequence[Column], place: Place
) -> Iterator[Finding]:
    """The actions of one row, its columns known."""
    undated = header[-1] is Column.DUE and agents.are_agents(cells[-1], where.roll, sure=False)
    cells = cells if undated else _numbered(where, cells, header)
    if len(cells) != len(header) and not undated:
        one = not {Column.TASK, Column.OWNER} <= set(header)
        if one and (are_minutes(header) or not ABOUT_TASKS & set(header)):
            if len(cells) < 2 or not acts(cells[-1], where.roll):
                return  # a row without an action beside what was said
            header = header[-len(cells) :]  # what was said goes on: no number stands before it
        elif Column.TASK not in header:
            return
    row = with_owner_behind(fitted(cells, header, where.roll), where.roll)
    if _are_lines(row, where.roll):
        yield from _of_lines(where, row, place)
        return
    who, task = row.get(Column.OWNER, ""), " ".join(row.get(Column.TASK, "").split())
    alone, when = owner_and_date(task, where.roll)
    if not who.strip() and alone and not begins_task(task):
        task, who = "", alone if when else row.get(Column.TASK, "")
        row[Column.DUE] = when or row.get(Column.DUE, "")
    if task or not who.strip():
        yield from _of_row(where, row, place)
        return
    marked = list(_of_marks(where, {**row, Column.OWNER: who}, place))
    if marked:
        yield from marked
        return
    named = action_beside.owners(who, where.roll)
    for owner, said in action_beside.tasks(row.get(Column.OTHER, ""), named, where.roll):
        yield from _of_row(where, {**row, Column.TASK: said, Column.OWNER: owner}, place)


def _numbered(where: Where, cells: Sequence[str], header: Sequence[Column]) -> Sequence[str]:
    """The cells of a row with its number, where that was taken for its label.

    None of them where the number stood beside all columns, and the last of these was empty.
    """
    label = where.paragraph.label
    lost = label and len(cells) == len(header) - 1 and header[0] is Column.REF
    if lost and are_minutes(header) and not _may_act(cells[-1], where.roll):
        return ()
    return (label, *cells) if label and lost else cells


def _of_marks(where: Where, row: dict[Column, str], place: Place) -> Iterator[Finding]:
    """What is marked in what was said: "ACTION: JS to ring"; the owner beside it says it again."""
    told = row.get(Column.OTHER, "")
    for mark in labelled(told, where.roll):
        task = told[mark.start : mark.stop]
        named = mark.owner or ("" if leading(task, where.roll, listed=True) else row[Column.OWNER])
        if task:
            yield from _of_row(where, {**row, Column.TASK: task, Column.OWNER: named}, place)


def _of_lines(where: Where, row: dict[Column, str], place: Place) -> Iterator[Finding]:
    """The actions of a row whose cells hold a line each for several tasks."""
    lines = row[Column.TASK].split("\n")
    owners = row.get(Column.OWNER, "").split("\n")
    for index, line in enumerate(lines):
        led = leading(line, where.roll, listed=True)
        shared = "" if led and led.owner else " ".join(owners)
        who = owners[index] if len(owners) == len(lines) else shared
        yield from _of_row(where, {**row, Column.TASK: line, Column.OWNER: who}, place)


def acts(cell: str, roll: Roll) -> bool:
    """Whether a cell names who is to act, alone or with a task, or says that nobody is."""
    if is_nothing(cell):
        return True
    led = leading(cell, roll, listed=True)
    who = led.owner if led else cell if agents.are_agents(cell, roll) else None
    named = action_beside.owners(who or "", roll)
    return bool(who) and all(agents.are_known(one, roll) for one in named)


def _may_act(cell: str, roll: Roll) -> bool:
    """Whether a cell may say what is to be done, and is not what was said."""
    owner, _ = owner_and_date(cell, roll)
    return bool(owner) or acts(cell, roll) or begins_task(cell) or is_to_do(cell)


def _are_lines(row: dict[Column, str], roll: Roll) -> bool:
    """Whether each line of a cell is a task of its own: "LT to order" and then "BH to pay"."""
    lines = row.get(Column.TASK, "").split("\n")
    return len(lines) > 1 and all(
        begins_task(line) or leading(line, roll, listed=True) is not None for line in lines
    )


def _of_row(where: Where, row: dict[Column, str], place: Place) -> Iterator[Finding]:
    """The actions of a row whose task is known."""
    row = {kind: " ".join(cell.split()) for kind, cell in row.items()}
    task, who, printed = (row.get(c, "") for c in (Column.TASK, Column.OWNER, Column.DUE))
    if is_nothing(task) or _is_name(task) or _DECIDED.fullmatch(task):
        return
    if _TO_NOTE.fullmatch(who) or _NOT_TO_DO.search(row.get(Column.STATUS, "")):
        return
    task = _LABEL.sub("", task)
    said = action_states.of_status(row.get(Column.STATUS, ""), task)
    inner, start, stop = action_states.of_line(task)
    state = said or inner or state_in(place)
    if state is not ActionState.COMPLETED:
        printed = printed or action_told.put_off(row.get(Column.STATUS, "")) or ""
    if action_states.of_words(printed) is ActionState.COMPLETED:  # "DONE 10/7" under "When"
        state, printed = ActionState.COMPLETED, ""
    owner = None if not who or agents.is_unassigned(who) or deadlines.is_due(who) else who
    pieces = _to_do(several(task[start:stop], where.roll) or [task], where.roll)
    shared = [part for piece in pieces for part in _by_owner(piece, owner or "", where.roll)]
    for own, piece in shared:
        lone = owner if owner and len(shared) == 1 else None
        found = of_task(where, piece, owner=own or lone, state=state)
        found = found.with_owner(owner, None)
        yield found if not printed or not _is_date(printed) else replace(found, due=printed)


def _is_name(task: str) -> bool:
    """Whether words are the name of a column, and no task called so: "Review", "Update the map"."""
    column = column_of(task)
    bare = column is not Column.OTHER and " " not in task and not begins_task(task)
    return column is Column.TASK or bare


def _to_do(pieces: list[str], roll: Roll) -> list[str]:
    """The pieces of a cell without what it first tells: "KP had asked the county. KP will …"."""
    kept = [piece for piece in pieces if leading(piece, roll, listed=True) or not narrates(piece)]
    return kept or pieces


def _by_owner(task: str, owner: str, roll: Roll) -> list[tuple[str | None, str]]:
    """The tasks of a cell, where each owner of the cell beside it is named before one of them."""
    names = owner.split() if all(map(roll.knows, owner.split())) else agents.split(owner)
    told = "|".join(re.escape(name) for name in names)
    found = list(re.finditer(rf"\b({told}) (?:to|will) (?=[a-z])", task))
    if len(names) < 2 or len(found) < 2:
        return [(None, task)]
    cuts = [0, *(m.start() for m in found[1:]), len(task)]
    pieces = [task[a:b].strip(" ;,") for a, b in pairwise(cuts)]
    return [(m.group(1), piece) for m, piece in zip(found, pieces, strict=True)]


def _is_date(cell: str) -> bool:
    printed = deadlines.is_due(cell) or not is_nothing(cell)  # "17.7.12" has no letters
    return printed and not agents.is_unassigned(cell) and len(cell) < _LONG


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
        action_states.of_words(cell) is not None and len(cell) < _LONG
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
    return begins_task(cells[0]) or is_to_do(cells[0]) or len(cells[0]) > _LONG


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


def is_row(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a row of a table."""
    return len(paragraph.cells) > 1
