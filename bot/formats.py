"""The formats of files, in the words of those who make them."""

from __future__ import annotations

from collections.abc import Iterable

_NAMES = {
    "pdf": "PDF",
    "picture": "picture",
    "docx": "Word",
    "doc": "old Word",
    "rtf": "RTF",
    "odt": "OpenDocument",
    "html": "web page",
    "markdown": "Markdown",
    "text": "text",
}
_RECOGNISED = "recognised in a scan"


def format_name(reader: str, notes: Iterable[str] = ()) -> str:
    """What a file is, by the reader that read it; a scan where words were recognised in it."""
    name = _NAMES.get(reader, reader)
    scanned = any(_RECOGNISED in note for note in notes)
    return f"{name}, scan" if scanned else name
