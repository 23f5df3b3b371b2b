"""Minutes of an earlier meeting that are bound into a pack: where they begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import reports, who_came
from indexer.structure.agenda_lines import is_next_meeting
from indexer.structure.blocks import Block
from indexer.structure.dates import find as find_dates
from indexer.structure.kinds import PREVIOUS
from indexer.structure.who_came import ATTENDANCE

_BOUND = re.compile(
    r"(?:(?:draft|unconfirmed|public|exempt|confidential) )*(?:minutes|notes?)(?: of\b.*)?$",
    re.IGNORECASE,
)
_OPENING, _TOP = 14, 6  # blocks


def start_of(found: Sequence[Block], start: int, end: int) -> int | None:
    """Where minutes begin that are bound into a pack: their title, with who was present below it.

    The board's name, the date and the agenda item number over the title belong to them.
    """
    for index in range(start, end):
        block = found[index]
        label = block.lead.label
        if (label and label.style != "item") or len(block.text) > 200 or len(block.lead.cells) > 1:
            continue
        if not _BOUND.match(block.text) or PREVIOUS.search(block.text):
            continue
        below = found[index + 1 : min(index + _OPENING, end)]
        if any(ATTENDANCE.fullmatch(b.text) or who_came.WHO.match(b.text) for b in below):
            return _with_frame(found, start, index)
    return None


def binds_earlier(found: Sequence[Block], table: int) -> bool:
    """Whether an agenda stands over the minutes of an earlier day, and not over its own."""
    place = start_of(found, table + 1, len(found))
    if place is None:
        return False
    told = [one.value for block in found[place : place + _TOP] for one in find_dates(block.text)]
    above = [block.text for block in found[:place] if not is_next_meeting(block.text)]
    days = [one.value for text in above for one in find_dates(text)]
    return bool(told and days) and told[0] < max(days)


def _with_frame(found: Sequence[Block], start: int, index: int) -> int:
    """The first of the lines over a title that name its board, date or agenda item.

    The day under "Date of next meeting" is the last line of the agenda.
    """
    while index > start:
        block = found[index - 1]
        if index > 1 and is_next_meeting(found[index - 2].text):
            break
        if (block.lead.label and block.lead.label.style != "item") or not reports.is_frame(
            block.text
        ):
            break
        index -= 1
    return index
