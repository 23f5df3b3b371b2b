"""Printed lines become paragraphs, as a reader's eye tells them apart.

A line begins a paragraph where a label, a gap, another size or an indent says so, or where the
line before it had room for its first word: whoever sets text fills a line before the next one.
A sentence that a page or column breaks is put together again, past the notes at the foot.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from indexer.reading.pdf.furniture import LaidPage
from indexer.reading.pdf.hyphens import Vocabulary, is_cut
from indexer.reading.pdf.labels import begins_item, goes_on, is_ended
from indexer.reading.pdf.printed import PrintedLine
from indexer.reading.pdf.setting import TELLING, Setting, high

_SIZES = 0.08  # types whose sizes differ by less are one
_NEAR = 4.0  # points
_GAP = 1.15  # of the usual distance of lines
_WIDE_GAP = 1.7  # no sentence goes on beyond it
_LEAST_CHARS = 30  # of a usual line of wrapped text
_JUSTIFIED = 0.5  # points
_ROOM = 0.4  # of the type size, beside the word itself and a space
_NOTE_SIZE, _NOTE_PLACE = 0.88, 0.55  # of the text's size, of the page's height
_HEADER, _FAR = 0.09, 2.2  # of the page's height; in sizes of type
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]|\d{1,2}\s")
_NUMBERED_REST = re.compile(r"[\d.]+\s+[a-z]")


@dataclass(slots=True)
class Paragraph:
    """A paragraph, list item or table row. ``gap`` says that white space stands before it."""

    text: str
    lines: list[PrintedLine]
    gap: bool
    note: bool = False  # at the foot of its page
    margin: str = ""
    struck: bool = False  # all of it

    @property
    def first(self) -> PrintedLine:
        """The line that it begins with."""
        return self.lines[0]

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


def paragraphs(pages: Sequence[LaidPage], set_in: Setting) -> list[Paragraph]:
    """The paragraphs of a paper in reading order."""
    for page in pages:
        _measure(page, set_in)
    words = Vocabulary(line.text for page in pages for line in page.lines)
    found: list[Paragraph] = []
    for index, page in enumerate(pages):
        if index:
            _set_header_aside(page)
        _page(found, page, set_in, words)
    return found


def _set_header_aside(page: LaidPage) -> None:
    """Let text go on past a line at the very top that stands far above it."""
    if len(page.lines) < 2:
        return
    first, second = page.lines[:2]
    at_top = first.base < page.height * _HEADER and second.base > first.base
    if (
        at_top
        and not first.table
        and second.base - first.base > _FAR * max(first.size, second.size)
    ):
        first.aside = True


def _measure(page: LaidPage, set_in: Setting) -> None:
    """Give each line of a page the edges of its column, and say which begin an item."""
    columns: dict[int, list[PrintedLine]] = defaultdict(list)
    for line in page.lines:
        line.label = line.label or (not line.table and begins_item(line.text))
        columns[-1 if line.table else line.column].append(line)
    left, edge = (side.get(round(page.width), 0.0) for side in (set_in.left, set_in.edges))
    for lines in columns.values():
        own = None if lines[0].table else _own_edge(lines)
        for line in lines:
            line.left = line.left if line.beside else left
            line.edge = line.edge or max(own or edge, line.x1)


def _own_edge(lines: Sequence[PrintedLine]) -> float | None:
    """Where the lines of a column end, if enough of them end there to tell."""
    if len(lines) < TELLING or median(len(line.text) for line in lines) < _LEAST_CHARS:
        return None
    edge = high([line.x1 for line in lines])
    wrapped = sum(line.x1 > edge - 4 * line.size for line in lines)
    return edge if wrapped * 5 >= len(lines) * 2 else None


def _page(found: list[Paragraph], page: LaidPage, set_in: Setting, words: Vocabulary) -> None:
    """Add the paragraphs of one page."""
    now: Paragraph | None = None  # to which the last line went
    for line in page.lines:
        if line.aside:
            found.append(_begun(line, gap=True, note=True))
            continue
        note = _is_note(line, page, set_in)
        before = now.lines[-1] if now else None
        if now is None or before is None or _breaks(before, line):
            now = None if note or line.own else _open(found, page.number)
            same = now is not None and _carries_on(now, line, set_in)
            gap = True
        else:
            same = not _begins(now, line, set_in)
            gap = line.base - before.base > set_in.step * _GAP * max(line.size, before.size)
            note = note or (now.note and not gap)
        if now is not None and same:
            _extend(now, line, words)
        else:
            now = _begun(line, gap=gap, note=note)
            found.append(now)


def _breaks(before: PrintedLine, line: PrintedLine) -> bool:
    """Whether a line stands in another column or table than the one before."""
    return line.column != before.column or line.table != before.table


def _begun(line: PrintedLine, *, gap: bool, note: bool) -> Paragraph:
    return Paragraph(line.text, [line], gap, note, line.margin, line.struck)


def _extend(one: Paragraph, line: PrintedLine, words: Vocabulary) -> None:
    if one.struck == line.struck:
        one.text = words.joined(one.text, line.text)
    elif one.struck:  # and the rest is not: what is struck is left out
        one.text, one.struck = f"{one.first.front} {line.text}".strip(), False
    one.lines.append(line)
    one.margin = f"{one.margin}\n{line.margin}".strip()


def _is_note(line: PrintedLine, page: LaidPage, set_in: Setting) -> bool:
    small = line.size < set_in.size * _NOTE_SIZE
    return small and line.base > page.height * _NOTE_PLACE and bool(_NOTE.match(line.text))


def _open(found: Sequence[Paragraph], page: int) -> Paragraph | None:
    """The last paragraph of the page or column before, its notes passed over."""
    for one in reversed(found):
        if one.lines[-1].page < page - 1:
            return None
        if not one.note:
            return one
    return None


def _carries_on(one: Paragraph, line: PrintedLine, set_in: Setting) -> bool:
    """Whether a sentence goes on after the break of a page or column."""
    before = one.lines[-1]
    if line.own or before.own or line.label or not _alike(before, line):
        return False
    if is_ended(one.text) or (before.bold and one.text.istitle()):
        return False
    if is_cut(one.text, line.text):
        return True
    if before.page == line.page and before.column == line.column:
        return False  # a table stood between
    if goes_on(line.text):
        return len(one.text) > 30 or one.text.endswith(",")
    full = before.edge - before.x1 < line.first + _ROOM * line.size + 0.25 * line.size
    prose = len(one.text) > 60 and before.size <= set_in.size * 1.1
    return full and prose and not (before.bold and len(one.lines) == 1)


def _alike(one: PrintedLine, other: PrintedLine) -> bool:
    """Whether two lines are of one size, and neither turns to bold or back."""
    if one.ocr or other.ocr:
        return True
    sized = abs(one.size - other.size) <= _SIZES * one.size
    return sized and (one.bold == other.bold or one.bold_ends[1] == other.bold_ends[0])


def _begins(one: Paragraph, line: PrintedLine, set_in: Setting) -> bool:
    """Whether a line begins a paragraph, where the one before stands right over it."""
    before = one.lines[-1]
    step = line.base - before.base
    usual = set_in.step * max(line.size, before.size)
    if line.own or before.own or step > usual * _WIDE_GAP or step < 0.5 * line.size:
        return True
    full = before.edge - before.x1 < line.first + _ROOM * line.size or _fills(one, line)
    full = full or is_cut(before.text, line.text)
    ended = is_ended(before.text)
    if step > usual * _GAP and not (full and not ended and goes_on(line.text)):
        return True
    if line.label:
        rest = _NUMBERED_REST.match(line.text) or not line.text[0].isdigit()
        return not (full and not ended and rest and abs(line.x0 - _body(one)) <= _NEAR)
    if not _alike(before, line):
        return not full or ended or abs(before.size - line.size) > _SIZES * before.size
    if _moves(one, line):
        return True
    if full:
        return False
    reaches = before.x1 - before.x0 > 0.6 * (before.edge - before.x0)
    return not (reaches and not ended and goes_on(line.text))


def _fills(one: Paragraph, line: PrintedLine) -> bool:
    """Whether the last line ends where a neighbour does: justified, such as beside a picture."""
    before = one.lines[-1]
    if is_ended(before.text) or len(before.text) < _LEAST_CHARS:
        return False
    beside = [other for other in (*one.lines[-2:-1], line) if len(other.text) >= _LEAST_CHARS]
    return any(abs(before.x1 - other.x1) < _JUSTIFIED for other in beside)


def _body(one: Paragraph) -> float:
    """Where the lines after the first begin."""
    return one.lines[1].x0 if len(one.lines) > 1 else max(one.first.body, one.first.x0)


def _moves(one: Paragraph, line: PrintedLine) -> bool:
    """Whether a line's indent is none that a paragraph's next line has."""
    if len(one.lines) > 1:
        return abs(line.x0 - one.lines[-1].x0) > _NEAR
    first = one.first
    if abs(line.x0 - first.x0) <= _NEAR or abs(line.x0 - first.body) <= _NEAR:
        return False
    if first.label:
        return line.x0 < first.x0 - _NEAR
    return not -6 * first.size < line.x0 - first.x0 < 12 * first.size
