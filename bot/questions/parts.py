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
    r"|(?:is|are|was|were|did|does|do|has|have) (?:it|they|that|this|he|she|we)\b)"
    r"|[?] (?=\w)",
    re.IGNORECASE,
)


def parts(text: str) -> tuple[str, ...]:
    """The first part of a question, and what it asks beside that, where it asks more."""
    found = _SPLIT.search(text)
    if not found or len(text[: found.start()].split()) < _FEWEST:
        return (text,)
    rest = text[found.end() :].strip()
    return (text[: found.start()].strip(), rest) if rest else (text,)
