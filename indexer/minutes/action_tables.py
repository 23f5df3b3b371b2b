"""Tables of actions: columns known by their names, or by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.minutes import action_beside, action_states, action_told, agents, deadlines
from indexer.minutes.action_cells import LONG, fitted
from indexer.minutes.action_columns import ABOUT_TASKS, Column, are_minutes, column_of
from indexer.minutes.action_label_owners import owner_and_date
from indexer.minutes.action_labels import is_nothing, labelled
from indexer.minutes.action_lists import several, state_in
from indexer.minutes.action_margins import is_to_do
from indexer.minutes.action_owner_behind import with_owner_behind
from indexer.minutes.action_places import Place
from indexer.minutes.findings import Finding, Where, of_task
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task, narrates
from indexer.records import ActionState, Paragraph

_TO_NOTE = re.compile(r"(?:to |for )?(?:noted?|noting|info(?:rmation)?)(?: only)?", re.IGNORECASE)
_NOT_TO_DO = re.compile(
    r"\bno (?:further )?actions? (?:(?:is|was|are) )?(?:to be )?(?:taken|needed|required)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"(?:not )?[a-z]+ed\.?", re.IGNORECASE)  # "Approved", in an action's place
_LABEL = re.compile(r"^(?:ACTION|Action)\s*[:–-]\s*(?=\S)")


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


def resumes(header: Sequence[Column], where: Where) -> bool:
    """Whether a row stands under columns named further up: "3.1 | Ring the county | JS | May".

    Minutes with a table of tasks under each item often name its columns only once.
    """
    cells = where.paragraph.cells
    if are_minutes(header):
        return acts(cells[-1], where.roll)
    cells = (where.paragraph.label or "", *cells) if header[0] is Column.REF else cells
    if len(cells) != len(header) or not all(cells[:1]):
        return False
    row = dict(zip(header, cells, strict=True))
    names = agents.split(row[Column.OWNER])
    return bool(names) and all(map(where.roll.knows, names)) and begins_task(row[Column.TASK])


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
    return printed and not agents.is_unassigned(cell) and len(cell) < LONG


def is_row(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a row of a table."""
    return len(paragraph.cells) > 1
