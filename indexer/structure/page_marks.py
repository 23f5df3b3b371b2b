"""Pages of a file whose foot says that they are secret, among pages whose foot says the contrary.

Only where the first page says that it is open does the mark of a later one shut no other: a page
that says neither goes on as the one before it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from indexer.records import Line, Reading
from indexer.structure import secrecy
from indexer.structure.shut_pages import without_page

_OPEN = re.compile(
    r"\W*(?:official|public|open|unrestricted|unclassified|not protectively marked|"
    r"(?:open|public) (?:minutes?|session|paper|report|agenda|document))\W*",
    re.IGNORECASE,
)


def with_marked_pages(reading: Reading) -> Reading:
    """The reading, each line of such a page shut by itself."""
    pages = _parted(reading)
    if not pages:
        return reading
    lines: list[Line] = []
    shut = False
    for page in pages:
        shut = _is_shut(page) or (shut and not _is_open(page))
        lines += (
            [replace(one, style=replace(one.style, shut=True)) for one in page] if shut else page
        )
    return replace(reading, lines=tuple(lines))


def has_open_pages(reading: Reading) -> bool:
    """Whether its first page says that it is open, and those that say otherwise are shut alone."""
    return bool(_parted(reading))


def _parted(reading: Reading) -> list[list[Line]]:
    """The lines of each page, where the first says that it is open and a later one is shut."""
    if any(line.page is None for line in reading.lines):
        return []
    pages = [list(page) for _, page in groupby(reading.lines, key=lambda line: line.page)]
    parted = len(pages) > 1 and _is_open(pages[0]) and any(map(_is_shut, pages))
    return pages if parted else []


def _is_open(page: list[Line]) -> bool:
    """Whether its last line says that it is open, and no line of it is a mark."""
    if not _OPEN.fullmatch(without_page(page[-1].text)):
        return False
    return not any(secrecy.is_mark(without_page(line.text)) for line in page)


def _is_shut(page: list[Line]) -> bool:
    """Whether its first line or its last is a mark."""
    return any(secrecy.is_mark(without_page(line.text)) for line in (page[0], page[-1]))
