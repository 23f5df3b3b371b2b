"""Word files in the XML format: an archive becomes a document, blocks, and lines as printed."""

from __future__ import annotations

from indexer.reading.docx.reader import DocxReader

__all__ = ["DocxReader"]
