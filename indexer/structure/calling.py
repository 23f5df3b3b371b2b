"""Papers that call people to a meeting: a summons, a notice, an agenda without numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import asking, dates
from indexer.structure.blocks import Block
from indexer.structure.minuted import TITLE

_CALLS = re.compile(
    r"\b(?:summoned|invited|requested|required) to (?:attend|be present|the above|an? |the )"
    r"|\bnotice is (?:hereby )?given\b[^.]{0,160}\bmeetings?\b"
    r"|^\W{0,3}(?:public )?notice of (?:the |an? )?(?:[\w’'-]+ ){0,5}"
    r"(?:meetings?|agm|egm|assembly)\b",
    re.IGNORECASE,
)
_TO_BE_HELD = re.compile(
    r"(?<!next )\bmeetings? .{0,120}\b(?:will|is to|are to) (?:be held|take place)\b",
    re.IGNORECASE,
)
_BUSINESS = re.compile(
    r"\W*(?:(?:revised|draft|public|final|amended) )*(?:agenda|order of business|business(?: to be"
    r" transacted)?)\W*",
    re.IGNORECASE,
)
_DID = r"(?:unanimously )?(?:agreed|resolved|noted|approved)\b"
NARRATED = re.compile(  # what only a meeting that was held leaves behind
    r"\b(?:RESOLVED|AGREED|NOTED)\b|\b(?:it was|members|the (?:board|committee|council|panel)) "
    rf"{_DID}"
)
_OUTCOME = re.compile(r"^(?:Resolved|Agreed)(?::| that\b)")
_TELLS = re.compile(  # the same at the head of a sentence, where a note on an agenda may say it too
    r"(?:^|[.;] )(?:It was|Members|The (?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Pp]anel)) "
    rf"{_DID}|"
    r"(?:^|[.;] )(?:The|This) (?!\d)(?:[\w’'-]+ ){0,4}(?:[Mm]eeting|AGM|EGM) was held "
    r"(?:on|at|in)\b"
)
_EARLIER = re.compile(
    rf"\b(?:last|previous|earlier|(?:in|on \d{{1,2}}) (?:{dates.MONTH}))\b", re.IGNORECASE
)
_TO_AGREE = re.compile(  # minutes that are an item of business
    r"(?:to )?(?:agree|approve|confirm|sign|receive|consider|adopt|take)\b", re.IGNORECASE
)
_HEAD, _TITLES = 14, 6  # blocks


def calls(found: Sequence[Block]) -> bool:
    """Whether a paper calls to a meeting, and tells nothing of what was done there."""
    head = found[:_HEAD]
    if any(is_title_of_minutes(one) for one in head[:_TITLES]):
        return False
    if not any(is_call(block) for block in head):
        return False
    return not (has_met(found) or _tells(found))


def has_met(found: Sequence[Block]) -> bool:
    """Whether a paper holds what only a meeting that was held leaves behind: "RESOLVED"."""
    return any(_narrates(one.text) or _OUTCOME.match(one.text) for one in found)


def _narrates(text: str) -> bool:
    """Whether a text tells what this meeting did: not "At the last meeting it was agreed"."""
    found = NARRATED.search(text)
    return found is not None and not _LAST_TIME.search(text, 0, found.start())


_LAST_TIME = re.compile(
    r"\b(?:at|in|since) (?:the|our|its) (?:last|previous|earlier)\b[^.;]{0,60}$", re.IGNORECASE
)


def _tells(found: Sequence[Block]) -> bool:
    """Whether sentences tell what was done, in a paper that neither lists business nor asks."""
    if asking.asks(found) or any(is_business(block.text) for block in found):
        return False
    return any(_TELLS.search(one.text) and not _EARLIER.search(one.text) for one in found)


def business(found: Sequence[Block]) -> int | None:
    """The line over the business of a meeting: "Agenda", "Order of business"; None without one.

    The last one over the first item: the word stands over the page of the notice as well.
    """
    first = next((i for i, one in enumerate(found) if one.lead.label), len(found))
    lines = [i for i, one in enumerate(found) if is_business(one.text)]
    return max((i for i in lines if i < first), default=lines[0] if lines else None)


def is_business(text: str) -> bool:
    """Whether a line is the word "Agenda" or the like, and no more: "A G E N D A" too."""
    return bool(_BUSINESS.fullmatch(joined(text)))


def joined(text: str) -> str:
    """A word whose letters are set apart, as one word: "A G E N D A"."""
    return re.sub(r"\b[A-Z](?: [A-Z]){3,15}\b", lambda m: m[0].replace(" ", ""), text)


def is_title_of_minutes(block: Block) -> bool:
    """Whether a line is the title of minutes, and no item that agrees some."""
    text = block.text
    return bool(TITLE.search(text)) and not (
        block.lead.label or block.finished or _TO_AGREE.match(text)
    )


def is_call(block: Block) -> bool:
    """Whether a line calls people to a meeting."""
    text = block.text[:400]
    if block.lead.label:
        return False
    return bool(_CALLS.search(text) or (_TO_BE_HELD.search(text) and dates.find(text)))
