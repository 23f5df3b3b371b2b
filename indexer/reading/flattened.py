"""Papers whose lines were lost: a whole set of minutes in one line, as some exports give them.

Such a line is cut again where its numbers rise ("… agreed. 2. Roof … 3. Hire charges …") and
before the words with which a clerk begins a line. Nothing is changed but where lines end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LEAST = 400  # characters: shorter lines are paragraphs
_NUMBER = re.compile(  # no "Item 6." at the end of a sentence
    r"(?<=\s)(?<![Ii]tem )(?<!ITEM )(?<![Pp]age )(?<!graph )(?<!Minute )"
    r"(\d{1,3})[.)](?=\s+(?:[A-Z]|\d{2,4}/\d))"
)
_MINUTE = re.compile(r"(?<=\s)(\d{1,4}[./]\d{1,4}(?:[./]\d{1,4})?)\.?(?=\s+[A-Z])")
_BARE = re.compile(  # a running number without a stop, before a title in capitals
    r"(?<=\s)(\d{2,5})(?=\s+[A-Z][A-Z’'&,()-]+\s+[A-Z&][A-Z’'&,()-]*\b)"
)
_TITLE_END = re.compile(r"(?<=[A-Z\d)])\s+(?=(?:RESOLVED|AGREED)\s?:|[A-Z][a-z]|A [a-z])")
_PAGE = re.compile(r"\b[Pp]age \d{1,3}\b(?: of \d{1,3}\b)?(?: \d{1,3}/\d{2,4}\b)?")
_OPENING = re.compile(
    r"(?<=\s)(?=(?:Present|In attendance|Also present|Apologies|Attendees|Date|Venue|Chair)\s?:"
    r"|(?<!\d )(?<!THE )MINUTES OF\b|ACTION LIST\b|AGENDA ITEMS? \d|RESOLVED\s?:)"
    r"|(?<=[.!?)]\s)(?=(?:RESOLVED|AGREED|ACTION|Action:|Resolved:|Agreed:|"
    r"It was (?:resolved|agreed))"
    r"|(?:Date of )?[Nn]ext meeting\b|Signed\b)"
)
_STEP = 3
_LEAST_ITEMS = 3
_MOST_STARTS = 20
_LEAST_PAGES = 2
_LONGEST_HEAD, _LONGEST_TITLE = 80, 160  # characters


def is_flattened(text: str, line: str) -> bool:
    """Whether a line holds most of its file, so that its own lines were lost."""
    return len(line) >= _LEAST and len(line) * 2 > len(text)


def cuts(line: str) -> list[int]:
    """Where the lines of a flattened paper began, without its start; [] where none can be told."""
    forms = (_NUMBER, _MINUTE, _BARE)
    items = max((_rising(list(form.finditer(line))) for form in forms), key=len)
    if len(items) < _LEAST_ITEMS:
        return []
    titles = {end for place in items if (end := _title_end(line, place)) is not None}
    opened = {found.start() for found in _OPENING.finditer(line)}
    return sorted({*items, *titles, *opened, *_running_heads(line)} - {0})


def _title_end(line: str, item: int) -> int | None:
    """Where the text of an item begins whose title in capitals stands behind a bare number."""
    if not _BARE.match(line, item):
        return None
    found = _TITLE_END.search(line, item, item + _LONGEST_TITLE)
    return found.end() if found else None


def _running_heads(line: str) -> set[int]:
    """Where the words over each page begin and end: "Full Council 3 May 2024 Page 2"."""
    pages = [found.start() for found in _PAGE.finditer(line)]
    if len(pages) < _LEAST_PAGES:
        return set()
    before = [line[max(0, at - _LONGEST_HEAD) : at].split() for at in pages]
    same = 0
    while all(len(words) > same and words[-1 - same] == before[0][-1 - same] for words in before):
        same += 1
    if not same:
        return set()
    head = r"\s+".join(map(re.escape, before[0][-same:]))
    marks = re.finditer(rf"{head}\s+{_PAGE.pattern}\s*", line)
    return {place for found in marks for place in (found.start(), found.end())}


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
