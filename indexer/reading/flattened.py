"""Papers whose lines were lost: a whole set of minutes in one line, as some exports give them.

Such a line is cut again where its numbers rise ("… agreed. 2. Roof … 3. Hire charges …") and
before the words with which a clerk begins a line. Nothing is changed but where lines end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LEAST = 400  # characters: shorter lines are paragraphs
_NUMBER = re.compile(r"(?<=\s)(\d{1,3})[.)](?=\s+[A-Z])")
_MINUTE = re.compile(r"(?<=\s)(\d{1,4}[./]\d{1,4}(?:[./]\d{1,4})?)\.?(?=\s+[A-Z])")
_OPENING = re.compile(
    r"(?<=\s)(?=(?:Present|In attendance|Also present|Apologies|Attendees|Date|Venue|Chair)\s?:"
    r"|MINUTES OF\b|ACTION LIST\b)"
    r"|(?<=[.!?)]\s)(?=(?:RESOLVED|AGREED|ACTION|Action:|Resolved:|Agreed:|"
    r"It was (?:resolved|agreed))"
    r"|(?:Date of )?[Nn]ext meeting\b|Signed\b)"
)
_STEP = 3
_LEAST_ITEMS = 3
_MOST_STARTS = 20


def is_flattened(text: str, line: str) -> bool:
    """Whether a line holds most of its file, so that its own lines were lost."""
    return len(line) >= _LEAST and len(line) * 2 > len(text)


def cuts(line: str) -> list[int]:
    """Where the lines of a flattened paper began, without its start; [] where none can be told."""
    items = max((_rising(list(form.finditer(line))) for form in (_NUMBER, _MINUTE)), key=len)
    if len(items) < _LEAST_ITEMS:
        return []
    return sorted({*items, *(found.start() for found in _OPENING.finditer(line))} - {0})


def _rising(found: Sequence[re.Match[str]]) -> list[int]:
    """The longest run of numbers that rise by small steps: the items, not figures among them."""
    best: list[int] = []
    for first in range(min(len(found), _MOST_STARTS)):
        run, last = [found[first].start()], found[first].group(1)
        for other in found[first + 1 :]:
            if _follows(other.group(1), last):
                run.append(other.start())
                last = other.group(1)
        best = max(best, run, key=len)
    return best


def _follows(number: str, last: str) -> bool:
    here, there = re.split(r"[./]", number), re.split(r"[./]", last)
    if len(here) != len(there):
        return False
    steps = [int(a) - int(b) for a, b in zip(here, there, strict=True)]
    moved = [step for step in steps if step]
    return len(moved) == 1 and 0 < moved[0] <= _STEP
