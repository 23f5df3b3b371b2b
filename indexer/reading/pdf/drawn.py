"""What is drawn on a PDF page besides glyphs: ruled lines, shaded boxes, pictures.

Objects are walked once, those in forms too, and are counted, so that a page of a hundred
thousand strokes (a map, a plan) costs no more than a table.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]  # left, bottom, right, top, as PDF counts
Handle = Any  # PDFium's own pointers, which have no types
Segment = tuple[float, float, float, float]  # x0, y0, x1, y1

MOST_OBJECTS = 50_000
_MOST_SEGMENTS = 8_000
_MOST_COVERS = 2_000
_MOST_ANNOTATIONS = 2_000
_DEEPEST = 5
_THIN = 3.0  # points: a filled box as thin as this is a ruled line
_SHORTEST = 6.0
_MOST_POINTS = 2_000  # of one path
_CLOSE = -1  # beside PDFium's kinds of segments: back to where the outline began
_OPAQUE = 230
_NO_COVERS = frozenset(
    {pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_WIDGET, pdfium_c.FPDF_ANNOT_POPUP}
)
_PAPER = 250  # as white as this is paper


@dataclass(slots=True)
class Drawn:
    """The drawings of a page; ``order`` gives the place of every object by its address."""

    lines: list[Segment] = field(default_factory=list)
    covers: list[tuple[int, Box]] = field(default_factory=list)  # opaque boxes: order, box
    grounds: list[tuple[int, Box, Colour]] = field(default_factory=list)  # coloured ones of these
    pictures: list[tuple[int, Box]] = field(default_factory=list)
    redactions: list[Box] = field(default_factory=list)  # marked to be taken out, and not yet
    order: dict[int, int] = field(default_factory=dict)
    paths: int = 0
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Matrix:
    """An affine map, as PDF writes it."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def of(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, outer: _Matrix) -> _Matrix:
        e, f = outer.of(self.e, self.f)
        return _Matrix(
            self.a * outer.a + self.b * outer.c, self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c, self.c * outer.b + self.d * outer.d, e, f,
        )  # fmt: skip

    def box(self, box: Box) -> Box:
        corners = [self.of(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)


def drawn(page: pdfium.PdfPage, laid_on: Iterable[tuple[int, Box]] = ()) -> Drawn:
    """Walk the objects of a page once.

    Args:
        page: a loaded page.
        laid_on: the kind and box of annotations that were made part of the page.
    """
    found = Drawn()
    for order, (thing, kind, matrix) in enumerate(_things(page)):
        if order >= MOST_OBJECTS:
            found.cut = True
            break
        found.order[ctypes.addressof(thing.contents)] = order
        if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            found.paths += 1
            _path(found, thing, matrix, order)
        elif kind in {pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_SHADING}:
            box = _bounds(thing, matrix)
            if box:
                found.pictures.append((order, box))
    for kind, box in (*laid_on, *laid_over(page)):
        if kind == pdfium_c.FPDF_ANNOT_REDACT:
            found.redactions.append(box)
        elif kind not in _NO_COVERS:
            found.covers.append((MOST_OBJECTS, box))
    return found


def laid_over(page: pdfium.PdfPage) -> Iterator[tuple[int, Box]]:
    """What was laid over the finished page: the kind and box of each annotation."""
    rect = pdfium_c.FS_RECTF()
    for one in each_annotation(page):
        if pdfium_c.FPDFAnnot_GetRect(one, rect):
            box = (rect.left, rect.bottom, rect.right, rect.top)
            yield pdfium_c.FPDFAnnot_GetSubtype(one), box


def each_annotation(page: pdfium.PdfPage) -> Iterator[Handle]:
    """The annotations of a page, the first so many, each closed after its turn."""
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page.raw), _MOST_ANNOTATIONS)):
        one = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        if one:
            try:
                yield one
            finally:
                pdfium_c.FPDFPage_CloseAnnot(one)


# PDFium's handles are pointers that ctypes makes; they have no types of their own.
def _things(
    page: pdfium.PdfPage,
) -> Iterator[tuple[ctypes._Pointer[ctypes.Structure], int, _Matrix]]:
    count = pdfium_c.FPDFPage_CountObjects(page.raw)
    for index in range(count):
        yield from _inner(pdfium_c.FPDFPage_GetObject(page.raw, index), _Matrix(), 0)


