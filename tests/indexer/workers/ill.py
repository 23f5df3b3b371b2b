"""Work that does to its process what damaged papers do; sent to workers by its name."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from indexer.opening import Opened, Opening, open_paper


def work(what: str) -> str:
    """Answer, or fall ill in the way that is asked for."""
    kind, _, rest = what.partition(":")
    return str(ILLS[kind](rest) if kind in ILLS else f"done {rest}")


def open_ill(opening: Opening) -> Opened:
    """Open a paper, unless its name says to fall ill."""
    if opening.path.stem in ILLS:
        work(opening.path.stem)
    return open_paper(opening)


def _gorge(_: str) -> None:
    eaten = []
    while True:
        eaten.append(bytearray(20_000_000))


def _grip(_: str) -> None:
    """A search that lets no other thread of its process in."""
    re.fullmatch(r"(a+)+b", "a" * 60)


def _raise(rest: str) -> None:
    raise ValueError(rest)


def _print(rest: str) -> str:
    print("to standard output, where answers go")  # noqa: T201
    subprocess.run(["echo", "the same from another program"], check=True)
    return f"done {rest}"


def _child(file: str) -> None:
    """Start a program, leave both ids in a file, and hang."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(file).write_text(f"{os.getpid()} {child.pid}", encoding="ascii")
    time.sleep(600)


ILLS: dict[str, Callable[[str], object]] = {
    "crash": lambda _: os.abort(),
    "exit": lambda _: os._exit(3),
    "hang": lambda _: time.sleep(600),
    "grip": _grip,
    "eat": lambda _: bytearray(10**13),
    "gorge": _gorge,
    "raise": _raise,
    "print": _print,
    "child": _child,
    "pid": lambda _: os.getpid(),
    "modules": lambda _: " ".join(sys.modules),
}
