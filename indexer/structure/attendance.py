"""Tables of people: one paragraph a row, under its group ("Apologies", "Officers")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from indexer.records import Role
from indexer.structure.blocks import Block
from indexer.structure.columns import PEOPLE
from indexer.structure.drafts import Draft
from indexer.structure.group_names import names_group
from indexer.structure.pieces import Piece

_GROUP = re.compile(
    r"(?:apologies|present|absent|officers|members|substitutes|observers|in attendance|co-opted|"
    r"also present|guests|advisers)\b.{0,30}",
    re.IGNORECASE,
)
_LONGEST_GROUP = 60


def rows_of(draft: Draft) -> list[Piece]:
    """The rows of an attendance list; columns are not zipped, since text stays verbatim."""
    blocks = draft.blocks[1:] if draft.titled else draft.blocks
    if any(block.lead.cell and len(block.lead.cells) < 2 for block in blocks):
        return _exported(draft, blocks)
    groups: list[str] = []
    pieces: list[Piece] = []
    repeated, spans = _repeated(blocks), _spans(blocks)
    for index, block in enumerate(blocks):
        if _is_group(blocks, index, draft):
            name = block.text.rstrip(":")
            outer = groups[:1] if name in repeated and groups and groups[0] not in repeated else []
            groups = [*outer, name]
        elif not PEOPLE.fullmatch(block.text):
            groups = _spanning(block, groups, spans=spans)
            pieces.append(_piece([block], (draft.title, *groups)))
    return pieces


def _spans(blocks: Sequence[Block]) -> bool:
    """Whether first cells span rows: rows of two follow one of three, or a first cell comes again.

    Where neither is so, they are the people themselves: "Ann Reed | (AR) | Chair".
    """
    rows = [block.lead.cells for block in blocks if len(block.lead.cells) > 1]
    shorter = any(len(one) > len(two) > 1 for one, two in pairwise(rows))
    return shorter or len({row[0] for row in rows}) < len(rows)


def _spanning(block: Block, groups: list[str], *, spans: bool) -> list[str]:
    """The first of three cells names the group, and spans the rows that leave it empty."""
    cells = block.lead.cells
    if cells and is_column(cells[0]):
        return [cells[0]]
    if len(cells) > 2 and spans and not block.lead.cell:
        return [cells[0]]
    return groups


def is_column(cell: str) -> bool:
    """Whether a first cell names a group of persons rather than a person."""
    return bool(_GROUP.fullmatch(cell))


def _repeated(blocks: Sequence[Block]) -> set[str]:
    """Names of groups that come back under each party, such as "Substitutes"."""
    names = [block.text.rstrip(":") for block in blocks if len(block.lead.cells) < 2]
    return {name for name, count in Counter(names).items() if count > 1}


def _is_group(blocks: Sequence[Block], index: int, draft: Draft) -> bool:
    block = blocks[index]
    lead = block.lead
    if len(lead.cells) > 1 or lead.bullet or len(block.text) > _LONGEST_GROUP:
        return False
    first = 1 if draft.titled else 0
    if draft.heads[index + first] is not None:
        heads_next = index + 1 == len(blocks) or draft.heads[index + 1 + first] is not None
        return bool(lead.level or lead.bold or names_group(block.text) or not heads_next)
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    return after is not None and len(after.lead.cells) > 1


def _exported(draft: Draft, blocks: Sequence[Block]) -> list[Piece]:
    """A table whose cells came out as lines that begin with a tab."""
    rows: list[list[Block]] = []
    for block in blocks:
        if not rows or _begins_row(block):
            rows.append([block])
        else:
            rows[-1].append(block)
    pieces: list[Piece] = []
    group = ""
    for row in rows:
        if not row[0].lead.empty_cell and len(row) > 1:
            group = row[0].text
        path = (draft.title, group) if group else (draft.title,)
        if not PEOPLE.fullmatch(" ".join(block.text for block in row)):
            pieces.append(_piece(row, path))
    return pieces


def _begins_row(block: Block) -> bool:
    return block.lead.cell and (block.lead.gap > 0 or block.lead.empty_cell)


def _piece(row: Sequence[Block], path: tuple[str, ...]) -> Piece:
    lead = row[0].lead
    label = lead.label
    return Piece(
        text=" ".join(block.text for block in row),
        label=label.value if label else None,
        label_printed=label.printed if label else None,
        heading=path,
        role=Role.ATTENDANCE,
        start=lead.start,
        end=row[-1].end,
        page=lead.page,
        cells=_cells(row),
    )


def _cells(row: Sequence[Block]) -> tuple[str, ...]:
    """The cells of a row; one that came out as several lines keeps them apart by line feeds."""
    if len(row) == 1:
        return row[0].lead.cells
    cells: list[str] = []
    for block in row:
        if not cells or block.lead.cell:
            cells.append(block.text)
        else:
            cells[-1] += f"\n{block.text}"
    return tuple(cells)
