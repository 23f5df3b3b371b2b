"""Pages for agenda and minutes in one, of which nobody has written the minutes yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import calling
from indexer.structure.blocks import Block

_MINUTES = re.compile(r"\W*(?:draft )?(?:meeting )?(?:minutes|notes)\W*", re.IGNORECASE)
_LEAST = 2  # lines of an agenda


def is_agenda(found: Sequence[Block]) -> bool:
    """Whether lines stand under a heading "Agenda", and only headings from "Minutes" on."""
    places = [i for i, block in enumerate(found) if block.lead.level]
    business = next((i for i in places if calling.is_business(found[i].text)), None)
    minutes = next((i for i in places if _MINUTES.fullmatch(found[i].text)), None)
    if business is None or minutes is None or minutes - business <= _LEAST:
        return False
    return all(block.lead.level for block in found[minutes:])
