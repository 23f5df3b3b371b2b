"""The columns of a table of actions, known by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from indexer.minutes import money


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
_DETAILS = re.compile(r"details?|description", re.IGNORECASE)
_SAYS_TASK = re.compile(r"\b(?:actions?|tasks?|to ?-?do|follow[- ]?up)\b", re.IGNORECASE)
_NOTES = re.compile(r"(?:key |main )?(?:notes?|comments?|updates?)", re.IGNORECASE)
ABOUT_TASKS = frozenset({Column.OWNER, Column.DUE, Column.STATUS})


def columns(cells: Sequence[str]) -> tuple[Column, ...] | None:
    """What the columns are, where cells are the names of a table of actions; else None."""
    names = [" ".join(cell.split()).strip(" :.*/") for cell in cells]
    if any(len(name) > 45 for name in names):
        return None
    found = _one_task(names, [column_of(name) for name in names])
    if _is_timetable(names, found):
        return None
    if money.names_money(cells, owned={Column.TASK, Column.OWNER} <= set(found)):
        return None
    if found.count(Column.REF) > 1:  # "Item | Minute | Action": what was said, under "Minute"
        last = max(i for i, kind in enumerate(found) if kind is Column.REF)
        alone = Column.TASK not in found and {Column.OWNER, Column.STATUS} <= set(found)
        found[last] = Column.TASK if alone else Column.OTHER  # "No | Item | Update | Owner"
    about = ABOUT_TASKS - {Column.OWNER} & set(found) or _SAYS_TASK.search(names[-1])
    if Column.TASK not in found and Column.OWNER in found and about:
        return _said_beside(names, found)
    tasks = [name for name, kind in zip(names, found, strict=True) if kind is Column.TASK]
    if not tasks or (Column.OWNER not in found and all(map(_DETAILS.fullmatch, tasks))):
        return None  # "No. | Details | Response", of planning applications
    beside = found[-1] is Column.TASK and len(found) > 1
    if beside and Column.OWNER not in found and _NOTES.fullmatch(names[-2]):
        found[-2] = Column.OTHER  # "Item | Notes | Action": what was said, and no state
    return tuple(found) if beside or ABOUT_TASKS & set(found) else None


def are_names(cells: Sequence[str]) -> bool:
    """Whether all cells are names of columns, as over a timetable: "Date | What | Lead"."""
    names = [" ".join(cell.split()).strip(" :.*/") for cell in cells]
    return all(name and column_of(name) is not Column.OTHER for name in names)


def _is_timetable(names: Sequence[str], found: Sequence[Column]) -> bool:
    """Whether dates lead the columns and none is called an action: "Date | What | Lead"."""
    return found[0] is Column.DUE and not any(map(_SAYS_TASK.search, names))


def _one_task(names: Sequence[str], found: list[Column]) -> list[Column]:
    """The columns, of which "Issue" is what it is about where another is called "Action"."""
    tasks = [name for name, kind in zip(names, found, strict=True) if kind is Column.TASK]
    if len(tasks) < 2 or all(map(_ABOUT.fullmatch, tasks)):
        return found
    return [
        Column.OTHER if kind is Column.TASK and _ABOUT.fullmatch(name) else kind
        for name, kind in zip(names, found, strict=True)
    ]


def _said_beside(names: Sequence[str], found: list[Column]) -> tuple[Column, ...] | None:
    """Columns of "Topic | Discussion | Who | When": what is to be done stands in the discussion."""
    place = found.index(Column.OWNER) - 1
    if place > 0 and _NOTES.fullmatch(names[place]):
        found[place] = Column.OTHER
    return tuple(found) if place >= 0 and found[place] is Column.OTHER else None


def keeps_number(header: tuple[Column, ...] | None, label: str | None) -> bool:
    """Whether a paragraph is a numbered row that has lost its cells."""
    return bool(header and label and header[0] is Column.REF)


MINUTES = (Column.REF, Column.OTHER, Column.TASK)


def lacks_name(header: Sequence[Column] | None, cells: Sequence[str]) -> bool:
    """Whether no name stands over what was said: "Minute | | Action", of which two are printed."""
    return header == (Column.REF, Column.TASK) and len(cells) == len(MINUTES) - 1


def are_minutes(header: Sequence[Column] | None) -> bool:
    """Whether columns are those of minutes, with who is to act at the end: "Item | Notes | By"."""
    acts = {Column.TASK, Column.OWNER}
    return bool(header and Column.OTHER in header and header[-1] in acts)


def may_resume(header: Sequence[Column] | None) -> bool:
    """Whether columns serve for rows further down: of minutes, or of tasks with their owners."""
    return are_minutes(header) or {Column.TASK, Column.OWNER} <= set(header or ())


def column_of(name: str) -> Column:
    """What a column of this name holds."""
    for half in (name, *name.split(" / ")):
        for kind, words in _COLUMNS:
            if words.fullmatch(half):
                return kind
    return Column.OTHER
