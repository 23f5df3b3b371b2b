"""Word's old format (.doc), by LibreOffice where it is installed, else by antiword.

LibreOffice makes a DOCX of it, with all that such a file tells. antiword gives the text, its
tables and what is bold, but not the numbers of automatic lists.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from indexer.errors import ReadingError
from indexer.reading import office
from indexer.reading.docx import DocxReader
from indexer.records import Reading

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = frozenset({".xls", ".xlt", ".ppt", ".pps", ".msg", ".mpp", ".vsd", ".pub", ".db", ".msi"})
_VERSION = 1
_SHIFT_AT, _LARGEST_SHIFT = 0x1E, 12  # [MS-CFB] 2.2: the size of a sector is 2 to the power of it
_START_AT = 0x74  # [MS-CFB] 2.6.1: the first sector, counted from the start of the entry's name
_WORD_SIGNS = (b"\xec\xa5", b"\xdc\xa5")
_FLAGS_AT, _LOCKED = 0x0A, 0x0100  # [MS-DOC] 2.5.2: FibBase, fEncrypted
_LOCKED_MEND = "open it with its password and save it without one"
_STREAMS = {
    "Workbook": "an Excel workbook",
    "PowerPoint Document": "a presentation",
    "__substg1.0_": "an Outlook message",
    "VisioDocument": "a drawing",
}


class DocReader:
    """Reads Word's old format with the help of another program."""

    name = "doc"
    endings: tuple[str, ...] = (".doc", ".dot")

    @property
    def version(self) -> int:
        """Differs with the programs that are installed: such files are then read again."""
        tool = 2 if office.soffice() else 1 if office.antiword() else 0
        return 1_000 * _VERSION + 10 * DocxReader().version + tool

    def accepts(self, path: Path, head: bytes) -> bool:
        """Microsoft's container of old, unless it goes by the name of something else."""
        return head.startswith(_OLE) and path.suffix.lower() not in _OTHERS

    def read(self, data: bytes) -> Reading:
        """The lines of a document.

        Raises:
            ReadingError: locked, no Word document, or nothing is installed that reads it.
        """
        _refuse(data)
        if office.soffice():
            reading = DocxReader().read(office.to_docx(data, ".doc"))
            return replace(reading, reader=self.name, reader_version=self.version)
        program = office.antiword()
        if program:
            from indexer.reading.antiword import read_by_antiword

            return read_by_antiword(program, data, self.name, self.version)
        raise ReadingError(
            "is in Word's old format, which takes another program to read",
            mend="install libreoffice-writer or antiword and index again, or save it as DOCX",
        )


def _refuse(data: bytes) -> None:
    """Refuse what is locked, and what is no Word document, by the names in the container."""
    if _holds(data, "EncryptedPackage"):
        raise ReadingError("is locked by a password", mend=_LOCKED_MEND)
    if not _holds(data, "WordDocument"):
        what = next((what for name, what in _STREAMS.items() if _holds(data, name)), None)
        raise ReadingError(
            f"is {what or 'an old Office file'} and not a Word document",
            mend="export it as PDF, or remove it",
        )
    if _is_locked(data):
        raise ReadingError("is locked by a password", mend=_LOCKED_MEND)


def _is_locked(data: bytes) -> bool:
    """Whether the document within the container says that it is encrypted."""
    entry = data.find(_name("WordDocument"))
    sector = int.from_bytes(data[entry + _START_AT : entry + _START_AT + 4], "little")
    begin = (sector + 1) << min(data[_SHIFT_AT], _LARGEST_SHIFT)
    head = data[begin : begin + _FLAGS_AT + 2]
    return head[:2] in _WORD_SIGNS and bool(int.from_bytes(head[_FLAGS_AT:], "little") & _LOCKED)


def _holds(data: bytes, name: str) -> bool:
    return _name(name) in data


def _name(name: str) -> bytes:
    """A name as the container's directory writes it."""
    return name.encode("utf-16-le")
