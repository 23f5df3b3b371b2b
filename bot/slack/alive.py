"""Which servers live: each holds a lock on a file of its own for as long as it runs.

The lock goes with the process, however it ends, so that what a dead server had claimed is known
at once and no clock is trusted.
"""

from __future__ import annotations

import os
import uuid
from pathlib import Path

from filelock import FileLock, Timeout

from indexer.errors import StoreError

FOLDER = "servers"


class Server:
    """This process among the servers of one store."""

    def __init__(self, folder: Path) -> None:
        """Take a name that nobody had before, and hold its lock.

        Raises:
            StoreError: the store's folder cannot be written.
        """
        self._folder = folder / FOLDER
        self.name = f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
        self._lock = FileLock(self._file(self.name), thread_local=False)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            self._lock.acquire()
        except OSError as fault:
            raise StoreError(
                f"the store in {folder} cannot be written ({fault.strerror})",
                mend="give this user the right to write there, or name another store with --store",
            ) from fault

    def lives(self, name: str) -> bool:
        """Whether the server with this name still runs."""
        if name == self.name:
            return True
        file = self._file(name)
        if not file.exists():
            return False
        probe = FileLock(file, thread_local=False)
        try:
            with probe.acquire(timeout=0):
                pass
        except Timeout:
            return True
        file.unlink(missing_ok=True)
        return False

    def leave(self) -> None:
        """Let go: whatever this server had claimed and not done is free again."""
        self._lock.release()
        self._file(self.name).unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.lock"
