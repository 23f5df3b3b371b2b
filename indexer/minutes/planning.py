"""What a local council says of planning applications: "No objection", "Object because…"."""

from __future__ import annotations

import re

_TITLE = re.compile(r"\bplanning\b|\bapplications?\b|\bconsultations?\b", re.IGNORECASE)
_DECIDED_ELSEWHERE = re.compile(
    r"\bdecisions? (?:notices?|received|made|notified|of|by|from)\b|\bnotified\b|\bdetermined\b",
    re.IGNORECASE,
)
_RESPONSE = re.compile(
    r"(?:^|[.:;–—-]\s+)(?:(?:comments?|response|decision|recommendation|council(?:[’']s)? "
    r"(?:comment|response|view)|"
    r"resolution)s?\s*[:–-]\s*)?(?:no (?:objection|comment|observation)s?\b|(?:strongly "
    r")?object(?:ion)?s?\b(?! to be)"
    r"|neutral\b|supports?\b(?! by)|no concerns\b)",
    re.IGNORECASE,
)
_APPLICATION = re.compile(r"\b\d{2,4}/\d{2,6}(?:/[A-Z]{2,5})*\b|\b[A-Z]{1,4}/\d{2,4}/\d{2,6}\b")


def responds(text: str, titles: tuple[str, ...]) -> bool:
    """Whether a line gives the council's response to a planning application.

    Args:
        text: a paragraph.
        titles: item title and headings over it; one of them must speak of planning.
    """
    if not any(_TITLE.search(title) for title in titles):
        return False
    if any(_DECIDED_ELSEWHERE.search(title) for title in titles):
        return False
    found = _RESPONSE.search(text)
    if found is None or len(text) > 600:
        return False
    return found.start() == 0 or bool(_APPLICATION.search(text))
