"""Which parts of a paper are minutes: out of them alone come decisions and minuted actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.records import Paper, PaperKind, Paragraph, Part, PartKind, Role
from indexer.structure import decision_records

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

    A member who decides alone leaves a page of its own: of that only what stands under "Decision"
    as a resolution counts. An officer's belongs to no meeting; a page that is not called such a
    record, and names nobody who decided, may be a complaint or a call-in.
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
    return decision_records.names_record(lines) and not decision_records.names_officer(lines)


def _resolves(paragraph: Paragraph) -> bool:
    """Whether a paragraph under "Decision" is a resolution, and no mere field of the page."""
    headed = paragraph.heading and _DECISION.fullmatch(paragraph.heading[-1])
    said = paragraph.stem or paragraph.text
    if not (headed and paragraph.role is Role.DECISION and _RESOLUTION.match(said)):
        return False
    return not (_OPEN.match(said) or _QUOTED.match(said))


_DECISION = re.compile(r"\W*(?:(?:the )?decisions?(?: (?:made|taken))?|resolved)\W*", re.IGNORECASE)
_RESOLUTION = re.compile(
    r"\W*(?:That\b(?=[^.;]{0,200}\b(?:be|is|are|approves?|agrees?|authori[sz]es?|"
    r"delegates?|grants?|endorses?|notes?)\b)|(?:To|Not to|to) [a-z]+ |"
    r"RESOLVED\b|Resolved\b|AGREED\b|Agreed\b|(?:I|We) (?:have |hereby |also )*"
    r"(?:agree|approve|authori[sz]e|decide|resolve|determine|appoint|delegate|refuse|grant)d?\b)"
)
_OPEN = re.compile(  # what somebody only wants decided: "That it be sold, as officers recommend"
    r"\W*That\b.*?(?:\b(?:was|were|is|been) proposed\b|\bproposed by\b|\brecommend(?:s|ed)?\b|"
    r"\bnot (?:yet|been)\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(  # "I refuse to pay, said Mr Khan"
    r"\W*(?:I|We)\b.*?(?<!\bthe )\b(?:said|says|wrote|writes|replied|complained|argued)\b"
)
_HEAD = 16  # paragraphs
