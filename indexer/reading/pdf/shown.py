"""Which words of a PDF page nobody sees: white on white, clipped, under a black box or a picture.

A word is seen if the page looks otherwise without it. So the page is rendered with and without
the words that may not show; what lies under a box or a picture is tried apart from the others,
which may be printed over it ("REDACTED" in white on the black).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from indexer.reading.pdf.drawn import Box, Colour, Drawn
from indexer.reading.pdf.glyphs import Glyphs

_SCALE = 2.0  # pixels a point
_CONTRAST = 20  # of 255: less than that between ink and paper is not seen
_LEAST_SHOWN = 0.15  # of a word's length: a letter's edge that sticks out of a box tells no word
_MOST_SUSPECTS = 5_000
_UPRIGHT = frozenset({90, 270})  # words that run up or down the page
_ABOUT = 0.5  # of its height: a scanner's word stands only about where it is printed
_WITHIN = -0.25  # of its height: the middle of a word alone
_BLACK = 96  # of 255: where nothing is lighter, no word can be read
_Pixels = Any  # a numpy array; pypdfium2 gives it no type


def unseen(
    page: pdfium.PdfPage, found: Sequence[Glyphs], drawing: Drawn, box: Box
) -> frozenset[int]:
    """The ids of the words that do not show on the page, or are marked to be taken out of it."""
    marked = frozenset(
        id(one) for one in found if any(holds(where, one) for where in drawing.redactions)
    )
    suspects = [one for one in found if _may_be_lost(one, drawing)][:_MOST_SUSPECTS]
    if not suspects:
        return marked
    whole = _pixels(page)
    under = [one for one in suspects if _is_under(one, drawing)]
    below = set(map(id, under))
    over = [one for one in suspects if id(one) not in below]
    groups = [group for group in (under, over) if group]
    return marked.union(
        id(one) for group in groups for one in _without_trace(page, whole, group, box)
    )


def off_the_scan(
    page: pdfium.PdfPage, found: Sequence[Glyphs], drawing: Drawn, box: Box
) -> frozenset[int]:
    """The ids of the words of a scanner that its picture does not show, or that are redacted.

    About them it has no ink, or it is black where they stand: a box was laid over the page, or
    drawn into the picture itself.
    """
    whole = _pixels(page)

    def is_lost(one: Glyphs) -> bool:
        if any(holds(where, one) for where in drawing.redactions):
            return True
        covered = any(holds(where, one) for _, where in drawing.covers)
        about = _patch(whole, one, box, more=_WITHIN if covered else _ABOUT)
        within = _patch(whole, one, box, more=_WITHIN)
        return not _has_ink(about) or (bool(within.size) and int(within.max()) < _BLACK)

    return frozenset(id(one) for one in found[:_MOST_SUSPECTS] if is_lost(one))


def _has_ink(patch: _Pixels) -> bool:
    return bool(patch.size) and int(patch.max()) - int(patch.min()) >= _CONTRAST


def holds(box: Box, one: Glyphs) -> bool:
    """Whether the middle of a word is in a box."""
    x, y = (one.left + one.right) / 2, (one.bottom + one.top) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _may_be_lost(one: Glyphs, drawing: Drawn) -> bool:
    """Whether a word may not show: pale, cut off, covered, or coloured as what is behind it."""
    if one.ink.pale or not (one.ink.clip is None or holds(one.ink.clip, one)):
        return True
    order = drawing.order.get(one.ink.address)
    if order is None:
        return False
    if _is_under(one, drawing) or any(holds(where, one) for _, where in drawing.pictures):
        return True
    return any(
        earlier < order and holds(where, one) and _is_alike(colour, one.ink.colour)
        for earlier, where, colour in drawing.grounds
    )


def _is_under(one: Glyphs, drawing: Drawn) -> bool:
    """Whether an opaque box or a picture was drawn over a word."""
    order = drawing.order.get(one.ink.address)
    return order is not None and any(
        later > order and holds(where, one)
        for drawn in (drawing.covers, drawing.pictures)
        for later, where in drawn
    )


def _is_alike(one: Colour, other: Colour) -> bool:
    return all(abs(a - b) < 2 * _CONTRAST for a, b in zip(one, other, strict=True))


def _without_trace(
    page: pdfium.PdfPage, whole: _Pixels, group: Sequence[Glyphs], box: Box
) -> Iterable[Glyphs]:
    """Those words without which the page looks the same."""
    handles = [
        ctypes.cast(address, pdfium_c.FPDF_PAGEOBJECT)
        for address in {one.ink.address for one in group}
        if address
    ]
    for handle in handles:
        pdfium_c.FPDFPageObj_SetIsActive(handle, False)
    changed = abs(whole.astype("int16") - _pixels(page).astype("int16")) >= _CONTRAST
    for handle in handles:
        pdfium_c.FPDFPageObj_SetIsActive(handle, True)
    for one in group:
        patch = _patch(changed, one, box)
        along = patch.any(axis=1 if one.ink.way in _UPRIGHT else 0)
        if not along.size or along.mean() < _LEAST_SHOWN:
            yield one


def _pixels(page: pdfium.PdfPage) -> _Pixels:
    bitmap = page.render(scale=_SCALE, grayscale=True, rotation=-page.get_rotation() % 360)
    pixels = bitmap.to_numpy().copy()
    bitmap.close()
    return pixels[:, :, 0] if pixels.ndim > 2 else pixels


def _patch(pixels: _Pixels, one: Glyphs, box: Box, *, more: float = 0.0) -> _Pixels:
    """The part of a rendered page on which a word stands, and some of its height about it."""
    x0, x1 = (int((x - box[0]) * _SCALE) for x in (one.left, one.right))
    y0, y1 = (int((box[3] - y) * _SCALE) for y in (one.top, one.bottom))
    about = int((y1 - y0) * more)
    return pixels[max(0, y0 - about) : max(0, y1 + about + 1), max(0, x0) : max(0, x1 + 1)]
