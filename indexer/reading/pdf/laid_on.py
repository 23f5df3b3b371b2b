"""What was filled into a PDF or typed on it afterwards: form fields, text boxes, stamps.

They are annotations, which lie over the page and are no part of its text. Those that the page
shows are printed onto it, in memory, and their words are read; hidden ones stay out.
"""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from indexer.reading.pdf.drawn import Handle, each_annotation, laid_over
from indexer.reading.pdf.pages import printed
from indexer.reading.pdf.printed import PrintedPage, Word

_WITH_WORDS = frozenset(
    {
        pdfium_c.FPDF_ANNOT_WIDGET,
        pdfium_c.FPDF_ANNOT_FREETEXT,
        pdfium_c.FPDF_ANNOT_STAMP,
    }
)
_UNSHOWN = (
    pdfium_c.FPDF_ANNOT_FLAG_INVISIBLE
    | pdfium_c.FPDF_ANNOT_FLAG_HIDDEN
    | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW
)

_WORDS = (b"Contents", b"V")
_SMALL = 0.1  # pixels a point
_NOTHING = 2  # bytes: an empty text, as PDFium counts


def filled_in(document: pdfium.PdfDocument, page: pdfium.PdfPage, one: PrintedPage) -> PrintedPage:
    """A page with the words that were laid on it and that it shows.

    What else is on it stays as it was read: what lies over words goes on hiding them.

    Args:
        document: of the page.
        page: a loaded page, whose annotations are gone afterwards.
        one: what is printed on it.

    Raises:
        PdfiumError: the page is damaged.
    """
    over = list(laid_over(page))
    boxes = [box for kind, box in over if kind in _WITH_WORDS]
    if not boxes:
        return one
    _hide_unshown(page)
    page.render(scale=_SMALL).close()  # PDFium makes up the looks of annotations that have none
    if pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY) == pdfium_c.FLATTEN_FAIL:
        return replace(one, unread=True)
    whole = document[one.number - 1]
    try:
        again = printed(whole, one.number, over, boxes)
    finally:
        whole.close()
    if (again.width, again.height) != (one.width, one.height):
        return replace(one, unread=True)
    known = {_place(word) for word in one.words}
    added = tuple(word for word in again.words if word.laid_on and _place(word) not in known)
    return replace(one, words=(*one.words, *added))


def _place(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.x0), round(word.base)


def is_unread(page: pdfium.PdfPage) -> bool:
    """Whether words lie on a page of which the file does not say how they look."""
    return any(
        pdfium_c.FPDFAnnot_GetSubtype(one) in _WITH_WORDS
        and not _is_unshown(one)
        and pdfium_c.FPDFAnnot_GetAP(one, pdfium_c.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0)
        <= _NOTHING
        and any(pdfium_c.FPDFAnnot_GetStringValue(one, key, None, 0) > _NOTHING for key in _WORDS)
        for one in each_annotation(page)
    )


def _hide_unshown(page: pdfium.PdfPage) -> None:
    """Hide what PDFium would print although it does not show: layers, marks of redaction."""
    for one in each_annotation(page):
        if _is_unshown(one):
            flags = pdfium_c.FPDFAnnot_GetFlags(one) | pdfium_c.FPDF_ANNOT_FLAG_HIDDEN
            pdfium_c.FPDFAnnot_SetFlags(one, flags)


def _is_unshown(one: Handle) -> bool:
    marked = pdfium_c.FPDFAnnot_GetSubtype(one) == pdfium_c.FPDF_ANNOT_REDACT
    layered = pdfium_c.FPDFAnnot_HasKey(one, b"OC")
    return bool(pdfium_c.FPDFAnnot_GetFlags(one) & _UNSHOWN) or marked or bool(layered)
