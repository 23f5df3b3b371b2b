"""PDF and scans: what is printed on pages becomes paragraphs."""

from __future__ import annotations

from indexer.reading.pdf.reader import PdfReader, PictureReader

__all__ = ["PdfReader", "PictureReader"]
