"""A file becomes lines with page, position and style: one module a format."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from indexer.errors import ReadingError, TooLarge, UnknownFormat
from indexer.reading.doc import DocReader
from indexer.reading.docx import DocxReader
from indexer.reading.html import HtmlReader
from indexer.reading.markdown import MarkdownReader
from indexer.reading.odt import OdtReader
from indexer.reading.pdf import PdfReader, PictureReader
from indexer.reading.plain_file import open_plain
from indexer.reading.port import HEAD_BYTES, Reader
from indexer.reading.rtf import RtfReader
from indexer.reading.signs import unread
from indexer.reading.struck import without_struck
from indexer.reading.text import TextReader
from indexer.reading.unseen import without_unseen
from indexer.records import Reading

MAX_BYTES = 200_000_000  # an agenda pack with its plans and photographs
MAX_TEXT_BYTES = 20_000_000  # of words alone: some 6,000 pages
_TEXTS = frozenset({"text", "markdown", "html"})
READERS: tuple[Reader, ...] = (
    PdfReader(), PictureReader(), DocxReader(), DocReader(), RtfReader(), OdtReader(),
    HtmlReader(), MarkdownReader(), TextReader(),
)  # fmt: skip
SUPPORTED_ENDINGS: tuple[str, ...] = tuple(e for reader in READERS for e in reader.endings)

__all__ = ["MAX_BYTES", "READERS", "SUPPORTED_ENDINGS", "Reader", "contents", "read", "reader_for"]


def read(path: Path, data: bytes | None = None, *, max_bytes: int | None = None) -> Reading:
    """Read one file, or its bytes where the caller has them already.

    Args:
        path: its name, of which only the ending counts where ``data`` is given.
        data: its bytes.
        max_bytes: instead of what its format is allowed.

    Raises:
        TooLarge: over the limit, or more lines than anybody writes.
        UnknownFormat: no reader takes it.
        NotText: a binary file under a text name.
        ReadingError: empty, blank, gone, or not permitted.
    """
    content = contents(path, max_bytes=max_bytes) if data is None else data
    if not content.strip():
        raise _empty(path)
    reader = reader_for(path, content[:HEAD_BYTES])
    _refuse_size(path, len(content), max_bytes or _limit(reader))
    try:
        reading = without_struck(without_unseen(reader.read(content)))
    except ReadingError as error:
        raise type(error)(f"{path} {error.what}", mend=error.mend) from error
    if not reading.lines:
        raise _empty(path)
    return replace(reading, notes=tuple(dict.fromkeys(reading.notes)))


def reader_for(path: Path, head: bytes) -> Reader:
    """The first reader that takes the file; its content counts, then its ending.

    Raises:
        UnknownFormat: none does.
    """
    for reader in READERS:
        if reader.accepts(path, head):
            return reader
    what, mend = unread(path, head, SUPPORTED_ENDINGS)
    raise UnknownFormat(f"{path} is {what}, which is not read", mend=mend)


def contents(path: Path, *, max_bytes: int | None = None) -> bytes:
    """The bytes of a file that some reader takes.

    Raises:
        TooLarge: over the limit of its format; it is not read then.
        UnknownFormat: no reader takes it.
        ReadingError: gone, or not permitted.
    """
    try:
        with open_plain(path) as file:
            head = file.read(HEAD_BYTES)
            limit = max_bytes or MAX_BYTES
            if head.strip() or len(head) == HEAD_BYTES:
                limit = max_bytes or _limit(reader_for(path, head))
                _refuse_size(path, os.fstat(file.fileno()).st_size, limit)
            data = head + file.read(limit)  # it may have grown since
            _refuse_size(path, len(data), limit)
            return data
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadingError(
            f"{path} cannot be opened ({reason})", mend="check that it is there and may be read"
        ) from error


def _limit(reader: Reader) -> int:
    return MAX_TEXT_BYTES if reader.name in _TEXTS else MAX_BYTES


def _refuse_size(path: Path, size: int, limit: int) -> None:
    if size > limit:
        raise TooLarge(
            f"{path} has {size / 1e6:.1f} MB, over the limit of {limit / 1e6:.0f} MB",
            mend="split it into papers of their own",
        )


def _empty(path: Path) -> ReadingError:
    return ReadingError(f"{path} is empty", mend="replace it with the paper, or remove it")
