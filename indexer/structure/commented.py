"""What a comment in the file says is secret: the paragraphs that it stands on are shut."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from indexer.records import PartKind
from indexer.structure.drafts import Draft
from indexer.structure.shut_scopes import scope


def commented(draft: Draft, starts: Sequence[int]) -> frozenset[int]:
    """The places of a part's blocks that bear such a comment.

    On a heading it means all that the heading stands over, and at the start of a minute the whole
    of it.

    Args:
        draft: the part.
        starts: of the lines of the file that bear one, in order.
    """
    shut: set[int] = set()
    for index, block in enumerate(draft.blocks) if starts else ():
        place = bisect_left(starts, block.lead.start)
        if place == len(starts) or starts[place] >= block.end:
            continue
        heads = draft.heads[index] is not None or (block.short and not block.finished)
        heads = heads and len(block.lead.cells) < 2 and draft.kind is not PartKind.AGENDA
        shut.update(scope(draft, index, brackets=False) if heads else (index,))
    if 0 in shut and draft.kind is PartKind.ITEM:
        shut.update(range(len(draft.blocks)))
    return frozenset(shut)
