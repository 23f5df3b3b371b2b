"""Programs that some papers are read with, and what is skipped where they are missing."""

from __future__ import annotations

import pytest

from indexer.reading.pdf import scanned

needs_tesseract = pytest.mark.skipif(
    scanned.tesseract() is None, reason="tesseract is not installed (apt install tesseract-ocr)"
)
