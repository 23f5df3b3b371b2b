"""The title of a page: as a line of its own where the page prints no heading that says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.reading.html.printed import Printed

_STRONG_BREAK = re.compile(r"\s*(?:\||»|::|›)\s*")
_DASH = re.compile(r"\s+[–—-]\s+")
_BODY = re.compile(
    r"\b(?:council|authority|trust|association|university|society|academy|nhs|gov\.uk|home ?page|"
    r"welcome|website|intranet|modern\.?gov)\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"(?:untitled.*|document\d*|microsoft word.*|new page.*|.{0,60}\.(?:docx?|html?|pdf)|home|"
    r"index|agenda|minutes)",
    re.IGNORECASE,
)
_TOP = 12  # lines


def title_line(title: str, lines: Sequence[Printed]) -> list[Printed]:
    """The page's title without the name of its site, unless a heading or the top says it."""
    words = _without_site(title)
    if not words or _NO_TITLE.fullmatch(words) or _headed(lines):
        return []
    top = " ".join(line.text for line in lines[:_TOP]).casefold()
    if words.casefold() in " ".join(top.split()):
        return []
    return [Printed(words, level=1)]


def _headed(lines: Sequence[Printed]) -> bool:
    """Whether the page prints a heading of its own that may be its title."""
    return any(line.level is not None and line.level <= 2 for line in lines)


def _without_site(title: str) -> str:
    parts = [part for part in _STRONG_BREAK.split(title) if part]
    words = parts[0] if parts else ""
    if len(parts) > 1 and _BODY.search(words) and not _BODY.search(parts[-1]):
        words = parts[-1]
    pieces = _DASH.split(words)
    while len(pieces) > 1 and _BODY.search(pieces[-1]) and not re.search(r"\d", pieces[-1]):
        pieces.pop()
    return words if len(pieces) == len(_DASH.split(words)) else " - ".join(pieces)
