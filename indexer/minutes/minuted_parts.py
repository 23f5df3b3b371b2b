"""Which parts of a paper are minutes: out of them alone come decisions and minuted actions."""

from __future__ import annotations

from indexer.records import Paper, PaperKind, Part, PartKind

_MINUTES = frozenset({PaperKind.MINUTES, PaperKind.MINUTED_ITEM})
_MAY_BIND_MINUTES = frozenset({PaperKind.PACK, PaperKind.REPORT, PaperKind.AGENDA})
_BEGINS = frozenset({PartKind.MINUTES, PartKind.ITEM})
_GOES_ON = frozenset({PartKind.OTHER, PartKind.ATTENDANCE})


def minuted_parts(paper: Paper) -> tuple[Part, ...]:
    """The parts of a paper that are minutes; those bound into a pack or an appendix too.

    An attendance list and what is of no kind belong to the minutes that they follow: after a
    report they are its appendices.
    """
    if paper.kind in _MINUTES:
        return tuple(part for part in paper.parts if part.kind in _BEGINS | _GOES_ON)
    if paper.kind not in _MAY_BIND_MINUTES:
        return ()
    bound: list[Part] = []
    within = False
    for part in paper.parts:
        within = part.kind in _BEGINS or (within and part.kind in _GOES_ON)
        if within:
            bound.append(part)
    return tuple(bound)
