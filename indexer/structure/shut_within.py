"""A private part that begins within a minuted item: "Confidential business" as a line of its own.

Where items are headings, the heading of the private part may be further in than theirs, bold, or a
plain line, and then no item begins with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.structure import secrecy
from indexer.structure.blocks import Block
from indexer.structure.drafts import Draft

_LONGEST = 100  # characters of a heading


def divided(draft: Draft) -> set[int]:
    """The places of what stands under such a line, up to one that opens the meeting again."""
    shut: set[int] = set()
    within = False
    for index, block in enumerate(draft.blocks):
        if within and (secrecy.is_reopening(block.text) or secrecy.readmits_public(block.text)):
            within = False
        elif index and divides(draft.blocks[index : index + 2]):
            within = True
        shut |= {index} if within else set()
    return shut


def divides(found: Sequence[Block]) -> bool:
    """Whether the first of two blocks is such a line, and the next tells something under it."""
    if len(found) < 2:
        return False
    block, below = found[0], found[1].text
    lead = block.lead
    if block.finished or lead.bullet or len(lead.cells) > 1 or len(block.text) > _LONGEST:
        return False
    if block.text.endswith(":") or secrecy.is_reopening(block.text):
        return False  # a run-in title, or a stem over a list
    divider = secrecy.is_divider(block.text) or secrecy.is_plain_part(block.text)
    if not divider or len(block.text.split()) < 2 or secrecy.excludes_public(block.text):
        return False
    many = secrecy.speaks_of_many(block.text) and not secrecy.is_shut_annex(block.text)
    return many and not (secrecy.denies(below) or secrecy.holds_none(below))


def goes_on(draft: Draft, over: Block | None) -> bool:
    """Whether the private part that begins a draft goes on in the items behind it.

    It does not where its heading is further in than that of its item.

    Args:
        draft: what was cut out of an item.
        over: the block that begins the item.
    """
    if not (draft.inner and draft.shut) or not divides(draft.blocks[:2]):
        return False
    level, own = over.lead.level if over else None, draft.blocks[0].lead.level
    return not (level and own and own > level)
