"""Lists of amounts in a paper: lines that each name one sum of money, one under the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.library import Shelved
from indexer.records import Role

_AMOUNT = re.compile(
    r"(?P<sign>(?<!\S)[-–]|\()?(?P<unit>[£€$])\s?(?P<figure>\d[\d,]*(?:\.\d{1,2})?)(?!\d)"
)
_SCALED = re.compile(r"[£€$]\s?[\d.,]+\s?(?:k|m|bn|million|billion|thousand)\b", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:totals?|sum|balance|subtotal|carried forward)\b", re.IGNORECASE)
_SAYS = frozenset({Role.RECOMMENDATION, Role.DECISION, Role.ACTION, Role.PROPOSED_ACTION})
_LONGEST = 16  # words; a longer paragraph is prose that happens to name a sum
_FEWEST = 2
_LABEL = 12  # words of the line that a list stands under


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, with the sum of money that it names."""

    place: Shelved
    amount: Decimal
    unit: str  # "£"


@dataclass(frozen=True, slots=True)
class Amounts:
    """A list of amounts of one unit."""

    label: str  # headings over it, and the line that it stands under
    lines: tuple[Line, ...]
    total: Shelved | None  # the line under it that prints a total
    open: bool = False  # what stands right after it names a sum too: it may go on there


def lists_of(shelf: Sequence[Shelved]) -> Iterator[Amounts]:
    """The lists of amounts among the paragraphs of a part, in order."""
    run: list[Line] = []
    for place in shelf:
        line = _line(place)
        if line is not None and (not run or line.unit == run[0].unit):
            run.append(line)
            continue
        if len(run) >= _FEWEST:
            yield _made(shelf, run, place)
        run = [line] if line is not None else []
    if len(run) >= _FEWEST:
        yield _made(shelf, run, None)


def _line(place: Shelved) -> Line | None:
    text = place.paragraph.text
    if place.paragraph.role in _SAYS:
        return None
    found = list(_AMOUNT.finditer(text))
    plain = len(found) == 1 and not found[0]["sign"]
    if not plain or _TOTAL.search(text) or _SCALED.search(text) or len(text.split()) > _LONGEST:
        return None
    return Line(place, Decimal(found[0]["figure"].replace(",", "")), found[0]["unit"])


def _made(shelf: Sequence[Shelved], run: Sequence[Line], after: Shelved | None) -> Amounts:
    first = run[0].place
    above = shelf[first.position - 1].paragraph.text if first.position else ""
    named = (*first.paragraph.heading, above if len(above.split()) <= _LABEL else "")
    label = " ".join((*named, first.part.title, first.part.item_title or ""))
    said = after.paragraph.text if after else ""
    sums_too = bool(_AMOUNT.search(said)) and len(said.split()) <= _LONGEST
    totals = sums_too and bool(_TOTAL.search(said))
    total = after if totals else None
    headed = after.paragraph.heading if after else ()
    lost = any(names_a_sum(one) for one in headed if one not in first.paragraph.heading)
    return Amounts(label, tuple(run), total, open=lost or (sums_too and not totals))


def names_a_sum(title: str) -> bool:
    """Whether a title is rather a line of a list: "Norfolk Society £40.00"."""
    return bool(_AMOUNT.search(title))
