"""A page of a PDF as it is printed: words and rules, turned upright, without what nobody sees.

What cannot be seen (white on white, under a black or white box, off the page, of no size) is not
the paper's text: it is counted and left out. Text laid invisibly over the picture of a page is
what a scanner recognised: it is used, and marked as recognised.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from indexer.reading.pdf.drawn import Box, Colour, Drawn, drawn
from indexer.reading.pdf.glyphs import Glyphs, direction, glyphs
from indexer.reading.pdf.printed import PrintedPage, Rule, Word
from indexer.reading.watermarks import is_usual

_LEAST_SIZE = 3.0  # points: nobody reads smaller type
_SCANNED_SHARE = 0.5  # of the page that a picture covers
_MARK_SIZE = 20.0
_SCALE = 2.0  # pixels a point, where it must be seen whether a word shows
_OF_LETTERS = (0.34, 0.66)  # ink crosses the middle of a word, a box's edge need not
_OF_SCAN = (-0.5, 1.5)  # a scanner's words stand only about where they are printed
_CONTRAST = 20  # of 255: less than that between ink and paper is not seen
_BROKEN_SHARE = 0.3
_MOST_SUSPECTS = 5_000
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


def printed(page: pdfium.PdfPage, number: int) -> PrintedPage:
    """What is printed on a page.

    Args:
        page: a loaded page; the caller closes it.
        number: its number in the file, from 1.

    Raises:
        PdfiumError: the page is damaged.
    """
    found, cut = glyphs(page)
    drawing = drawn(page)
    turn = _Turn(_box(page), direction(found))
    seen, hidden, ocr = _visible(page, found, drawing, turn.box)
    marks = [one for one in seen if _is_mark(one, seen)]
    kept = [one for one in seen if one not in marks] if marks else seen
    words = tuple(_word(one, turn, ocr=ocr) for one in kept if _runs(one, turn.way))
    width, height = turn.size
    return PrintedPage(
        number=number,
        width=width,
        height=height,
        words=words,
        aside=tuple(_aside(kept, turn, ocr=ocr)),
        rules=() if ocr else tuple(_rules(drawing, turn)),
        hidden=hidden,
        marks=tuple(dict.fromkeys([" ".join(one.text for one in marks)] if marks else [])),
        ocr=ocr,
        cut=cut or drawing.cut,
        pictured=bool(drawing.pictures) or drawing.paths >= _STROKES,
    )


def is_picture(page: PrintedPage, pdf_page: pdfium.PdfPage) -> bool:
    """Whether the words of a page can only be had by recognising its picture."""
    letters = "".join(word.text for word in page.words)
    if len(letters) > 12:
        broken = sum(not char.isprintable() or "\ue000" <= char <= "\uf8ff" for char in letters)
        return broken > len(letters) * _BROKEN_SHARE
    return page.pictured and not _is_blank(pdf_page)


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
    on_page = [one for one in found if _holds(box, one) and one.ink.size >= _LEAST_SIZE]
    scanned = _scanned(on_page, drawing, box)
    drawn_in = on_page if scanned else [one for one in on_page if not one.ink.invisible]
    suspects = on_page if scanned else [one for one in drawn_in if _may_be_lost(one, drawing)]
    # the words of a scanner stand over or under its picture: where that has no ink, they are none
    part = _OF_SCAN if scanned else _OF_LETTERS
    unseen = _unseen(page, suspects[:_MOST_SUSPECTS], box, part) if suspects else set()
    seen = [one for one in drawn_in if id(one) not in unseen]
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


def _may_be_lost(one: Glyphs, drawing: Drawn) -> bool:
    """Whether a word may not show: pale, cut off, covered, or coloured as what is behind it."""
    if one.ink.pale or not _in_clip(one):
        return True
    order = drawing.order.get(one.ink.address)
    if order is None:
        return False
    if any(later > order and _holds(where, one) for later, where in drawing.covers):
        return True
    if any(_holds(where, one) for _, where in drawing.pictures):
        return True
    return any(
        earlier < order and _holds(where, one) and _is_alike(colour, one.ink.colour)
        for earlier, where, colour in drawing.grounds
    )


def _holds(box: Box, one: Glyphs) -> bool:
    x, y = (one.left + one.right) / 2, (one.bottom + one.top) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _in_clip(one: Glyphs) -> bool:
    return one.ink.clip is None or _holds(one.ink.clip, one)


def _is_alike(one: Colour, other: Colour) -> bool:
    return all(abs(a - b) < 2 * _CONTRAST for a, b in zip(one, other, strict=True))


def _unseen(
    page: pdfium.PdfPage, suspects: Iterable[Glyphs], box: Box, part: tuple[float, float]
) -> set[int]:
    """Those of which the rendered page shows nothing: the ids of the words.

    ``part`` is the share of a word's height, from its top, in which ink is looked for.
    """
    bitmap = page.render(scale=_SCALE, grayscale=True, rotation=-page.get_rotation() % 360)
    pixels = bitmap.to_numpy()
    pixels = pixels[:, :, 0] if pixels.ndim > 2 else pixels
    unseen = set()
    for one in suspects:
        x0, x1 = (int((x - box[0]) * _SCALE) for x in (one.left, one.right))
        y0, y1 = (int((box[3] - y) * _SCALE) for y in (one.top, one.bottom))
        above, below = (int((y1 - y0) * share) for share in part)
        patch = pixels[max(0, y0 + above) : y0 + below + 1, max(0, x0) : x1 + 1]
        if not patch.size or int(patch.max()) - int(patch.min()) < _CONTRAST:
            unseen.add(id(one))
    bitmap.close()
    return unseen


def _is_mark(one: Glyphs, seen: Sequence[Glyphs]) -> bool:
    """A watermark: aslant and large, or pale and far larger than the text."""
    if one.ink.way is None:
        return one.ink.size >= _MARK_SIZE or is_usual(one.text)
    large = one.ink.size >= 2 * _MARK_SIZE and one.ink.grey
    return large and is_usual(one.text) and len(seen) > 1


def _rules(drawing: Drawn, turn: _Turn) -> Iterable[Rule]:
    for segment in drawing.lines:
        yield Rule(*turn.span(*segment))
