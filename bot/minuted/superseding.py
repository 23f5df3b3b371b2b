"""Which decision a later one of the same board takes back.

Only where the later one says so in so many words ("the resolution of 14 May be rescinded", "minute
31/24 be revoked") and one earlier decision alone can be meant: by the day, by the number of the
minute, or by nearly all of its words. Better none than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.library import Library, Shelved
from indexer.records import Decision
from indexer.structure import dates
from indexer.words import words

Placed = tuple[Decision, Shelved]

_TAKEN_BACK = re.compile(
    r"\b(?:rescind\w*|revok\w+|overturn\w*|supersed\w+|countermand\w*|set(?:ting)? aside|"
    r"(?:is|are|be|been|was|were) revers\w+|revers(?:e|es|ed|ing)\s+(?:its|the|that|their))\b",
    re.IGNORECASE,
)
_ONE_MADE = re.compile(r"\b(?:decisions?|resolutions?|minutes?|resolved|motion)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\bminutes? (?:no\.? ?)?(\d{1,4})\b(?![./]\d)|\b\d{1,4}(?:[./]\d{1,4}){1,2}\b"
)
_OWN_NUMBER = re.compile(r"\d{1,4}(?:[./]\d{1,4}){0,2}")
_SMALL = frozenset(words("a an and any as at be by for from in it its of on or that the their this "
                         "to was were with will would not no is are has have had been agreed "
                         "resolved approved decision resolution minute meeting council committee "
                         "board members made taken previous earlier rescinded rescind revoked "
                         "revoke overturned superseded set aside reversed"))  # fmt: skip
_SHARE = 0.6  # of the earlier one's words, where nothing else tells which is meant
_SAME_DAY = 0.5  # of what the later one says of it, where its meeting is named
_FEWEST = 2  # words that both hold, where nothing else tells which is meant


@dataclass(frozen=True, slots=True)
class _Meant:
    """What the words of a later decision name of the earlier one."""

    days: frozenset[str]  # ISO
    numbers: frozenset[str]
    said: frozenset[str]

    @classmethod
    def of(cls, one: Decision) -> _Meant:
        """Read from its text, stem included."""
        text = f"{one.stem or ''} {one.text}"
        found = dates.find(text)
        rest = text
        for day in found:
            rest = rest.replace(day.words, " ")
        numbers = frozenset(one_of[1] or one_of[0] for one_of in _NUMBER.finditer(rest))
        days = frozenset(day.value.isoformat() for day in found)
        return cls(days, numbers, frozenset(words(_NUMBER.sub(" ", rest))) - _SMALL)

    def names(self, place: Shelved) -> bool:
        """Whether another stands in the meeting and the minute that it names; one is enough."""
        of_day = not self.days or (place.paper.date.value or "") in self.days
        return of_day and (not self.numbers or bool(self.numbers & _numbers(place)))


def superseding(library: Library, held: Sequence[Placed]) -> dict[str, str]:
    """The key of the decision that takes another back, by the key of the one taken back."""
    found: dict[str, str] = {}
    for one, place in held:
        if one.lost or not _takes_back(one):
            continue
        earlier = [pair for pair in held if _may_be_meant(library, pair, place)]
        other = _taken_back(_Meant.of(one), earlier)
        if other is not None:
            found.setdefault(other.key, one.key)
    return found


def _takes_back(one: Decision) -> bool:
    return bool(_TAKEN_BACK.search(one.text) and _ONE_MADE.search(one.text))


def _may_be_meant(library: Library, pair: Placed, place: Shelved) -> bool:
    one, other = pair
    before, after = other.paper.date.value or "", place.paper.date.value or ""
    made = not (one.lost or one.routine or _takes_back(one))
    return made and "" < before < after and library.same_board(other.paper, place.paper)


def _taken_back(meant: _Meant, earlier: Sequence[Placed]) -> Decision | None:
    """The one decision that is meant; None where two are as near."""
    among = [pair for pair in earlier if meant.names(pair[1])]
    least = 0.0 if meant.numbers else _SAME_DAY if meant.days else _SHARE
    weigh = _told_of if meant.days or meant.numbers else _shared
    ranked = sorted(((weigh(meant, pair), n) for n, pair in enumerate(among)), reverse=True)
    near = [one for one in ranked if one[0] >= least]
    alone = len(near) == 1 or (len(near) > 1 and near[0][0] > near[1][0])
    return among[near[0][1]][0] if alone else None


def _told_of(meant: _Meant, pair: Placed) -> float:
    """The share of what the later one says that stands in another or in its heading."""
    one, place = pair
    heads = " ".join((place.part.item_title or "", *place.paragraph.heading))
    theirs = frozenset(words(f"{heads} {one.stem or ''} {one.text}"))
    return len(meant.said & theirs) / max(1, len(meant.said))


def _shared(meant: _Meant, pair: Placed) -> float:
    """The share of another's words that are said again."""
    one, _ = pair
    theirs = frozenset(words(f"{one.stem or ''} {one.text}")) - _SMALL
    both = meant.said & theirs
    return len(both) / len(theirs) if len(both) >= _FEWEST else 0.0


def _numbers(place: Shelved) -> frozenset[str]:
    heads = (place.part.item or "", place.paragraph.label or "", *place.paragraph.heading)
    return frozenset(found[0] for head in heads for found in _OWN_NUMBER.finditer(head))
