"""Which parts of a paper are minutes: out of them alone come decisions and minuted actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.minutes.decisions_lists import is_actor
from indexer.minutes.decisions_of_body import is_bare
from indexer.records import MINUTED, Paper, PaperKind, Paragraph, Part, PartKind, Role
from indexer.structure import decision_records

_MINUTES = frozenset({PaperKind.MINUTES, PaperKind.MINUTED_ITEM})
_MAY_BIND_MINUTES = frozenset({PaperKind.PACK, PaperKind.REPORT, PaperKind.AGENDA})
_GOES_ON = frozenset({PartKind.OTHER, PartKind.ATTENDANCE})


def minuted_parts(paper: Paper) -> tuple[Part, ...]:
    """The parts of a paper that are minutes; those bound into a pack or an appendix too.

    An attendance list and what is of no kind belong to the minutes that they follow: after a
    report they are its appendices.
    """
    if paper.kind in _MINUTES:
        return tuple(part for part in paper.parts if part.kind in MINUTED | _GOES_ON)
    if paper.kind not in _MAY_BIND_MINUTES:
        return ()
    bound: list[Part] = []
    within = False
    for part in paper.parts:
        within = part.kind in MINUTED or (within and part.kind in _GOES_ON)
        if within:
            bound.append(part)
    return tuple(bound)


def deciding_parts(paper: Paper) -> tuple[Part, ...]:
    """The parts in which decisions stand: minutes, and what a record of one decision resolves.

    A member who decides alone leaves a page of its own: of that only what stands under "Decision"
    as a resolution counts. An officer's belongs to no meeting; a page that is not called such a
    record, and names nobody who decided, may be a complaint or a call-in. A page of nothing but
    numbered lines that each open with what was done counts whole.
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
    if _says_what_was_done(part):
        yield from (replace(one, heading=(_OVER,), role=Role.DECISION) for one in part.paragraphs)
        return
    if decision_records.is_due([one.text for one in part.paragraphs]):
        return
    ours = _is_record(part)
    for paragraph in part.paragraphs:
        taken = decision_records.by_member_or_body(paragraph.text)
        ours = ours if taken is None else taken
        if ours and _resolves(paragraph):
            yield paragraph


def _says_what_was_done(part: Part) -> bool:
    """Whether a page has nothing but numbered lines, each of which opens with a verb that decides.

    So committee systems give the text of a decision that has lost its page: "1. Approved …".
    """
    lines = part.paragraphs
    numbered = len(lines) >= _LEAST_DONE and all(one.label for one in lines)
    settled = sum(bool(_RESOLUTION.match(one.text)) for one in lines)
    return numbered and settled * 2 >= len(lines) and all(_DONE.match(one.text) for one in lines)


_LEAST_DONE = 3  # lines
_OVER = "Decisions"  # what such lines would stand under
_DONE = re.compile(
    r"(?:(?:Approved|Agreed|Resolved|Authori[sz]ed|Delegated|Endorsed|Adopted|Granted|Refused|"
    r"Noted|Accepted|Confirmed|Ratified|Supported|Deferred|Rejected|Received|Appointed|Awarded)|"
    r"Gave (?:[\w-]+ ){0,2}(?:authority|approval|consent|permission)|"
    r"(?:Requested|Instructed|Recommended) (?:that|to|the|officers))\b"
)


def _is_record(part: Part) -> bool:
    """Whether a part is the record of a decision by a member or a body, and no officer's."""
    lines = [part.title, *(one.text for one in part.paragraphs[:_HEAD])]
    return decision_records.names_record(lines) and not decision_records.names_officer(lines)


def _resolves(paragraph: Paragraph) -> bool:
    """Whether a paragraph under "Decision" is a resolution, and no mere field of the page."""
    headed = paragraph.heading and _DECISION.fullmatch(paragraph.heading[-1])
    said = paragraph.stem or paragraph.text
    own = _DONE.match(paragraph.text[:1].upper() + paragraph.text[1:])
    resolved = _RESOLUTION.match(said) or is_bare(said) or (own and is_actor(said))
    if not (headed and paragraph.role in _OF_DECISION and resolved):
        return bool(_SETTLED.search(paragraph.text))
    return not (_OPEN.match(said) or _QUOTED.match(said))


_OF_DECISION = frozenset({Role.DECISION, Role.BODY})
_DECISION = re.compile(
    r"\W*(?:(?:the )?decisions?(?: (?:made|taken))?"
    r"(?: (?:of|by) (?:the )?(?-i:[A-Z])[\w ,&’'-]{2,80})?|"
    r"resolved)\W*",
    re.IGNORECASE,
)
_RESOLUTION = re.compile(
    r"\W*(?:That\b(?=[^.;]{0,200}\b(?:be|is|are|approves?|agrees?|authori[sz]es?|"
    r"delegates?|grants?|endorses?|notes?)\b)|(?:To|Not to|to) [a-z]+ |"
    r"(?:RESOLVED|AGREED|APPROVED|GRANTED|REFUSED|Resolved|Agreed|Approved|Authori[sz]ed|Granted|"
    r"Refused|Delegated|Endorsed|Adopted|Noted|Gave (?:authority|approval))\b|"
    r"(?:(?:Following|After|Having) [^,.;]{3,80}, )?"
    r"(?:[Tt]he )?(?:[A-Z][\w’'&-]* |and |of |for ){1,8}(?i:unanimously )?(?i:resolved|agreed|"
    r"approved|decided|authori[sz]ed|determined|granted|refused|delegated|noted)\b|"
    r"(?:I|We) (?:have |hereby |also )*"
    r"(?:agree|approve|authori[sz]e|decide|resolve|determine|appoint|delegate|refuse|grant)d?\b)"
)
_SETTLED = re.compile(  # a notice tells in capitals what became of a request
    r"^(?:The|This) [^.;]{3,200} (?:is|was|were|are) (?:therefore )?(?:GRANTED|REFUSED|APPROVED|"
    r"REJECTED|DISMISSED|UPHELD)\b"
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
