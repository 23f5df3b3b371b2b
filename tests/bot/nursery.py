"""Starts the program quickly: a process that has imported everything forks one for each call.

Each call is still a process of its own, with its own folder, environment, input and output; only
the second of imports is spared. The nursery has one thread, so that forking it is safe.
"""

from __future__ import annotations

import importlib
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import IO, Any, NoReturn

from bot.cli import main

_IMPORTED = (
    "bot.cli.app", "bot.cli.index", "bot.cli.ask", "bot.cli.actions", "bot.cli.decisions",
    "bot.cli.correct", "bot.answering", "bot.register.service", "bot.register.in_sqlite",
    "indexer.build", "indexer.store.embedded.opening", "alembic.command", "sqlalchemy",
)  # fmt: skip
_LONGEST = 1_000_000  # bytes of a call
_FILES = 4  # standard input, output, error, and where the exit status goes
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class Nursery:
    """The forking process, as the tests see it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._calls = here
        self._lock = Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bot.nursery", str(there.fileno())],
            pass_fds=[there.fileno()],
            env={**environment, **_ONE_THREAD},
            cwd=Path(__file__).resolve().parents[2],
        )
        there.close()

    def run(
        self,
        arguments: Sequence[str | bytes | Path],
        *,
        cwd: Path,
        given: bytes,
        environment: Mapping[str, str],
        seconds: float,
    ) -> tuple[int, bytes, bytes]:
        """Exit status (minus the signal where one ended it), output and errors of one call."""
        call = json.dumps({
            "arguments": [os.fsdecode(one) for one in arguments],
            "cwd": str(cwd),
            "environment": dict(environment),
        })  # fmt: skip
        ended, ending = os.pipe()
        with _filled(given) as fed, _filled(b"") as said, _filled(b"") as wrong:
            with self._lock:
                files = [fed.fileno(), said.fileno(), wrong.fileno(), ending]
                socket.send_fds(self._calls, [call.encode("utf-8", "surrogateescape")], files)
            os.close(ending)
            status = _status(ended, seconds)
            said.seek(0)
            wrong.seek(0)
            return status, said.read(), wrong.read()

    def close(self) -> None:
        """Let it end."""
        self._calls.close()
        self._process.wait()


@contextmanager
def _filled(given: bytes) -> Iterator[IO[bytes]]:
    with tempfile.TemporaryFile() as file:
        file.write(given)
        file.seek(0)
        yield file


def _status(ended: int, seconds: float) -> int:
    with os.fdopen(ended, "rb") as pipe:
        ready, _, _ = select.select([pipe], [], [], seconds)
        if not ready:
            raise subprocess.TimeoutExpired("minutebook", seconds)
        (status,) = struct.unpack("i", pipe.read(4))
        return int(status)


def _serve(calls: socket.socket) -> None:
    """Fork for every call, until nobody calls any more."""
    for name in _IMPORTED:
        importlib.import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # what is forked here is nobody's to wait for
    while True:
        call, files, _, _ = socket.recv_fds(calls, _LONGEST, _FILES)
        if not call:
            return
        if os.fork() == 0:
            calls.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _mind(json.loads(call.decode("utf-8", "surrogateescape")), files)
        for file in files:
            os.close(file)


def _mind(call: dict[str, Any], files: list[int]) -> NoReturn:
    """Fork the program itself, wait for it and tell its status."""
    child = os.fork()
    if child:
        _, found = os.waitpid(child, 0)
        os.write(files[-1], struct.pack("i", os.waitstatus_to_exitcode(found)))
        os._exit(0)
    for number, file in enumerate(files[:3]):
        os.dup2(file, number)
    for file in files:
        os.close(file)
    os.chdir(call["cwd"])
    os.environ.clear()
    os.environ.update(call["environment"])
    sys.argv = ["minutebook", *call["arguments"]]
    main()


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
