"""The reader of Word files (DOCX, DOCM, DOTX, DOTM), by whatever program they were made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from indexer.errors import ReadingError
from indexer.records import Reading

_ZIP = b"PK\x03\x04"
_SIGNS = (b"[Content_Types].xml", b"word/")
_OTHERS = (b"xl/", b"ppt/", b"opendocument")


@dataclass(frozen=True, slots=True)
class DocxReader:
    """Reads Word's XML format: printed numbers, headings, tables, notes, changes as accepted."""

    name: str = "docx"
    version: int = 7
    endings: tuple[str, ...] = (".docx", ".docm", ".dotx", ".dotm")

    def accepts(self, path: Path, head: bytes) -> bool:
        """A ZIP archive that begins as Word files do, or goes by the name of one."""
        if not head.startswith(_ZIP) or any(other in head for other in _OTHERS):
            return False
        return path.suffix.lower() in self.endings or any(sign in head for sign in _SIGNS)

    def read(self, data: bytes) -> Reading:
        """The lines of a document.

        Raises:
            ReadingError: damaged beyond use, or no Word document.
            TooLarge: it unpacks to more than anybody writes.
        """
        from indexer.reading.docx.archive import opened
        from indexer.reading.docx.document import document_of
        from indexer.reading.docx.laying import lay_out
        from indexer.reading.docx.walking import Walk

        try:
            document = document_of(opened(data))
            walk = Walk(document)
            text, lines = lay_out(walk.blocks())
        except RecursionError as error:
            raise ReadingError(
                "has tables within tables beyond reason", mend="export it as PDF"
            ) from error
        return Reading(
            text, lines, self.name, self.version, tuple(walk.notes()), True, document.running
        )
