"""A file becomes lines with page, position and style: one module a format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from indexer.errors import ReadingError, TooLarge, UnknownFormat
from indexer.reading.markdown import MarkdownReader
from indexer.reading.port import HEAD_BYTES, Reader
from indexer.reading.text import TextReader
from indexer.records import Reading

MAX_BYTES = 20_000_000
READERS: tuple[Reader, ...] = (TextReader(), MarkdownReader())
SUPPORTED_ENDINGS: tuple[str, ...] = tuple(e for reader in READERS for e in reader.endings)

__all__ = ["MAX_BYTES", "READERS", "SUPPORTED_ENDINGS", "Reader", "read", "reader_for"]


def read(path: Path, data: bytes | None = None, *, max_bytes: int = MAX_BYTES) -> Reading:
    """Read one file, or its bytes where the caller has them already.

    Raises:
        TooLarge: over ``max_bytes``, or more lines than anybody writes.
        UnknownFormat: no reader takes it.
        NotText: a binary file under a text name.
        ReadingError: empty, blank, gone, or not permitted.
    """
    content = _content(path, data, max_bytes)
    reader = reader_for(path, content[:HEAD_BYTES])
    try:
        reading = reader.read(content)
    except ReadingError as error:
        raise type(error)(f"{path} {error.what}", mend=error.mend) from error
    if not reading.lines:
        raise _empty(path)
    return replace(reading, notes=tuple(dict.fromkeys(reading.notes)))


def reader_for(path: Path, head: bytes) -> Reader:
    """The first reader that takes the file.

    Raises:
        UnknownFormat: none does.
    """
    for reader in READERS:
        if reader.accepts(path, head):
            return reader
    raise UnknownFormat(
        f"{path} is of a format that is not read",
        mend=f"export it as one of {', '.join(SUPPORTED_ENDINGS)}",
    )


def _content(path: Path, data: bytes | None, max_bytes: int) -> bytes:
    try:
        size = path.stat().st_size if data is None else len(data)
        if size > max_bytes:
            raise TooLarge(
                f"{path} has {size / 1e6:.1f} MB, over the limit of {max_bytes / 1e6:.0f} MB",
                mend="split it into papers of their own",
            )
        content = path.read_bytes() if data is None else data
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadingError(
            f"{path} cannot be opened ({reason})", mend="check that it is there and may be read"
        ) from error
    if not content.strip():
        raise _empty(path)
    return content


def _empty(path: Path) -> ReadingError:
    return ReadingError(f"{path} is empty", mend="replace it with the paper, or remove it")
