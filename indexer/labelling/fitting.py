"""Whether a rule of the policy means a paper: yes, no, or not known."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from fnmatch import fnmatchcase
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from indexer.boards import Boards
from indexer.labelling.facts import PaperFacts
from indexer.labelling.rules import Age, Condition
from indexer.records import DateBasis, MeetingDate

_SURE = frozenset({DateBasis.MANIFEST, DateBasis.PRINTED})
_PATTERN = frozenset("*?[")


def fits(
    when: Condition, facts: PaperFacts, today: dt.date, *, surely: bool = False
) -> bool | None:
    """Whether a paper is meant; None where a fact that is asked for is not known.

    Args:
        when: everything that it states must fit.
        facts: of the paper.
        today: the day from which ages are counted.
        surely: a date that is only inferred counts as not known.
    """
    said: list[bool | None] = []
    if when.folders:
        said.append(any(_lies_in(folder, facts.folders) for folder in when.folders))
    if when.kinds:
        said.append(facts.kind in when.kinds if facts.kind else None)
    if when.boards:
        said.append(_of_board(when.boards, facts.board))
    if when.older_than:
        said.append(_older(when.older_than, facts.date, today, surely=surely))
    if False in said:
        return False
    return None if None in said else True


def _lies_in(folder: str, folders: tuple[str, ...]) -> bool:
    """Whether a paper lies in a folder of this name or path, at whatever depth."""
    steps = [step.casefold() for step in folder.split("/") if step not in {"", "."}]
    lies = [name.casefold() for name in folders]
    starts = range(len(lies) - len(steps) + 1)
    return bool(steps) and any(
        all(fnmatchcase(name, step) for name, step in zip(lies[start:], steps, strict=False))
        for start in starts
    )


def _of_board(wanted: tuple[str, ...], board: str | None) -> bool | None:
    if board is None:
        return None
    return any(_same_board(one, board) for one in wanted)


@lru_cache(maxsize=4096)
def _same_board(wanted: str, board: str) -> bool:
    """By a pattern as it is printed, else as search tells boards apart."""
    if set(wanted) & _PATTERN:
        return fnmatchcase(" ".join(board.casefold().split()), wanted.casefold())
    return Boards((wanted, board)).same(wanted, board)


def _older(age: Age, date: MeetingDate, today: dt.date, *, surely: bool) -> bool | None:
    if date.value is None or (surely and date.basis not in _SURE):
        return None
    held = _last_day(date.value)
    if held is None:
        return None
    try:
        return held + relativedelta(**{age.unit: age.count}) <= today  # type: ignore[arg-type]
    except (ValueError, OverflowError):  # beyond the calendar
        return False


def _last_day(value: str) -> dt.date | None:
    """The last day that a date may mean: of "2020-03" the 31st."""
    year, month, *day = (int(step) for step in value.split("-"))
    try:
        return dt.date(year, month, day[0] if day else monthrange(year, month)[1])
    except ValueError:
        return None
