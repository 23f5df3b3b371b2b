"""Shut sections within a report: "PART II – EXEMPT", "Appendix B (confidential)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from indexer.records import PartKind
from indexer.structure import secrecy
from indexer.structure.parts import Draft

_CUT = frozenset({PartKind.REPORT, PartKind.OTHER})
_COVER = 12  # a mark among the first lines shuts the whole report


def cut(draft: Draft) -> list[Draft]:
    """The report, and each section of it that is shut as a part of its own, in order.

    A viewer sees a part wholly or not at all, so that a section with another audience than
    its report must be another part.
    """
    if draft.kind not in _CUT:
        return [draft]
    places = list(_places(draft))
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


def _places(draft: Draft) -> Iterator[int]:
    """Where a section is shut, and where the paper is open again."""
    shut = False
    head = secrecy.head([block.text for block in draft.blocks])
    for index in range(max(head, 1), len(draft.blocks)):
        if is_heading(draft, index):
            yield index
            shut = True
        elif shut and _stands_alone(draft, index) and secrecy.is_reopening(_text(draft, index)):
            yield index
            shut = False


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
