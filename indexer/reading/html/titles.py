"""The title of a page: as a line of its own where the page prints no heading that says it.

Whose site it is, title and masthead say; that is no line of the paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.reading.html.elements import Element
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
_MARK = re.compile(
    r"(?:strictly )?(?:(?:confidential|restricted|exempt|not for publication|members only)"
    r"|(?:confidential|restricted|exempt|private|closed|part (?:2|ii)) "
    r"(?:agenda item|item|minutes?|report|paper|page|document|session|information|decision))",
    re.IGNORECASE,
)
_TOP = 12  # lines
_OWN = re.compile(  # who has a site for one body: a larger council's is of many committees
    r"(?:Welcome to )?(?:The )?([A-Z][\w’'.-]* "
    r"(?:(?:[A-Z][\w’'.-]*,?|and|&|with|by|on|upon|in|under|near|next|the|of|le|cum) ){0,8}"
    r"(?:(?:Parish|Town|Community|Village) Council|Parish Meeting))"
)
_MASTHEADS = frozenset({"masthead", "site-title", "site-header", "site-branding", "header"})
_LONGEST = 80  # characters of a name


def title_line(title: str, lines: Sequence[Printed]) -> list[Printed]:
    """The page's title without the name of its site, unless a heading or the top says it."""
    words = _without_site(title)
    if not words or _NO_TITLE.fullmatch(words) or _headed(lines):
        return []
    top = " ".join(line.text for line in lines[:_TOP]).casefold()
    if words.casefold() in " ".join(top.split()):
        return []
    return [Printed(words, level=1)]


def owner_of_site(title: str, body: Element) -> tuple[str, ...]:
    """The parish that the page's title and its masthead name, where they agree on one."""
    parts = [piece for part in _STRONG_BREAK.split(title) for piece in _DASH.split(part)]
    heads = [one for one in body.every() if _is_masthead(one)]
    leaves = (one for head in heads for one in head.every() if not any(one.elements()))
    parts += [one.words() for one in leaves if one.shown <= _LONGEST]
    found = dict.fromkeys(own.group(1) for part in parts if (own := _OWN.fullmatch(part.strip())))
    return tuple(found) if len(found) == 1 else ()


def _is_masthead(one: Element) -> bool:
    names = {*one.names.lower().split()}
    return one.tag == "header" or one.attributes.get("role") == "banner" or bool(names & _MASTHEADS)


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


def mark_line(title: str, lines: Sequence[Printed]) -> list[Printed]:
    """The mark in the title of a page, which the page itself does not print: "Exempt minutes"."""
    pieces = [piece for part in _STRONG_BREAK.split(title) for piece in _DASH.split(part)]
    top = {" ".join(line.text.split()).casefold() for line in lines[:_TOP]}
    marks = (piece.strip() for piece in pieces if _MARK.fullmatch(piece.strip(" ()[]")))
    return [Printed(mark) for mark in marks if mark.casefold() not in top][:1]
