"""One file opened: its bytes become a paper. This is what a worker process does.

It imports neither torch nor the store: a worker starts in a fraction of a second.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from indexer.errors import MinutebookError, ReadingError
from indexer.extracting import extracted
from indexer.reading import contents, read
from indexer.records import Extracted, Paper
from indexer.structure import Stated, understand


@dataclass(frozen=True, slots=True)
class Opening:
    """A file that is to be read, and what the manifest says of it."""

    path: Path
    root: str
    file: str  # relative to the root, with forward slashes
    stated: Stated | None


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of it: a paper, or the reason why there is none.

    ``sha256`` is that of the bytes that were read, or None where they could not be.
    """

    paper: Paper | None = None
    extracted: Extracted = field(default_factory=Extracted)
    problem: str | None = None
    sha256: str | None = None


def open_paper(opening: Opening) -> Opened:
    """Read and understand one file; every fault of the file is in what is given back.

    Raises:
        MemoryError: it wants more memory than there is.
    """
    path = opening.path
    try:
        data = contents(path)
        reading = read(path, data)
    except ReadingError as error:
        return Opened(problem=str(error))
    try:
        paper = understand(reading, root=opening.root, file=opening.file, stated=opening.stated)
        found = extracted(paper)
    except (MinutebookError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001  one paper must not stop the others
        why = " ".join(f"{type(error).__name__}: {error}".split())
        return Opened(problem=f"{path} could not be understood ({why}): please report this")
    return Opened(paper, found, sha256=hashlib.sha256(data).hexdigest())
