"""Opening a PDF: locked, damaged and cut-off files, and what can still be had of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from indexer.errors import ReadingError
from indexer.reading.pdf.headings import Outline
from indexer.reading.pdf.salvage import salvaged

_HEAD = 1024  # bytes within which a PDF says that it is one
_TAIL = 2048
_MOST_BOOKMARKS = 5_000
_DEEPEST = 6
_SPACE = re.compile(r"\s+")


@contextmanager
def opened(data: bytes) -> Iterator[tuple[pdfium.PdfDocument, tuple[str, ...]]]:
    """The document, and what a clerk should know of its state.

    Raises:
        ReadingError: no PDF, locked by a password, or too damaged.
    """
    if b"%PDF-" not in data[:_HEAD]:
        raise ReadingError("is not a PDF, whatever its ending says", mend="export it again as PDF")
    document, notes = _document(data)
    try:
        yield document, notes
    finally:
        document.close()


def _document(data: bytes) -> tuple[pdfium.PdfDocument, tuple[str, ...]]:
    cut = b"%%EOF" not in data[-_TAIL:]
    notes = ("the file is cut off: some of its pages may be missing",) if cut else ()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise ReadingError(
                "is locked by a password", mend="save a copy without a password, and index that"
            ) from error
        return _salvage(data), (_SALVAGED,)
    if not len(document):
        document.close()
        return _salvage(data), (_SALVAGED,)
    return document, notes


_SALVAGED = "the file is damaged: only those of its pages were read that could be found"


def _salvage(data: bytes) -> pdfium.PdfDocument:
    mended = salvaged(data)
    try:
        document = pdfium.PdfDocument(mended) if mended else None
    except pdfium.PdfiumError:
        document = None
    if document is None or not len(document):
        raise ReadingError(
            "is damaged: no page of it can be read", mend="download or export it again"
        )
    return document


def outline(document: pdfium.PdfDocument) -> Outline:
    """The bookmarks of a document: level and page from 1, title."""
    found: list[tuple[int, int, str]] = []
    try:
        for mark in document.get_toc(max_depth=_DEEPEST):
            place = mark.get_dest()
            page = place.get_index() if place else None
            title = _SPACE.sub(" ", mark.get_title()).strip()
            if page is not None and title:
                found.append((mark.level + 1, page + 1, title))
            if len(found) >= _MOST_BOOKMARKS:
                break
    except (pdfium.PdfiumError, UnicodeDecodeError, ValueError):
        return found  # a broken outline is no reason to leave the paper unread
    return found
