"""Opens what lies in a folder of papers: an ordinary file, and never what a link points to.

Between listing a folder and reading it, somebody may have put something else in a file's place: a
link to a file elsewhere, or a pipe that would be waited for without end.
"""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path

_HOW = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
)  # fmt: skip


def open_plain(path: Path) -> io.BufferedReader:
    """A file opened for reading its bytes.

    Raises:
        OSError: gone, not permitted, a link, or no ordinary file.
    """
    try:
        handle = os.open(path, _HOW)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise OSError(errno.ELOOP, "it is a link, which is not followed") from error
        if error.errno == errno.ENXIO:  # a socket, or a device that is not there
            raise OSError(errno.ENXIO, "it is no ordinary file") from error
        raise
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is no ordinary file")
    return io.BufferedReader(io.FileIO(handle, "rb"))
