"""What kind of paper a file is: minutes, the record of a decision, minutes bound into a pack."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import reports
from indexer.structure.blocks import Block
from indexer.structure.headings import is_minuted
from indexer.structure.minuted import ATTENDANCE, TITLE

_PREVIOUS = re.compile(r"\b(?:previous|approval|approve|agree|confirm|sign)\b", re.IGNORECASE)
_NARRATED = re.compile(
    r"\b(?:RESOLVED|AGREED|NOTED)\b|\b(?:it was|members|the (?:board|committee|council|panel)) "
    r"(?:unanimously )?(?:agreed|resolved|noted|approved)\b",
)
_DECISION_RECORD = re.compile(
    r"(?:record of (?:an? |the )?(?:[\w-]+ ){0,3}decision|"
    r"(?:[\w-]+ ){0,4}decision (?:notice|record))"
    r"(?: (?:by|taken by|made by|of)\b.{0,80})?",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?:(?:draft|unconfirmed|public|exempt|confidential) )*(?:minutes|notes?)(?: of\b.*)?$",
    re.IGNORECASE,
)
_WHO = re.compile(r"(?:Present|PRESENT|Members present|In attendance)\s*:")
_OUTCOME = re.compile(
    r"(?:ACTIONS?|Actions?)\b[^:.]{0,20}:\s*\S|RESOLVED\b|"
    r"(?:Resolved|Agreed|AGREED)(?::| that\b| to\b)"
)
_OPENING = 14


def is_minutes(found: Sequence[Block]) -> bool:
    """By the title, else by what is narrated."""
    for block in found[:_OPENING]:
        if len(block.text) > 300 or _PREVIOUS.search(block.text):
            continue
        if TITLE.search(block.text) and not (block.lead.label and block.lead.label.depth == 1):
            return True
    narrated = sum(bool(_NARRATED.search(block.text)) for block in found)
    headed = sum(is_minuted(block.text) for block in found)
    present = any(ATTENDANCE.fullmatch(block.text) or block.text.startswith("Present:")
                  for block in found[:40])  # fmt: skip
    said = any(says_outcome(block.text) for block in found)
    return (narrated >= 2 and (present or headed >= 2)) or (present and (headed >= 1 or said))


def says_outcome(text: str) -> bool:
    """Whether a line begins as only minutes do: "Action: …", "RESOLVED that …", "Agreed to …"."""
    return bool(_OUTCOME.match(text))


def is_decision_record(found: Sequence[Block]) -> bool:
    """Whether this is the record of a decision taken by one person: what it decides is decided."""
    return any(_DECISION_RECORD.fullmatch(block.text) for block in found[:6])


def embedded(found: Sequence[Block], start: int, end: int) -> int | None:
    """Where minutes begin that are bound into a pack: their title, with who was present below it.

    The board's name, the date and the agenda item number over the title belong to them.
    """
    for index in range(start, end):
        block = found[index]
        label = block.lead.label
        if (label and label.style != "item") or len(block.text) > 200 or len(block.lead.cells) > 1:
            continue
        if not _BOUND.match(block.text) or _PREVIOUS.search(block.text):
            continue
        below = found[index + 1 : min(index + _OPENING, end)]
        if any(ATTENDANCE.fullmatch(b.text) or _WHO.match(b.text) for b in below):
            return _with_frame(found, start, index)
    return None


def _with_frame(found: Sequence[Block], start: int, index: int) -> int:
    """The first of the lines over a title that name its board, date or agenda item."""
    while index > start:
        block = found[index - 1]
        if (block.lead.label and block.lead.label.style != "item") or not reports.is_frame(
            block.text
        ):
            break
        index -= 1
    return index


def title(found: Sequence[Block]) -> str:
    """The printed title of the minutes."""
    for block in found[:_OPENING]:
        if TITLE.search(block.text) and len(block.text) < 200 and block.lead.label is None:
            return block.text
    return found[0].text[:120] if found else ""
