r"""Text becomes lines with their offsets, indents and pages.

Blank lines are not kept: the gap between two lines shows in their offsets. A form feed
begins a page; so does a page number line ("Page 3 of 12") that stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.errors import TooLarge
from indexer.reading import flattened

MAX_LINES = 300_000  # some 6,000 pages
LONGEST_LINE = 4_000  # characters; a longer one is no paragraph but a page that lost its lines
_CUT_LENGTH = 1_200  # it is cut at the end of a sentence or word
_TAB = 4
_PAGE_MARK = re.compile(
    r"^[-–\[(\s]{0,4}page\s{1,3}(\d{1,4})(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?[-–\])\s]{0,4}$",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"'(\d])|\s+")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
_EDGE = " \t\n\r\f\v\xa0\u2007\u202f\u3000" + _INVISIBLE


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with something in it: its offsets, indent and page."""

    text: str
    start: int
    end: int
    indent: int
    page: int | None


def pieces(text: str) -> list[Piece]:
    """The non-blank lines of a text, in order.

    Raises:
        TooLarge: more lines than anybody writes.
    """
    found: list[Piece] = []
    page = 1
    for start, end, feeds in _spans(text):
        page += feeds
        piece = _piece(text, start, end, page)
        for part in _unflattened(piece, text) if piece else ():
            found.extend(_cut(part))
        refuse_lines(len(found))
    if "\f" in text:
        return found
    return _paged_by_marks(found)


def refuse_lines(count: int) -> None:
    """Refuse a paper of so many lines, where nobody writes as many.

    Raises:
        TooLarge: more than ``MAX_LINES``.
    """
    if count > MAX_LINES:
        raise TooLarge(
            f"has more than {MAX_LINES:,} lines", mend="split it into papers of their own"
        )


def _spans(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, form feeds just before) of each line."""
    start, feeds = 0, 0
    for found in re.finditer(r"[\n\f]", text):
        yield start, found.start(), feeds
        start, feeds = found.end(), int(found.group() == "\f")
    yield start, len(text), feeds


def _piece(text: str, start: int, end: int, page: int) -> Piece | None:
    raw = text[start:end]
    words = raw.strip(_EDGE)
    if not words:
        return None
    lead = len(raw) - len(raw.lstrip(_EDGE))
    indent = len(raw[:lead].translate(dict.fromkeys(map(ord, _INVISIBLE))).expandtabs(_TAB))
    return Piece(words, start + lead, start + lead + len(words), indent, page)


def _unflattened(piece: Piece, text: str) -> Iterator[Piece]:
    """A line as it is, or the lines that it once was where it holds most of the file."""
    at = 0
    places = flattened.cuts(piece.text) if flattened.is_flattened(text, piece.text) else []
    for stop in [*places, len(piece.text)]:
        words = piece.text[at:stop].rstrip()
        start = piece.start + at
        yield Piece(words, start, start + len(words), 0 if at else piece.indent, piece.page)
        at = stop


def _cut(piece: Piece) -> Iterator[Piece]:
    """A line of reasonable length as it is; a longer one in several pieces."""
    text, at = piece.text, 0
    while len(text) > LONGEST_LINE and len(text) - at > _CUT_LENGTH:
        stop = _cut_point(text, at)
        words = text[at:stop].rstrip()
        yield Piece(words, piece.start + at, piece.start + at + len(words), 0, piece.page)
        at = stop
        while at < len(text) and text[at].isspace():
            at += 1
    yield Piece(text[at:], piece.start + at, piece.end, piece.indent, piece.page)


def _cut_point(text: str, at: int) -> int:
    """The last sentence end in the second half of the window, else space, else its end."""
    low, high = at + _CUT_LENGTH // 2, at + _CUT_LENGTH
    sentence = space = 0
    for found in _CUT.finditer(text, low, high):
        space = found.start()
        if text[found.start() - 1] in ".!?":
            sentence = found.start()
    return max(sentence or space or high, at + 1)


def _paged_by_marks(found: list[Piece]) -> list[Piece]:
    """Pages by "Page 3 of 12" lines: as footers, unless the first stands at the very top."""
    marks = [(i, int(m.group(1))) for i, p in enumerate(found) if (m := _PAGE_MARK.match(p.text))]
    if not marks:
        return [Piece(p.text, p.start, p.end, p.indent, None) for p in found]
    header = marks[0][0] == 0 or (marks[0][0] == 1 and marks[-1][0] < len(found) - 1)
    pages = list(_numbered(len(found), marks, header=header))
    return [Piece(p.text, p.start, p.end, p.indent, n) for p, n in zip(found, pages, strict=True)]


def _numbered(count: int, marks: list[tuple[int, int]], *, header: bool) -> Iterator[int]:
    following = iter([*marks, (count, marks[-1][1] + 1)])
    mark, number = next(following)
    current = marks[0][1]
    for index in range(count):
        if header and index >= mark:
            current = number
            mark, number = next(following)
        elif not header:
            if index > mark:
                mark, number = next(following)
            current = number
        yield current
