"""The numbers of actions, by which a closing list says again what the text says.

"ACTION RC/24/19a: EF to write" and the row "24/19a | Letters | EF" are one, however else they are
worded; but where a minute gives its number to several actions, it tells none from another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from indexer.minutes.findings import Finding

_NUMBER = r"(?:[A-Z]{1,6}[/ -]?){0,2}(?P<number>\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?)"
_LABEL = re.compile(
    rf"\b(?:(?:ACTION|Action)S?(?: [Nn]o\.?)?|AP) ?[(\[]?{_NUMBER}[)\]]?(?: ?[:–—-])?\s+"
)
_CELL = re.compile(rf"\W*{_NUMBER}\W*")


def shared(found: Sequence[Finding]) -> dict[int, str]:
    """The number of each finding (by its ``id``) that one mark and one row of a list share."""
    marks = {id(one): number for one in found if (number := _of_mark(one))}
    rows = {id(one): number for one in found if (number := _of_row(one))}
    once = [{n for n, times in Counter(held.values()).items() if times == 1}
            for held in (marks, rows)]  # fmt: skip
    both = once[0] & once[1]
    return {key: number for key, number in (marks | rows).items() if number in both}


def _of_mark(found: Finding) -> str | None:
    """The number printed in the mark right before a task."""
    if not found.marked:
        return None
    text = found.where.paragraph.text
    at = text.find(found.text)
    labels = [one for one in _LABEL.finditer(text) if one.end() <= at]
    if not labels or ". " in text[labels[-1].end() : at]:
        return None  # of a second task under the same number
    return labels[-1].group("number")


def _of_row(found: Finding) -> str | None:
    """The number in the first cell of a row, or its label."""
    paragraph = found.where.paragraph
    if found.marked or len(paragraph.cells) < 2:
        return None
    for printed in (paragraph.label_printed or "", paragraph.cells[0]):
        number = _CELL.fullmatch(printed)
        if number:
            return number.group("number")
    return None
