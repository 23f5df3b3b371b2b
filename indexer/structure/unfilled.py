"""Pages for agenda and minutes in one, of which nobody has written the minutes yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import calling
from indexer.structure.blocks import Block

_MINUTES = re.compile(r"\W*(?:draft )?(?:meeting )?(?:minutes|notes)\W*", re.IGNORECASE)
_EMPTY = re.compile(  # headings of a form
    r"\W*(?:attend(?:ance|ees)|present|apologies|(?:key )?(?:discussions?|discussion points)|"
    r"(?:key )?decisions?(?: made)?|actions?(?: items| points)?|notes|next (?:meeting|steps)|"
    r"any other business|aob)\W*",
    re.IGNORECASE,
)
_SAYS = re.compile(  # what settles or sets a task
    r"\b(?:resolved|agreed|approved|noted|carried|decided|adopted|refused|rejected|deferred)\b|"
    r"\w+ to [a-z]|\b(?:was|were|will|is|are|be)\b",
    re.IGNORECASE,
)
_LEAST = 2  # lines of an agenda


def is_agenda(found: Sequence[Block]) -> bool:
    """Whether lines stand under a heading "Agenda", and only empty headings from "Minutes" on.

    Those are of a form, or repeat a line of the agenda: any other may be what was minuted.
    """
    places = [i for i, block in enumerate(found) if block.lead.level]
    business = next((i for i in places if calling.is_business(found[i].text)), None)
    minutes = next((i for i in places if _MINUTES.fullmatch(found[i].text)), None)
    if business is None or minutes is None or minutes - business <= _LEAST:
        return False
    rows = {_words(block.text) for block in found[business + 1 : minutes]}
    return all(
        block.lead.level
        and not _SAYS.search(block.text)
        and (_EMPTY.fullmatch(block.text) or _words(block.text) in rows)
        for block in found[minutes + 1 :]
    )


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
