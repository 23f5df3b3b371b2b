"""Columns of the tables in minutes: of people in the opening, of owners beside an item."""

from __future__ import annotations

import re
from collections.abc import Sequence

PEOPLE = re.compile(
    r"(?:position|role|councillors?|authority|names?|posts?|organisations?|members?|title|"
    r"representing|initials|party|ward|present|apologies|governors?|trustees?|directors?|officers?|"
    r"category|attend(?:ing|ed|ance)|in|office|[/,()\s]|and|or|job)+",
    re.IGNORECASE,
)
_CAME = re.compile(r"\b(?:present|attend\w+|apologies)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"(?:[A-Z]{2,4}|(?:Town |Parish |Deputy )?Clerk|Chair(?:man)?|Officers?|Secretary|Treasurer)"
    r"(?:\s?(?:[/&,]|and)\s?(?:[A-Z]{2,4}|Clerk|Chair))*"
)


def names_people(cells: Sequence[str]) -> bool:
    """Whether these are the column names of a table of people: "Name | Organisation | Present"."""
    return len(cells) > 1 and all(PEOPLE.fullmatch(cell) for cell in cells)


def names_comers(cells: Sequence[str]) -> bool:
    """Whether these are the column names of a table of who came: "Governors present | Category"."""
    return names_people(cells) and any(_CAME.search(cell) for cell in cells)


def has_owner(cells: Sequence[str]) -> bool:
    """Whether a minuted line has its owner in an "Action" column: "to send the list | AB"."""
    return len(cells) == 2 and bool(_OWNER.fullmatch(cells[1]))
