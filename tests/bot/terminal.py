"""The program as a person starts it: a process of its own, its output and its exit status."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.bot.nursery import Nursery

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 240  # for one call, on a busy machine too
_AT_START = ("PYTHON", "LANG", "LC_")  # what Python looks at only when it starts


@dataclass(frozen=True, slots=True)
class Ran:
    """How a call ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON is anything
        """Standard output as the one JSON value that it has to be."""
        return json.loads(self.out)

    @property
    def rows(self) -> list[Any]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def error(self) -> str:
        """The one line that an error is; fails where there are more, or a traceback."""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert "Traceback" not in self.err
        return lines[0]


def environment(**more: str) -> dict[str, str]:
    """The tests' environment with the embedder that needs no model."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "MINUTEBOOK_EMBEDDER": "hashed", **more}


def python(*arguments: str | bytes | Path, cwd: Path, given: bytes = b"", **more: str) -> Ran:
    """Run Python in a folder, with ``given`` on standard input."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        input=given,
        capture_output=True,
        timeout=SECONDS,
        check=False,
        env=environment(**more),
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def minutebook(*arguments: str | bytes | Path, cwd: Path, given: bytes = b"", **more: str) -> Ran:
    """Run ``minutebook`` in a folder, with ``given`` on standard input."""
    if any(name.startswith(_AT_START) for name in more):
        return python("-m", "bot.cli", *arguments, cwd=cwd, given=given, **more)
    status, said, wrong = _nursery().run(
        arguments, cwd=cwd, given=given, environment=environment(**more), seconds=SECONDS
    )
    return Ran(status, said.decode("utf-8"), wrong.decode("utf-8"))


@cache
def _nursery() -> Nursery:
    made = Nursery(environment())
    atexit.register(made.close)
    return made
