"""Lines become a paper: parts, items, headings, paragraphs with their printed labels."""

from __future__ import annotations

from indexer.structure.stated import Stated
from indexer.structure.understanding import STRUCTURE_VERSION, understand

__all__ = ["STRUCTURE_VERSION", "Stated", "understand"]
