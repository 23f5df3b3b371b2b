"""Papers that put something before a body: it "is asked to note", or they are called reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.blocks import Block

_BODY = (
    r"board|committee|sub-?committee|council|cabinet|panel|members|governors|trustees|directors|"
    r"authority|commissioners|conservators|forum|executive|senate|court|corporation|partnership|"
    r"councillors|governing body"
)
_ASKS = re.compile(
    rf"\b(?:{_BODY})\b(?: \w+)?,? (?:is|are)(?: \w+)? (?:asked|invited|recommended|requested) "
    r"(?:to|that)\b|"
    rf"\b(?:report|paper) (?:asks|invites) (?:the )?(?:\w+ )?(?:{_BODY})\b|"
    r"\b(?:is|are) asked to\W*$|^(?:it is )?recommended(?: that\b|\W*$)|"
    r"^recommendations?(?: ?\(s\))?\s*[:–-]\s*\S|"
    r"\b(?:is|are|be) recommended for (?:approval|refusal|consent|adoption)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(  # "Headteacher's report to governors", "Board paper 8", "Annual report 2023"
    r"\breport (?:to|for|of|by|from|on|no)\b|[’']s? report\b|^(?:[\w&-]+ ){0,6}report\W*$|"
    r"\b(?:annual|progress|performance|monitoring|officer|finance|information|briefing)"
    r" report\b|^(?:board |committee |council )?paper (?:\d{1,3}|[A-Z]{1,2}\d{0,2})\b",
    re.IGNORECASE,
)
_HEADED = re.compile(r"(?:officer[’']?s? )?recommendations?(?: ?\(s\))?\W*", re.IGNORECASE)
_FOR = re.compile(  # "Purpose: for noting", "Action required: decision"
    r"(?:purpose|(?:action|decision) required|for)\s*:\s*(?:for )?(?:\w+(?:, ?| and | ?/ ?)){0,2}"
    r"(?:noting|note|decision|information|approval|discussion|assurance|consideration|comment)\W*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:Joint )?[Rr]eport (?:of|by|from) (?:the )?[A-Z]")  # however long
_NOT = re.compile(r"\b(?:minutes|notes?|agenda|letter|decision|notice)\b", re.IGNORECASE)
_TOP = 5  # blocks in which the title stands
_OPENING = 20  # blocks
_LONGEST, _LONGEST_BYLINE = 120, 250
_PAIR = 2  # cells of a field and its value


def asks(found: Sequence[Block]) -> bool:
    """Whether a paper asks a body to do something, or recommends it."""
    return any(_ASKS.search(block.text) for block in found)


def recommends(found: Sequence[Block]) -> bool:
    """Whether near the top is said what a paper is for, or a heading stands over what it asks."""
    return any(
        _FOR.fullmatch(block.as_field)
        or (
            _HEADED.fullmatch(block.text)
            and (block.lead.level or block.lead.bold or block.lead.label)
        )
        for block in found[:_OPENING]
    )


def is_called_report(found: Sequence[Block]) -> bool:
    """Whether a line at the top calls the paper a report, or a paper of the meeting."""
    for block in found[:_TOP]:
        if len(block.lead.cells) > _PAIR:
            return False  # a table begins: what its rows are called is another matter
        if _BYLINE.match(block.text) and len(block.text) < _LONGEST_BYLINE:
            return True
        if len(block.text) >= _LONGEST or block.finished:
            continue
        if _CALLED.search(block.text) and not _NOT.search(block.text):
            return True
    return False
