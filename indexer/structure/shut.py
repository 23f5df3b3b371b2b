"""Shut sections within a report: "PART II – EXEMPT", "Appendix B (confidential)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from indexer.records import AgendaItem, PartKind
from indexer.structure import reports, secrecy
from indexer.structure.parts import Draft

_CUT = frozenset({PartKind.REPORT, PartKind.OTHER})
_ALIKE = 88.0


def cut(draft: Draft, rows: Sequence[AgendaItem] = ()) -> list[Draft]:
    """The report, and each section of it that is shut as a part of its own, in order.

    A viewer sees a part wholly or not at all, so that a section with another audience than
    its report must be another part. In a pack a shut paper may stand without a cover block
    behind a report: the title of a confidential row of ``rows`` begins it.
    """
    if draft.kind not in _CUT:
        return [draft]
    places = list(_places(draft, rows))
    if not places:
        return [draft]
    first = replace(draft, blocks=draft.blocks[: places[0]], heads=draft.heads[: places[0]])
    sections = [
        replace(
            draft,
            title=draft.blocks[start].text,
            blocks=draft.blocks[start:end],
            heads=draft.heads[start:end],
            titled=True,
            inner=True,
        )
        for start, end in zip(places, [*places[1:], len(draft.blocks)], strict=True)
    ]
    return [first, *sections]


def _places(draft: Draft, rows: Sequence[AgendaItem]) -> Iterator[int]:
    """Where a section is shut, and where the paper is open again."""
    shut = False
    head = secrecy.head([block.text for block in draft.blocks])
    for index in range(1, len(draft.blocks)):
        marked = index >= head and is_heading(draft, index)
        if marked or _is_row(draft, index, rows):
            yield index
            shut = True
        elif shut and _stands_alone(draft, index) and secrecy.is_reopening(_text(draft, index)):
            yield index
            shut = False


def _is_row(draft: Draft, index: int, rows: Sequence[AgendaItem]) -> bool:
    """Whether a line is the title of a confidential row, and neither its own nor a public one."""
    text = _text(draft, index).casefold()
    if draft.kind is not PartKind.REPORT or not text or not _stands_alone(draft, index):
        return False

    def alike(title: str) -> bool:
        return fuzz.ratio(text, title.casefold()) >= _ALIKE

    named = any(row.confidential and alike(row.title) for row in rows)
    others = (draft.title, *(row.title for row in rows if not row.confidential))
    return named and not any(map(alike, others))


def is_heading(draft: Draft, index: int) -> bool:
    """Whether a line of a report shuts what stands under it."""
    text = _text(draft, index)
    if not _stands_alone(draft, index) or secrecy.is_question(text):
        return False
    marked = secrecy.is_mark(text) or secrecy.is_divider(text) or secrecy.is_title_marked(text)
    return marked and not secrecy.denies(_text(draft, index + 1))


def _stands_alone(draft: Draft, index: int) -> bool:
    block = draft.blocks[index]
    return not (block.lead.bullet or block.finished or len(block.lead.cells) > 1) and (
        block.lead.label is None or draft.heads[index] is not None
    )


def _text(draft: Draft, index: int) -> str:
    return draft.blocks[index].text if index < len(draft.blocks) else ""


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
