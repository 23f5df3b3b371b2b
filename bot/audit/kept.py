"""The head of the record kept elsewhere: what shows that nothing was cut off at its end."""

from __future__ import annotations

from pathlib import Path

from indexer.audit.records import Head
from indexer.errors import PathError


def kept_in(file: Path) -> Head | None:
    """The head that a file holds; None where there is no file yet.

    Raises:
        PathError: it cannot be read.
        InputError: it holds something else.
    """
    try:
        return Head.parse(file.read_text(encoding="utf-8", errors="replace"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _wrong(file, error, "read") from error


def keep_in(file: Path, head: Head) -> None:
    """Put a head in the place of the one that a file holds, whole or not at all.

    Raises:
        PathError: it cannot be written.
    """
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_text(f"{head}\n", encoding="utf-8")
        part.replace(file)
    except OSError as error:
        raise _wrong(file, error, "written") from error


def _wrong(file: Path, error: OSError, done: str) -> PathError:
    return PathError(
        f"the kept head {file} cannot be {done} ({error.strerror})", mend="name another file"
    )
