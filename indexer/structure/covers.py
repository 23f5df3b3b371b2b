"""Reports that are bound before the agenda: each becomes a part of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.records import PartKind
from indexer.structure import reports
from indexer.structure.drafts import Draft


def covered(drafts: Sequence[Draft]) -> list[Draft]:
    """Reports that are bound before the agenda, one draft each; every other draft as it is."""
    found: list[Draft] = []
    for draft in drafts:
        covers = reports.covers(draft.blocks, draft.heads) if _is_before(draft) else []
        if not covers:
            found.append(draft)
            continue
        starts = [0, *(cover.start for cover in covers[1:])]
        for cover, start, end in zip(covers, starts, [*starts[1:], len(draft.blocks)], strict=True):
            found.append(
                replace(
                    draft,
                    kind=PartKind.REPORT,
                    title=cover.title,
                    item=cover.item,
                    blocks=draft.blocks[start:end],
                    heads=draft.heads[start:end],
                )
            )
    return found


def _is_before(draft: Draft) -> bool:
    return draft.kind is PartKind.NOTICES
