"""Initials alone on a line: they name who is to act, and head nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.blocks import Block

_ALONE = re.compile(r"[A-Z]{2,4}(?:\s?(?:[/,&+]|and)\s?[A-Z]{2,4}){0,4}")
_LEAST_WORDS = 4  # of a task; "Action" over initials heads what they are to do
_ATTENDANCE = 60  # blocks in which those who came are listed


def are_beside(found: Sequence[Block], index: int) -> bool:
    """Whether a line is such initials, or the task that stands right over them."""
    block = found[index]
    task = not block.lead.bold and len(block.text.split()) >= _LEAST_WORDS
    return (task and _are_of_people(found, index + 1)) or _are_of_people(found, index)


def _are_of_people(found: Sequence[Block], index: int) -> bool:
    """Whether a line holds nothing but initials that stand behind names above it.

    "Dora Burr, Director of Nursing DB", "T Lyle (TL; Clerk)".
    """
    text = found[index].text if index < len(found) else ""
    if not _ALONE.fullmatch(text):
        return False
    names = re.findall(r"[A-Z]{2,4}", text)
    top = [block.text for block in found[: min(index, _ATTENDANCE)]]
    return all(
        any(re.search(rf"[a-z]\)?(?:\s[-–—]|,)?\s\(?{name}\b", line) for line in top)
        for name in names
    )
