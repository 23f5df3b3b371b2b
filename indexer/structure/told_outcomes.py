"""Minutes without their name: a dated meeting, and what became of each motion or row of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import asking
from indexer.structure.blocks import Block
from indexer.structure.dates import find as find_dates

_VOTED = re.compile(  # "For 9, Against 2. The motion passes."
    r"\b(?:motion|amendment)\b[^.;:]{0,60} (?:passe[sd]|falls|fell|fails|failed|carried|lost)\b|"
    r"\bfor\W{1,3}\d{1,3}\W{1,3}against\W{1,3}\d{1,3}\b",
    re.IGNORECASE,
)
_ITEMS = re.compile(r"(?:agenda )?(?:items?|no|ref|minute|business)\W*(?:no\.?)?", re.IGNORECASE)
_RESOLUTIONS = re.compile(
    r"(?:resolutions?|decisions?|outcomes?|resolved)(?: (?:made|taken))?\W*", re.IGNORECASE
)
_SETTLED = re.compile(
    r"\W*(?:RESOLVED|AGREED|NOTED|APPROVED|(?:Resolved|Agreed|Noted|Approved|Received|Deferred|"
    r"(?:Not )?[Cc]arried|Adopted|Accepted)\b)"
)
_NO_MEETING = re.compile(  # a register of what several meetings settled, or a call to one
    r"\b(?:agenda|register|tracker|log|history|schedule|summons|results?)\b", re.IGNORECASE
)
_LEAST_VOTED, _LEAST_ROWS = 2, 3
_TOP = 4  # blocks
_LONGEST = 120  # characters of a title


def tells(found: Sequence[Block]) -> bool:
    """Whether a paper of one day tells how votes went, or what became of the rows of a table."""
    top = [block.text for block in found[:_TOP] if len(block.text) < _LONGEST]
    if any(map(_NO_MEETING.search, top)) or not any(find_dates(text) for text in top):
        return False
    return not asking.asks(found) and (_votes(found) or _settles_rows(found))


def _votes(found: Sequence[Block]) -> bool:
    return sum(bool(_VOTED.search(block.text)) for block in found) >= _LEAST_VOTED


def _settles_rows(found: Sequence[Block]) -> bool:
    """Whether a table has items, their resolutions, and rows most of which were settled."""
    for place, block in enumerate(found):
        cells = [cell.strip() for cell in block.lead.cells]
        named = any(map(_ITEMS.fullmatch, cells[:2])) and _RESOLUTIONS.fullmatch(cells[-1])
        if cells and named:
            rows = [one.lead.cells[-1] for one in found[place + 1 :] if one.lead.cells]
            settled = sum(bool(_SETTLED.match(cell)) for cell in rows)
            return settled >= _LEAST_ROWS and settled * 2 > len(rows)
    return False
