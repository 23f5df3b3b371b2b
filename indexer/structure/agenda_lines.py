"""What each line of an agenda is, and whether a mark belongs to the row above it or to those below.

A mark such as "EXEMPT" on a line of its own is placed by layout: blank lines, indent, bullet,
bracket. Where nothing tells, it shuts both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from indexer.structure import secrecy
from indexer.structure.blocks import Block


class Line(Enum):
    """What a line of an agenda is."""

    ROW = auto()
    DIVIDER = auto()  # shuts the rows after it
    REOPENING = auto()  # opens them again
    EXCLUSION = auto()  # the resolution to exclude the public, a note under its row
    MARK = auto()  # a mark that is not placed yet
    ABOVE = auto()  # shuts the row above it
    BELOW = auto()  # shuts the one row below it
    BESIDE = auto()  # shuts the row above it and the one below
    BOTH = auto()  # shuts the row above it and all below
    LEGEND = auto()
    NEXT_MEETING = auto()
    NOTE = auto()


_STRUCTURE = frozenset({Line.ROW, Line.DIVIDER, Line.REOPENING})
_EXCLUDING = re.compile(
    r"\b(?:resol\w+|mov(?:e|ed|ing)|agree\w*|recommended|consider|likely)\b.{0,250}\b"
    r"(?:public|press)\b.{0,120}\bexcluded\b.{0,120}\b(?:items?|business|remainder|rest)\b"
    r"|\b(?:following|remaining) (?:items?|reports?|matters|business) (?:\w+ ){1,4}?"
    r"(?:confidential|exempt|private|not for publication)",
    re.IGNORECASE | re.DOTALL,
)
_NEXT_MEETING = re.compile(
    r"\b(?:date (?:and time )?of (?:the )?)?(?:next|future|forthcoming) meetings?\b", re.IGNORECASE
)
_MAY_BE = re.compile(
    r"\b(?:may|might|can|could) (?:also )?be excluded\b|\bwhenever\b|\bany (?:items?|part)\b",
    re.IGNORECASE,
)
_OF_ITEM = re.compile(
    r"(?:this|the) (?:item|report|paper)|reasons?\b|para|by virtue|under para|as it contains",
    re.IGNORECASE,
)
_OF_FOLLOWING = re.compile(  # "may decide to exclude the public for the following items"
    r"\bexclu\w+\b[^.;]{0,40}\b(?:press|public)\b[^.;]{0,60}\b(?:following|remaining) (?:\w+ )?"
    r"(?:items|reports|business|matters)\b",
    re.IGNORECASE,
)
_REASONS = re.compile(  # a committee system's link under a row
    r"view the reasons? why .{0,40}\b(?:restricted|exempt|confidential)", re.IGNORECASE
)
_MOST_INDENT = 12  # columns: what stands further in is centred


def is_next_meeting(text: str) -> bool:
    """Whether a line or row only announces the next meeting, which is never confidential."""
    return bool(_NEXT_MEETING.search(text))


def kind_of(block: Block, *, after_row: bool) -> Line:
    """What a line that is no row is; a mark is not placed yet."""
    text = block.text
    if block.lead.label is None:
        if secrecy.is_reopening(text):
            return Line.REOPENING
        marked = _mark_of(block, after_row=after_row)
        if marked:
            return marked
    if after_row and _excludes(text):
        return Line.EXCLUSION
    return Line.NEXT_MEETING if is_next_meeting(text) else Line.NOTE


def _excludes(text: str) -> bool:
    """Whether a note excludes the public from what follows; "may be excluded" is no resolution."""
    if _EXCLUDING.search(text):
        return True
    return secrecy.excludes_public(text) and not _MAY_BE.search(text)


def _mark_of(block: Block, *, after_row: bool) -> Line | None:
    """How an unnumbered line shuts: as a divider, the row above it, or not told yet."""
    text = block.text
    heads_table = not after_row and len(block.lead.cells) > 1
    bracketed = text[:1] in "([" and (
        secrecy.is_row_marked(text) or secrecy.is_agenda_divider(text)
    )
    if heads_table:
        return None
    if after_row and (bracketed or (block.lead.bullet and secrecy.is_agenda_divider(text))):
        return Line.ABOVE
    of_item = _OF_ITEM.match(text) and secrecy.is_paper_mark(text)
    if after_row and (of_item or _REASONS.match(text)):
        return Line.ABOVE
    announces = text.endswith(".") and _MAY_BE.search(text)
    if secrecy.is_agenda_divider(text) and not announces:
        if secrecy.speaks_of_many(text) and not secrecy.is_plain_part(text):
            return Line.DIVIDER
        return Line.MARK
    if after_row and _OF_FOLLOWING.search(text):
        return Line.EXCLUSION
    if after_row and (secrecy.is_paper_mark(text) or secrecy.is_row_marked(text)):
        return Line.ABOVE
    return None


def is_legend(block: Block) -> bool:
    """Whether a line says what a symbol beside an item means."""
    return secrecy.is_legend(as_printed(block))


def as_printed(block: Block) -> str:
    """The text of a line with the star before it, which readers take for a bullet."""
    return f"{block.lead.stars} {block.text}" if block.lead.stars else block.text


def placed(found: Sequence[Block], kinds: Sequence[Line]) -> list[Line]:
    """The same lines, with every mark placed above, below or on both sides."""
    repeated = sum(kind is Line.MARK for kind in kinds) > 1
    return [
        _place(found, kinds, index, repeated=repeated) if kind is Line.MARK else kind
        for index, kind in enumerate(kinds)
    ]


def _place(found: Sequence[Block], kinds: Sequence[Line], index: int, *, repeated: bool) -> Line:
    """Where a mark belongs, by its layout; a repeated one shuts single rows."""
    below = Line.BELOW if repeated else Line.DIVIDER
    above = next((i for i in range(index - 1, -1, -1) if kinds[i] in _STRUCTURE), None)
    if above is None or kinds[above] is not Line.ROW:
        return below
    if Line.ROW not in kinds[index + 1 :]:
        return Line.ABOVE
    mark, row, after = found[index].lead, found[above].lead, found[index + 1].lead
    part = secrecy.is_plain_part(found[index].text)
    inset = 0 < mark.indent - row.indent <= _MOST_INDENT and not part
    if inset or found[index].text[:1].islower():
        return Line.ABOVE
    if part and (len(row.cells) > 1 or len(after.cells) > 1):
        return Line.DIVIDER  # a row of a table has no blank lines that would tell
    if mark.gap < after.gap:
        return Line.BOTH if part else Line.ABOVE
    if mark.gap > after.gap:
        return below
    if repeated:
        return Line.BESIDE
    return Line.DIVIDER if part else Line.BOTH
