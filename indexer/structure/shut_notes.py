"""What an agenda tells under a row that is shut; the row's own title stays on the agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import agenda, secrecy
from indexer.structure.agenda_lines import is_legend
from indexer.structure.alike import most_alike
from indexer.structure.blocks import Block
from indexer.structure.headings import states

_LAW = re.compile(r"\b(?:exempt|exclu\w+|publication|confidential|schedule|act)\b", re.IGNORECASE)


def shut_notes(found: Sequence[Block], rows: Sequence[agenda.Row]) -> frozenset[int]:
    """The places of the blocks that tell what a shut row is about.

    Sentences under the row do, and all that stands under its title where the title comes a
    second time: there a paper begins that is bound behind the agenda.

    Args:
        found: the blocks of an agenda.
        rows: what each of them is.
    """
    listed: dict[str, bool] = {}  # titles, and whether their rows are shut
    shut: set[int] = set()
    told = False  # whether something was told of the row
    bound: bool | None = None  # whether the paper is shut that stands behind the agenda
    for index, (block, row) in enumerate(zip(found, rows, strict=True)):
        again = _again(block, listed) if block.short and not block.finished else None
        if again is not None:
            bound = again
        elif row.item and bound is None:
            title = _bare(row.item.title)
            listed[title] = listed.get(title, False) or row.item.confidential
            told = False
        elif bound or (bound is None and (told or _tells(block, row, listed))):
            told = not row.divider  # and all that follows, up to the next row
            shut |= {index} if told or bound else set()
    return frozenset(shut)


def _again(block: Block, listed: dict[str, bool]) -> bool | None:
    """Whether a title that was listed before is that of a shut row; None where it was not."""
    if len(block.lead.cells) > 1:
        return None
    title = most_alike(_bare(block.text), listed)
    return listed[title] if title else None


def _tells(block: Block, row: agenda.Row, listed: dict[str, bool]) -> bool:
    """Whether a line is a sentence about a shut row, and not about its being shut."""
    if not row.title or not listed.get(_bare(row.title)):
        return False
    if not (block.finished or states(block.text) or "£" in block.text):
        return False
    marks = secrecy.is_paper_mark(block.text) or secrecy.excludes_public(block.text)
    of_law = "£" not in block.text and _LAW.search(block.text)
    return not (marks or of_law or is_legend(block))


def _bare(title: str) -> str:
    return secrecy.unmarked(title).casefold().strip(" .:")
