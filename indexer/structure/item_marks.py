"""Reports of a pack that have no cover block: the mark of their agenda item opens them."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from indexer.structure import agenda_start, embedded, reports
from indexer.structure.blocks import Block
from indexer.structure.reports import Cover
from indexer.words import normalise

_NEAR = 6  # blocks from a mark to the title, or to the cover block that it stands over
_ALIKE = 85.0


def with_marked(found: Sequence[Block], covers: Sequence[Cover], table: int) -> list[Cover]:
    """The covers, and a bare one at each "Agenda Item 4" that stands over no cover.

    The item is listed in the agenda at ``table``; a page begins at its mark, or the title of the
    agenda stands under it. The mark on the further pages of a report opens nothing.
    """
    first = min((c.start for c in covers if c.start > table), default=len(found))
    last = agenda_start.last_row(found, table, first)
    rows = {_value(block): block.text for block in found[table + 1 : last + 1] if block.lead.label}
    known = {cover.start: cover for cover in covers}
    for index in range(last + 1, len(found)):
        number = _mark(found[index])
        if number in rows and not _stands_over(known, index, number):
            title = _title(found, index)
            listed = fuzz.partial_ratio(normalise(title), normalise(rows[number])) >= _ALIKE
            opens = title and (found[index].lead.cut or listed)
            if opens and embedded.start_of(found, index, min(index + _NEAR, len(found))) is None:
                known[index] = Cover(index, title, number, bare=True)
    return [known[start] for start in sorted(known)]


def _value(block: Block) -> str:
    return block.lead.label.value if block.lead.label else ""


def _mark(block: Block) -> str | None:
    """The number of a line "Agenda Item 4"."""
    label = block.lead.label
    return label.value if label and label.style == "item" else None


def _stands_over(covers: dict[int, Cover], index: int, number: str) -> bool:
    """Whether the mark is that of the report it stands in, or of one that begins just below."""
    before = [start for start in covers if start <= index]
    if before and covers[max(before)].item == number:
        return True
    below = [start for start in covers if index < start <= index + _NEAR]
    return any(covers[start].item in {None, number} for start in below)


def _title(found: Sequence[Block], index: int) -> str:
    """The first line of the page that may be a title, the rest of the mark's own line first."""
    for block in found[index : index + _NEAR]:
        label = block.lead.label
        if block.finished or not block.short or (label and label.style != "item"):
            break
        if block.text and not reports.is_frame(block.text):
            return block.text
    return ""
