"""Numbered lines of a resolution whose "RESOLVED that" was lost: "(a) the plan be agreed"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.minutes.decisions_lines import shape_of
from indexer.records import Paragraph, Part, Role
from indexer.structure import lost_stems

_LEAST = 2  # lines that have the form of a resolution
_ONLY_OFFERED = re.compile(  # what stands over a list that is not resolved yet
    r"\b(?:recommend|propos|mov(?:e|ed|es|ing)\b|motion|amendment|option|suggest|ask(?:s|ed)?\b|"
    r"consider|request|seconded)",
    re.IGNORECASE,
)
_OTHERS = frozenset({Role.RECOMMENDATION, Role.PROPOSED_ACTION, Role.COVER, Role.AGENDA_ROW,
                     Role.NOTICE, Role.ACTION})  # fmt: skip


def stemless(part: Part) -> frozenset[int]:
    """The places of such lines: at least half of a list have the form of a resolution."""
    found: set[int] = set()
    start = 0
    for stop in range(1, len(part.paragraphs) + 1):
        if stop < len(part.paragraphs) and _goes_on(part.paragraphs, stop):
            continue
        if _is_resolution(part.paragraphs, start, stop):
            found.update(range(start, stop))
        start = stop
    return frozenset(found)


def _goes_on(lines: Sequence[Paragraph], place: int) -> bool:
    """Whether a line is numbered as the one before it is, under the same heading."""
    here, before = lines[place], lines[place - 1]
    alike = shape_of(here.label_printed) == shape_of(before.label_printed)
    return here.label is not None and alike and here.heading == before.heading


def _is_resolution(lines: Sequence[Paragraph], start: int, stop: int) -> bool:
    run = lines[start:stop]
    if any(one.label is None or one.stem or one.cells or one.role in _OTHERS for one in run):
        return False
    over = (lines[start - 1].text if start else "", *lines[start].heading)
    if any(_ONLY_OFFERED.search(text) for text in over):
        return False
    formed = sum(lost_stems.resolves(one.text) for one in run)
    return formed >= _LEAST and formed * 2 >= len(run)
