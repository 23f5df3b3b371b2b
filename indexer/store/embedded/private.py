"""Files and folders of a store are for their owner alone, whatever the umask says.

They hold restricted papers and what people asked. What is there already keeps its rights: whoever
keeps the store may have let somebody in.
"""

from __future__ import annotations

from pathlib import Path

OURS = 0o600
_OUR_FOLDER = 0o700


def make_folder(place: Path) -> None:
    """Make a folder, where there is none, that nobody else may enter."""
    place.mkdir(mode=_OUR_FOLDER, parents=True, exist_ok=True)


def make_file(path: Path) -> None:
    """Make an empty file, where there is none, that nobody else may read.

    SQLite gives its log, and FAISS what it writes, the rights of the file that is there.
    """
    if not path.exists():
        path.touch(mode=OURS)
