"""How far a stem reaches: which lines after it stand under it."""

from __future__ import annotations

from indexer.records import PartKind, Role
from indexer.structure import roles
from indexer.structure.blocks import Block
from indexer.structure.labels import Label, is_child
from indexer.structure.pieces import Piece
from indexer.structure.stems import Stem, stem_of


def governs(stem: Stem, block: Block, last: Piece | None, kind: PartKind) -> bool:
    """Whether a stem still governs a block; ``last`` is the paragraph before it in its part."""
    lead = block.lead
    if stem.role is Role.DISCUSSION and _settles(block):
        return False
    if roles.stands_alone(block.text, kind):
        return False
    if lead.label and _numbers_go_on(stem, lead.label, last):
        return False
    if stem.wide:
        if lead.label and stem.label and not is_child(lead.label, stem.label):
            return False  # "2.3" after "2.2 Members asked:"
        # under no heading, a list ends where an unnumbered line follows a numbered one
        ended = last is not None and last.label and last.stem == stem.text
        return stem.headed or bool(lead.label or lead.bullet or not ended)
    if lead.label is not None:
        return is_child(lead.label, stem.label)
    return lead.bullet or len(lead.cells) > 1 or block.text[:1].islower()


def _settles(block: Block) -> bool:
    """Whether a line ends a discussion and heads what it came to: "Members AGREED to:"."""
    if block.lead.label or block.lead.bullet:
        return False
    inner = stem_of(block, None, minuted=True)
    return inner is not None and inner.role is Role.DECISION


def _numbers_go_on(stem: Stem, label: Label, last: Piece | None) -> bool:
    """Whether a number goes on from before the stem, whose own lines have none."""
    of_stem = last is not None and last.stem == stem.text and last.label is None
    before = stem.after
    follows = before is not None and (before.series, before.depth) == (
        label.series,
        label.depth,
    )
    return stem.label is None and of_stem and follows
