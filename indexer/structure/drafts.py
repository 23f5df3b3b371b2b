"""A file cut into parts whose paragraphs are not made yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.records import PaperKind, PartKind
from indexer.structure.blocks import Block
from indexer.structure.headings import Heading


@dataclass(frozen=True, slots=True)
class Draft:
    """A part before its paragraphs are made. ``heads`` runs along ``blocks``."""

    kind: PartKind
    title: str
    blocks: tuple[Block, ...]
    heads: tuple[Heading | None, ...]
    item: str | None = None
    item_title: str | None = None
    inner: bool = False  # a section of the report before it: it has no cover block
    shut: bool = False  # such a section that is shut
    parted: bool = False  # the paragraphs that it says are shut stand in parts of their own
    annexes: frozenset[str] = frozenset()  # its shut appendices, which stand in such parts
    bare: bool = False  # a report that has no cover block
    titled: bool = True  # the title is a line of its own, not repeated among the paragraphs


@dataclass(frozen=True, slots=True)
class Split:
    """A paper in parts."""

    kind: PaperKind
    drafts: tuple[Draft, ...]


class Cutter:
    """Cuts a list of blocks and their headings into drafts."""

    def __init__(self, found: Sequence[Block], heads: Sequence[Heading | None]) -> None:
        """Hold the blocks of one file."""
        self.blocks = tuple(found)
        self.heads = tuple(heads)

    def between(self, start: int, end: int) -> Cutter:
        """A cutter of these blocks alone, such as those of minutes within a pack."""
        return Cutter(self.blocks[start:end], self.heads[start:end])

    def cut(self, start: int, end: int, kind: PartKind, title: str, **more: str | None) -> Draft:
        """The blocks from ``start`` to ``end`` as a part."""
        return Draft(
            kind,
            title,
            self.blocks[start:end],
            self.heads[start:end],
            item=more.get("item"),
            item_title=more.get("item_title"),
        )
