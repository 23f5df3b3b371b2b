"""Errors of a paper that are certain: quoted as printed and flagged, never mended."""

from __future__ import annotations

import re

_FIGURE = r"(\d[\d,]{0,15})"  # a longer one is none, and Python reads none of 4,300 digits
_OUT_OF = re.compile(
    rf"\b{_FIGURE}\s+out\s+of\s+(?:the\s+|a total of\s+)?{_FIGURE}\b(?!\s*(?:per|%|[.]\d))"
)
_QUOTED = re.compile(r"^[“\"‘][^“”\"]{40,}[”\"’]?[.’”\"]{0,2}$")
_DOUBLED = re.compile(
    r"\b(the|a|an|of|to|in|and|for|with|on|at|by|is|are|was|be|will|this|as|or|from)\s+\1\b",
    re.IGNORECASE,
)


def flags(text: str) -> tuple[str, ...]:
    """What is certain of a paragraph: "sic" where the paper is wrong, "quotation" of others.

    Wrong is only what cannot be right: a doubled small word, 20 out of 15.
    """
    wrong = ("sic",) if _DOUBLED.search(text) or _impossible(text) else ()
    return (*wrong, "quotation") if _QUOTED.match(text) else wrong


def _impossible(text: str) -> bool:
    return any(
        _number(found.group(1)) > _number(found.group(2)) for found in _OUT_OF.finditer(text)
    )


def _number(printed: str) -> int:
    return int(printed.replace(",", "") or 0)
