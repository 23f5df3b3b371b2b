"""Minuted items whose number bears a letter or a star that the others lack: "71E", "12(E)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 160  # characters of an item's heading
_PLAIN = re.compile(  # and no date
    r"\W{0,2}(?:(?:item|minute) )?(\d{1,4})[.:)]?\s+"
    r"(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\W{1,3}(?:19|20)\d\d)"
    r"[A-Z]"
)
_BEARS = re.compile(
    r"(?:(?i:item|minute) )?(?:(?P<one>\d{1,4})\s?(?:EX?|[(\[](?:EX?|C|CONF)[)\]]|\*)|"
    r"E(?P<two>\d{1,4}))[.:)]?\s+[A-Z]"
)
_ANY_LETTER = re.compile(
    r"\W{0,2}(?:(?:item|minute) )?(\d{1,4})\s?[(\[]?([A-DF-Z])\b", re.IGNORECASE
)
_EXPLAINS = re.compile(r"\W{0,3}\*\s*\w|.*\b(?:asterisk|starred)", re.IGNORECASE)


def lettered(lines: Sequence[str]) -> frozenset[str]:
    """The lines that begin an item which by custom is exempt, by its number alone.

    Such a number counts on from those without a letter, and most bear none. "71E" among "71D"
    and "71F", or beside "71", was inserted; a star that the paper explains has its legend.
    """
    heads = [line for line in lines if len(line) <= _LONGEST]
    plain = {int(found[1]) for found in map(_PLAIN.match, heads) if found}
    others = {int(found[1]) for found in map(_ANY_LETTER.match, heads) if found}
    starred = any(map(_EXPLAINS.match, lines))
    borne: dict[str, int] = {}
    for line in heads:
        found = _BEARS.match(line)
        if found and not (starred and "*" in found.group()):
            borne[line] = int(found["one"] or found["two"])
    numbers = plain | set(borne.values())
    if len(borne) > len(plain):
        return frozenset()
    return frozenset(
        line
        for line, number in borne.items()
        if number not in plain | others and {number - 1, number + 1} & numbers
    )
