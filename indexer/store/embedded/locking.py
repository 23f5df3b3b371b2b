"""One indexer at a time: a lock that goes with its process, however that ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import StoreBusy
from indexer.store.embedded.faults import faults_named, of_disk
from indexer.store.embedded.private import OURS, make_file
from indexer.store.embedded.schema import LOCK, LOCK_HOLDER


@contextmanager
def held(folder: Path, wait_seconds: float) -> Iterator[None]:
    """Hold the store in a folder as its only writer of papers.

    Raises:
        StoreBusy: another process holds it still after ``wait_seconds``.
        StoreError: the folder may not be written.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / LOCK, mode=OURS)
    holder = folder / LOCK_HOLDER
    try:
        lock.acquire(timeout=wait_seconds)
    except Timeout as fault:
        raise StoreBusy(
            f"another indexer ({_named(holder)}) holds the store in {folder}",
            mend="wait until it has finished, or end it, and run the same command again",
        ) from fault
    except OSError as fault:
        raise of_disk(folder, fault) from fault
    try:
        with faults_named(folder):
            make_file(holder)
            holder.write_text(f"{os.getpid()}\n")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _named(holder: Path) -> str:
    try:
        return f"process {int(holder.read_text())}"
    except (OSError, ValueError):
        return "another process"
