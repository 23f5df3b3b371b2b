"""Tables of actions: columns known by their names, or by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from itertools import pairwise

from indexer.minutes import action_states, agents, deadlines, money
from indexer.minutes.action_labels import is_nothing
from indexer.minutes.action_lists import several, state_in
from indexer.minutes.action_places import Place
from indexer.minutes.findings import Finding, Where, of_task
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task, narrates
from indexer.records import Paragraph
from indexer.sentences import sentences


class Column(Enum):
    """What a column of a table of actions holds."""

    REF = auto()
    TASK = auto()
    OWNER = auto()
    DUE = auto()
    STATUS = auto()
    OTHER = auto()


_NAMES = (
    (
        Column.REF,
        (
            r"(?:action |item |minute |min |agenda |paper )?(?:ref(?:erence)?|no|nos|number|id|#|"
            r"n[oº°])\.?"
            r"|item(?: no\.?| number)?|minute|agenda item|#|date (?:raised|opened|agreed|of "
            r"meeting|set)|"
            r"meeting(?: date)?|raised|origin|source|min\.? ?(?:no|ref)?\.?|priority|type|category"
        ),
    ),
    (
        Column.OWNER,
        (
            r"(?:action |task )?(?:owners?|leads?|assignees?|holder)|who(?:m)?|by whom\??|who\??|"
            r"(?:person |officer |lead |member )?(?:\(s\) )?responsib(?:le|ility)(?: .{0,20})?|"
            r"assigned(?: to)?|(?:lead |responsible )?(?:officer|person|member|governor|trustee)s?"
            r"(?: ?\(s\))?|action(?:ed)? by|to be (?:done|actioned) by|names?|initials|lead "
            r"(?:officer|person|responsibility)|for action by|for"
        ),
    ),
    (
        Column.DUE,
        (
            r"(?:due|target|completion|deadline|finish|end|review|expected)(?: ?date| by| for "
            r"completion)?|"
            r"(?:by )?when\??|time ?(?:scales?|frames?|lines?|limit)|dates?|date due|by(?: date)?|"
            r"to be completed by|complete by|target date.{0,20}|due.{0,15}"
        ),
    ),
    (
        Column.STATUS,
        (
            r"(?:current |action |rag )?(?:status|state|rag|rating)(?: .{0,20})?|(?:progress|"
            r"latest)?\s*"
            r"(?:updates?|progress|outcome|notes?|comments?|position|response)(?: .{0,25})?|"
            r"complete(?:d)?\??(?: .{0,12})?|done\??|closed\??|open ?/ ?closed|result"
        ),
    ),
    (
        Column.TASK,
        (
            r"(?:agreed |outstanding |new |key |follow[- ]?up |previous |required "
            r")?(?:actions?|tasks?|"
            r"action points?|action items?|to ?-?do)(?: ?\(s\))?(?: (?:required|agreed|"
            r"points?|items?|"
            r"to be taken|description|needed|arising|and .{3,30}))?|what\??|what needs to .{2,20}|"
            r"description(?: of action)?|commitment|follow[- ]?up|next steps?|details?(?: of "
            r"action)?|"
            r"issue(?: ?/ ?action)?|action detail|matter|decision ?(?:/|and|&) ?action|actions? "
            r"& .{3,20}"
        ),
    ),
)
_COLUMNS = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _NAMES)
_ABOUT = re.compile(r"issue|matter|details?|description|decision.*", re.IGNORECASE)
_STATUS_CELL = re.compile(
    r"(?:red|amber|green|r|a|g|yes|no|n|y|new|on track|not "
    r"started)",
    re.IGNORECASE,
)
_REF_CELL = re.compile(
    r"(?:[A-Z]{0,4}[#\s]?\d{1,4}(?:[./-]\d{1,4}){0,2}(?:[a-z]|\(\w{1,4}\))?\.?|[-–—])"
)
_NOT_TO_DO = re.compile(
    r"\bno (?:further )?actions? (?:(?:is|was|are) )?(?:to be )?(?:taken|needed|required)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:ACTION|Action)\s*[:–-]\s*(?=\S)")
_ABOUT_TASKS = frozenset({Column.OWNER, Column.DUE, Column.STATUS})
_LONG = 60


def columns(cells: Sequence[str]) -> tuple[Column, ...] | None:
    """What the columns are, where cells are the names of a table of actions; else None."""
    names = [" ".join(cell.split()).strip(" :.*") for cell in cells]
    if any(len(name) > 45 for name in names):
        return None
    found = _one_task(names, [_column(name) for name in names])
    if money.names_money(cells, owned={Column.TASK, Column.OWNER} <= set(found)):
        return None
    if found.count(Column.REF) > 1:  # "Item | Minute | Action": what was said, under "Minute"
        last = max(i for i, kind in enumerate(found) if kind is Column.REF)
        alone = Column.TASK not in found and {Column.OWNER, Column.STATUS} <= set(found)
        found[last] = Column.TASK if alone else Column.OTHER  # "No | Item | Update | Owner"
    if (
        Column.TASK not in found
        and Column.OWNER in found
        and _ABOUT_TASKS - {Column.OWNER} & set(found)
    ):
        return _said_beside(found)
    if Column.TASK not in found:
        return None
    beside = found[-1] is Column.TASK and len(found) > 1
    return tuple(found) if beside or _ABOUT_TASKS & set(found) else None


def _one_task(names: Sequence[str], found: list[Column]) -> list[Column]:
    """The columns, of which "Issue" is what it is about where another is called "Action"."""
    tasks = [name for name, kind in zip(names, found, strict=True) if kind is Column.TASK]
    if len(tasks) < 2 or all(map(_ABOUT.fullmatch, tasks)):
        return found
    return [
        Column.OTHER if kind is Column.TASK and _ABOUT.fullmatch(name) else kind
        for name, kind in zip(names, found, strict=True)
    ]


def _said_beside(found: list[Column]) -> tuple[Column, ...] | None:
    """Columns of "Topic | Discussion | Who | When": what is to be done stands in the discussion."""
    place = found.index(Column.OWNER) - 1
    return tuple(found) if place >= 0 and found[place] is Column.OTHER else None


def _column(name: str) -> Column:
    for kind, words in _COLUMNS:
        if words.fullmatch(name):
            return kind
    return Column.OTHER


def actions(
    where: Where, cells: Sequence[str], header: Sequence[Column], place: Place
) -> Iterator[Finding]:
    """The actions of one row, its columns known."""
    label = where.paragraph.label
    if label and len(cells) == len(header) - 1 and header[0] is Column.REF:
        cells = (label, *cells)  # the number of the row was taken for its label
    if Column.TASK not in header and len(cells) != len(header):
        return
    if not _ABOUT_TASKS & set(header) and len(cells) != len(header):
        return  # a row without an action beside what was said
    row = fitted(cells, header, where.roll)
    task = row.get(Column.TASK, "").strip()
    who, printed = row.get(Column.OWNER, "").strip(), row.get(Column.DUE, "").strip()
    if not who and agents.are_agents(task, where.roll) and not begins_task(task):
        task, who = _beside(row), task
    elif not task and who:
        task = _beside(row)
    if is_nothing(task) or _column(task) is Column.TASK:
        return
    if _NOT_TO_DO.search(row.get(Column.STATUS, "")):
        return
    task = _LABEL.sub("", task)
    said = action_states.of_words(row.get(Column.STATUS, ""))
    inner, start, stop = action_states.of_line(task)
    state = said or inner or state_in(place)
    owner = None if not who or agents.is_unassigned(who) or deadlines.is_due(who) else who
    pieces = _to_do(several(task[start:stop], where.roll) or [task], where.roll)
    shared = [part for piece in pieces for part in _by_owner(piece, owner or "", where.roll)]
    for own, piece in shared:
        lone = owner if owner and len(shared) == 1 else None
        found = of_task(where, piece, owner=own or lone, state=state)
        found = found.with_owner(owner, None)
        yield found if not printed or not _is_date(printed) else _dated(found, printed)


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


def _dated(found: Finding, printed: str) -> Finding:
    return replace(found, due=printed)


def _is_date(cell: str) -> bool:
    return not is_nothing(cell) and not agents.is_unassigned(cell) and len(cell) < _LONG


def _beside(row: dict[Column, str]) -> str:
    """The last sentence of the text beside an owner in an "Action" column."""
    said = sentences(row.get(Column.OTHER, ""))
    return said[-1] if said else ""


def fitted(cells: Sequence[str], header: Sequence[Column], roll: Roll) -> dict[Column, str]:
    """Each cell under its column; where empty cells were lost, under the one that it fits best."""
    words = [" ".join(cell.split()) for cell in cells]
    if len(words) == len(header):
        row: dict[Column, str] = {}
        for kind, cell in zip(header, words, strict=True):
            if kind is Column.OTHER and len(cell) > len(row.get(kind, "")):
                row[kind] = cell  # the longest: what was said, and not its topic
            else:
                row.setdefault(kind, cell)
        return row
    return _best(words, header, roll)


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
    kinds = [_kind_of(cell, roll) for cell in cells]
    tasks = [k for k in kinds if k is Column.TASK]
    listed = place in {Place.NEW, Place.FORMER, Place.DONE}
    if len(tasks) != 1 or not (Column.OWNER in kinds or (listed and len(set(kinds)) > 1)):
        return None
    if not listed and (len(cells) != 2 or kinds[-1] is not Column.OWNER):
        return None
    return tuple(kinds)


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
