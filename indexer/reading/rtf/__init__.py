"""Rich text: what is printed, with the numbers that the program which wrote it put in."""

from __future__ import annotations

from indexer.reading.rtf.reader import RtfReader

__all__ = ["RtfReader"]
