"""Words over minutes that shut all of them, in whatever they tell it: items, prose or a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import Line
from indexer.structure import secrecy
from indexer.structure.audience.own import explains

_IN_COMMITTEE = re.compile(  # "Minutes of the In-Committee session", and no "in Committee Room 2"
    r"^(?!.*\b(?:see|(?:were|was|are|be|been) (?:\w+ ){0,2}(?:approved|agreed|confirmed|signed|"
    r"noted|received|accepted|circulated))\b)"
    r"(?:(?:[\w’'-]+ ){0,3}in[ -]committee (?:[\w’'-]+ ){0,3}(?:minutes|notes|record)\b"
    r"|.*\b(?:minutes|notes|record)\b.{0,60}\bin[ -]committee\b"
    r"(?! rooms?\b)(?!\W+(?:rooms?|suite|hall)\b))",
    re.IGNORECASE,
)
_FOR_FEW = re.compile(  # "For members of the Board only", "Exempt from disclosure under …"
    r"\W*(?:strictly )?(?:for (?:the )?(?:eyes of )?(?:members|trustees|governors|directors|"
    r"councillors|commissioners)(?: of (?:the )?(?:[\w’'-]+ ?){1,4}?)? only\W*$"
    r"|exempt from (?:disclosure|publication|release)\b(?!.*\b(?:appendi|annex)))",
    re.IGNORECASE,
)
_TOP = 8  # lines
_LONGEST = 200  # characters
_PAIR = 2  # cells, of which the first names a field of the head
_NUMBERED = re.compile(r"\W{0,3}(?:(?:item|minute) )?[A-Z]{0,4}[ /.(]{0,2}\d{1,4}\b", re.IGNORECASE)


def is_in_committee(text: str) -> bool:
    """Whether a title is that of minutes of what a body took in committee, without the public."""
    return bool(_IN_COMMITTEE.match(text))


def mark(texts: Sequence[str], lines: Sequence[Line], *, parted: bool) -> str | None:
    """The mark over all that minutes tell: there it heads no section of them.

    Nothing numbered, no row of a table and no sentence stands before it. What only names single
    items shuts those.

    Args:
        texts: the lines as they read, empty where they are of no account.
        lines: the same lines, with their style.
        parted: whether the minutes are parted into items, which a divider may head.
    """
    parted = parted or any(map(secrecy.is_reopening, texts))
    for text, line in zip(texts[:_TOP], lines, strict=False):
        if len(line.style.cells) > _PAIR:
            return None
        if _marks(text, parted=parted) and not (
            explains(text, texts) or secrecy.shut_numbers(text)
        ):
            return text
        if text.endswith(".") or (_NUMBERED.match(text) and not secrecy.is_day(text)):
            return None
    return None


def _marks(text: str, *, parted: bool) -> bool:
    if len(text) > _LONGEST or secrecy.is_question(text) or secrecy.excludes_public(text):
        return False
    if secrecy.is_divider(text):
        return not parted
    return secrecy.is_paper_mark(text) or bool(_FOR_FEW.match(text))
