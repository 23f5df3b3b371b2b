"""Letters: who writes, and of what. A letter belongs to no meeting, whichever it tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import calling, dates
from indexer.structure.blocks import Block

_DEAR = re.compile(r"(?:dear|annwyl)\b.{0,60}", re.IGNORECASE)
_YOURS = re.compile(
    r"(?:yours|with (?:best|kind) (?:wishes|regards)|(?:kind|best) (?:wishes|regards)|"
    r"yn (?:gywir|ddiffuant)|regards)\b.{0,40}",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"(?!(?:re|ref|subject|enc\w*)\b).{0,80}\bminutes\b", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:(?:our|your|my) )?ref(?:erence)?\b", re.IGNORECASE)
_TOP = 20  # blocks of letterhead, date and address
_NEAR = 3
_FOOT = 8  # blocks from the farewell to the end: what goes on behind it was sent with it
_LONGEST_SUBJECT = 160


def greeting(found: Sequence[Block]) -> int | None:
    """Where a letter greets whom it is sent to; None in what is no letter."""
    place = next((i for i, one in enumerate(found[:_TOP]) if _DEAR.fullmatch(one.text)), None)
    if place is None or not any(_YOURS.fullmatch(one.text) for one in found[place:][-_FOOT:]):
        return None
    return None if _is_minutes(found, place) else place


def _is_minutes(found: Sequence[Block], place: int) -> bool:
    """Whether minutes were sent round: their title over the greeting, what they decided under it.

    What only speaks of minutes, or encloses them, stays a letter.
    """
    titled = any(
        _MINUTES.match(one.text) and calling.is_title_of_minutes(one) for one in found[:place]
    )
    rest = found[place:]
    return titled and (calling.has_met(rest) or sum(bool(one.lead.label) for one in rest) > 1)


def head(found: Sequence[Block]) -> Sequence[Block]:
    """The letterhead: the lines over the day and over whom it is sent to."""
    place = greeting(found) or 0
    stop = next(
        (
            i
            for i, one in enumerate(found[:place])
            if dates.is_date_line(one.text) or _REFERENCE.match(one.text)
        ),
        min(_NEAR, place),
    )
    return found[: max(1, stop)]


def subject(found: Sequence[Block]) -> str | None:
    """The line under the greeting that says what a letter is about."""
    place = greeting(found)
    if place is None:
        return None
    for block in found[place + 1 : place + 1 + _NEAR]:
        loud = block.lead.bold or block.lead.level or block.text.isupper()
        if not block.finished and len(block.text) < _LONGEST_SUBJECT and loud:
            return block.text
    return None
