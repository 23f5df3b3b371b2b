"""What a file is by its first bytes, whatever its ending says: for those that nobody reads."""

from __future__ import annotations

from pathlib import Path

_AS_PDF = "save it as PDF, and put that beside it"
_SCAN = "if it is a scanned paper, save it as PDF"
_TRANSCRIPT = "index a transcript of it"
_NO_PAPER = "nothing to mend, unless a paper is meant"

# (beginning, what it is, how to mend it); of several, the first counts
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", _AS_PDF),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls, .ppt or .msg)", _AS_PDF),
    (b"{\\rtf", "a rich text file", _AS_PDF),
    (b"\x89PNG", "a picture", _SCAN),
    (b"\xff\xd8\xff", "a picture", _SCAN),
    (b"GIF8", "a picture", _SCAN),
    (b"II*\x00", "a picture", _SCAN),
    (b"MM\x00*", "a picture", _SCAN),
    (b"RIFF", "a picture, sound or film", _NO_PAPER),
    (b"ID3\x03", "a sound recording", _TRANSCRIPT),
    (b"OggS", "a sound recording", _TRANSCRIPT),
    (b"\x1aE\xdf\xa3", "a film", _TRANSCRIPT),
    (b"\x1f\x8b", "a packed file", "unpack it"),
    (b"7z\xbc\xaf", "a packed file", "unpack it"),
    (b"Rar!", "a packed file", "unpack it"),
    (b"MZ\x90\x00", "a program", _NO_PAPER),
    (b"\x7fELF", "a program", _NO_PAPER),
    (b"SQLite format 3", "a database", _NO_PAPER),
)
# what a ZIP file is, by a name that it holds
_WITHIN_ZIP: tuple[tuple[bytes, str, str], ...] = (
    (b"xl/", "a spreadsheet", _AS_PDF),
    (b"ppt/", "a presentation", _AS_PDF),
    (b"word/", "a Word document that is damaged", "open it in Word and save it anew"),
    (b"opendocument.text", "an OpenDocument text", "save it as .docx or PDF"),
    (b"opendocument", "an OpenDocument file", _AS_PDF),
    (b"epub", "an electronic book", _AS_PDF),
)
_ZIP = b"PK\x03\x04"
_FILM = b"ftyp"  # at byte 4
_BY_ENDING = {
    ".eml": ("a saved e-mail", "save the paper that is attached to it"),
    ".csv": ("a table of data", _AS_PDF),
    ".ics": ("a calendar entry", _NO_PAPER),
    ".css": ("part of a web page", _NO_PAPER),
    ".js": ("part of a web page", _NO_PAPER),
}


def unread(path: Path, head: bytes, endings: tuple[str, ...]) -> tuple[str, str]:
    """What a file is that no reader takes, and how to mend it.

    Args:
        path: its name.
        head: its first bytes.
        endings: those of the formats that are read.
    """
    known = binary(head) or _BY_ENDING.get(path.suffix.lower())
    if known:
        return known
    what = "a file without an ending" if not path.suffix else f"a {path.suffix} file"
    return what, f"export it as one of {', '.join(dict.fromkeys(endings))}"


def binary(head: bytes) -> tuple[str, str] | None:
    """What a binary file is, and how to mend it; None for text and for what is not known."""
    if head.startswith(_ZIP):
        return next(
            ((what, mend) for name, what, mend in _WITHIN_ZIP if name in head),
            ("a ZIP file", "unpack it"),
        )
    if head[4:8] == _FILM:
        return "a film or sound recording", _TRANSCRIPT
    return next((known[1:] for known in _BEGINNINGS if head.startswith(known[0])), None)
