"""A page of a PDF as it is printed: words and rules, turned upright, without what nobody sees.

What cannot be seen (white on white, under a black or white box, off the page, of no size) is not
the paper's text: it is counted and left out. Text laid invisibly over the picture of a page is
what a scanner recognised: it is used, and marked as recognised.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from indexer.reading.pdf.drawn import Box, Drawn, drawn
from indexer.reading.pdf.glyphs import Glyphs, direction, glyphs
from indexer.reading.pdf.printed import PrintedPage, Rule, Word
from indexer.reading.pdf.shown import holds, off_the_scan, unseen
from indexer.reading.pdf.struck import strike
from indexer.reading.watermarks import is_usual

_LEAST_SIZE = 3.0  # points: nobody reads smaller type
_SCANNED_SHARE = 0.5  # of the page that a picture covers
_MARK_SIZE = 20.0
_BROKEN_SHARE = 0.3
_FEW = 12  # letters
_STROKES = 20  # paths: fewer draw no page of text
_DARK, _SPECKS = 160, 0.0005  # a page is blank where fewer of its pixels are dark


@dataclass(frozen=True, slots=True)
class _Turn:
    """Makes a page upright: the box of the page as PDF counts, and the way its text runs."""

    box: Box
    way: int

    @property
    def size(self) -> tuple[float, float]:
        left, bottom, right, top = self.box
        wide, high = right - left, top - bottom
        return (wide, high) if self.way in {0, 180} else (high, wide)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """From the upper left corner of the page as it is read."""
        left, bottom, right, top = self.box
        if self.way == 0:
            return x - left, top - y
        if self.way == 90:
            return y - bottom, x - left
        if self.way == 180:
            return right - x, y - bottom
        return top - y, right - x

    def span(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A box between two corners, upper left corner first."""
        (a, b), (c, d) = self.point(x0, y0), self.point(x1, y1)
        return min(a, c), min(b, d), max(a, c), max(b, d)


def printed(
    page: pdfium.PdfPage,
    number: int,
    laid_on: Sequence[tuple[int, Box]] = (),
    boxes: Sequence[Box] = (),
) -> PrintedPage:
    """What is printed on a page.

    Args:
        page: a loaded page; the caller closes it.
        number: its number in the file, from 1.
        laid_on: the kind and box of annotations that were made part of it.
        boxes: those of them that hold words.

    Raises:
        PdfiumError: the page is damaged.
    """
    found, cut, unknown = glyphs(page)
    drawing = drawn(page, laid_on)
    turn = _Turn(_box(page), direction(found))
    seen, hidden, ocr = _visible(page, found, drawing, turn.box)
    marks = [one for one in seen if _is_mark(one, seen)]
    kept = [one for one in seen if one not in marks] if marks else seen
    upright = [one for one in kept if _runs(one, turn.way)]
    words = tuple(_word(one, turn, ocr=ocr) for one in upright)
    for word, one in zip(words, upright, strict=True) if boxes else ():
        word.laid_on = any(holds(box, one) for box in boxes)
    rules = () if ocr else strike(words, tuple(_rules(drawing, turn)))
    width, height = turn.size
    return PrintedPage(
        number=number,
        width=width,
        height=height,
        words=words,
        aside=tuple(_aside(kept, turn, ocr=ocr)),
        rules=rules,
        hidden=hidden,
        unknown=unknown,
        marks=tuple(dict.fromkeys([" ".join(one.text for one in marks)] if marks else [])),
        ocr=ocr,
        cut=cut or drawing.cut,
        pictured=bool(drawing.pictures) or drawing.paths >= _STROKES,
    )


def is_picture(page: PrintedPage, pdf_page: pdfium.PdfPage) -> bool:
    """Whether the words of a page can only be had by recognising its picture."""
    letters = "".join(word.text for word in page.words)
    if is_unreadable(page):
        return True
    if len(letters) > _FEW:
        broken = sum(not char.isprintable() or "\ue000" <= char <= "\uf8ff" for char in letters)
        return broken > len(letters) * _BROKEN_SHARE
    return page.pictured and not _is_blank(pdf_page)


def is_unreadable(page: PrintedPage) -> bool:
    """Whether the file draws letters of which it does not say which they are."""
    letters = sum(len(word.text) for word in page.words)
    return page.unknown > max(_FEW, letters * _BROKEN_SHARE)


def _is_blank(page: pdfium.PdfPage) -> bool:
    """Whether a page is one colour but for specks."""
    bitmap = page.render(scale=0.5, grayscale=True)
    pixels = bitmap.to_numpy()
    dark, every = int((pixels < _DARK).sum()), int(pixels.size)
    bitmap.close()
    return dark < every * _SPECKS


def _box(page: pdfium.PdfPage) -> Box:
    left, bottom, right, top = page.get_cropbox()
    return left, bottom, right, top


def _word(one: Glyphs, turn: _Turn, *, ocr: bool) -> Word:
    x0, _, x1, _ = turn.span(one.left, one.bottom, one.right, one.top)
    _, base = turn.point(*one.origin)
    size = one.ink.size
    return Word(one.text, x0, x1, base, size, one.ink.bold, ocr)


def _runs(one: Glyphs, way: int) -> bool:
    return (one.ink.way or 0) == way


def _aside(kept: Sequence[Glyphs], turn: _Turn, *, ocr: bool) -> Iterable[tuple[Word, ...]]:
    """The words that run another way than the page: of a margin, or of turned column heads."""
    turned = [one for one in kept if not _runs(one, turn.way)]
    for way in sorted({one.ink.way or 0 for one in turned}):
        other = _Turn(turn.box, way)
        yield tuple(_word(one, other, ocr=ocr) for one in turned if _runs(one, way))


def _visible(
    page: pdfium.PdfPage, found: Sequence[Glyphs], drawing: Drawn, box: Box
) -> tuple[list[Glyphs], int, bool]:
    """The words that can be seen, how many cannot, and whether they are a scanner's."""
    on_page = [one for one in found if holds(box, one) and one.ink.size >= _LEAST_SIZE]
    scanned = _scanned(on_page, drawing, box)
    drawn_in = on_page if scanned else [one for one in on_page if not one.ink.invisible]
    lost = (
        off_the_scan(page, on_page, drawing, box)
        if scanned
        else unseen(page, drawn_in, drawing, box)
    )
    seen = [one for one in drawn_in if id(one) not in lost]
    return seen, len(found) - len(seen), scanned


def _scanned(found: Sequence[Glyphs], drawing: Drawn, box: Box) -> bool:
    """Whether a picture is most of the page, and its words lie unseen over or under it."""
    page_area = max(1.0, (box[2] - box[0]) * (box[3] - box[1]))
    large = [
        (order, where)
        for order, where in drawing.pictures
        if (where[2] - where[0]) * (where[3] - where[1]) > page_area * _SCANNED_SHARE
    ]
    if not large or not found:
        return False
    last = max(order for order, _ in large)
    unseen = sum(
        one.ink.invisible or drawing.order.get(one.ink.address, last + 1) < last for one in found
    )
    return unseen * 2 > len(found)


def _is_mark(one: Glyphs, seen: Sequence[Glyphs]) -> bool:
    """A watermark: aslant and large, or pale and far larger than the text."""
    if one.ink.way is None:
        return one.ink.size >= _MARK_SIZE or is_usual(one.text)
    large = one.ink.size >= 2 * _MARK_SIZE and one.ink.grey
    return large and is_usual(one.text) and len(seen) > 1


def _rules(drawing: Drawn, turn: _Turn) -> Iterable[Rule]:
    for segment in drawing.lines:
        yield Rule(*turn.span(*segment))
