"""OpenDocument text (.odt), by LibreOffice, whose own format it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from indexer.errors import ReadingError
from indexer.reading import office
from indexer.reading.docx import DocxReader
from indexer.records import Reading

_ZIP = b"PK\x03\x04"
_KIND = b"application/vnd.oasis.opendocument.text"  # stands near the start, as the format wants it
_VERSION = 1


class OdtReader:
    """Reads OpenDocument text where LibreOffice is installed."""

    name = "odt"
    endings: tuple[str, ...] = (".odt", ".ott")

    @property
    def version(self) -> int:
        """Differs once LibreOffice is installed: such files are then read again."""
        return 1_000 * _VERSION + 10 * DocxReader().version + (office.soffice() is not None)

    def accepts(self, path: Path, head: bytes) -> bool:
        """By what the archive says of itself, or by its ending."""
        named = path.suffix.lower() in self.endings
        return head.startswith(_ZIP) and (_KIND in head or named)

    def read(self, data: bytes) -> Reading:
        """The lines of a document.

        Raises:
            ReadingError: LibreOffice is not installed, or cannot open it.
        """
        if office.soffice() is None:
            raise ReadingError(
                "is an OpenDocument text, which takes LibreOffice to read",
                mend="install libreoffice-writer and index again, or save it as DOCX",
            )
        reading = DocxReader().read(office.to_docx(data, ".odt"))
        return replace(reading, reader=self.name, reader_version=self.version)
