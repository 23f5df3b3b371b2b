"""An agenda that minutes print before what was minuted, as a list of its items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.blocks import Block

_CLAUSE = re.compile(r"[;,](?: and| or)?$")
_LEAST_LISTED = 3


def end(found: Sequence[Block]) -> int:
    """Where an agenda ends that is listed before what was minuted; 0 where none is.

    Its rows follow one another without a text between, and the items come after: as headings,
    or numbered from 1 again.
    """
    start = next((i for i, block in enumerate(found) if _row_number(block) == 1), None)
    if start is None:
        return 0
    end = start + 1
    while end < len(found) and _row_number(found[end]) == end - start + 1:
        end += 1
    after = found[end:]
    again = any(_row_number(block) == 1 for block in after)
    headed = sum(bool(block.lead.level) for block in after) > 1
    return end if end - start >= _LEAST_LISTED and (again or headed) else 0


def _row_number(block: Block) -> int | None:
    """The number of a short line that may be a row of a listed agenda, and no clause of a list."""
    label = block.lead.label
    bare = block.short and not block.finished and not block.lead.level and not block.lead.opens
    bare = bare and not _CLAUSE.search(block.text)
    return label.first if label and bare and label.depth != 2 else None
