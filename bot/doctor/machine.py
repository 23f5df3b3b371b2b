"""The machine and the program: Python, its packages, the settings, the disk."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from importlib import metadata
from pathlib import Path

from bot.doctor.records import Check, State
from indexer.settings import FILE, PREFIX

OLDEST_PYTHON = (3, 11)
LITTLE_SPACE = 1_000_000_000  # bytes
PACKAGES = (
    "click", "faiss-cpu", "onnxruntime", "pydantic-settings", "sentence-transformers",
    "slack-bolt", "SQLAlchemy", "tiktoken", "tokenizers", "torch",
)  # fmt: skip


def python() -> Check:
    """Whether this Python is new enough."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return Check("python", State.WRONG, found, "use Python 3.11 or newer")
    return Check("python", State.OK, found)


def packages() -> Check:
    """Which of the packages that do the work are installed."""
    versions, missing = [], []
    for name in PACKAGES:
        try:
            versions.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        return Check(
            "packages",
            State.WRONG,
            f"not installed: {', '.join(missing)}",
            f"run `pip install {' '.join(missing)}`",
        )
    return Check("packages", State.OK, ", ".join(versions))


def full_text() -> Check:
    """Whether SQLite can search words."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    except sqlite3.OperationalError:
        return Check(
            "full-text search",
            State.WRONG,
            f"this Python's SQLite {sqlite3.sqlite_version} has no FTS5",
            "use a Python whose SQLite has FTS5, as python.org's and the distributions' have",
        )
    finally:
        connection.close()
    return Check("full-text search", State.OK, f"SQLite {sqlite3.sqlite_version} with FTS5")


def settings() -> Check:
    """Where settings are read from."""
    named = sorted(name for name in os.environ if name.upper().startswith(PREFIX))
    sources = [f"{FILE} in this folder"] if Path(FILE).is_file() else []
    sources += [f"environment: {', '.join(named)}"] if named else []
    return Check("settings", State.OK, "; ".join(sources) or "defaults")


def disk(folder: Path) -> Check:
    """Whether the store's disk may be written, and has space."""
    there = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    free = shutil.disk_usage(there).free
    found = f"{free / 1e9:.1f} GB free at {folder}"
    if not os.access(there, os.W_OK):
        return Check("disk", State.WRONG, f"{there} may not be written", "name another --store")
    if free < LITTLE_SPACE:
        return Check("disk", State.WRONG, found, "make space, or name another --store")
    return Check("disk", State.OK, found)
