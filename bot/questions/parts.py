"""A question that asks two things is taken apart: "how many came, and what did it cost?".

The first part leads; the second is answered beside it, from the same sentence where that says
both.
"""

from __future__ import annotations

import re

_FEWEST = 3  # words of a first part that can stand alone
_SPLIT = re.compile(
    r"[,;?]? (?:and|&|but|or|\+) (?:(?:also|if so|then),? )?"
    r"(?=(?:(?:for|by|at|over|in|on|from|to|of|with|about) )?"
    r"(?:how|what|when|where|who|whom|whose|why|which)\b"
    r"|(?:is|are|was|were|did|does|do|has|have|will) "
    r"(?:it|they|that|this|he|she|we|there|any|anyone|anybody)\b)"
    r"|[?] (?=\w)",
    re.IGNORECASE,
)


_CHANGED = re.compile(
    r"^(?:has|have|had|did) (?:it|that|this|they|these|those) (?:ever |been |since )*chang\w+"
    r"(?: since(?: then)?| at all)?\W*$|"
    # "is that up on last summer": the figure that it was before stands beside the newest
    r"^(?:is|are|was|were|has|have|had) (?:it|that|this|they|these|those) "
    r"(?:been |gone |going |a lot |much |any )*(?:up|down|more|fewer|less|higher|lower|better|"
    r"worse|increas\w+|decreas\w+|ris(?:en|ing)|fall(?:en|ing)|grow(?:n|ing))\b"
    r"(?: (?:on|from|than|since|compared (?:to|with))\b[^?]*)?\W*$",
    re.IGNORECASE,
)


def unchanged(text: str) -> str:
    """The question without "and has it changed since?"; the same text where it asks no such thing.

    As a thing stands now, what went before is told with it.
    """
    first, *rest = parts(text)
    return first if rest and _CHANGED.match(rest[0]) else text


def parts(text: str) -> tuple[str, ...]:
    """The first part of a question, and what it asks beside that, where it asks more."""
    found = _SPLIT.search(text)
    if not found or len(text[: found.start()].split()) < _FEWEST:
        return (text,)
    rest = text[found.end() :].strip()
    return (text[: found.start()].strip(), rest) if rest else (text,)
