"""Which parts of a paper are minutes: out of them alone come decisions and minuted actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.records import Paper, PaperKind, Paragraph, Part, PartKind, Role
from indexer.structure import decision_records
from indexer.structure.dates import is_date_line
from indexer.structure.reports import BODY_NAME

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


def deciding_parts(paper: Paper) -> tuple[Part, ...]:
    """The parts in which decisions stand: minutes, and what a record of one decision resolves.

    A member who decides alone, or a panel after a hearing, leaves a page of its own: of that only
    what stands under "Decision" as a resolution counts. An officer's belongs to no meeting.
    """
    if paper.kind is not PaperKind.OTHER:
        return minuted_parts(paper)
    return tuple(
        replace(part, paragraphs=decided)
        for part in paper.parts
        if (decided := tuple(_decided(part)))
    )


def _decided(part: Part) -> Iterator[Paragraph]:
    """What a record resolves, or a list of decisions that each name who took them."""
    ours = _is_record(part)
    for paragraph in part.paragraphs:
        taken = decision_records.by_member_or_body(paragraph.text)
        ours = ours if taken is None else taken
        if ours and _resolves(paragraph):
            yield paragraph


def _is_record(part: Part) -> bool:
    """Whether a part is the record of a decision by a member or a body, and no officer's."""
    lines = [part.title, *(one.text for one in part.paragraphs[:_HEAD])]
    if decision_records.names_record(lines):
        return not decision_records.names_officer(lines)
    top = lines[: _TOP + 1]
    return any(map(BODY_NAME.fullmatch, top)) and any(map(is_date_line, top))


def _resolves(paragraph: Paragraph) -> bool:
    """Whether a paragraph under "Decision" is a resolution, and no mere field of the page."""
    headed = paragraph.heading and _DECISION.fullmatch(paragraph.heading[-1])
    said = paragraph.stem or paragraph.text
    return bool(headed and paragraph.role is Role.DECISION and _RESOLUTION.match(said))


_DECISION = re.compile(r"\W*(?:(?:the )?decisions?(?: (?:made|taken))?|resolved)\W*", re.IGNORECASE)
_RESOLUTION = re.compile(
    r"\W*(?:That\b|RESOLVED\b|Resolved\b|AGREED\b|Agreed\b|(?:I|We) (?:have |hereby |also )*"
    r"(?:agree|approve|authori[sz]e|decide|resolve|determine|appoint|delegate|refuse|grant)d?\b)"
)
_HEAD, _TOP = 16, 4  # paragraphs