def _inner(thing: Handle, matrix: _Matrix, depth: int) -> Iterator[tuple[Handle, int, _Matrix]]:
    kind = pdfium_c.FPDFPageObj_GetType(thing)
    if kind != pdfium_c.FPDF_PAGEOBJ_FORM:
        yield thing, kind, matrix
    elif depth < _DEEPEST:
        placed = _matrix(thing).then(matrix)
        for index in range(pdfium_c.FPDFFormObj_CountObjects(thing)):
            yield from _inner(pdfium_c.FPDFFormObj_GetObject(thing, index), placed, depth + 1)


def _matrix(thing: object) -> _Matrix:
    raw = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(thing, raw):
        return _Matrix()
    return _Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _bounds(thing: object, matrix: _Matrix) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium_c.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return None
    return matrix.box((left.value, bottom.value, right.value, top.value))


def _path(found: Drawn, thing: object, matrix: _Matrix, order: int) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium_c.FPDFPath_GetDrawMode(thing, fill, stroke):
        return
    box = _bounds(thing, matrix)
    if box is None:
        return
    if fill.value:
        _filled(found, thing, _matrix(thing).then(matrix), box, order)
    if stroke.value and len(found.lines) < _MOST_SEGMENTS:
        found.lines.extend(_strokes(thing, _matrix(thing).then(matrix)))
    width = ctypes.c_float()
    pdfium_c.FPDFPageObj_GetStrokeWidth(thing, width)
    if stroke.value and width.value > _THIN and len(found.covers) < _MOST_COVERS:
        found.covers.append((order, box))  # so thick a line may strike words out


def _filled(found: Drawn, thing: object, matrix: _Matrix, box: Box, order: int) -> None:
    """A thin box is a line; a shaded one has four; an opaque one may cover what is under it."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium_c.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha)
    white = min(red.value, green.value, blue.value) >= _PAPER
    if alpha.value and not white and len(found.lines) < _MOST_SEGMENTS:
        thin = min(box[2] - box[0], box[3] - box[1]) <= _THIN
        for one in [box] if thin else _boxes(thing, matrix):
            found.lines.extend(_sides(one))
    wide = min(box[2] - box[0], box[3] - box[1]) > _THIN
    if alpha.value >= _OPAQUE and wide and len(found.covers) < _MOST_COVERS:
        found.covers.append((order, box))
        if not white:
            found.grounds.append((order, box, (red.value, green.value, blue.value)))


def _sides(box: Box) -> Iterator[Segment]:
    """The one line of a thin box, the four of another."""
    left, bottom, right, top = box
    if min(right - left, top - bottom) > _THIN:
        yield left, top, right, top
        yield left, bottom, right, bottom
        yield left, bottom, left, top
        yield right, bottom, right, top
    elif right - left >= top - bottom:
        yield left, (bottom + top) / 2, right, (bottom + top) / 2
    else:
        yield (left + right) / 2, bottom, (left + right) / 2, top


def _boxes(thing: object, matrix: _Matrix) -> Iterator[Box]:
    """The rectangles of a filled path; other outlines (letters, logos) give none."""
    corners: list[tuple[float, float]] = []
    for kind, point in _segments(thing, matrix):
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            yield from _rectangle(corners)
            corners = [point]
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            corners.append(point)
        elif kind != _CLOSE:
            return
    yield from _rectangle(corners)


def _rectangle(corners: list[tuple[float, float]]) -> Iterator[Box]:
    if not 4 <= len(corners) <= 5 or not all(
        abs(a[0] - b[0]) < 0.5 or abs(a[1] - b[1]) < 0.5 for a, b in pairwise(corners)
    ):
        return
    xs, ys = zip(*corners, strict=True)
    yield min(xs), min(ys), max(xs), max(ys)


def _segments(thing: object, matrix: _Matrix) -> Iterator[tuple[int, tuple[float, float]]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium_c.FPDFPath_CountSegments(thing), _MOST_POINTS)):
        segment = pdfium_c.FPDFPath_GetPathSegment(thing, index)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        yield kind, matrix.of(x.value, y.value)
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            yield _CLOSE, (0.0, 0.0)


def _strokes(thing: object, matrix: _Matrix) -> Iterator[Segment]:
    """The straight segments of a stroked path that run along or down the page."""
    at = start = (0.0, 0.0)
    for kind, to in _segments(thing, matrix):
        if kind == _CLOSE:
            yield from _straight(at, start)
            continue
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            start = to
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            yield from _straight(at, to)
        at = to


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Segment]:
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    if min(wide, high) < 1 and max(wide, high) >= _SHORTEST:
        yield (
            min(one[0], other[0]), min(one[1], other[1]),
            max(one[0], other[0]), max(one[1], other[1]),
        )  # fmt: skip
