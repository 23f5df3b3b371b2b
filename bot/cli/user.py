"""Who is signed in on this computer."""

from __future__ import annotations

import getpass
import os

NOBODY = "the clerk"  # in a container without names


def local_user() -> str:
    """The name that the system has for whoever runs the program, whatever variables say."""
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        pass
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return NOBODY
