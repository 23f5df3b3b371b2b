"""Cells of a table of tasks that reach over several rows: whose tasks these are, and until when.

A merged cell is printed once. Where its column is said to name owners or days, it holds for each
row that it spans; what is printed under other names stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

LONGEST = 60  # characters of an owner or a day: what is longer is a text
_LONGEST_NAME = 45
_TASKS = re.compile(
    r"\b(?:actions?|tasks?|to[- ]?do|what|follow[- ]?ups?|next steps?|commitments?)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"(?:(?:action|task|lead|responsible|named?|assigned) )?"
    r"(?:owners?|leads?|assignees?|officers?|persons?|responsib(?:le|ility)|initials)"
    r"(?: (?:officer|person|member)s?)?|(?:by )?who(?:m)?|assigned to|(?:for )?action(?:ed)? by|"
    r"(?:(?:due|target|completion) )?(?:dates?|deadlines?)|due(?: (?:by|date))?|date due|"
    r"(?:by )?when|time ?(?:scale|frame|line|limit)s?|to be completed by|complete by",
    re.IGNORECASE,
)


def holding(names: Mapping[int, str]) -> frozenset[int] | None:
    """Which columns hold for each row that a cell of theirs spans; None where no names are given.

    Args:
        names: by column, the words of a row that may be the head of a table of tasks.
    """
    bare = {column: " ".join(name.split()).strip(" :.*?") for column, name in names.items()}
    if any(len(name) > _LONGEST_NAME for name in bare.values()):
        return None
    found = frozenset(column for column, name in bare.items() if _HOLDS.fullmatch(name))
    tasks = any(_TASKS.search(name) for column, name in bare.items() if column not in found)
    return found if found and tasks else None
