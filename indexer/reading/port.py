"""What a reader of a format is: bytes become lines. One module a format implements it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from indexer.records import Reading

HEAD_BYTES = 4096


class Reader(Protocol):
    """Reads one format. A new format is one module and one entry in ``READERS``."""

    @property
    def name(self) -> str:
        """A short name, kept in the store with what was read."""

    @property
    def version(self) -> int:
        """Raised whenever the same bytes give other lines: the file is then read again."""

    @property
    def endings(self) -> tuple[str, ...]:
        """File name endings that this reader serves, in lower case with their dot."""

    def accepts(self, path: Path, head: bytes) -> bool:
        """Whether this reader takes the file, by its first ``HEAD_BYTES`` bytes and its ending."""

    def read(self, data: bytes) -> Reading:
        """The lines of the file.

        Raises:
            ReadingError: the bytes cannot be read; the message has no path in it.
        """
