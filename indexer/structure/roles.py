"""What a paragraph is: recommendation, proposed action, discussion, decision, action."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import PartKind, Role

IN_MINUTES = frozenset({PartKind.MINUTES, PartKind.ITEM, PartKind.OTHER})
_RECOMMENDATION = re.compile(
    r"(?:officer )?recommendations?\b.{0,12}$|(?:it is )?(?:therefore )?recommended\b.{0,6}$",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"(?:summary of |list of |agreed |outstanding |new )?actions?\b(?: ?\(s\))?(?: points?| items?|"
    r" required| arising| log| list| summary| agreed| taken| table| tracker| register)?"
    r"(?: \(ais?\))?$|to[- ]do$|ais$",
    re.IGNORECASE,
)
_DECISION = re.compile(
    r"(?:the |key |summary of )?decisions?\b(?: ?\(s\))?(?: made| taken| and actions?)?$|"
    r"(?:resolved|resolutions?|agreed|it was (?:agreed|resolved))(?:,? unanimously|,? nem\.? "
    r"con\.?|"
    r" \([^()]{2,40}\))?$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\W?(?:the )?(?:meeting|committee|council|board|panel|cabinet|session) (?:was |then |"
    r"formally )*(?:declared )?(?:closed|ended|concluded|finished|rose|adjourned)\b.{0,60}|"
    r"\W?there being no (?:further|other) (?:business|matters)\b.{0,160}|"
    r"(?:signed|chair(?:man|woman|person)?|mayor)\b[\s.:_…-]*(?:date[d]?\b[\s.:_…-]*)?(?:\(?chair\w*"
    r"\)?)?\W*",
    re.IGNORECASE,
)
_DISCUSSION = re.compile(
    r"(?:members(?:’|')? )?(?:discussions?|comments|questions|debate)$", re.IGNORECASE
)
_ATTENDANCE = re.compile(
    r"(?:(?:meeting )?(?:attendance|attendees)|(?:(?:also|those|members|governors|"
    r"trustees|councillors|directors) )?present|apologies.{0,30}|"
    r"in attendance|sederunt|absent|attended by|roll call.{0,20}|regrets|guests|observers|visitors|"
    r"who came)(?:\s*\(.{0,40}\))?$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:is|are) (?:asked|invited|requested|recommended) to (?:note|approve|agree|consider|"
    r"endorse|support|comment|adopt)\b",
    re.IGNORECASE,
)
_BODY_RECOMMENDS = re.compile(
    r"\b(?:it(?: is|’s|'s) (?:therefore )?recommended that|"
    r"(?:officers|we) (?:therefore )?recommend that)\b",
    re.IGNORECASE,
)
_INLINE_ACTION = re.compile(
    r"^(?:ACTIONS?\b(?! (?:NOTES?|MINUTES|SHEET|RECORD|SUMMARY|LOG|LIST|TRACKER|GRID)\W*$)|"
    r"Actions?(?: points?| items?)?(?:\s+[A-Z][\w./& ]{0,30})?\s*(?:\d+\s*)?[:–—]|"
    r"Actions?\s+-\s|(?:AP|AI)\s?\d{0,3}:|To do:|TODO:)"
)
_INSTRUCTS = re.compile(  # a paragraph that only says who is to do what
    r"^(?:The )?(?:(?:Town |Parish |Deputy )?Clerk|Officers?|Secretary|Treasurer|"
    r"(?:Cllrs?|Councillor) [A-Z][\w’'-]+|"
    r"[A-Z]{2,3}(?:(?:/| and |, )[A-Z]{2,3})*) to [a-z]+\s[^?]{3,250}$"
)
_INLINE_DECISION = re.compile(
    r"^(?:It was )?(?:unanimously )?(?:RESOLVED|AGREED|APPROVED|DECIDED)\b"
    r"|^(?:Resolved|Agreed|Decision|Decided|Approved)(?: that\b| to\b|:|,|\s[-–—]\s)"
    r"|^(?:NOTED|Noted):"
    r"|^[Ii]t was (?:\w+ ){0,2}(?:resolved|agreed|approved|decided)\b"
    r"|\bRESOLVED(?: unanimously)?\b"
    r"|^(?:The )?(?:Board|Committee|Council|Panel|Cabinet|Forum|Members|Governors|Trustees|"
    r"Members of the \w+)(?: unanimously| formally)? (?:agreed|resolved|approved|noted)\b"
)
_INLINE_COVER = re.compile(
    r"^(?:recommendations?|(?:proposed )?actions?)(?: ?\(s\))?\s*:\s", re.IGNORECASE
)
_TABLE_HEAD = re.compile(
    r"(?:(?:no\.?|ref|item|actions?|owners?|lead|officers?|who|by|whom|when|due|date|deadline|status|"
    r"responsible|person|update|progress|minute|agreed|target|[/&.])\s*)+",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"^(?:Present|Sederunt|"
    r"(?:(?:Governors|Members|Councillors|Trustees|Directors|Voting|Officers|Also) )+"
    r"(?:present|in attendance|attending)|In attendance|Apologies(?: for absence| received)?|"
    r"Attendees|Attending|Absent|Clerk|Secretary|Note[- ]?taker|Minutes? (?:taker|taken by))"
    r"\s*(?:\(\w+\))?\s*[:–-]",
    re.IGNORECASE,
)


def closes_meeting(text: str) -> bool:
    """Whether a line ends the minutes, and belongs to no section: "The meeting closed at 9 pm"."""
    return bool(_CLOSES.fullmatch(text))


def of_heading(text: str, kind: PartKind) -> Role | None:
    """The role that a heading gives to what stands under it."""
    if _RECOMMENDATION.match(text):
        return Role.RECOMMENDATION
    minuted = kind in IN_MINUTES
    if _ACTION.match(text):
        return Role.ACTION if minuted else Role.PROPOSED_ACTION
    if not minuted:
        return None
    if _DECISION.match(text):
        return Role.DECISION
    if _DISCUSSION.match(text):
        return Role.DISCUSSION
    return Role.ATTENDANCE if _ATTENDANCE.match(text) else None


def of_path(path: Sequence[str], kind: PartKind) -> Role | None:
    """The role of the innermost heading that gives one."""
    for text in reversed(path):
        role = of_heading(text, kind)
        if role:
            return role
    return None


def stands_alone(text: str, kind: PartKind) -> bool:
    """Whether a minuted line says by itself that it is an action or a resolution."""
    own = _INLINE_ACTION.match(text) or text.startswith(("RESOLVED", "AGREED", "IT WAS"))
    return kind in IN_MINUTES and bool(own)


def sends(text: str) -> bool:
    """Whether a line by its own words sends somebody: "Clerk to write to the county"."""
    return bool(_INSTRUCTS.match(text))


def of_text(text: str, kind: PartKind, role: Role | None) -> Role | None:
    """What the words themselves say, over the role of their heading."""
    if kind is PartKind.REPORT and role is None and _INLINE_COVER.match(text):
        asks = text[0] in "Rr" or _ASKS.search(text) is not None
        return Role.RECOMMENDATION if asks else Role.PROPOSED_ACTION
    if kind is PartKind.REPORT:
        said = {Role.PROPOSED_ACTION: _ASKS, None: _BODY_RECOMMENDS}.get(role)
        return Role.RECOMMENDATION if said and said.search(text) else role
    if kind not in IN_MINUTES:
        return role
    if role is Role.ACTION and _TABLE_HEAD.fullmatch(text):
        return Role.BODY
    if _INLINE_ACTION.match(text):
        return Role.ACTION
    if role is None and kind is PartKind.ITEM and _INSTRUCTS.match(text):
        return Role.ACTION
    if role in {None, Role.DISCUSSION, Role.BODY} and _INLINE_DECISION.search(text):
        return Role.DECISION
    tasked = role is Role.ACTION  # "Clerk – order a bin"
    return Role.ATTENDANCE if _PRESENT.match(text) and not tasked else role
