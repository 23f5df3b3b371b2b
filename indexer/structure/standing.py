"""Papers of no one meeting: a forward plan, a calendar of meetings, terms of reference."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.blocks import Block

_CALLED = re.compile(
    r"\b(?:forward (?:work )?(?:plan|programme)|work(?:ing)? programme|"
    r"calendar of|terms of reference|standing orders|"
    r"scheme of delegation|code of conduct|"
    r"(?:schedule|timetable|programme|dates|list) of (?:\w+ ){0,2}meetings|"
    r"meetings (?:of (?:the )?[\w ]{3,60}|timetable|calendar|schedule)|"
    r"(?:committee|council|board|meeting) (?:calendar|timetable|dates))\b",
    re.IGNORECASE,
)
TITLES = 4  # blocks in which a paper says what it is
_LONGEST = 250


def called(found: Sequence[Block]) -> int | None:
    """The line by which a paper says that it is of such a sort; None where none does."""
    top = enumerate(found[:TITLES])
    return next((i for i, b in top if len(b.text) < _LONGEST and _CALLED.search(b.text)), None)
