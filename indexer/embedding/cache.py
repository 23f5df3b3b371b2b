"""The user's cache folder: what can be made again, shared by all stores of a user.

A cache that cannot be read or written costs time, never an answer.
"""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

log = logging.getLogger(__name__)


def folder() -> Path:
    """The cache folder, where the user's system keeps such things (XDG_CACHE_HOME on Linux)."""
    return user_cache_path("minutebook", appauthor=False)


@contextmanager
def written_whole(place: str) -> Iterator[Path]:
    """A temporary path; renamed to ``place`` in the cache once its content is on the disk.

    A reader sees the former file or the whole new one. On an exception nothing is kept.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    target = folder() / place
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        _sync(temporary)
        temporary.replace(target)
        _sync(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def read_json(place: str) -> dict[str, Any]:
    """A JSON object of the cache; empty where there is none or it is damaged."""
    try:
        found = json.loads((folder() / place).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(place: str, value: dict[str, Any]) -> None:
    """Keep a JSON object; a cache that cannot be written is a line in the log."""
    try:
        with written_whole(place) as temporary:
            temporary.write_text(json.dumps(value), encoding="utf-8")
    except OSError as error:
        log.debug("the cache folder cannot be written: %s", error)


def _sync(path: Path) -> None:
    """Force a file or folder to the disk, where the system can do that for folders."""
    handle = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
