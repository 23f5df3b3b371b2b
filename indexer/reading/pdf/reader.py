"""The readers of printed paper: PDF, and pictures of scanned pages.

What reads them is imported when the first such file is read: a question needs none of it.
"""

from __future__ import annotations

from pathlib import Path

from indexer.reading.pdf import scanned
from indexer.records import Reading

_PDF_VERSION = 7
_PICTURE_VERSION = 3
_PDF = b"%PDF-"
_PDF_WITHIN = 1024  # bytes: some programs write a line of their own before it
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")


class PdfReader:
    """Reads PDF, born digital or scanned."""

    name = "pdf"
    endings: tuple[str, ...] = (".pdf",)

    @property
    def version(self) -> int:
        """Differs where tesseract is installed: papers with scanned pages are read again."""
        return 10 * _PDF_VERSION + (scanned.tesseract() is not None)

    def accepts(self, path: Path, head: bytes) -> bool:
        """By its first bytes, or by its ending."""
        return _PDF in head[:_PDF_WITHIN] or path.suffix.lower() in self.endings

    def read(self, data: bytes) -> Reading:
        """The paragraphs of a PDF, with the page on which each begins.

        Raises:
            ReadingError: locked, damaged, without any text, or scanned where nothing can
                recognise it.
        """
        from indexer.reading.pdf.document import read_document

        return read_document(data, self.name, self.version)


class PictureReader:
    """Reads pictures of text: PNG, JPEG, TIFF."""

    name = "picture"
    endings: tuple[str, ...] = (".png", ".jpg", ".jpeg", ".tif", ".tiff")

    @property
    def version(self) -> int:
        """Differs where tesseract is installed: pictures are read again."""
        return 10 * _PICTURE_VERSION + (scanned.tesseract() is not None)

    def accepts(self, path: Path, head: bytes) -> bool:
        """By its first bytes, or by its ending."""
        return head.startswith(_PICTURES) or path.suffix.lower() in self.endings

    def read(self, data: bytes) -> Reading:
        """The paragraphs of a picture; every sheet of a TIFF is a page.

        Raises:
            TooLarge: more pixels than any scan of a page has.
            ReadingError: no picture, without text, or tesseract is missing.
        """
        from indexer.reading.pdf.pictures import read_picture

        return read_picture(data, self.name, self.version)
