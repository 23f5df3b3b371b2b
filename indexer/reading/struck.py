"""Words that are struck through: left out, but for tasks, which are done when they are struck.

A line of such words alone that may be a task is kept and says so; a struck name or day is none.
Where other words stand beside them, they are left out: of "£42 £47.50" one figure holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from indexer.reading.secrecy import may_shut
from indexer.records import Line, Reading

WHICH = "struck out"  # in a note on words that were left out
_AHEAD = re.compile(
    r"\W*(?:(?:\d{1,4}(?:[./-]\d{1,4}){0,4}|[A-Za-z]|[ivx]{1,5})\b)?\W*(?:(?i:actions?)\W*)?"
)
_AFTER = re.compile(
    r"(?:\W*(?:action(?:ed)?|done|completed?|closed|discharged|finished|withdrawn|cancelled|deleted|"
    r"superseded|no longer (?:needed|required))\b.{0,40})?\W*",
    re.IGNORECASE | re.DOTALL,
)

_TASK = re.compile(r"^(?:[-–—•*▪·☐☑☒]|\[[ xX]?\]|\(?\w{1,4}[.)]\s)|\bto [a-z]|[.;:!]$")


class Piece(NamedTuple):
    """A run of a line: its text, whether it stands out, and whether it is struck through."""

    text: str
    strong: bool
    struck: bool = False


def is_struck(pieces: Sequence[Piece]) -> bool:
    """Whether every word is struck, a number before them and a word after ("done") aside."""
    places = [place for place, one in enumerate(pieces) if one.struck and _has_words(one.text)]
    if not places:
        return False
    ahead, within, after = (
        "".join(one.text for one in some if not one.struck)
        for some in (
            pieces[: places[0]],
            pieces[places[0] : places[-1]],
            pieces[places[-1] :],
        )
    )
    return is_beside(ahead, "") and not _has_words(within) and is_beside("", after)


def is_beside(ahead: str, after: str) -> bool:
    """Whether words before struck ones only number them, and those after say that it is done."""
    return bool(_AHEAD.fullmatch(ahead) and _AFTER.fullmatch(after))


def only_counts(texts: Iterable[str]) -> bool:
    """Whether words beside struck ones only number them, or say that it is done."""
    return all(is_beside(text, "") or is_beside("", text) for text in texts)


def standing(pieces: Sequence[Piece]) -> tuple[list[Piece], int]:
    """The pieces without those that are struck, and how many words these are.

    What may shut a paper stays: only a clerk says that a paper is open.
    """
    stays = [not one.struck or may_shut(one.text) for one in pieces]
    if all(stays):
        return list(pieces), 0
    kept = [one for one, stay in zip(pieces, stays, strict=True) if stay]
    gone = "".join(" " if stay else one.text for one, stay in zip(pieces, stays, strict=True))
    return kept, len(gone.split())


def without_struck(reading: Reading) -> Reading:
    """The reading without lines that are struck through and can be no tasks; a note of them."""
    kept = tuple(line for line in reading.lines if not line.style.struck or _may_be_task(line))
    count = len(reading.lines) - len(kept)
    if not count:
        return reading
    note = f"left out: {count:,} {'line' if count == 1 else 'lines'} {WHICH}"
    return replace(reading, lines=kept, notes=(*reading.notes, note))


def _may_be_task(line: Line) -> bool:
    row = bool(line.style.cells or line.style.number)
    return row or bool(_TASK.search(line.text)) or may_shut(line.text)


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)
