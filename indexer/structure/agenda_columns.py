"""The columns of an agenda's table: when, which number, what, who leads it, in which paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CLOCK = r"\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.?|p\.m\.?|hrs|hours|noon)?"
_TIME = re.compile(
    rf"(?:{_CLOCK}|noon|midday)(?:\s?(?:-|–|to)\s?(?:{_CLOCK}|noon))?|"
    r"\(?\d{1,3}\s?(?:mins?|minutes)\.?\)?",
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(r"\d{1,3}\.?")
_WHAT = re.compile(
    r"(?:agenda )?items?(?: of business| title| description)?|(?:agenda )?(?:subject|title|topic|"
    r"business|description)s?(?: of (?:item|report|paper))?",
    re.IGNORECASE,
)
_PLANNED = re.compile(  # what only a meeting to come has
    r"times?|timings?|start|duration|mins|(?:presented|led|introduced) by|presenter|purpose|format|"
    r"enc(?:losure)?s?\.?(?: no\.?)?|papers?(?: ref(?:erence)?)?|pages?(?: no\.?| numbers?)?|"
    r"attachments?|method|(?:verbal|oral)\s?/\s?(?:paper|enc\w*)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:(?:agenda )?item )?(?:no|nos|number|ref|reference|#)\.?|who|by whom|type|"
    r"(?:exec(?:utive)? )?(?:leads?|sponsor|owner|author|speaker)(?: (?:officer|director|member))?|"
    r"(?:report|lead) (?:author|officer)|(?:action|for|outcome|decision)(?: required)?|"
    r"appendix|documents?",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:enc(?:losure|losed|s|l)?|papers?|attach(?:ed|ment)?|appendix|app|doc(?:ument)?|report|"
    r"item|annex)\.?\s{0,2}(?:no\.?\s?)?[A-Z]?\d{0,3}(?:[./-]\d{1,3}){0,2}[a-z]?|"
    r"verbal(?: (?:update|report|item))?|oral(?: (?:update|report|item))?|presentation|"
    r"to follow|to be tabled|tabled|slides|none",
    re.IGNORECASE,
)
_LEAST = 3  # columns whose names tell an agenda


def is_time(cell: str) -> bool:
    """Whether a cell says when, and nothing else: "09:30", "2.15 – 2.30 pm", "10 mins"."""
    return bool(_TIME.fullmatch(cell.strip())) and not _PLAIN_NUMBER.fullmatch(cell.strip())


def are_names(cells: Sequence[str]) -> bool:
    """Whether cells are the names over an agenda: "Time | No | Item | Lead | Paper"."""
    names = [cell.strip(" :()*") for cell in cells if cell.strip()]
    what = sum(bool(_WHAT.fullmatch(name)) for name in names)
    planned = sum(bool(_PLANNED.fullmatch(name)) for name in names)
    others = sum(bool(_OTHER.fullmatch(name)) for name in names)
    known = what + planned + others >= len(names)
    return len(names) >= _LEAST and bool(what and planned) and known


def title(cells: Sequence[str], number: str) -> str | None:
    """What an item is, by its row: the first cell behind time and number; None where none is.

    Args:
        cells: of the row.
        number: as printed, should it stand in a cell of its own.
    """
    behind = [cell for cell in cells if cell.strip() and not is_time(cell) and cell != number]
    if not behind or len(cells) < 2:
        return None
    first, *more = behind[0].split("\n")
    # a sentence below the title says what is to be done with it
    goes_on = bool(more) and more[0][:1].islower()
    return " ".join([first, *more]) if goes_on else first


def paper(cells: Sequence[str]) -> str | None:
    """Which paper belongs to an item, by the last cell of its row: "Enc 4", "Verbal"."""
    last = cells[-1].strip(" ().") if len(cells) > 1 else ""
    return last if last and _PAPER.fullmatch(last) else None
