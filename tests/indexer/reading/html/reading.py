"""Helpers: a page read, and its lines."""

from __future__ import annotations

from pathlib import Path

from indexer.reading import read
from indexer.reading.unseen import seen
from indexer.records import Reading


def page(text: str | bytes, name: str = "page.html") -> Reading:
    """A page as lines; every line stands where it says."""
    reading = read(Path(name), text if isinstance(text, bytes) else text.encode())
    at = 0
    for line in reading.lines:
        assert seen(reading.text[line.start : line.end]).strip() == line.text
        assert at <= line.start
        at = line.end
    return reading


def texts(text: str | bytes, name: str = "page.html") -> list[str]:
    """The lines of a page."""
    return [line.text for line in page(text, name).lines]
